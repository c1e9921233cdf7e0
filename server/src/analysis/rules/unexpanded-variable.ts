import { replaceContent } from '../edits.ts';
import { genericFormat } from '../formats/generic.ts';
import { fillerOf, findVariables, ownForm, type Variable } from '../formats/variables.ts';
import type { ServerEntry } from '../model.ts';
import { defineRule, type Examples, inString, type ProposedFix } from '../rule.ts';
import type { StringNode } from '../tree.ts';

export default defineRule({
  id: 'unexpanded-variable',
  category: 'MCP01',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: [
    'https://code.visualstudio.com/docs/copilot/reference/mcp-configuration',
    'https://code.claude.com/docs/en/mcp',
  ],
  title: { en: 'Variable that the client does not fill in', ja: 'クライアントが展開しない変数' },
  why: {
    en: 'The server gets the characters of the variable instead of its value, and the next step is often to paste the secret itself.',
    ja: '変数の値ではなく文字列そのものがサーバーに渡ります。動かないからとシークレットを直接書いてしまう原因にもなります。',
  },
  remedy: {
    en: 'Write the variable as this client does.',
    ja: 'このクライアントの書き方で変数を書いてください。',
  },
  messages: {
    otherForm: {
      en: (data: { variable: string; client: string; own: string }) =>
        `\`${data.variable}\` is passed on as it stands: ${data.client} does not fill it in. Write \`${data.own}\`.`,
      ja: (data) =>
        `\`${data.variable}\` は ${data.client} では展開されず、この文字列のまま渡されます。\`${data.own}\` と書いてください。`,
    },
    noForm: {
      en: (data: { variable: string; client: string }) =>
        `\`${data.variable}\` is passed on as it stands: ${data.client} does not fill it in. Set the value where the client finds it, or let the server read it itself.`,
      ja: (data) =>
        `\`${data.variable}\` は ${data.client} では展開されず、この文字列のまま渡されます。クライアントが扱える形で渡すか、サーバー自身に読み込ませてください。`,
    },
  },
  visit: {
    server(server, report, { detected }) {
      const { format } = detected;
      if (format.id === genericFormat.format.id) return;
      for (const { node, variable } of variablesOf(server, fillerOf(detected))) {
        if (isFilledInByServer(variable, node, server)) continue;
        const { text, from } = variable;
        const own = ownForm(variable, format);
        const at = inString(node, from, from + text.length);
        if (own === undefined) {
          report({ message: 'noForm', data: { variable: text, client: format.name }, at, server });
          continue;
        }
        report({
          message: 'otherForm',
          data: { variable: text, client: format.name, own },
          at,
          server,
          fixes: [rewrite(node, variable, own)],
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      shows: 'the form of Claude Code in a file of VS Code',
      server: { command: 'github-mcp', env: { GITHUB_TOKEN: '${GITHUB_TOKEN}' } },
      marks: '${GITHUB_TOKEN}',
      fixed: `{
  "servers": {
    "example": {
      "command": "github-mcp",
      "env": {
        "GITHUB_TOKEN": "\${env:GITHUB_TOKEN}"
      }
    }
  }
}
`,
    },
    {
      shows: 'a forgotten `$`',
      server: { command: 'node', args: ['{workspaceFolder}/server.js'] },
      marks: '{workspaceFolder}',
      fixed: `{
  "servers": {
    "example": {
      "command": "node",
      "args": [
        "\${workspaceFolder}/server.js"
      ]
    }
  }
}
`,
    },
    {
      shows: 'an input, which only VS Code and Visual Studio ask for',
      file: '.mcp.json',
      server: { command: 'github-mcp', env: { GITHUB_TOKEN: '${input:github-token}' } },
      marks: '${input:github-token}',
    },
    {
      file: '.cursor/mcp.json',
      server: {
        url: 'https://mcp.acme.example',
        headers: { Authorization: 'Bearer ${input:acme_token}' },
      },
      marks: '${input:acme_token}',
    },
    {
      shows: 'the form of VS Code in a file that only Claude Code reads',
      file: '~/.claude.json',
      server: { command: 'acme-mcp', args: ['--region', '${env:ACME_REGION}'] },
      marks: '${env:ACME_REGION}',
    },
    {
      file: '~/.claude.json',
      server: { command: 'acme-mcp', args: ['${workspaceFolder}'] },
      marks: '${workspaceFolder}',
    },
    {
      shows: 'a default, for which VS Code has no form',
      server: { url: '${ACME_URL:-https://mcp.acme.example}/mcp' },
      marks: '${ACME_URL:-https://mcp.acme.example}',
    },
    {
      file: 'opencode.json',
      config: { mcp: { acme: { type: 'local', command: ['acme-mcp', '--key', '${env:ACME_KEY}'] } } },
      marks: '${env:ACME_KEY}',
    },
  ],
  good: [
    {
      server: {
        command: '${workspaceFolder}/acme-mcp',
        env: { TOKEN: '${input:token}', HOME: '${env:HOME}' },
      },
    },
    { file: '.mcp.json', server: { command: 'acme-mcp', env: { TOKEN: '${TOKEN:-none}' } } },
    {
      shows: 'a form that one of the clients of this file knows',
      file: '.mcp.json',
      server: { command: 'acme-mcp', env: { TOKEN: '${env:TOKEN}' } },
    },
    {
      shows: 'the code of a shell, which fills it in',
      server: { command: 'bash', args: ['-c', 'acme-mcp --token ${ACME_TOKEN} | tee log'] },
    },
    {
      shows: 'a variable that the server gets and fills in itself',
      server: {
        command: 'acme-mcp',
        args: ['--header', 'Authorization: Bearer ${AUTH}'],
        env: { AUTH: '${input:t}' },
      },
    },
    {
      shows: 'mcp-remote fills in the variables of its headers',
      server: {
        command: 'npx',
        args: ['mcp-remote@0.15.1', 'https://mcp.acme.example', '--header', 'X-Key: ${ACME_KEY}'],
      },
    },
    {
      shows: 'syntax of the server',
      server: { command: 'acme-mcp', args: ['--format', '{name}', '${title}', '{{env:X}}', '$HOME'] },
    },
    {
      shows: 'a client that is not known to fill in anything, or not to',
      file: '.junie/mcp/mcp.json',
      server: { command: 'acme-mcp', env: { TOKEN: '${TOKEN}' } },
    },
    {
      shows: 'a file that any client may read',
      file: 'mcp.json',
      server: { command: 'acme-mcp', env: { TOKEN: '${input:token}' } },
    },
  ],
});

interface PlacedVariable {
  readonly node: StringNode;
  readonly variable: Variable;
}

/** The variables of an entry that its client does not fill in. */
function variablesOf(
  { command, args, env, headers, url, cwd, envFile }: ServerEntry,
  isFilledIn: (variable: Variable) => boolean,
): PlacedVariable[] {
  const found: PlacedVariable[] = [];
  for (const node of [command, url, cwd, envFile]) if (node) addVariables(node, isFilledIn, found);
  for (const node of args) addVariables(node, isFilledIn, found);
  for (const { value } of env) addVariables(value, isFilledIn, found);
  for (const { value } of headers) addVariables(value, isFilledIn, found);
  return found;
}

function addVariables(
  node: StringNode,
  isFilledIn: (variable: Variable) => boolean,
  found: PlacedVariable[],
): void {
  if (!node.value.includes('{')) return;
  for (const variable of findVariables(node.value)) {
    if (!isFilledIn(variable)) found.push({ node, variable });
  }
}

/** Whether the variable is one of a shell, or of a program that has the value from its environment. */
function isFilledInByServer({ syntax, name }: Variable, node: StringNode, server: ServerEntry): boolean {
  const { launch, args, env } = server;
  if (launch?.shell?.code.some((word) => word.node === node)) return true;
  if (syntax !== '${NAME}' || !args.includes(node)) return false;
  return (
    env.some((variable) => variable.name === name) ||
    (launch?.words.some(({ text }) => /(?:^|\/)mcp-remote(?:@|$)/.test(text)) ?? false)
  );
}

function rewrite(node: StringNode, { text, from }: Variable, own: string): ProposedFix {
  return {
    title: { en: `Write ${own}`, ja: `${own} と書く` },
    safe: true,
    edits: () => [replaceContent(node, own, from, from + text.length)],
  };
}
