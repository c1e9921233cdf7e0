import { insertLast, remove } from '../edits.ts';
import type { ConfigDocument, ServerEntry } from '../model.ts';
import { defineRule, type Examples, keyOf, type ProposedFix } from '../rule.ts';
import { getMember, type Member } from '../tree.ts';

const field = 'sandbox';

export default defineRule({
  id: 'misplaced-sandbox',
  category: 'MCP02',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: ['https://code.visualstudio.com/docs/copilot/reference/mcp-configuration'],
  title: { en: 'Sandbox limits in the wrong place', ja: '誤った位置にあるサンドボックスの制限' },
  why: {
    en: 'VS Code reads these limits at the top of the file only, so the server runs without those that you see here.',
    ja: 'VS Code はファイル直下の制限しか読まないため、ここに書いた制限なしでサーバーが動きます。',
  },
  remedy: {
    en: 'Move `sandbox` to the top of the file, beside `servers`.',
    ja: '`sandbox` をファイル直下、`servers` の隣に移してください。',
  },
  messages: {
    inside: {
      en: (data: { server: string }) =>
        `\`sandbox\` has no effect inside \`${data.server}\`: VS Code reads it at the top of the file. Move it beside \`servers\`.`,
      ja: (data) =>
        `\`sandbox\` は \`${data.server}\` の中では無視されます。VS Code が読むのはファイル直下だけなので、\`servers\` の隣に移してください。`,
    },
  },
  visit: {
    config(document, report) {
      if (document.detected.format.id !== 'vscode') return;
      for (const server of document.servers) {
        const member = getMember(server.node, field);
        if (!member) continue;
        const fixes = moving(member, document);
        report({ message: 'inside', data: { server: server.name }, at: keyOf(member), server, fixes });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      config: `{
  "servers": {
    "example": {
      "command": "acme-mcp",
      "sandboxEnabled": true,
      "sandbox": { "network": { "allowedDomains": ["api.acme.dev"] } }
    } // for the team
  }
}
`,
      marks: 'sandbox',
      fixed: `{
  "servers": {
    "example": {
      "command": "acme-mcp",
      "sandboxEnabled": true
    } // for the team
  },
  "sandbox": {
    "network": {
      "allowedDomains": [
        "api.acme.dev"
      ]
    }
  }
}
`,
    },
    {
      shows: 'limits in both places, which only a person can bring together',
      config: {
        servers: { example: { command: 'acme-mcp', sandbox: { filesystem: { denyRead: ['~/.ssh'] } } } },
        sandbox: { network: { allowedDomains: [] } },
      },
      marks: 'sandbox',
    },
    {
      shows: 'a comment inside, which a move would lose',
      config: `{
  "servers": {
    "example": { "command": "acme-mcp", "sandbox": { /* none */ } }
  }
}
`,
      marks: 'sandbox',
    },
  ],
  good: [
    {
      config: {
        servers: { example: { command: 'acme-mcp', sandboxEnabled: true } },
        sandbox: { network: { allowedDomains: ['api.acme.dev'] } },
      },
    },
    { shows: 'a server of that name', config: { servers: { sandbox: { command: 'acme-mcp' } } } },
    {
      shows: 'a client with its own idea of the field',
      file: '.gemini/settings.json',
      server: { command: 'acme-mcp', sandbox: 'docker' },
    },
  ],
});

/** To the top, where nothing is in the way: neither other limits nor a comment that would get lost. */
function moving(member: Member, { text, root, servers }: ConfigDocument): ProposedFix[] {
  const limits = member.value && parsed(text.slice(member.value.start, member.value.end));
  if (root?.kind !== 'object' || limits === undefined || getMember(root, field)) return [];
  if (!servers.every((server) => isOnly(server, member, root))) return [];
  return [
    {
      title: { en: 'Move to the top of the file', ja: 'ファイル直下に移す' },
      safe: true,
      writesJson: true,
      edits: () => [remove(text, member), ...insertLast(text, root, field, limits)],
    },
  ];
}

/** Whether a server has no limits but these, and stands in a map at the top of the file. */
function isOnly({ node, map }: ServerEntry, member: Member, root: ConfigDocument['root']): boolean {
  return (
    map.member?.parent === root &&
    node.members.every((other) => other === member || other.key.value !== field)
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
