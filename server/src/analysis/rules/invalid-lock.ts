import { pinOf } from '../lock/canonical.ts';
import { canonicalLaunch, type LaunchForm } from '../lock/launchForm.ts';
import type { LockProblem } from '../lock/model.ts';
import { addApprovals } from '../lock/write.ts';
import { defineRule, type Examples } from '../rule.ts';

const launch: LaunchForm = { type: 'stdio', command: 'npx', args: ['-y', '@acme/files@1.2.3'] };
const file = 'toolseal.lock.json';

export default defineRule({
  id: 'invalid-lock',
  category: 'MCP09',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: ['lock'],
  references: ['https://github.com/toolseal/toolseal/blob/main/docs/lock-format.md'],
  title: { en: 'Lock that does not count as written', ja: '書いたとおりに働かないロックファイル' },
  why: {
    en: 'Approvals that cannot be read protect nobody, and one that shows something else than it pins deceives its reviewer.',
    ja: '読めない承認は誰も守らず、表示と固定している内容が違う承認はレビューする人を欺きます。',
  },
  remedy: {
    en: 'Resolve the conflict or take the file back from Git, then approve again what is missing.',
    ja: '競合を解消するか Git から元に戻し、足りないものを承認し直してください。',
  },
  messages: {
    conflict: {
      en: () =>
        'This line is left over from a merge, so no approval in this file counts. Resolve the conflict and keep the entries that were reviewed.',
      ja: () =>
        'マージの競合が残っているため、このファイルの承認はどれも効きません。レビュー済みの項目を残して解消してください。',
    },
    broken: {
      en: () =>
        'The lock cannot be read at this place, so no approval in it counts and none is added. Take the file back from Git.',
      ja: () =>
        'ここでロックファイルを読めないため、承認はどれも効かず、追加もできません。Git から元に戻してください。',
    },
    newer: {
      en: (data: { version: string }) =>
        `The lock has version ${data.version}, which is newer than this Toolseal, so no approval in it counts. Update Toolseal.`,
      ja: (data) =>
        `ロックファイルのバージョン ${data.version} はこの Toolseal より新しいため、承認はどれも効きません。Toolseal を更新してください。`,
    },
    wrongType: {
      en: (data: { name: string }) =>
        `\`${data.name}\` is missing here or is not what it has to be, so this approval does not count. Approve the server again.`,
      ja: (data) =>
        `\`${data.name}\` がないか正しい形ではないため、この承認は効きません。サーバーを承認し直してください。`,
    },
    wrongPin: {
      en: (data: { name: string }) =>
        `\`${data.name}\` is not what this pin was made of, so the approval does not count. Somebody edited one of them: review the server and approve it again.`,
      ja: (data) =>
        `\`${data.name}\` の内容がこのピンと一致しないため、承認は効きません。どちらかが書き換えられています。サーバーを確認して承認し直してください。`,
    },
    twice: {
      en: (data: { server: string; file: string }) =>
        `\`${data.server}\` of ${data.file} stands here twice, and both approvals count. Keep the one that was reviewed.`,
      ja: (data) =>
        `${data.file} の \`${data.server}\` が二つあり、どちらの承認も効いています。レビュー済みのものだけを残してください。`,
    },
  },
  visit: {
    lock({ problems }, report) {
      for (const problem of problems) {
        const isDeceit = problem.message === 'wrongPin' || problem.message === 'conflict';
        report({ ...problem, ...(isDeceit && { severity: 'error' as const }) } satisfies LockProblem);
      }
    },
  },
});

export function examples(): Examples {
  const approval = {
    file: '.vscode/mcp.json',
    server: 'files',
    approved: '2025-12-01',
    launch,
    pin: pinOf(canonicalLaunch(launch)),
  };
  const valid = addApprovals(undefined, [approval]) ?? '';
  return {
    bad: [
      {
        shows: 'a conflict that was not resolved',
        file,
        config: valid.replace('  "servers"', '<<<<<<< HEAD\n  "servers"'),
        marks: '<<<<<<<',
      },
      {
        shows: 'an argument that was changed, while its pin is the old one',
        file,
        config: valid.replace('@acme/files@1.2.3', '@acrne/files@1.2.3'),
        marks: approval.pin,
      },
      {
        shows: 'a file that breaks off',
        file,
        config: valid.slice(0, valid.indexOf('"launch"')),
        marks: '',
      },
      {
        shows: 'a newer version',
        file,
        config: { version: 2, servers: [] },
        marks: '2',
      },
      {
        shows: 'a day that does not exist',
        file,
        config: valid.replace('2025-12-01', '2025-13-01'),
        marks: '"2025-13-01"',
      },
      {
        shows: 'one server twice',
        file,
        config: valid.replace(/(\n {4}\{.*\n {4}\})\n/s, '$1,$1\n'),
        marks: 'files',
      },
    ],
    good: [
      { file, config: valid },
      { shows: 'no approvals', file, config: { version: 1, servers: [] } },
      {
        shows: 'a name that looks like the rest of a merge',
        file,
        config: addApprovals(undefined, [{ ...approval, server: '<<<<<<< HEAD' }]) ?? '',
      },
    ],
  };
}
