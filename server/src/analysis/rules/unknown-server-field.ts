import { removeAll } from '../edits.ts';
import { defineRule, type Examples, keyOf } from '../rule.ts';
import { getMember, type Member } from '../tree.ts';

/** switch: turns the server off; limit: takes tools away. */
type Purpose = 'switch' | 'limit' | 'other';

/** What fields of other clients are for. VS Code's schema (1.139) knows none of them, and nothing reads them. */
const foreignFields: ReadonlyMap<string, Purpose> = new Map([
  ...fields('switch', 'disabled enabled'),
  ...fields(
    'limit',
    'disabledTools disabled_tools enabledTools enabled_tools includeTools excludeTools tools',
  ),
  ...fields('other', 'autoApprove alwaysAllow trust timeout initTimeout watchPaths transport transportType'),
]);

function fields(purpose: Purpose, names: string): [name: string, purpose: Purpose][] {
  return names.split(' ').map((name) => [name, purpose]);
}

export default defineRule({
  id: 'unknown-server-field',
  category: 'MCP09',
  severity: 'information',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: ['https://code.visualstudio.com/docs/copilot/reference/mcp-configuration'],
  title: { en: 'Field of another client', ja: '他のクライアントのフィールド' },
  why: {
    en: 'VS Code ignores it, so a server that looks switched off or restricted is neither.',
    ja: 'VS Code はこのフィールドを無視します。無効化や制限をしたつもりのサーバーが、そのまま動きます。',
  },
  remedy: {
    en: 'Remove it; switch servers and tools off in VS Code itself.',
    ja: '削除してください。サーバーやツールの無効化は VS Code の画面で行います。',
  },
  messages: {
    switch: {
      en: (data: { field: string; server: string }) =>
        `\`${data.field}\` does not keep \`${data.server}\` from starting: VS Code ignores it. Remove the server, or disable it in the list of MCP servers.`,
      ja: (data) =>
        `\`${data.field}\` は VS Code では無視され、\`${data.server}\` は起動します。サーバーを削除するか、MCP サーバーの一覧で無効にしてください。`,
    },
    limit: {
      en: (data: { field: string; server: string }) =>
        `\`${data.field}\` does not restrict \`${data.server}\`: VS Code ignores it and offers every tool. Choose the tools in the chat instead.`,
      ja: (data) =>
        `\`${data.field}\` は VS Code では無視され、\`${data.server}\` のすべてのツールが使えます。使うツールはチャットの画面で選んでください。`,
    },
    other: {
      en: (data: { field: string; server: string }) =>
        `\`${data.field}\` of \`${data.server}\` belongs to another client: VS Code ignores it. Remove it.`,
      ja: (data) =>
        `\`${data.server}\` の \`${data.field}\` は他のクライアントのもので、VS Code では無視されます。削除してください。`,
    },
  },
  visit: {
    server(server, report, { detected, text }) {
      if (detected.format.id !== 'vscode' || !server.map.expected) return;
      for (const member of server.node.members) {
        const field = member.key.value;
        const purpose = foreignFields.get(field);
        if (!purpose || member !== getMember(server.node, field)) continue;
        report({
          message: purpose,
          data: { field, server: server.name },
          at: keyOf(member),
          server,
          // The reporter takes one step off for a server that says it is disabled.
          ...(server.disabled && { severity: 'warning' }),
          fixes: [
            {
              title: { en: `Remove ${field}`, ja: `${field} を削除` },
              // What somebody meant by a switch has to be done in another way first.
              safe: purpose === 'other',
              edits: () => removeAll(text, sameKey(member)),
            },
          ],
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      shows: 'a server that starts all the same',
      config: `{
  "servers": {
    "acme": {
      "command": "acme-mcp",
      "disabled": true // for now
    }
  }
}
`,
      marks: 'disabled',
      fixed: `{
  "servers": {
    "acme": {
      "command": "acme-mcp" // for now
    }
  }
}
`,
    },
    { server: { command: 'acme-mcp', excludeTools: ['delete_all'] }, marks: 'excludeTools' },
    { server: { command: 'acme-mcp', alwaysAllow: ['list_issues'] }, marks: 'alwaysAllow' },
    {
      file: '.vscode/settings.json',
      config: { mcp: { servers: { acme: { url: 'https://mcp.acme.example/mcp', timeout: 60 } } } },
      marks: 'timeout',
    },
  ],
  good: [
    {
      server: {
        type: 'stdio',
        command: 'acme-mcp',
        args: [],
        cwd: '${workspaceFolder}',
        envFile: '${workspaceFolder}/.env.acme',
        dev: { watch: 'src/**' },
      },
    },
    {
      shows: 'the client that it belongs to',
      file: 'cline_mcp_settings.json',
      server: { command: 'acme-mcp', disabled: true, autoApprove: [] },
    },
    { file: '.cursor/mcp.json', server: { command: 'acme-mcp', disabled: true } },
    { shows: 'what the gallery adds', server: { command: 'acme-mcp', gallery: true, version: '1.2.3' } },
    { shows: 'a variable of that name', server: { command: 'acme-mcp', env: { timeout: '60' } } },
  ],
});

/** The member and those with the same key: without the last of them, the one before would count. */
function sameKey({ key, parent }: Member): Member[] {
  return parent.members.filter((other) => other.key.value === key.value);
}
