import { defineRule, type Examples, inString, toolInputs } from '../rule.ts';
import { requestFile, toolsFile, toolWith } from '../tools/exampleFiles.ts';
import { foreignReferencesOf } from '../tools/schemas.ts';

interface Data {
  readonly address: string;
}

export default defineRule({
  id: 'remote-schema-ref',
  category: 'MCP03',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: toolInputs,
  references: [
    'https://modelcontextprotocol.io/specification/2026-07-28/server/tools',
    'https://cwe.mitre.org/data/definitions/829.html',
    'https://cwe.mitre.org/data/definitions/918.html',
  ],
  title: { en: 'Schema that lies elsewhere', ja: '外部に置かれたスキーマ' },
  why: {
    en: 'Whoever holds that address can change what the tool takes after it was approved, and a client that follows it makes requests for a stranger.',
    ja: 'そのアドレスの持ち主は承認後にツールの引数を変えられます。また、参照をたどるクライアントは他人のためにリクエストを送ることになります。',
  },
  remedy: {
    en: 'Put the definition into `$defs` of the schema itself and refer to it with `#/$defs/…`.',
    ja: '定義をスキーマ自身の `$defs` に入れ、`#/$defs/…` で参照してください。',
  },
  messages: {
    remote: {
      en: ({ address }: Data) =>
        `\`${address}\` makes a client fetch a part of this schema, which may be another one tomorrow. Put it into \`$defs\`.`,
      ja: ({ address }) =>
        `\`${address}\` により、スキーマの一部がネットワークから取得され、後から変わるおそれがあります。\`$defs\` に入れてください。`,
    },
    internal: {
      en: ({ address }: Data) =>
        `\`${address}\` would make a client ask this machine or its network for a schema. Do not use the tool, or put the part into \`$defs\`.`,
      ja: ({ address }) =>
        `\`${address}\` は、クライアントにこのマシンや社内ネットワークへアクセスさせる参照です。使わないか、\`$defs\` に入れてください。`,
    },
  },
  visit: {
    config(document, report) {
      for (const { node, tool, isInternal } of foreignReferencesOf(document)) {
        report({
          message: isInternal ? 'internal' : 'remote',
          data: { address: node.value },
          at: inString(node),
          ...(tool && { about: tool }),
          ...(isInternal && { severity: 'error' }),
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      ...toolsFile(toolWith('book', { trip: { $ref: 'https://schemas.acme.dev/trip.json' } })),
      marks: 'https://schemas.acme.dev/trip.json',
    },
    {
      shows: 'in a schema of the result, relative to the address of the schema',
      ...toolsFile({
        name: 'book',
        outputSchema: { $id: 'https://schemas.acme.dev/book.json', items: { $ref: 'trip.json#/x' } },
      }),
      marks: 'trip.json#/x',
    },
    {
      shows: 'an address that only this machine reaches',
      ...toolsFile(toolWith('book', { trip: { $ref: 'http://169.254.169.254/latest/meta-data/' } })),
      marks: 'http://169.254.169.254/latest/meta-data/',
    },
    {
      shows: 'in a form',
      ...requestFile('elicitation/create', {
        message: 'Where to?',
        requestedSchema: { properties: { to: { $ref: 'https://schemas.acme.dev/to.json' } } },
      }),
      marks: 'https://schemas.acme.dev/to.json',
    },
  ],
  good: [
    toolsFile(toolWith('book', { trip: { $ref: '#/$defs/trip' } })),
    {
      shows: 'the version of JSON Schema is no reference',
      ...toolsFile({
        name: 'book',
        inputSchema: { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' },
      }),
    },
    {
      shows: 'a part that the schema brings along under its address',
      ...toolsFile({
        name: 'book',
        inputSchema: {
          properties: { trip: { $ref: 'https://schemas.acme.dev/trip.json' } },
          $defs: { trip: { $id: 'https://schemas.acme.dev/trip.json', type: 'object' } },
        },
      }),
    },
    {
      shows: 'a parameter of that name, and a value',
      ...toolsFile(toolWith('book', { $ref: { type: 'string', default: 'https://schemas.acme.dev/' } })),
    },
  ],
});
