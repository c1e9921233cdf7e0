import { serverState } from '../lock/approvals.ts';
import { listsOf, pinDefinitions } from '../lock/definitions.ts';
import { defineRule, type Examples, inString, nameOfServer } from '../rule.ts';

const read = { name: 'read_file', description: 'Reads a file.', inputSchema: { type: 'object' } };
const other = { ...read, description: 'Reads any file.' };
const server = { command: 'npx', args: ['-y', '@acme/files@1.2.3'] };
const capture = { toolsealCapture: 1, server: 'files', tools: [read] };

export default defineRule({
  id: 'inconsistent-tool-list',
  category: 'MCP03',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: ['tools-list', 'client-config'],
  references: ['https://modelcontextprotocol.io/specification/2026-07-28/server/tools'],
  title: { en: 'Two lists of tools that differ', ja: '一致しない二つのツール一覧' },
  why: {
    en: 'A server that answers the same question in two ways can show a harmless list to whoever checks it.',
    ja: '同じ問いに違う答えを返すサーバーは、検査する相手にだけ無害な一覧を見せることができます。',
  },
  remedy: {
    en: 'Do not approve the server before you know why its list changes.',
    ja: '一覧が変わる理由が分かるまで、サーバーを承認しないでください。',
  },
  messages: {
    changed: {
      en: (data: { tool: string }) =>
        `\`${data.tool}\` is another one in the second list of the same session. Do not approve the server before you know why.`,
      ja: (data) =>
        `\`${data.tool}\` の定義が、同じセッションの二回目の一覧では違います。理由が分かるまで承認しないでください。`,
    },
    added: {
      en: (data: { tool: string }) =>
        `\`${data.tool}\` is only in the second list of the same session. Do not approve the server before you know why.`,
      ja: (data) =>
        `\`${data.tool}\` は同じセッションの二回目の一覧にだけあります。理由が分かるまで承認しないでください。`,
    },
    missing: {
      en: (data: { tool: string }) =>
        `\`${data.tool}\` is missing in the second list of the same session. Do not approve the server before you know why.`,
      ja: (data) =>
        `\`${data.tool}\` は同じセッションの二回目の一覧にありません。理由が分かるまで承認しないでください。`,
    },
    server: {
      en: (data: { server: string }) =>
        `\`${data.server}\` gave two different lists of tools when it was captured. Do not approve it before you know why.`,
      ja: (data) =>
        `\`${data.server}\` は取得時に異なる二つのツール一覧を返しました。理由が分かるまで承認しないでください。`,
    },
  },
  visit: {
    config({ toolSets }, report) {
      const lists = listsOf(toolSets);
      if (lists.second.length === 0) return;
      const [first, second] = [lists.first, lists.second].map((list) => ({
        tools: list.flatMap(({ tools }) => tools),
        pins: new Map(
          pinDefinitions(list).definitions.flatMap(({ kind, name, pin }) =>
            kind === 'tool' ? [[name, pin]] : [],
          ),
        ),
      }));
      if (!first || !second) return;
      for (const tool of second.tools) {
        const before = first.pins.get(tool.name);
        if (!tool.nameNode || before === second.pins.get(tool.name)) continue;
        const message = before === undefined ? 'added' : 'changed';
        report({ message, data: { tool: tool.name }, at: inString(tool.nameNode), about: tool });
      }
      for (const tool of first.tools) {
        if (!tool.nameNode || second.pins.has(tool.name)) continue;
        report({ message: 'missing', data: { tool: tool.name }, at: inString(tool.nameNode), about: tool });
      }
    },
    server(server, report, _document, context) {
      const { approvals } = context;
      if (!approvals || !serverState(server, approvals, context).captured?.isInconsistent) return;
      report({ message: 'server', data: { server: server.name }, at: nameOfServer(server), server });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      shows: 'another description',
      file: 'files.json',
      config: { ...capture, toolsAgain: [other] },
      marks: 'read_file',
    },
    {
      shows: 'a tool that comes later',
      file: 'files.json',
      config: { ...capture, toolsAgain: [read, { ...read, name: 'run' }] },
      marks: 'run',
    },
    {
      shows: 'a tool that disappears',
      file: 'files.json',
      config: { ...capture, tools: [read, { ...read, name: 'run' }], toolsAgain: [read] },
      marks: 'run',
    },
    {
      shows: 'the config of such a server',
      approvals: { server, now: { ...capture, toolsAgain: [other] } },
      server,
      marks: 'example',
    },
  ],
  good: [
    { shows: 'one list', file: 'files.json', config: capture },
    {
      shows: 'another order',
      file: 'files.json',
      config: {
        ...capture,
        tools: [read, { ...read, name: 'run' }],
        toolsAgain: [{ ...read, name: 'run' }, read],
      },
    },
    { shows: 'a server with one list', approvals: { server, now: capture }, server },
  ],
});
