import { serverState } from '../lock/approvals.ts';
import {
  differingPart,
  type LaunchChange,
  launchChanges,
  launchLine,
  startsSomethingElse,
} from '../lock/launchChanges.ts';
import { placeOfEntry } from '../lock/lockPlaces.ts';
import { launchChangesInWords } from '../lock/words.ts';
import { defineRule, type Examples, nameOfServer } from '../rule.ts';

const helper = { command: 'npx', args: ['-y', '@acme/helper@1.0.2'] };

export default defineRule({
  id: 'launch-changed',
  category: 'MCP04',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: [
    'https://nvd.nist.gov/vuln/detail/CVE-2025-54136',
    'https://cwe.mitre.org/data/definitions/494.html',
  ],
  title: {
    en: 'Server that starts something else than approved',
    ja: '承認したものと違うものを起動するサーバー',
  },
  why: {
    en: 'A name stays trusted while what is behind it changes: VS Code starts the new command at the next chat request.',
    ja: '名前が信頼されたまま中身が入れ替わっています。VS Code は次のチャットで新しいコマンドを起動します。',
  },
  remedy: {
    en: 'Compare it with what was approved, then approve it or take the change back.',
    ja: '承認した内容と比べ、承認し直すか変更を元に戻してください。',
  },
  messages: {
    line: {
      en: (data: { server: string; before: string; after: string; date: string }) =>
        `\`${data.server}\` now runs \`${data.after}\` instead of \`${data.before}\` (approved ${data.date}). Review the change.`,
      ja: (data) =>
        `\`${data.server}\` は \`${data.before}\` ではなく \`${data.after}\` を実行します (${data.date} に承認)。変更を確認してください。`,
    },
    settings: {
      en: (data: { server: string; changes: readonly LaunchChange[]; date: string }) =>
        `\`${data.server}\` does not start as it was approved on ${data.date}: other ${launchChangesInWords.en(data.changes)}. Review the change.`,
      ja: (data) =>
        `\`${data.server}\` の起動内容が ${data.date} の承認時と違います (${launchChangesInWords.ja(data.changes)})。変更を確認してください。`,
    },
  },
  visit: {
    server(server, report, _document, context) {
      const { approvals } = context;
      if (!approvals) return;
      const { kind, form, entry } = serverState(server, approvals, context);
      if (kind !== 'launch-changed' || !form || !entry) return;
      const [before, after] = differingPart(launchLine(entry.launch), launchLine(form));
      const common = { server: server.name, date: entry.approved };
      const isOther = startsSomethingElse(entry.launch, form);
      const rest = {
        at: nameOfServer(server),
        server,
        ...(isOther && { severity: 'error' as const }),
        related: placeOfEntry(entry, approvals),
      };
      if (before === after) {
        const changes = launchChanges(entry.launch, form);
        report({ message: 'settings', data: { ...common, changes }, ...rest });
      } else report({ message: 'line', data: { ...common, before, after }, ...rest });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      shows: 'another program under the approved name: an error',
      approvals: { server: helper, on: '2025-12-29' },
      server: { command: 'node', args: ['evil.js'] },
      marks: 'example',
    },
    {
      shows: 'another version',
      approvals: { server: helper },
      server: { ...helper, args: ['-y', '@acme/helper@1.0.3'] },
      marks: 'example',
    },
    {
      shows: 'another package: an error',
      file: '.mcp.json',
      approvals: { server: helper },
      server: { ...helper, args: ['-y', '@acrne/helper@1.0.2'] },
      marks: 'example',
    },
    {
      shows: 'a variable that loads code',
      approvals: { server: helper },
      server: { ...helper, env: { NODE_OPTIONS: '--require ./preload.js' } },
      marks: 'example',
    },
    {
      shows: 'another host: an error',
      approvals: { server: { url: 'https://mcp.acme.dev/mcp' } },
      server: { url: 'https://mcp.acme.example/mcp' },
      marks: 'example',
    },
  ],
  good: [
    { shows: 'as approved', approvals: { server: helper }, server: helper },
    {
      shows: 'a new token',
      approvals: { server: { ...helper, env: { ACME_TOKEN: 'aB3dE6gH9jK2mN5pQ8sT' } } },
      server: { ...helper, env: { ACME_TOKEN: '${input:acme-token}' } },
    },
    {
      shows: 'another order of variables, another way to write the command',
      approvals: { server: { command: 'acme', args: ['mcp'], env: { A: '1', B: '2' } } },
      config: {
        servers: { example: { env: { B: '2', A: '1' }, args: ['mcp'], command: 'acme', type: 'stdio' } },
      },
    },
  ],
});
