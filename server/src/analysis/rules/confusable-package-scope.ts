import { placeOf, replaceWord } from '../launch/place.ts';
import { part } from '../launch/words.ts';
import { findScopeLookalike, type ScopeLookalike } from '../packages/lookalike.ts';
import { type Started, startedBy } from '../packages/started.ts';
import { defineRule, type Examples, type ProposedFix, serverInputs } from '../rule.ts';

interface Data {
  readonly scope: string;
  readonly known: string;
}

export default defineRule({
  id: 'confusable-package-scope',
  category: 'MCP04',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: ['https://cwe.mitre.org/data/definitions/1007.html', 'https://www.unicode.org/reports/tr39/'],
  title: { en: 'Scope that looks like a well-known one', ja: '有名なものに見えるスコープ' },
  why: {
    en: 'A scope says who publishes a package; one that only looks right belongs to somebody else.',
    ja: 'スコープはパッケージの公開者を表します。似ているだけのスコープは別人のものです。',
  },
  remedy: {
    en: 'Copy the name from the documentation of its publisher.',
    ja: '公開者のドキュメントから名前をコピーしてください。',
  },
  messages: {
    similar: {
      en: (data: Data) =>
        `\`${data.scope}\` is not \`${data.known}\`: it only looks like it. Correct the scope.`,
      ja: (data) =>
        `\`${data.scope}\` は \`${data.known}\` に見えますが別のスコープです。スコープを直してください。`,
    },
    impostor: {
      en: (data: Data) =>
        `\`${data.scope}\` is not where this server is published: that is \`${data.known}\`. Correct the name.`,
      ja: (data) =>
        `\`${data.scope}\` はこのサーバーの公開元ではありません。\`${data.known}\` に直してください。`,
    },
    mixed: {
      en: (data: Data) =>
        `\`${data.scope}\` mixes Latin letters with look-alikes of another script. Type the name again, in plain letters.`,
      ja: (data) =>
        `\`${data.scope}\` には、英字に似た別の文字が混ざっています。英字だけで入力し直してください。`,
    },
  },
  visit: {
    server(server, report) {
      for (const started of startedBy(server)) {
        const found = findScopeLookalike(started.registry, started.name);
        if (!found) continue;
        const { nameWord, word } = started;
        report({
          message: found.kind,
          data: { scope: found.scope, known: found.known },
          at: placeOf([nameWord ? part(nameWord, 0, found.scope.length) : word]),
          server,
          confidence: found.kind === 'impostor' ? 'medium' : 'high',
          fixes: correct(started, found),
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      shows: 'a digit in place of a letter',
      server: { command: 'npx', args: ['-y', '@modelcontextprotoco1/server-filesystem'] },
      marks: '@modelcontextprotoco1',
    },
    {
      shows: 'hyphens that are not there',
      server: { command: 'npx', args: ['-y', '@model-context-protocol/server-memory'] },
      marks: '@model-context-protocol',
    },
    {
      shows: 'a letter that differs',
      server: { command: 'npx', args: ['-y', '@modelcontextprotocal/server-memory'] },
      marks: '@modelcontextprotocal',
    },
    {
      shows: 'an official server in a scope that only sounds official',
      server: { command: 'npx', args: ['-y', '@anthropic/mcp-server-filesystem'] },
      marks: '@anthropic',
    },
    {
      shows: 'a Cyrillic letter',
      server: { command: 'uvx', args: ['mcp-server-f\u0435tch'] },
      marks: 'mcp-server-f\u0435tch',
    },
    {
      shows: 'the namespace of an image',
      server: { command: 'docker', args: ['run', '-i', '--rm', 'ghcr.io/glthub/github-mcp-server'] },
      marks: 'ghcr.io/glthub',
    },
  ],
  good: [
    { server: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-memory@2026.7.4'] } },
    {
      shows: 'a scope of its own',
      server: { command: 'npx', args: ['-y', '@acme/server-memory@1.2.3'] },
    },
    {
      shows: 'a scope that is only related',
      server: { command: 'npx', args: ['-y', '@anthropic-ai/mcpb@2.1.2'] },
    },
    {
      shows: 'another registry with the same namespace',
      server: { command: 'docker', args: ['run', '-i', '--rm', 'quay.io/github/github-mcp-server'] },
    },
  ],
});

function correct({ nameWord }: Started, { name }: ScopeLookalike): ProposedFix[] {
  if (!nameWord || name === undefined) return [];
  return [
    {
      title: { en: `Replace it by ${name}`, ja: `${name} に置き換える` },
      safe: false,
      edits: () => [replaceWord(nameWord, name)],
    },
  ];
}
