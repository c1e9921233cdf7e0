import { placeOf } from '../launch/place.ts';
import { defineRule, type Examples, serverInputs } from '../rule.ts';

export default defineRule({
  id: 'remote-script',
  category: 'MCP04',
  severity: 'error',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: ['https://cwe.mitre.org/data/definitions/494.html'],
  title: { en: 'Code fetched and run at once', ja: '取得と同時に実行されるコード' },
  why: {
    en: 'Nobody sees what arrives, and it can be something else for each caller and at each start.',
    ja: '届くコードは誰にも確認されず、相手や起動のたびに変わることがあります。',
  },
  remedy: {
    en: 'Fetch it once, read it, and start your copy, or a published package in an exact version.',
    ja: '一度だけ取得して内容を確認し、そのコピーか、バージョンを固定した公開パッケージを起動してください。',
  },
  messages: {
    shell: {
      en: (data: { runner: string; source: string }) =>
        `\`${data.runner}\` runs whatever ${data.source} sends at each start. Download it once, read it, and start your copy.`,
      ja: (data) =>
        `\`${data.runner}\` は、起動のたびに ${data.source} から届く内容をそのまま実行します。一度だけ取得して確認し、そのコピーを起動してください。`,
    },
    runner: {
      en: (data: { runner: string; source: string }) =>
        `\`${data.runner}\` fetches code from ${data.source} and runs it, whatever is there by then. Use a published package in an exact version, or a copy of your own.`,
      ja: (data) =>
        `\`${data.runner}\` は ${data.source} からその時点のコードを取得して実行します。バージョンを固定した公開パッケージか、手元のコピーを使ってください。`,
    },
  },
  visit: {
    server(server, report) {
      for (const { kind, words, runner, address } of server.launch?.remoteScripts ?? []) {
        const source = sourceOf(address, words[0].text);
        report({ message: kind, data: { runner, source }, at: placeOf(words), server });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      server: {
        command: 'bash',
        args: ['-c', 'cd /tmp && curl -fsSL https://acme.dev/mcp.sh | bash -s -- --stdio'],
      },
      marks: 'curl -fsSL https://acme.dev/mcp.sh | bash -s -- --stdio',
    },
    {
      server: { command: 'sh', args: ['-c', 'bash <(wget -qO- https://acme.dev/mcp.sh)'] },
      marks: 'bash <(wget -qO- https://acme.dev/mcp.sh)',
    },
    {
      shows: 'with a file in between',
      server: {
        command: 'sh',
        args: ['-c', 'curl -o /tmp/m.py https://acme.dev/m.py && python3 /tmp/m.py'],
      },
      marks: 'curl -o /tmp/m.py https://acme.dev/m.py && python3 /tmp/m.py',
    },
    {
      server: { command: 'powershell', args: ['-Command', 'iex (iwr https://acme.dev/mcp.ps1)'] },
      marks: 'iex (iwr https://acme.dev/mcp.ps1)',
    },
    {
      server: { command: 'npx', args: ['-y', 'https://acme.dev/mcp-1.2.3.tgz'] },
      marks: 'https://acme.dev/mcp-1.2.3.tgz',
    },
    {
      server: { command: 'deno', args: ['run', '-A', 'https://acme.dev/mcp.ts'] },
      marks: 'https://acme.dev/mcp.ts',
    },
  ],
  good: [
    { server: { command: 'node', args: ['./server.js'] } },
    {
      shows: 'data, not code',
      server: { command: 'sh', args: ['-c', 'curl -s https://acme.dev/health | jq . && acme-mcp'] },
    },
    {
      shows: 'an argument of the server',
      server: { command: 'npx', args: ['mcp-remote@0.15.1', 'https://acme.dev/mcp'] },
    },
    {
      shows: 'checked against a hash',
      server: {
        command: 'uvx',
        args: [
          'https://acme.dev/acme-1.0-py3-none-any.whl#sha256=9f2c1b7e4d5a6c8b0e1f2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f',
        ],
      },
    },
  ],
});

/** The host alone: the rest of an address can hold a token. */
function sourceOf(address: string | undefined, program: string): string {
  const host = /^[a-z]+:\/\/(?:[^@/?#]*@)?([^/?#]+)/i.exec(address ?? '')?.[1];
  return `\`${host ?? program}\``;
}
