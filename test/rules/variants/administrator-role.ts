import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

const urls = (list: readonly string[]) =>
  servers(list.map((url) => ({ command: 'db-mcp', args: ['--readonly', url] })));

export default [
  {
    shows: 'every role that administers',
    config: servers(
      ['ACCOUNTADMIN', 'securityadmin', 'ORGADMIN', 'GLOBALORGADMIN'].map((role) => ({
        command: 'snowflake-mcp',
        args: [`--role=${role}`],
      })),
    ),
    found: [
      'information role: --role=ACCOUNTADMIN',
      'information role: --role=securityadmin',
      'information role: --role=ORGADMIN',
      'information role: --role=GLOBALORGADMIN',
    ],
  },
  {
    shows: 'roles that do not',
    config: servers(
      ['SYSADMIN', 'MYACCOUNTADMIN', 'ACCOUNTADMIN_RO', '${input:role}'].map((role) => ({
        command: 'snowflake-mcp',
        env: { SNOWFLAKE_ROLE: role },
      })),
    ),
    found: [],
  },
  {
    shows: 'every user that a database is installed with',
    config: urls([
      'postgres://postgres@db.shop-prod.net/x',
      'postgresql+asyncpg://postgres:pw@db.shop-prod.net/x',
      'mysql://root:pw@db.shop-prod.net/x',
      'mariadb+pymysql://root:pw@db.shop-prod.net/x',
      'mssql+pyodbc://sa:pw@db.shop-prod.net/x',
      'sqlserver://sa:pw@8.8.4.4:1433',
    ]),
    found: ['postgres', 'postgres', 'root', 'root', 'sa', 'sa'].map((user) => `information user: ${user}`),
  },
  {
    shows: 'their names at other databases, in longer names, and where only a developer gets',
    config: urls([
      'postgres://root:pw@db.shop-prod.net/x',
      'mysql://rooted:pw@db.shop-prod.net/x',
      'mysql://root:pw@db/x',
      'mysql://root:pw@10.0.0.5/x',
      'mysql://root:pw@${input:host}/x',
      'mysql://root:pw@db.example.com/x',
      'xmysql://root:pw@db.shop-prod.net/x',
      'mysql://host.net/root',
    ]),
    found: [],
  },
  {
    shows: 'profiles of AWS',
    config: servers([
      { command: 'aws-mcp', env: { AWS_PROFILE: 'AdministratorAccess-123456789012' } },
      { command: 'aws-mcp', args: ['--profile', 'prod-AdministratorAccess'] },
      { command: 'aws-mcp', env: { AWS_PROFILE: 'ReadOnlyAccess-123456789012' } },
      { command: 'aws-mcp', env: { AWS_PROFILE: 'NoAdministratorAccessAtAll' } },
      { command: 'acme-mcp', env: { ACME_PAGE: 'AdministratorAccess' } },
    ]),
    found: ['information role: AWS_PROFILE', 'information role: --profile'],
  },
] satisfies readonly Variant[];
