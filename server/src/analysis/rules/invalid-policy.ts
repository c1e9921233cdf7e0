import type { ExpectedType, RuleMention } from '../policy/model.ts';
import { defineRule, type Examples, type Localized, nameOfServer, serverInputs } from '../rule.ts';
import { matchesGlob } from '../text/globs.ts';

const typeNames: Readonly<Record<ExpectedType, Localized>> = {
  object: { en: 'an object', ja: 'オブジェクト' },
  array: { en: 'a list', ja: '配列' },
  string: { en: 'a text', ja: '文字列' },
  boolean: { en: '`true` or `false`', ja: ' `true` か `false` ' },
  days: { en: 'a whole number of days from 1 up', ja: ' 1 以上の整数 (日数) ' },
};

export default defineRule({
  id: 'invalid-policy',
  category: 'MCP09',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: ['policy', ...serverInputs],
  references: ['https://github.com/toolseal/toolseal/blob/main/docs/policy.md'],
  title: { en: 'Policy that does not apply as written', ja: '書いたとおりに働かないポリシー' },
  why: {
    en: 'What is not understood has no effect, while whoever wrote it believes that it has.',
    ja: '解釈できない部分は効きませんが、書いた人は効いていると思い込んでしまいます。',
  },
  remedy: {
    en: 'Correct the marked part, or the policy that the message speaks of; an ignore needs a reason that others can judge.',
    ja: '示された箇所か、メッセージにあるポリシーを直してください。除外には、ほかの人が判断できる理由が必要です。',
  },
  messages: {
    unknownKey: {
      en: (data: { key: string; known: readonly string[] }) =>
        `\`${data.key}\` means nothing here. Known are ${codes(data.known).join(', ')}.`,
      ja: (data) => `\`${data.key}\` はここでは使えません。使えるのは ${codes(data.known).join('、')} です。`,
    },
    wrongType: {
      en: (data: { name: string; expected: ExpectedType }) =>
        `\`${data.name}\` has to be ${typeNames[data.expected].en} here, so this part has no effect.`,
      ja: (data: { name: string; expected: ExpectedType }) =>
        `\`${data.name}\` はここでは${typeNames[data.expected].ja}でなければならず、この部分は無視されます。`,
    },
    unknownRule: {
      en: (data: { rule: string }) =>
        `\`${data.rule}\` matches no rule, so this has no effect. \`toolseal rules\` lists them all.`,
      ja: (data) =>
        `\`${data.rule}\` に当てはまるルールはなく、効果がありません。\`toolseal rules\` で一覧を表示できます。`,
    },
    unknownLeg: {
      en: (data: { leg: string; known: readonly string[] }) =>
        `\`${data.leg}\` is no label of a tool. There are ${codes(data.known).join(', ')}.`,
      ja: (data) =>
        `\`${data.leg}\` というラベルはありません。使えるのは ${codes(data.known).join('、')} です。`,
    },
    unknownSeverity: {
      en: (data: { severity: string }) =>
        `\`${data.severity}\` is no severity. Use \`off\`, \`hint\`, \`information\`, \`warning\` or \`error\`.`,
      ja: (data) =>
        `\`${data.severity}\` という重大度はありません。\`off\`、\`hint\`、\`information\`、\`warning\`、\`error\` のどれかにしてください。`,
    },
    missingReason: {
      en: () => 'This ignore gives no reason, so it hides nothing. Say why the risk is acceptable.',
      ja: () => 'この除外には理由がないため、何も隠しません。リスクを受け入れる理由を書いてください。',
    },
    missingTarget: {
      en: () => 'This ignore does not say what to ignore, so it hides nothing. Name at least a rule.',
      ja: () => '何を除外するのかが書かれていないため、何も隠しません。少なくともルールを指定してください。',
    },
    badDate: {
      en: (data: { date: string }) =>
        `\`${data.date}\` is no date, so this ignore hides nothing. Write it as YYYY-MM-DD.`,
      ja: (data) =>
        `\`${data.date}\` は日付として正しくないため、この除外は何も隠しません。YYYY-MM-DD の形で書いてください。`,
    },
    badFingerprint: {
      en: (data: { fingerprint: string }) =>
        `\`${data.fingerprint}\` is no fingerprint, so this ignore hides nothing. It has sixteen hexadecimal digits, as in \`toolseal scan --format json\`.`,
      ja: (data) =>
        `\`${data.fingerprint}\` は指紋として正しくないため、この除外は何も隠しません。\`toolseal scan --format json\` にある 16 桁の 16 進数を書いてください。`,
    },
    wildcard: {
      en: () =>
        'A comment can only ignore rules that it names, so this one hides nothing. Write out their ids.',
      ja: () =>
        'コメントで除外できるのは名前を書いたルールだけなので、何も隠しません。ルールの ID を書いてください。',
    },
    unclearServer: {
      en: (data: { kinds: readonly string[] }) =>
        `This entry matches no server. Give exactly one of ${codes(data.kinds).join(', ')} (a \`url\` with \`https://\`).`,
      ja: (data) =>
        `この項目に当てはまるサーバーはありません。${codes(data.kinds).join('、')} (\`url\` は \`https://\` から) のうち一つだけを指定してください。`,
    },
    unusable: {
      en: () =>
        'The policy cannot be read, so nothing that it denies or asks for counts for the servers in this file. Repair `toolseal.json`.',
      ja: () =>
        'ポリシーを読めないため、禁止や承認の要求がこのファイルのサーバーに効きません。`toolseal.json` を直してください。',
    },
  },
  visit: {
    policy(policy, report, { ruleIds }) {
      for (const problem of policy.problems) report(problem);
      for (const mention of unknownOf(policy.mentions, ruleIds)) report(unknownRule(mention));
    },
    config({ inline, servers: [server] }, report, { ruleIds, policy }) {
      if (server && policy?.isUnusable)
        report({ message: 'unusable', data: undefined, at: nameOfServer(server) });
      for (const problem of inline.problems) report(problem);
      const mentions = inline.ignores.flatMap(({ rules }) => rules);
      for (const mention of unknownOf(mentions, ruleIds)) report(unknownRule(mention));
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      shows: 'a typing error',
      file: 'toolseal.json',
      config: { ignores: [{ rule: 'unpinned-package', reason: 'our own registry' }] },
      marks: 'ignores',
    },
    {
      shows: 'an object instead of a list',
      file: 'toolseal.json',
      config: { ignore: { rule: 'unpinned-package', reason: 'our own registry' } },
      marks: '{',
    },
    {
      shows: 'a rule that does not exist',
      file: 'toolseal.json',
      config: { rules: { 'unpinned-packages': 'error' } },
      marks: 'unpinned-packages',
    },
    {
      shows: 'the name of a severity in another tool',
      file: 'toolseal.json',
      config: { rules: { 'unpinned-*': 'warn' } },
      marks: 'warn',
    },
    {
      shows: 'no reason',
      file: 'toolseal.json',
      config: { ignore: [{ rule: 'unpinned-package', reason: '…' }] },
      marks: '…',
    },
    {
      shows: 'an ignore for everything',
      file: 'toolseal.json',
      config: { ignore: [{ rule: '*', reason: 'too noisy' }] },
      marks: '{',
    },
    {
      shows: 'a day that does not exist',
      file: 'toolseal.json',
      config: { ignore: [{ rule: 'unpinned-package', reason: 'until the audit', expires: '2027-02-29' }] },
      marks: '2027-02-29',
    },
    {
      shows: 'a fingerprint that is none',
      file: 'toolseal.json',
      config: { ignore: [{ fingerprint: 'zzz', reason: 'only in the lab' }] },
      marks: 'zzz',
    },
    {
      shows: 'a label that does not exist',
      file: 'toolseal.json',
      config: { flows: { labels: { files: ['public'] } } },
      marks: 'public',
    },
    {
      shows: 'two patterns in one entry',
      file: 'toolseal.json',
      config: { servers: { allow: [{ npm: '@acme/*', pypi: 'acme-*' }] } },
      marks: '{',
    },
    {
      shows: 'a period in words',
      file: 'toolseal.json',
      config: { approvals: { expireAfterDays: '90 days' } },
      marks: '"90 days"',
    },
    {
      shows: 'a policy of which nothing can be read',
      policy: 'no servers from outside',
      server: { command: 'acme-mcp' },
      marks: 'example',
    },
    {
      shows: 'a comment without a reason',
      config: `{
  "servers": {
    // toolseal-ignore unencrypted-transport
    "lab": { "url": "http://192.168.1.20/mcp" }
  }
}
`,
      marks: 'toolseal-ignore',
    },
    {
      shows: 'a comment that would hide everything',
      config: `{
  "servers": {
    // toolseal-ignore *: trust me
    "lab": { "url": "http://192.168.1.20/mcp" }
  }
}
`,
      marks: '*',
    },
  ],
  good: [
    {
      file: 'toolseal.json',
      config: {
        rules: { 'unpinned-*': 'error', 'shell-command': 'off' },
        ignore: [
          {
            rule: 'unencrypted-transport',
            server: 'lab',
            path: '.vscode/mcp.json',
            reason: 'only in the lab',
            expires: '9999-12-31',
          },
        ],
        servers: {
          allow: [{ npm: '@acme/*' }, { image: 'ghcr.io/acme/*' }, { url: 'https://*.acme.dev/*' }],
          deny: [{ pypi: 'acme-mcp', reason: 'not ours' }],
        },
        flows: { hostTools: true, labels: { files: ['private'], crm: { search: [] } } },
        approvals: { required: true, expireAfterDays: 90 },
      },
    },
    {
      shows: 'a comment with a reason',
      config: `{
  "servers": {
    "lab": { "url": "http://192.168.1.20/mcp" } // toolseal-ignore unencrypted-transport: only in the lab
  }
}
`,
    },
    { shows: 'nothing in it', file: 'toolseal.json', config: {} },
    { shows: 'a policy that asks for nothing', policy: {}, server: { command: 'acme-mcp' } },
  ],
});

function codes(names: readonly string[]): string[] {
  return names.map((name) => `\`${name}\``);
}

function unknownRule({ rule, at }: RuleMention) {
  return { message: 'unknownRule', data: { rule }, at } as const;
}

function unknownOf(mentions: readonly RuleMention[], ruleIds: readonly string[]): RuleMention[] {
  return mentions.filter(({ rule }) => !ruleIds.some((id) => matchesGlob(rule, id)));
}
