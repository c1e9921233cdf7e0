import { serverState } from '../lock/approvals.ts';
import { defineRule, type Examples, nameOfServer } from '../rule.ts';

const server = { command: 'npx', args: ['-y', '@acme/files@1.2.3'] };
const policy = { approvals: { expireAfterDays: 30 } };

export default defineRule({
  id: 'approval-expired',
  category: 'MCP09',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: ['https://github.com/toolseal/toolseal/blob/main/docs/policy.md'],
  title: { en: 'Approval that has expired', ja: '期限が切れた承認' },
  why: {
    en: 'The policy asks for another look at every server from time to time, and for this one it is due.',
    ja: 'ポリシーはサーバーを定期的に確認し直すよう求めており、このサーバーはその時期を過ぎています。',
  },
  remedy: {
    en: 'Look at what the server starts and offers, then approve it again.',
    ja: '起動する内容と提供するツールを確認し、承認し直してください。',
  },
  messages: {
    expired: {
      en: (data: { server: string; date: string; days: string }) =>
        `\`${data.server}\` was approved on ${data.date}, and approvals count for ${data.days} ${data.days === '1' ? 'day' : 'days'} here. Look at it again and approve it.`,
      ja: (data) =>
        `\`${data.server}\` の承認 (${data.date}) は有効期間の ${data.days} 日を過ぎています。確認して承認し直してください。`,
    },
  },
  visit: {
    server(server, report, _document, context) {
      const { approvals, policy } = context;
      if (!approvals) return;
      const { kind, approved = '' } = serverState(server, approvals, context);
      if (kind !== 'expired') return;
      const days = String(policy?.approvals.expireAfterDays);
      const data = { server: server.name, date: approved, days };
      report({ message: 'expired', data, at: nameOfServer(server), server });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    { policy, approvals: { server, on: '2025-12-01' }, server, marks: 'example' },
    {
      shows: 'one day too long',
      policy: { approvals: { expireAfterDays: 31 } },
      approvals: { server, on: '2025-11-30' },
      server,
      marks: 'example',
    },
    {
      shows: 'under another name',
      policy,
      approvals: { server, on: '2025-06-01' },
      config: { servers: { renamed: server } },
      marks: 'renamed',
    },
  ],
  good: [
    { shows: 'within the period', policy, approvals: { server, on: '2025-12-02' }, server },
    { shows: 'no period', approvals: { server, on: '2020-01-01' }, server },
    {
      shows: 'the last day',
      policy: { approvals: { expireAfterDays: 31 } },
      approvals: { server, on: '2025-12-01' },
      server,
    },
  ],
});
