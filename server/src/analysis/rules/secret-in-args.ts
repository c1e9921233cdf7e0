import {
  advice,
  describeSecret,
  exposure,
  inJapanese,
  type SecretData,
  shown,
  withArticle,
} from '../fixes/secretAdvice.ts';
import type { ServerSurroundings } from '../model.ts';
import { defineRule, type Examples, inString, serverInputs } from '../rule.ts';
import { alphabets, sample } from '../text/sample.ts';
import { get, type TreeNode } from '../tree.ts';

const token = `sbp_${sample(40, alphabets.hex)}`;
const key = sample(40);

export default defineRule({
  id: 'secret-in-args',
  category: 'MCP01',
  severity: 'error',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: ['https://cwe.mitre.org/data/definitions/214.html'],
  title: { en: 'Secret on a command line', ja: 'コマンドラインに含まれるシークレット' },
  why: {
    en: 'Every process of the machine can read the arguments of the others, and logs keep them.',
    ja: '引数は同じマシンのほかのプロセスから読め、ログにも残ります。',
  },
  remedy: {
    en: 'Pass it in an environment variable that the client fills in, and revoke the old one.',
    ja: 'クライアントが値を入れる環境変数で渡し、書かれていた値は失効させてください。',
  },
  messages: {
    named: {
      en: (data: SecretData) =>
        `\`${data.name}\` passes ${data.label ? withArticle(data.label) : 'what looks like a secret'}${shown.en(data)} on the command line, where other processes can read it. ${advice.en(data, 'env')}`,
      ja: (data) =>
        `\`${data.name}\` で${data.label ? inJapanese(data.label) : 'シークレットらしい値'}${shown.ja(data)}をコマンドラインに渡しています。ほかのプロセスから読めます。${advice.ja(data, 'env')}`,
    },
    unnamed: {
      en: (data: SecretData) =>
        `An argument of \`${data.server}\` contains ${withArticle(data.label)}${shown.en(data)}, which other processes can read. ${advice.en(data, 'env')}`,
      ja: (data) =>
        `\`${data.server}\` の引数に${inJapanese(data.label)}${shown.ja(data)}が含まれています。ほかのプロセスから読めます。${advice.ja(data, 'env')}`,
    },
    declared: {
      en: (data: { name: string }) =>
        `\`${data.name}\` is declared sensitive, but goes to the command line, where other processes can read it. Pass it in \`env\`.`,
      ja: (data) =>
        `\`${data.name}\` は sensitive と宣言されていますが、コマンドラインに渡されるため、ほかのプロセスから読めます。\`env\` で渡してください。`,
    },
  },
  visit: {
    server(server, report, document, context) {
      for (const secret of server.secrets) {
        if (secret.place !== 'arg') continue;
        const isCertain = secret.evidence === 'format';
        report({
          ...describeSecret(secret, server, document),
          message: secret.name === undefined ? 'unnamed' : 'named',
          at: inString(secret.node, secret.from, secret.to),
          server,
          ...exposure(isCertain ? 'error' : 'warning', document, context),
          confidence: isCertain ? 'high' : 'medium',
        });
      }
      const sensitive = sensitiveSettings(document);
      for (const node of sensitive.size > 0 ? server.args : []) {
        for (const { 0: whole, 1: name = '', index } of node.value.matchAll(/\$\{user_config\.([\w-]+)\}/g)) {
          if (!sensitive.has(name)) continue;
          report({
            message: 'declared',
            data: { name },
            at: inString(node, index, index + whole.length),
            server,
            severity: 'warning',
          });
        }
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      file: '.mcp.json',
      config: `{ "mcpServers": { "supabase": { "command": "supabase-mcp", "args": ["--access-token", "${token}"] } } }`,
      marks: token,
      fixed:
        '{ "mcpServers": { "supabase": { "command": "supabase-mcp", "args": ["--access-token", "${SUPABASE_ACCESS_TOKEN}"] } } }',
    },
    {
      server: {
        command: 'mcp-remote',
        args: ['https://mcp.acme.example', '--header', `X-Api-Key: ${key}`],
      },
      marks: key,
    },
    {
      file: '.cursor/mcp.json',
      server: { command: 'docker', args: ['run', '-i', '-e', `API_KEY=${key}`, 'acme/mcp'] },
      marks: key,
    },
    {
      shows: 'the same in a file that git tracks: an error',
      file: '.cursor/mcp.json',
      tracked: ['.cursor/mcp.json'],
      server: { command: 'docker', args: ['run', '-i', '-e', `API_KEY=${key}`, 'acme/mcp'] },
      marks: key,
    },
    {
      shows: 'a bare argument',
      file: '.cursor/mcp.json',
      server: { command: 'db-mcp', args: [`postgresql://app:${sample(16)}@db.acme.example/app`] },
      marks: sample(16),
    },
    {
      shows: 'shell code',
      file: 'claude_desktop_config.json',
      server: { command: 'sh', args: ['-c', `API_KEY="${key}" exec acme-mcp --verbose`] },
      marks: key,
    },
    {
      shows: 'a setting of a bundle that is declared sensitive: a warning',
      file: 'manifest.json',
      config: bundle({ args: ['--api-key=${user_config.api_key}'] }),
      marks: '${user_config.api_key}',
    },
  ],
  good: [
    {
      shows: 'the same in the environment',
      file: 'manifest.json',
      config: bundle({
        args: ['--region=${user_config.region}'],
        env: { API_KEY: '${user_config.api_key}' },
      }),
    },
    { server: { command: 'acme-mcp', args: ['--token-file', './token'] } },
    { server: { command: 'acme-mcp', args: ['--api-key', '${input:acme-api-key}'] } },
    { server: { command: 'docker', args: ['run', '-i', '-e', 'API_KEY', 'acme/mcp'] } },
    {
      server: {
        command: 'mcp-remote',
        args: ['https://mcp.acme.example', '--header', 'Authorization:${AUTH}'],
      },
    },
    {
      shows: 'a commit and a digest',
      server: {
        command: 'uvx',
        args: ['--from', `git+https://github.com/acme/mcp@${sample(40, alphabets.hex)}`, 'acme-mcp'],
      },
    },
  ],
});

/** The settings of a bundle that are declared sensitive. */
function sensitiveSettings({ kind, manifest }: ServerSurroundings): ReadonlySet<string> {
  const inputs = kind === 'mcpb' ? (manifest?.inputs ?? []) : [];
  return new Set(inputs.flatMap(({ node, name, flag }) => (isTrue(get(node, flag)) ? [name.value] : [])));
}

function isTrue(node: TreeNode | undefined): boolean {
  return node?.kind === 'boolean' && node.value === true;
}

function bundle(config: object): object {
  return {
    manifest_version: '0.3',
    name: 'acme',
    server: { type: 'node', mcp_config: { command: 'node', ...config } },
    user_config: { api_key: { type: 'string', sensitive: true }, region: { type: 'string' } },
  };
}
