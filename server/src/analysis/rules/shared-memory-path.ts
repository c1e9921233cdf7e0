import { defineRule, type Examples, inString } from '../rule.ts';
import { isMemoryPath, sharedFolderOf } from '../text/sharedFolders.ts';

export default defineRule({
  id: 'shared-memory-path',
  category: 'MCP10',
  severity: 'information',
  confidence: 'medium',
  since: '0.1.0',
  reads: ['client-config'],
  references: ['https://cwe.mitre.org/data/definitions/668.html'],
  title: { en: 'Memory of the model in a shared place', ja: '共有の場所にあるモデルの記憶' },
  why: {
    en: 'What the model remembers there is read by others, and what others write there it takes for its own memory.',
    ja: 'モデルが記憶した内容を他者が読め、他者が書き込んだ内容をモデルは自分の記憶として扱います。',
  },
  remedy: {
    en: 'Keep it in a folder that only you can read, one per client and project.',
    ja: '自分だけが読めるフォルダーに、クライアントとプロジェクトごとに分けて保存してください。',
  },
  messages: {
    synced: {
      en: (data: { variable: string; server: string }) =>
        `\`${data.variable}\` keeps what \`${data.server}\` remembers in a synchronised folder, on every device and with everybody it is shared with. Use a local one.`,
      ja: (data) =>
        `\`${data.variable}\` により、\`${data.server}\` の記憶が同期フォルダーに保存され、全端末と共有相手に渡ります。ローカルのフォルダーを使ってください。`,
    },
    temporary: {
      en: (data: { variable: string; server: string }) =>
        `\`${data.variable}\` keeps what \`${data.server}\` remembers in a folder that every user of this machine can write to. Use one of your own.`,
      ja: (data) =>
        `\`${data.variable}\` により、\`${data.server}\` の記憶がこのマシンの全ユーザーが書き込めるフォルダーに保存されます。自分専用のフォルダーを使ってください。`,
    },
    repository: {
      en: (data: { variable: string; server: string }) =>
        `\`${data.variable}\` keeps what \`${data.server}\` remembers in the repository: a commit shares it, and a pull can change it. Use a folder outside, or have git ignore it.`,
      ja: (data) =>
        `\`${data.variable}\` により、\`${data.server}\` の記憶がリポジトリに保存されます。コミットで共有され、pull で書き換えられます。外のフォルダーを使うか、Git の対象から外してください。`,
    },
  },
  visit: {
    server(server, report) {
      for (const { name, value } of server.env) {
        const folder = isMemoryPath(name) ? sharedFolderOf(value.value) : undefined;
        if (!folder) continue;
        report({
          message: folder,
          data: { variable: name, server: server.name },
          at: inString(value),
          server,
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      server: { command: 'memory-mcp', env: { MEMORY_FILE_PATH: '/Users/kim/Dropbox/ai/memory.json' } },
      marks: '/Users/kim/Dropbox/ai/memory.json',
    },
    {
      file: 'claude_desktop_config.json',
      server: {
        command: 'memory-mcp',
        env: { MEMORY_FILE_PATH: 'C:\\Users\\kim\\OneDrive - Acme\\memory.json' },
      },
      marks: 'C:\\\\Users\\\\kim\\\\OneDrive - Acme\\\\memory.json',
    },
    {
      server: { command: 'memory-mcp', env: { MEMORY_FILE_PATH: '/tmp/memory.json' } },
      marks: '/tmp/memory.json',
    },
    {
      server: { command: 'memory-mcp', env: { ACME_MEMORY_DB_PATH: '${workspaceFolder}/.ai/memory.db' } },
      marks: '${workspaceFolder}/.ai/memory.db',
    },
  ],
  good: [
    {
      server: {
        command: 'memory-mcp',
        env: { MEMORY_FILE_PATH: '/Users/kim/.local/share/memory/acme.json' },
      },
    },
    {
      shows: 'a folder that is only called like one',
      server: { command: 'memory-mcp', env: { MEMORY_FILE_PATH: '/work/dropbox-client/memory.json' } },
    },
    {
      shows: 'a place to fill in',
      server: { command: 'memory-mcp', env: { MEMORY_FILE_PATH: '<…>/Dropbox/memory.json' } },
    },
    {
      shows: 'another path',
      server: { command: 'acme-mcp', env: { OUTPUT_PATH: '/tmp/out', MEMORY_LIMIT: '/tmp/x' } },
    },
  ],
});
