import { replaceContent } from '../edits.ts';
import type { ToolSet } from '../model.ts';
import { defineRule, type Examples, inString } from '../rule.ts';
import { isPersonalAddress } from '../text/personal.ts';
import { namedIn } from '../tools/definitions.ts';
import { contentSpan, get, getString, type StringNode } from '../tree.ts';

interface Data {
  readonly uri: string;
}

export default defineRule({
  id: 'public-cache-scope',
  category: 'MCP10',
  severity: 'warning',
  confidence: 'medium',
  since: '0.1.0',
  reads: ['tools-list'],
  references: [
    'https://modelcontextprotocol.io/specification/2026-07-28/basic',
    'https://cwe.mitre.org/data/definitions/524.html',
  ],
  title: { en: 'Personal data that anybody’s cache may keep', ja: '共有キャッシュに残る個人のデータ' },
  why: {
    en: 'A gateway may hand what is cached as public to other users of the server.',
    ja: 'public として返された内容は、ゲートウェイがサーバーのほかの利用者に渡すことがあります。',
  },
  remedy: { en: 'Set `cacheScope` to `private`.', ja: '`cacheScope` を `private` にしてください。' },
  messages: {
    default: {
      en: ({ uri }: Data) =>
        `\`public\` lets caches hand \`${uri}\`, which reads like one user’s data, to others. Set it to \`private\`.`,
      ja: ({ uri }) =>
        `\`public\` のため、個人のものと思われる \`${uri}\` がキャッシュから他人に渡るおそれがあります。\`private\` にしてください。`,
    },
  },
  visit: {
    toolSet(tools, report) {
      const scope = getString(tools.node, 'cacheScope');
      const uri = scope?.value === 'public' && urisOf(tools).find(({ value }) => isPersonalAddress(value));
      if (!scope || !uri) return;
      report({
        message: 'default',
        data: { uri: uri.value },
        at: inString(scope),
        related: [
          { message: { en: 'Reads like one user’s', ja: '個人のものと思われます' }, span: contentSpan(uri) },
        ],
        fixes: [
          {
            title: { en: 'Set it to `private`', ja: '`private` にする' },
            safe: false,
            edits: () => [replaceContent(scope, 'private')],
          },
        ],
      });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      file: 'tools.json',
      config: {
        resultType: 'complete',
        contents: [{ uri: 'file:///home/ada/notes.md', text: 'Buy milk.' }],
        ttlMs: 60000,
        cacheScope: 'public',
      },
      marks: 'public',
      fixed: `${JSON.stringify(
        {
          resultType: 'complete',
          contents: [{ uri: 'file:///home/ada/notes.md', text: 'Buy milk.' }],
          ttlMs: 60000,
          cacheScope: 'private',
        },
        null,
        2,
      )}\n`,
    },
    {
      file: 'tools.json',
      config: {
        resources: [{ name: 'inbox', uri: 'mail://me/inbox' }],
        resultType: 'complete',
        cacheScope: 'public',
      },
      marks: 'public',
    },
    {
      shows: 'one of several',
      file: 'tools.json',
      config: {
        resources: [
          { name: 'help', uri: 'acme://help' },
          { name: 'profile', uri: 'acme://users/ada@acme.dev' },
        ],
        cacheScope: 'public',
      },
      marks: 'public',
    },
  ],
  good: [
    {
      file: 'tools.json',
      config: { contents: [{ uri: 'file:///home/ada/notes.md', text: '' }], cacheScope: 'private' },
    },
    {
      shows: 'the same for everybody',
      file: 'tools.json',
      config: { resources: [{ name: 'help', uri: 'https://acme.dev/help' }], cacheScope: 'public' },
    },
    {
      shows: 'a list of tools',
      file: 'tools.json',
      config: { tools: [{ name: 'list_inbox', inputSchema: {} }], cacheScope: 'public' },
    },
  ],
});

/** What a list or an answer tells the contents of. */
function urisOf({ node, resources }: ToolSet): readonly StringNode[] {
  const contents = namedIn(get(node, 'contents')).map(({ node }) => getString(node, 'uri'));
  return [...resources.map(({ uri }) => uri), ...contents].filter((uri) => uri !== undefined);
}
