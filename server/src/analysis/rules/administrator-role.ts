import { namesLike, settingsOf } from '../launch/settings.ts';
import { defineRule, type Examples, inString, serverInputs } from '../rule.ts';
import { reachOf } from '../text/hosts.ts';
import { isPlaceholder } from '../text/placeholders.ts';
import { alphabets, sample } from '../text/sample.ts';

const role = namesLike(/(?:role|AWS_PROFILE|--profile)(?:=|$)/i);

/** Snowflake's roles that administer an account, or can make themselves do so, and what AWS calls its own. */
const administrators =
  /^(?:ACCOUNTADMIN|SECURITYADMIN|(?:GLOBAL)?ORGADMIN|(?:[\w.-]{1,80}[-_.])?AdministratorAccess(?:[-_.][\w.-]{1,80})?)$/i;

/** The user that a database is installed with, who may do everything in it. */
const superuser =
  /\b(?:postgres(?:ql)?(?:\+\w{1,20})?:\/\/(postgres)|(?:mysql|mariadb)(?:\+\w{1,20})?:\/\/(root)|(?:mssql|sqlserver)(?:\+\w{1,20})?:\/\/(sa))(?::[^\s@/]{0,200})?@([\w.-]{1,200})/i;

const password = sample(16, alphabets.hex);

export default defineRule({
  id: 'administrator-role',
  category: 'MCP02',
  severity: 'information',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: [
    'https://cwe.mitre.org/data/definitions/250.html',
    'https://docs.snowflake.com/en/user-guide/security-access-control-considerations',
  ],
  title: { en: 'Server that works as an administrator', ja: '管理者として動くサーバー' },
  why: {
    en: 'One sentence in a row that the model reads is enough to change users and rights, and not only data.',
    ja: 'モデルが読んだ一文だけで、データだけでなくユーザーや権限まで変更されることがあります。',
  },
  remedy: {
    en: 'Give the server a user or role of its own, with the rights that its task needs.',
    ja: 'サーバー専用のユーザーかロールを作り、作業に必要な権限だけを与えてください。',
  },
  messages: {
    role: {
      en: (data: { role: string; server: string }) =>
        `\`${data.role}\` lets \`${data.server}\` administer the whole account. Give it a role of its own, for the data that it needs.`,
      ja: (data) =>
        `\`${data.role}\` により、\`${data.server}\` がアカウント全体を管理できます。必要なデータだけを扱う専用のロールを与えてください。`,
    },
    user: {
      en: (data: { user: string; server: string }) =>
        `\`${data.user}\` may do everything in the database that \`${data.server}\` connects to. Give it a user of its own, with the rights that it needs.`,
      ja: (data) =>
        `\`${data.user}\` は、\`${data.server}\` が接続するデータベースですべての操作ができます。必要な権限だけを持つ専用のユーザーを与えてください。`,
    },
  },
  visit: {
    server(server, report, { text }) {
      for (const { value, next, place } of settingsOf(text, server, role)) {
        const given = value ?? next ?? '';
        if (!administrators.test(given)) continue;
        report({ message: 'role', data: { role: given, server: server.name }, at: place, server });
      }
      for (const node of [...server.env.map(({ value }) => value), ...server.args]) {
        const match = node.value.includes('://') ? superuser.exec(node.value) : null;
        if (!match) continue;
        const [whole, postgres, mysql, mssql, host = ''] = match;
        // On this machine and in a private network it is the database of a developer.
        if (reachOf(host) !== 'public' || isPlaceholder(host)) continue;
        const user = postgres ?? mysql ?? mssql ?? '';
        const from = match.index + whole.indexOf('://') + 3;
        report({
          message: 'user',
          data: { user, server: server.name },
          at: inString(node, from, from + user.length),
          server,
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      server: { command: 'snowflake-mcp', env: { SNOWFLAKE_ROLE: 'ACCOUNTADMIN' } },
      marks: 'SNOWFLAKE_ROLE',
    },
    {
      server: { command: 'snowflake-mcp', args: ['--account', 'acme', '--role', 'securityadmin'] },
      marks: '--role',
    },
    {
      shows: 'the user that PostgreSQL is installed with, on a machine of the internet',
      server: {
        command: 'db-mcp',
        args: [`postgresql://postgres:${password}@db.shop-prod.net:5432/shop`],
      },
      marks: 'postgres',
    },
    {
      server: { command: 'db-mcp', env: { DB_URL: 'mysql://root:${input:db}@x1.rds.amazonaws.com/shop' } },
      marks: 'root',
    },
  ],
  good: [
    { server: { command: 'snowflake-mcp', env: { SNOWFLAKE_ROLE: 'MCP_READER' } } },
    {
      shows: 'a database of a developer',
      server: { command: 'db-mcp', args: ['postgresql://postgres:postgres@localhost:5432/shop'] },
    },
    {
      shows: 'a user of its own',
      server: { command: 'db-mcp', args: ['postgresql://postgres_reader:${input:db}@db.shop-prod.net/shop'] },
    },
    {
      shows: 'the same word for something else',
      server: { command: 'acme-mcp', args: ['--role', 'admin', '--topic', 'ACCOUNTADMIN'] },
    },
  ],
});
