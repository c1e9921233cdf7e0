import { defineRule, type Examples, inString, wholeValue } from '../rule.ts';
import { getString } from '../tree.ts';

export default defineRule({
  id: 'command-input',
  category: 'MCP05',
  severity: 'information',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: [
    'https://code.visualstudio.com/docs/reference/variables-reference#_command-variables',
    'https://code.visualstudio.com/docs/copilot/reference/mcp-configuration',
  ],
  title: { en: 'Input that runs an editor command', ja: 'エディターのコマンドを実行する入力' },
  why: {
    en: 'The command belongs to some extension and does what that extension likes, each time the value is needed.',
    ja: 'コマンドは拡張機能のもので、値が必要になるたびにその拡張機能の処理が実行されます。',
  },
  remedy: {
    en: 'Make sure that you know the extension behind the command, or ask for the value with `promptString`.',
    ja: 'コマンドを提供する拡張機能を確認するか、`promptString` で値を尋ねてください。',
  },
  messages: {
    runs: {
      en: (data: { id: string; command: string }) =>
        `\`${data.command}\` runs in the editor to fill in \`${data.id}\`. Check which extension it belongs to.`,
      ja: (data) =>
        `\`${data.id}\` の値を得るために、エディターで \`${data.command}\` が実行されます。どの拡張機能のコマンドか確認してください。`,
    },
  },
  visit: {
    config({ inputs }, report) {
      for (const { node, id, type } of inputs) {
        if (type?.value !== 'command') continue;
        const command = getString(node, 'command');
        report({
          message: 'runs',
          data: { id: id?.value ?? '', command: command?.value ?? 'command' },
          at: command ? inString(command) : wholeValue(node),
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      config: { inputs: [{ type: 'command', id: 'token', command: 'acme.getToken' }], servers: {} },
      marks: 'acme.getToken',
    },
    {
      config: {
        inputs: [{ type: 'command', id: 'port', command: 'acme.port', args: { kind: 'free' } }],
        servers: {},
      },
      marks: 'acme.port',
    },
    {
      shows: 'a command that is still to be written',
      config: '{ "inputs": [{ "type": "command", "id": "x" }], "servers": {} }\n',
      marks: '{ "type": "command", "id": "x" }',
    },
  ],
  good: [
    { config: { inputs: [{ type: 'promptString', id: 'command', description: 'Command' }], servers: {} } },
    {
      config: {
        inputs: [{ type: 'pickString', id: 'kind', description: 'Kind', options: ['command'] }],
        servers: {},
      },
    },
    {
      shows: 'a command that nobody asks for',
      config: {
        inputs: [{ type: 'promptString', id: 'x', description: 'X', command: 'acme.getToken' }],
        servers: {},
      },
    },
  ],
});
