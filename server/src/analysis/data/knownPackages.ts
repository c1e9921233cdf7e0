import { normalName, type Registry } from '../packages/names.ts';

/** When the tables below were last checked. */
export const knownPackagesAsOf = '2026-11-22';

/** The scope that only the MCP project publishes to. */
export const officialScope = '@modelcontextprotocol';

/** Where Claude Code and its SDKs are published: no servers, but a name that people trust. */
export const modelScope = '@anthropic-ai';

/** Reference servers: modelcontextprotocol/servers, README and `src/` at commit 76d64c8 (2026-07-29). */
const reference = {
  npm: [
    '@modelcontextprotocol/server-everything',
    '@modelcontextprotocol/server-filesystem',
    '@modelcontextprotocol/server-memory',
    '@modelcontextprotocol/server-sequential-thinking',
  ],
  pypi: ['mcp-server-fetch', 'mcp-server-git', 'mcp-server-time'],
};

/** The newest version of each that `npm view` named on 2026-11-22; the repositories were looked at. */
const newestNpm: Readonly<Record<string, string>> = {
  '@azure/mcp': '2.0.5',
  '@brave/brave-search-mcp-server': '2.1.4',
  '@modelcontextprotocol/inspector': '2.12.0',
  '@modelcontextprotocol/sdk': '1.32.2',
  '@modelcontextprotocol/server': '2.4.0',
  '@modelcontextprotocol/server-everything': '2026.8.31',
  '@modelcontextprotocol/server-filesystem': '2026.8.31',
  '@notionhq/notion-mcp-server': '2.5.2',
  '@playwright/mcp': '0.0.83',
  '@sentry/mcp-server': '0.39.0',
  '@supabase/mcp-server-supabase': '0.13.0',
  '@upstash/context7-mcp': '4.1.1',
  'chrome-devtools-mcp': '1.11.0',
  'exa-mcp-server': '3.4.1',
  'figma-developer-mcp': '0.13.2',
  'firecrawl-mcp': '3.26.0',
  'mcp-remote': '0.15.1',
  'mcp-server-kubernetes': '4.1.7',
  'tavily-mcp': '0.2.22',
};

/**
 * Servers, clients and proxies that many people start, by the download counts of the registries in November
 * 2026. They are here because they exist under this name, not because somebody has audited them.
 */
const popularNpm = `
  @angular/cli @antv/mcp-server-chart @apify/actors-mcp-server @auth0/auth0-mcp-server @azure-devops/mcp
  @benborla29/mcp-server-mysql @brightdata/mcp @browserbasehq/mcp-server-browserbase @browsermcp/mcp
  @circleci/mcp-server-circleci @cloudflare/mcp-server-cloudflare @cocal/google-calendar-mcp @composio/mcp
  @currents/mcp @drawio/mcp @dynatrace-oss/dynatrace-mcp-server @elastic/mcp-server-elasticsearch @eslint/mcp
  @executeautomation/playwright-mcp-server @google-cloud/cloud-run-mcp @google-cloud/gcloud-mcp
  @google-cloud/observability-mcp @heroku/mcp-server @hubspot/mcp-server @larksuiteoapi/lark-mcp
  @launchdarkly/mcp-server @mapbox/mcp-server @mastra/mcp-docs-server @mobilenext/mobile-mcp
  @mondaydotcomorg/monday-api-mcp @mui/mcp @neondatabase/mcp-server-neon @netlify/mcp @openbnb/mcp-server-airbnb
  @perplexity-ai/mcp-server @railway/mcp-server @remotion/mcp @salesforce/mcp @shopify/dev-mcp @shortcut/mcp
  @smithery/cli @softeria/ms-365-mcp-server @storybook/mcp @stripe/mcp @sveltejs/mcp @testsprite/testsprite-mcp
  @winor30/mcp-server-datadog @zereight/mcp-gitlab argocd-mcp expo-mcp fastmcp firebase-tools mcp-framework
  mcp-handler mcp-mermaid mcp-proxy mcp-server-code-runner mcporter mongodb-mcp-server n8n-mcp next-devtools-mcp
  nx-mcp openapi-mcp-generator slack-mcp-server xcodebuildmcp
`;
const popularPypi = `
  analytics-mcp arcade-mcp-server arxiv-mcp-server blender-mcp chroma-mcp databricks-mcp dbt-mcp
  duckduckgo-mcp-server excel-mcp-server fastapi-mcp fastmcp lean-lsp-mcp markitdown-mcp mcp mcp-atlassian
  mcp-clickhouse mcp-grafana mcp-proxy mcp-proxy-for-aws mcp-server-duckdb mcp-server-motherduck mcp-server-qdrant
  mcp-use mcpo mysql-mcp-server office-powerpoint-mcp-server office-word-mcp-server opensearch-mcp-server-py
  pagerduty-mcp postgres-mcp serena-agent snowflake-labs-mcp snyk-agent-scan workspace-mcp
`;

/** Images that their projects name in their own instructions. */
const images = [
  'ghcr.io/github/github-mcp-server',
  'grafana/mcp-grafana',
  'hashicorp/terraform-mcp-server',
  'mcr.microsoft.com/azure-sdk/azure-mcp',
  'mcr.microsoft.com/playwright/mcp',
];

/** Names that exist and are what they say, as their registries compare them. */
export const knownNames: Readonly<Record<Registry, readonly string[]>> = {
  npm: [...new Set([...reference.npm, ...Object.keys(newestNpm), ...words(popularNpm)])],
  pypi: [...reference.pypi, ...words(popularPypi)],
  oci: images,
};

/**
 * Well-known names that belong to another registry: in this one they are free, or somebody else's. npm has no
 * reference server under the names of PyPI, and PyPI's `mcp-remote` is a package of 2025 by another author.
 */
export const foreignNames: Readonly<Record<Registry, ReadonlyMap<string, Registry>>> = {
  npm: new Map(reference.pypi.map((name) => [name, 'pypi'])),
  pypi: new Map([
    ['mcp-remote', 'npm'],
    ['chrome-devtools-mcp', 'npm'],
    ['figma-developer-mcp', 'npm'],
  ]),
  oci: new Map(),
};

/**
 * Names without a scope that are taken for a scoped package. `mcp-server-filesystem` is on npm since 2025 as
 * somebody else's package (modelcontextprotocol/servers issue 2739), and so is `playwright-mcp`.
 */
export const unscopedTwins: ReadonlyMap<string, string> = new Map([
  ...reference.npm.map((name) => [name.slice(officialScope.length + 1), name] as const),
  ['mcp-server-filesystem', `${officialScope}/server-filesystem`],
  ['notion-mcp-server', '@notionhq/notion-mcp-server'],
  ['playwright-mcp', '@playwright/mcp'],
]);

/** Scopes of vendors in their own right that are one slip away from a scope above. */
export const unrelatedScopes: ReadonlySet<string> = new Set(['@emotion', '@rslint', '@storyblok']);

/** Scopes that sound official. Names of official servers in them are made up (`@anthropic/server-filesystem`). */
export const impostorScopes: ReadonlySet<string> = new Set([
  '@anthropic',
  '@anthropic-ai',
  '@claude',
  '@mcp',
]);

/**
 * The newest version of an npm package that is known, where it is.
 *
 * @param name as the registry compares it
 */
export function newestVersion(registry: string, name: string): string | undefined {
  const key = normalName(registry, name);
  return registry === 'npm' && Object.hasOwn(newestNpm, key) ? newestNpm[key] : undefined;
}

function words(list: string): string[] {
  return list.split(/\s+/).filter(Boolean);
}
