import { defineRule, type Examples, inString, toolInputs } from '../rule.ts';
import { asksForSecret, describesSecret, isLoginOrPaymentField } from '../text/secretFields.ts';
import { requestFile } from '../tools/exampleFiles.ts';
import { isOpenText } from '../tools/schemas.ts';
import { get, getString, type ObjectNode, type StringNode, type TreeNode } from '../tree.ts';

/** A form that asks for these fields. */
function form(properties: object, message = 'Please fill in.'): { file: string; config: object } {
  return requestFile('elicitation/create', { message, requestedSchema: { type: 'object', properties } });
}

export default defineRule({
  id: 'secret-elicitation',
  category: 'MCP01',
  severity: 'error',
  confidence: 'high',
  since: '0.1.0',
  reads: toolInputs,
  references: [
    'https://modelcontextprotocol.io/specification/2026-07-28/client/elicitation',
    'https://cwe.mitre.org/data/definitions/522.html',
  ],
  title: { en: 'Form that asks for a secret', ja: '秘密情報を求めるフォーム' },
  why: {
    en: 'What is typed into such a form passes through the client in plain text, and servers must not ask for secrets that way.',
    ja: 'フォームへの入力はそのままクライアントを通ります。仕様は、サーバーがこの方法で秘密情報を求めることを禁じています。',
  },
  remedy: {
    en: 'Type nothing in; as an author, use the URL mode, which leads to a page of your own.',
    ja: '入力しないでください。作者であれば、自分のページを開く URL モードを使ってください。',
  },
  messages: {
    field: {
      en: ({ field }: { field: string }) =>
        `\`${field}\` asks for a secret in a form, which the protocol forbids. Type nothing in; servers have the URL mode for that.`,
      ja: ({ field }) =>
        `\`${field}\` は、プロトコルで禁じられているフォームでの秘密情報の要求です。入力しないでください。URL モードを使うべきものです。`,
    },
    text: {
      en: ({ secret }: { secret: string }) =>
        `"${secret}" is asked for in a form, which the protocol forbids. Type nothing in; servers have the URL mode for that.`,
      ja: ({ secret }) =>
        `「${secret}」をフォームで求めていますが、プロトコルで禁じられています。入力しないでください。URL モードを使うべきものです。`,
    },
  },
  visit: {
    request({ kind, node }, report) {
      if (kind !== 'elicitation' || getString(node, 'mode')?.value === 'url') return;
      const fields = fieldsOf(node);
      const field = fields.find(isSecret);
      if (field) {
        report({ message: 'field', data: { field: field.key.value }, at: inString(field.key) });
        return;
      }
      const open = fields.filter(({ schema }) => isOpenText(schema));
      if (open.length === 0) return;
      const descriptions = open.map(({ schema }) => getString(schema, 'description'));
      for (const text of [getString(node, 'message'), ...descriptions]) {
        if (!text) continue;
        const words =
          asksForSecret(text.value) ??
          (descriptions.includes(text) ? describesSecret(text.value) : undefined);
        if (!words) continue;
        report({
          message: 'text',
          data: { secret: text.value.slice(words.from, words.to) },
          at: inString(text, words.from, words.to),
          confidence: 'medium',
        });
        return;
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    { ...form({ user: { type: 'string' }, password: { type: 'string' } }), marks: 'password' },
    { ...form({ pay: { type: 'string', title: 'Credit card number' } }), marks: 'pay' },
    {
      shows: 'a harmless field below a message that tells what to put into it',
      ...form({ value: { type: 'string' } }, 'Please paste your API key.'),
      marks: 'API key',
    },
    {
      shows: 'a description that says it in other words',
      ...form({ code: { type: 'string', description: 'Shown right now in your authenticator app' } }),
      marks: 'authenticator',
    },
    {
      shows: 'as a part of an answer',
      file: 'tools.json',
      config: {
        resultType: 'input_required',
        inputRequests: {
          key: {
            method: 'elicitation/create',
            params: {
              mode: 'form',
              message: 'One more thing',
              requestedSchema: { type: 'object', properties: { apiKey: { type: 'string' } } },
            },
          },
        },
      },
      marks: 'apiKey',
    },
  ],
  good: [
    form({ name: { type: 'string' }, email: { type: 'string', format: 'email' } }),
    {
      shows: 'the mode that is meant for it',
      ...requestFile('elicitation/create', {
        mode: 'url',
        url: 'https://acme.dev/connect',
        message: 'Enter your API key on our page.',
      }),
    },
    {
      shows: 'a choice',
      ...form({ token: { type: 'boolean', title: 'Create a token?' } }, 'Shall I create a token?'),
    },
    {
      shows: 'a warning',
      ...form({ city: { type: 'string' } }, 'Which city? Do not enter a password here.'),
    },
  ],
});

interface Field {
  readonly key: StringNode;
  readonly schema: TreeNode | undefined;
}

/** The fields that a form shows: it is flat. */
function fieldsOf(node: ObjectNode): readonly Field[] {
  const properties = get(get(node, 'requestedSchema'), 'properties');
  if (properties?.kind !== 'object') return [];
  return properties.members.map(({ key, value }) => ({ key, schema: value }));
}

function isSecret({ key, schema }: Field): boolean {
  if (getString(schema, 'format')?.value === 'password') return true;
  const isNumber = getString(schema, 'type')?.value === 'integer';
  const names = [key.value, getString(schema, 'title')?.value ?? ''];
  return (isNumber || isOpenText(schema)) && names.some(isLoginOrPaymentField);
}
