import type { Expiry } from '../policy/model.ts';
import { defineRule, type Examples, type RuleContext } from '../rule.ts';

export default defineRule({
  id: 'expired-ignore',
  category: 'MCP09',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: ['policy', 'client-config', 'compose', 'docker-catalog', 'smithery'],
  references: ['https://github.com/toolseal/toolseal/blob/main/docs/policy.md'],
  title: { en: 'Ignore that has expired', ja: '期限が切れた除外' },
  why: {
    en: 'A risk was accepted up to a certain day, and that day is over.',
    ja: 'リスクを受け入れる期限を決めていましたが、その日を過ぎています。',
  },
  remedy: {
    en: 'Fix what was ignored, or look at it again and set a new date.',
    ja: '除外していた問題を直すか、もう一度確認して新しい期限を設定してください。',
  },
  messages: {
    expired: {
      en: (data: { date: string }) =>
        `This ignore counted up to ${data.date}, and its findings are back. Fix them, or look again and set a new date.`,
      ja: (data) =>
        `この除外の期限 (${data.date}) が過ぎたため、問題を再び表示しています。問題を直すか、確認のうえ期限を延ばしてください。`,
    },
  },
  visit: {
    policy({ ignores }, report, context) {
      for (const { date, at } of expired(ignores, context))
        report({ message: 'expired', data: { date }, at });
    },
    config({ inline }, report, context) {
      for (const { date, at } of expired(inline.ignores, context)) {
        report({ message: 'expired', data: { date }, at });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      file: 'toolseal.json',
      config: {
        ignore: [
          { rule: 'unpinned-package', server: 'files', reason: 'until the audit', expires: '2025-06-30' },
        ],
      },
      marks: '2025-06-30',
    },
    {
      file: 'toolseal.json',
      config: {
        ignore: [{ fingerprint: '0123456789abcdef', reason: 'test account', expires: '2024-02-29' }],
      },
      marks: '2024-02-29',
    },
    {
      shows: 'a comment',
      config: `{
  "servers": {
    // toolseal-ignore unencrypted-transport: only in the lab (until 2025-06-30)
    "lab": { "url": "http://192.168.1.20/mcp" }
  }
}
`,
      marks: '2025-06-30',
    },
  ],
  good: [
    {
      shows: 'a day in the future',
      file: 'toolseal.json',
      config: { ignore: [{ rule: 'unpinned-package', reason: 'until the audit', expires: '9999-12-31' }] },
    },
    {
      shows: 'no date',
      file: 'toolseal.json',
      config: { ignore: [{ rule: 'unpinned-package', reason: 'our own registry' }] },
    },
    {
      shows: 'a comment with a day in the future',
      config: `{
  "servers": {
    // toolseal-ignore unencrypted-transport: only in the lab (until 9999-12-31)
    "lab": { "url": "http://192.168.1.20/mcp" }
  }
}
`,
    },
  ],
});

function expired(
  ignores: readonly { readonly expiry: Expiry | undefined }[],
  { today }: RuleContext,
): Expiry[] {
  return ignores.flatMap(({ expiry }) =>
    expiry && today !== undefined && expiry.date < today ? [expiry] : [],
  );
}
