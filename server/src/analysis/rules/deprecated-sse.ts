import { replaceContent } from '../edits.ts';
import { streamableTypes } from '../formats/remoteFields.ts';
import { remoteEnds } from '../launch/bridges.ts';
import type { Word } from '../launch/launch.ts';
import { placeOf } from '../launch/place.ts';
import { part } from '../launch/words.ts';
import type { ServerEntry } from '../model.ts';
import { defineRule, type Examples, inString, type Place, type ProposedFix, serverInputs } from '../rule.ts';
import { findSsePath } from '../text/addresses.ts';
import type { StringNode } from '../tree.ts';

export default defineRule({
  id: 'deprecated-sse',
  category: 'MCP07',
  severity: 'information',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: ['https://modelcontextprotocol.io/specification/2025-03-26/changelog'],
  title: { en: 'Deprecated SSE transport', ja: '非推奨の SSE 方式' },
  why: {
    en: 'The protocol replaced it in March 2025: servers stop offering it, and its sessions are guarded less well.',
    ja: '2025 年 3 月に置き換えられた方式です。提供をやめるサーバーが増えており、セッションの保護も弱くなっています。',
  },
  remedy: {
    en: 'Use streamable HTTP if the server offers it; its address is often `/mcp` instead of `/sse`.',
    ja: 'サーバーが対応していれば Streamable HTTP を使ってください。アドレスは `/sse` ではなく `/mcp` のことが多いです。',
  },
  messages: {
    transport: {
      en: (data: { server: string }) =>
        `\`${data.server}\` uses SSE, which the protocol has given up. Use streamable HTTP if the server offers it.`,
      ja: (data) =>
        `\`${data.server}\` は非推奨の SSE 方式を使っています。サーバーが対応していれば Streamable HTTP を使ってください。`,
    },
    address: {
      en: (data: { server: string }) =>
        `\`${data.server}\` is reached at an address for SSE, which the protocol has given up. See whether the server has one for streamable HTTP, often \`/mcp\`.`,
      ja: (data) =>
        `\`${data.server}\` のアドレスは非推奨の SSE 方式のものです。Streamable HTTP のアドレス (多くは \`/mcp\`) がないか確認してください。`,
    },
  },
  visit: {
    server(server, report, { detected }) {
      const { typeNode, transport, name } = server;
      const data = { server: name };
      if (typeNode && transport === 'sse') {
        const fixes = useHttp(typeNode, streamableTypes.get(detected.format.id));
        report({ message: 'transport', data, at: inString(typeNode), server, fixes });
        return;
      }
      const option = transportOption(server);
      if (option) {
        if (option.text.startsWith('sse')) {
          report({ message: 'transport', data, at: placeOf([option]), server });
        }
        return;
      }
      const address = typeNode ? undefined : sseAddress(server);
      if (address) report({ message: 'address', data, at: address, server });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      server: { type: 'sse', url: 'https://mcp.acme.example/sse' },
      marks: 'sse',
      fixed: `{
  "servers": {
    "example": {
      "type": "http",
      "url": "https://mcp.acme.example/sse"
    }
  }
}
`,
    },
    {
      file: '.roo/mcp.json',
      server: { type: 'sse', url: 'https://mcp.acme.example/events' },
      marks: 'sse',
      fixed: `{
  "mcpServers": {
    "example": {
      "type": "streamable-http",
      "url": "https://mcp.acme.example/events"
    }
  }
}
`,
    },
    {
      file: '.cursor/mcp.json',
      server: { url: 'https://mcp.acme.example/sse?v=1' },
      marks: '/sse',
    },
    {
      shows: 'a bridge',
      server: { command: 'npx', args: ['-y', 'mcp-remote@0.1.38', 'https://mcp.acme.example/sse'] },
      marks: '/sse',
    },
    {
      server: {
        command: 'npx',
        args: ['mcp-remote@0.1.38', 'https://mcp.acme.example', '--transport', 'sse-only'],
      },
      marks: 'sse-only',
    },
    { server: { command: 'acme-mcp', args: ['--transport=sse', '--port', '8000'] }, marks: 'sse' },
  ],
  good: [
    { server: { type: 'http', url: 'https://mcp.acme.example/mcp' } },
    {
      shows: 'a transport that is named, whatever the address',
      server: { type: 'http', url: 'https://mcp.acme.example/sse' },
    },
    { server: { url: 'https://sse.acme.example/mcp' } },
    { server: { url: 'https://mcp.acme.example/sse/v2' } },
    { server: { command: 'acme-mcp', args: ['--transport', 'stdio', '--topic', 'sse'] } },
    {
      shows: 'a path of a program that is no bridge',
      server: { command: 'acme-mcp', args: ['/usr/lib/sse', 'https://news.acme.example/sse'] },
    },
    {
      shows: 'a choice that the bridge may take back',
      server: {
        command: 'npx',
        args: ['mcp-remote@0.1.38', 'https://mcp.acme.example/sse', '--transport', 'http-only'],
      },
    },
  ],
});

/** The value of `--transport`. */
function transportOption({ launch }: ServerEntry): Word | undefined {
  const words = launch?.words ?? [];
  for (const [index, word] of words.entries()) {
    const option = /^--?transport(?:=|$)/.exec(word.text)?.[0];
    if (option === undefined) continue;
    if (!option.endsWith('=')) return words[index + 1];
    return part(word, option.length);
  }
  return undefined;
}

/** The `/sse` of the first address that has one. */
function sseAddress(server: ServerEntry): Place | undefined {
  for (const node of remoteEnds(server)) {
    const from = findSsePath(node.value);
    if (from !== undefined) return inString(node, from, from + '/sse'.length);
  }
  return undefined;
}

function useHttp(node: StringNode, name: string | undefined): ProposedFix[] {
  if (name === undefined) return [];
  return [
    {
      title: { en: `Use ${name}`, ja: `${name} を使う` },
      safe: false,
      edits: () => [replaceContent(node, name)],
    },
  ];
}
