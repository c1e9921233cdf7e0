import { visibleSpan } from '../formats/parsed.ts';
import type { ConfigDocument } from '../model.ts';
import { defineRule, type Examples, inString, serverInputs } from '../rule.ts';
import { isUnread } from '../status.ts';
import { longestRead } from '../text/instructions/directive.ts';

interface Incomplete {
  readonly servers: number;
}

export default defineRule({
  id: 'scan-incomplete',
  category: 'MCP08',
  severity: 'information',
  confidence: 'high',
  since: '0.1.0',
  reads: [...serverInputs, 'tools-list', 'sampling-message'],
  references: ['https://cwe.mitre.org/data/definitions/778.html'],
  title: { en: 'File checked only in part', ja: '一部しか検査できないファイル' },
  why: {
    en: 'No finding in a file looks like a clean bill, also where nobody could read the file.',
    ja: '読み取れなかった部分があっても、指摘がなければ問題がないように見えてしまいます。',
  },
  remedy: { en: 'Repair the file at the marked place.', ja: '印の位置でファイルを直してください。' },
  messages: {
    broken: {
      en: ({ servers }: Incomplete) =>
        `The file breaks here: only the ${servers === 1 ? 'server' : `${servers} servers`} that could be read ${servers === 1 ? 'was' : 'were'} checked. Repair it to have all of it checked.`,
      ja: ({ servers }) =>
        `ファイルがここで壊れているため、読み取れたサーバー (${servers} 件) だけを検査しました。すべて検査するには修正してください。`,
    },
    part: {
      en: () =>
        'The file breaks here: only what could be read was checked. Repair it to have all of it checked.',
      ja: () =>
        'ファイルがここで壊れているため、読み取れた部分だけを検査しました。すべて検査するには修正してください。',
    },
    nothing: {
      en: () => 'The file breaks here, and no server could be read. Repair it to have it checked.',
      ja: () => 'ファイルがここで壊れていて、サーバーを読み取れません。検査するには修正してください。',
    },
    long: {
      en: () =>
        `Only the first ${longestRead.toLocaleString('en')} characters of this text were searched for instructions to the model. Read the rest yourself, or shorten the text.`,
      ja: () =>
        `このテキストは、先頭から ${longestRead.toLocaleString('en')} 文字までしか、モデルへの指示を探していません。残りはご自身で確認するか、テキストを短くしてください。`,
    },
  },
  visit: {
    text({ node, role }, report) {
      if (role !== 'icon' && node.value.length > longestRead)
        report({
          message: 'long',
          data: undefined,
          at: inString(node, longestRead, longestRead + 1),
        });
    },
    config(document, report) {
      const { root, problems, servers, toolSets, requests, text } = document;
      const [problem] = problems;
      if (!root || !problem || isDropped(document) || holdsSettings(document)) return;
      const hasOthers = toolSets.length + requests.length > 0;
      report({
        message: servers.length > 0 ? 'broken' : hasOthers ? 'part' : 'nothing',
        data: { servers: servers.length },
        at: { span: visibleSpan(problem, text), node: root },
      });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      config: `{ "servers": { "acme": { "command": "acme-mcp" "args": [] } } }`,
      marks: '"',
    },
    {
      file: 'compose.yaml',
      config: `services:
  acme-mcp:
    image: acme/mcp:1.2.3
    ports: ["127.0.0.1:8000:8000"
`,
      marks: '\n',
    },
    {
      file: '.codex/config.toml',
      config: `[mcp_servers.acme]
command = acme-mcp
`,
      marks: 'acme-mcp',
    },
    {
      shows: 'a text longer than what is searched',
      file: 'tools.json',
      config: {
        tools: [
          {
            name: 'a',
            description: `${'Adds. '.repeat(16_666)}Adds!`,
            inputSchema: {},
          },
        ],
      },
      marks: '!',
    },
    {
      shows: 'a list of tools that ends too early',
      file: 'tools.json',
      config: '{ "tools": [{ "name": "a", "inputSchema": {} }, { "name": "b"',
      marks: '"',
    },
    { shows: 'half typed', config: '{ "servers": { "acme": ', marks: ':' },
  ],
  good: [
    {
      shows: 'settings that name no server',
      file: '.vscode/settings.json',
      config: '{ "editor.tabSize": 2',
    },
    { server: { command: 'acme-mcp' } },
    {
      shows: 'told by `dropped-server`',
      file: '.mcp.json',
      config: `{ "mcpServers": { "acme": { "command": "acme-mcp" }`,
    },
    {
      shows: 'several values on lines of their own, as recordings have them',
      file: 'tools.jsonl',
      config: `{"tools":[{"name":"a","inputSchema":{"type":"object"}}]}
{"tools":[{"name":"b","inputSchema":{"type":"object"}}]}
`,
    },
  ],
});

/** Whether the client takes none of the servers: then `dropped-server` says so. */
function isDropped({ kind, detected, servers }: ConfigDocument): boolean {
  return kind === 'client-config' && detected.strict === true && servers.length > 0;
}

/** Whether nothing in a client's settings, as far as they can be read, speaks of servers. */
function holdsSettings(document: ConfigDocument): boolean {
  const { detected, serverMaps } = document;
  return detected.settings !== undefined && serverMaps.length === 0 && !isUnread(document);
}
