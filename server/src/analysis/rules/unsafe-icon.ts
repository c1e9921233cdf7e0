import { defineRule, type Examples, inString, toolInputs } from '../rule.ts';
import { iconProblem } from '../text/icons.ts';
import { toolsFile } from '../tools/exampleFiles.ts';
import type { StringNode } from '../tree.ts';

/** A tool with this icon. */
function icon(src: string): { file: string; config: object } {
  return toolsFile({ name: 'search', inputSchema: {}, icons: [{ src, mimeType: 'image/svg+xml' }] });
}

const picture = `data:image/png;base64,${'A'.repeat(100_000)}`;
const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>';
const scripted = '<svg xmlns="http://www.w3.org/2000/svg" onload="fetch(`//acme.dev`)"/>';

export default defineRule({
  id: 'unsafe-icon',
  category: 'MCP03',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: toolInputs,
  references: [
    'https://modelcontextprotocol.io/specification/2026-07-28/basic',
    'https://cwe.mitre.org/data/definitions/79.html',
  ],
  title: { en: 'Icon that can do harm', ja: '害を及ぼすおそれのあるアイコン' },
  why: {
    en: 'Clients load icons without a question, some in a window where a script in them could run.',
    ja: 'クライアントはアイコンを確認なしに読み込み、含まれるスクリプトが動く画面に表示することもあります。',
  },
  remedy: {
    en: 'Use a PNG, or an SVG without scripts, over HTTPS from the server’s own domain.',
    ja: 'PNG か、スクリプトのない SVG を、サーバー自身のドメインから HTTPS で配信してください。',
  },
  messages: {
    script: {
      en: () =>
        'This picture contains a script, which an icon has no use for. Do not use the server before you know why.',
      ja: () =>
        'この画像には、アイコンに必要のないスクリプトが含まれています。理由がわかるまでサーバーを使わないでください。',
    },
    scheme: {
      en: ({ scheme }: { scheme: string }) =>
        `\`${scheme}:\` is no address of an icon: clients load \`https:\` and \`data:\` only. Replace it.`,
      ja: ({ scheme }) =>
        `\`${scheme}:\` はアイコンのアドレスに使えません。\`https:\` か \`data:\` に置き換えてください。`,
    },
    unencrypted: {
      en: () =>
        'This icon comes without encryption: anybody on the way can replace it and see who uses the server. Use HTTPS.',
      ja: () =>
        'このアイコンは暗号化されずに送られ、途中で差し替えたり、利用者を知ったりできます。HTTPS を使ってください。',
    },
    size: {
      en: ({ size }: { size: number }) =>
        `This icon takes ${size} kB in every list of tools, where other things can hide too. Make it smaller, or link it.`,
      ja: ({ size }) =>
        `このアイコンはツール一覧のたびに ${size} kB を占め、別のデータを隠すこともできます。小さくするか、リンクにしてください。`,
    },
  },
  visit: {
    text(text, report) {
      const { node, role } = text;
      if ((role !== 'icon' && role !== 'server-info') || !isSource(node)) return;
      const problem = iconProblem(node.value);
      const at = inString(node);
      if (problem === 'scheme') {
        const scheme = node.value.slice(0, node.value.indexOf(':')).toLowerCase();
        report({ message: problem, data: { scheme }, at, about: text });
      } else if (problem === 'size') {
        const size = Math.round(node.value.length / 1000);
        report({ message: problem, data: { size }, at, about: text, severity: 'information' });
      } else if (problem) {
        report({
          message: problem,
          data: undefined,
          at,
          about: text,
          ...(problem === 'unencrypted' && { severity: 'information' }),
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      shows: 'a script',
      ...icon(`data:image/svg+xml,${encodeURIComponent(scripted)}`),
      marks: `data:image/svg+xml,${encodeURIComponent(scripted)}`,
    },
    { ...icon('file:///etc/passwd'), marks: 'file:///etc/passwd' },
    { shows: 'only worth knowing', ...icon('http://acme.dev/icon.png'), marks: 'http://acme.dev/icon.png' },
    {
      shows: 'a very large one',
      ...icon(picture),
      marks: picture,
    },
  ],
  good: [
    icon('https://acme.dev/icon.svg'),
    { shows: 'a drawing', ...icon(`data:image/svg+xml,${encodeURIComponent(drawing)}`) },
    { shows: 'from this machine', ...icon('http://localhost:3000/icon.png') },
  ],
});

/** Whether a text is the `src` of an icon. */
function isSource({ parent }: StringNode): boolean {
  return parent?.kind === 'member' && parent.key.value === 'src';
}
