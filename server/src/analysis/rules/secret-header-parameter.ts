import { remove } from '../edits.ts';
import { defineRule, type Examples, keyOf, toolInputs } from '../rule.ts';
import { isPersonalField, isSecretField } from '../text/secretFields.ts';
import { toolsFile, toolWith } from '../tools/exampleFiles.ts';
import { headersOf } from '../tools/schemas.ts';

interface Data {
  readonly parameter: string;
}

export default defineRule({
  id: 'secret-header-parameter',
  category: 'MCP01',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: toolInputs,
  references: [
    'https://modelcontextprotocol.io/specification/2026-07-28/server/tools',
    'https://cwe.mitre.org/data/definitions/532.html',
  ],
  title: { en: 'Secret that is copied into a header', ja: 'ヘッダーに写される秘密情報' },
  why: {
    en: 'Gateways, proxies and their logs read the headers of every call, though not its body.',
    ja: 'ゲートウェイやプロキシ、そのログは、呼び出しの本文は読まなくてもヘッダーは読みます。',
  },
  remedy: {
    en: 'Remove `x-mcp-header` from this parameter.',
    ja: 'このパラメーターから `x-mcp-header` を削除してください。',
  },
  messages: {
    secret: {
      en: ({ parameter }: Data) =>
        `\`${parameter}\` is a secret, and \`x-mcp-header\` shows it to every proxy and log on the way. Remove the annotation.`,
      ja: ({ parameter }) =>
        `\`${parameter}\` は秘密情報ですが、\`x-mcp-header\` により経路上のプロキシやログに見えてしまいます。削除してください。`,
    },
    personal: {
      en: ({ parameter }: Data) =>
        `\`${parameter}\` is personal, and \`x-mcp-header\` shows it to every proxy and log on the way. Remove the annotation.`,
      ja: ({ parameter }) =>
        `\`${parameter}\` は個人情報ですが、\`x-mcp-header\` により経路上のプロキシやログに見えてしまいます。削除してください。`,
    },
  },
  visit: {
    config(document, report) {
      for (const { tool, member, property } of headersOf(document)) {
        const isSecret = property !== undefined && isSecretField(property);
        if (property === undefined || !(isSecret || isPersonalField(property))) continue;
        report({
          message: isSecret ? 'secret' : 'personal',
          data: { parameter: property },
          at: keyOf(member),
          about: tool,
          ...(!isSecret && { severity: 'information' }),
          fixes: [
            {
              title: { en: 'Remove `x-mcp-header`', ja: '`x-mcp-header` を削除' },
              safe: false,
              edits: () => [remove(document.text, member)],
            },
          ],
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      ...toolsFile(toolWith('query', { api_key: { type: 'string', 'x-mcp-header': 'Api-Key' } })),
      marks: 'x-mcp-header',
    },
    {
      ...toolsFile(
        toolWith('log_in', {
          account: { type: 'object', properties: { password: { type: 'string', 'x-mcp-header': 'Pass' } } },
        }),
      ),
      marks: 'x-mcp-header',
    },
    {
      shows: 'what identifies a person: only worth knowing',
      ...toolsFile(toolWith('find', { email: { type: 'string', 'x-mcp-header': 'Email' } })),
      marks: 'x-mcp-header',
    },
  ],
  good: [
    toolsFile(toolWith('query', { region: { type: 'string', 'x-mcp-header': 'Region' } })),
    toolsFile(toolWith('query', { api_key: { type: 'string' } })),
    {
      shows: 'a parameter of that name',
      ...toolsFile(toolWith('query', { 'x-mcp-header': { type: 'string' }, token: { type: 'string' } })),
    },
  ],
});
