import type { Leg, Matter } from '../flows/legs.ts';

/** What a well-known server contributes to a flow, and through which of its tools. */
export interface KnownServer {
  /** How people call it. */
  readonly label: string;
  readonly npm?: readonly string[];
  readonly pypi?: readonly string[];
  readonly oci?: readonly string[];
  readonly hosts?: readonly string[];
  /** The matter of each leg that it has, with a tool as witness where its name is published. */
  readonly legs: Partial<Readonly<Record<Leg, readonly [matter: Matter, tool?: string]>>>;
  /** Words of a launch, URL or header that take `sink` and `destructive` away. */
  readonly readOnly?: RegExp;
}

/**
 * Servers by their published tools and documentation, as of 2026-11-22. A table of known servers beats guessing
 * from verbs. Search services are no way out: what leaves is a query that people expect to leave. Names that
 * are archived stay in the table as long as people start them.
 */
export const knownServers: readonly KnownServer[] = [
  {
    label: 'GitHub',
    npm: ['@modelcontextprotocol/server-github'],
    oci: ['ghcr.io/github/github-mcp-server', 'mcp/github', 'mcp/github-mcp-server'],
    hosts: ['api.githubcopilot.com'],
    legs: {
      untrusted: ['issues', 'issue_read'],
      private: ['repositories', 'get_file_contents'],
      sink: ['issues', 'add_issue_comment'],
      destructive: ['changes', 'delete_file'],
    },
    readOnly: /--read-only|GITHUB_READ_ONLY|\/readonly|X-MCP-Readonly/i,
  },
  {
    label: 'GitLab',
    npm: ['@modelcontextprotocol/server-gitlab', '@zereight/mcp-gitlab'],
    oci: ['mcp/gitlab'],
    hosts: ['gitlab.com'],
    legs: {
      untrusted: ['issues'],
      private: ['repositories', 'get_file_contents'],
      sink: ['issues', 'create_issue'],
    },
    readOnly: /READ_ONLY/i,
  },
  {
    label: 'Slack',
    npm: ['@modelcontextprotocol/server-slack', 'slack-mcp-server'],
    oci: ['mcp/slack'],
    hosts: ['mcp.slack.com'],
    legs: { untrusted: ['messages'], private: ['messages'], sink: ['messages'] },
  },
  {
    label: 'Google Workspace',
    pypi: ['workspace-mcp'],
    legs: { untrusted: ['mail'], private: ['mail'], sink: ['mail'] },
    readOnly: /--read-only/i,
  },
  {
    label: 'Gmail',
    npm: ['@gongrzhe/server-gmail-autoauth-mcp'],
    hosts: ['gmail.mcp.claude.com'],
    legs: { untrusted: ['mail'], private: ['mail'], sink: ['mail'], destructive: ['changes'] },
  },
  {
    label: 'Microsoft 365',
    npm: ['@softeria/ms-365-mcp-server'],
    legs: { untrusted: ['mail'], private: ['mail'], sink: ['mail'], destructive: ['changes'] },
    readOnly: /--read-only|READ_ONLY/i,
  },
  {
    label: 'Google Calendar',
    npm: ['@cocal/google-calendar-mcp'],
    legs: { untrusted: ['records'], private: ['records'], sink: ['records'], destructive: ['changes'] },
  },
  {
    label: 'Google Drive',
    npm: ['@modelcontextprotocol/server-gdrive'],
    legs: { untrusted: ['documents'], private: ['documents', 'search'] },
  },
  {
    label: 'Notion',
    npm: ['@notionhq/notion-mcp-server'],
    oci: ['mcp/notion'],
    hosts: ['mcp.notion.com'],
    legs: { untrusted: ['documents'], private: ['documents'], sink: ['documents'] },
  },
  {
    label: 'Atlassian',
    pypi: ['mcp-atlassian'],
    oci: ['ghcr.io/sooperset/mcp-atlassian', 'mcp/atlassian'],
    hosts: ['mcp.atlassian.com'],
    legs: { untrusted: ['issues'], private: ['documents'], sink: ['issues'] },
    readOnly: /READ_ONLY_MODE|--read-only/i,
  },
  {
    label: 'Linear',
    hosts: ['mcp.linear.app'],
    legs: { untrusted: ['issues'], private: ['issues'], sink: ['issues'] },
  },
  {
    label: 'Asana',
    hosts: ['mcp.asana.com'],
    legs: { untrusted: ['issues'], private: ['records'], sink: ['issues'] },
  },
  {
    label: 'monday.com',
    npm: ['@mondaydotcomorg/monday-api-mcp'],
    hosts: ['mcp.monday.com'],
    legs: { untrusted: ['issues'], private: ['records'], sink: ['issues'] },
    readOnly: /--read-only/i,
  },
  {
    label: 'Azure DevOps',
    npm: ['@azure-devops/mcp'],
    legs: { untrusted: ['issues'], private: ['repositories'], sink: ['issues'] },
  },
  {
    label: 'HubSpot',
    npm: ['@hubspot/mcp-server'],
    hosts: ['mcp.hubspot.com'],
    legs: { untrusted: ['records'], private: ['records'], sink: ['records'] },
  },
  {
    label: 'Intercom',
    hosts: ['mcp.intercom.com'],
    legs: { untrusted: ['messages'], private: ['messages'] },
  },
  {
    label: 'Sentry',
    npm: ['@sentry/mcp-server'],
    pypi: ['mcp-server-sentry'],
    hosts: ['mcp.sentry.dev'],
    legs: { untrusted: ['issues'], private: ['records'] },
  },
  {
    label: 'Supabase',
    npm: ['@supabase/mcp-server-supabase'],
    hosts: ['mcp.supabase.com'],
    legs: {
      untrusted: ['database', 'execute_sql'],
      private: ['database', 'execute_sql'],
      destructive: ['changes', 'execute_sql'],
    },
    readOnly: /--read-only|read_only=true/i,
  },
  {
    label: 'PostgreSQL',
    npm: ['@modelcontextprotocol/server-postgres'],
    oci: ['mcp/postgres'],
    legs: { private: ['database', 'query'] },
  },
  {
    label: 'PostgreSQL',
    pypi: ['postgres-mcp'],
    oci: ['crystaldba/postgres-mcp'],
    legs: { private: ['database', 'execute_sql'], destructive: ['changes', 'execute_sql'] },
    readOnly: /--access-mode[= ]restricted/i,
  },
  {
    label: 'SQLite',
    npm: ['@modelcontextprotocol/server-sqlite'],
    pypi: ['mcp-server-sqlite'],
    oci: ['mcp/sqlite'],
    legs: { private: ['database', 'read_query'], destructive: ['changes', 'write_query'] },
  },
  {
    label: 'MySQL',
    npm: ['@benborla29/mcp-server-mysql'],
    pypi: ['mysql-mcp-server'],
    legs: { private: ['database'] },
  },
  {
    label: 'MongoDB',
    npm: ['mongodb-mcp-server'],
    oci: ['mongodb/mongodb-mcp-server', 'mcp/mongodb'],
    legs: { private: ['database', 'find'], destructive: ['changes', 'drop-collection'] },
    readOnly: /--readOnly|MDB_MCP_READ_ONLY/i,
  },
  {
    label: 'Neon',
    npm: ['@neondatabase/mcp-server-neon'],
    hosts: ['mcp.neon.tech'],
    legs: { private: ['database', 'run_sql'], destructive: ['changes', 'run_sql'] },
  },
  {
    label: 'Elasticsearch',
    npm: ['@elastic/mcp-server-elasticsearch'],
    legs: { private: ['database', 'search'] },
  },
  { label: 'Redis', npm: ['@modelcontextprotocol/server-redis'], legs: { private: ['database'] } },
  { label: 'ClickHouse', pypi: ['mcp-clickhouse'], legs: { private: ['database'] } },
  { label: 'Snowflake', pypi: ['snowflake-labs-mcp'], legs: { private: ['database'] } },
  { label: 'Databricks', pypi: ['databricks-mcp'], legs: { private: ['database'] } },
  { label: 'DuckDB', pypi: ['mcp-server-duckdb', 'mcp-server-motherduck'], legs: { private: ['database'] } },
  { label: 'Qdrant', pypi: ['mcp-server-qdrant'], legs: { private: ['notes', 'qdrant-find'] } },
  {
    label: 'Filesystem',
    npm: ['@modelcontextprotocol/server-filesystem'],
    oci: ['mcp/filesystem'],
    legs: { private: ['files', 'read_text_file'], destructive: ['changes', 'write_file'] },
  },
  {
    label: 'Memory',
    npm: ['@modelcontextprotocol/server-memory'],
    oci: ['mcp/memory'],
    legs: { private: ['notes', 'read_graph'] },
  },
  {
    label: 'Git',
    pypi: ['mcp-server-git'],
    oci: ['mcp/git'],
    legs: { private: ['repositories', 'git_show'] },
  },
  {
    label: 'Fetch',
    pypi: ['mcp-server-fetch'],
    oci: ['mcp/fetch'],
    legs: { untrusted: ['web', 'fetch'], sink: ['requests', 'fetch'] },
  },
  {
    label: 'Playwright',
    npm: ['@playwright/mcp', '@executeautomation/playwright-mcp-server'],
    oci: ['mcr.microsoft.com/playwright/mcp', 'mcp/playwright'],
    legs: { untrusted: ['web', 'browser_navigate'], sink: ['requests', 'browser_navigate'] },
  },
  {
    label: 'Puppeteer',
    npm: ['@modelcontextprotocol/server-puppeteer'],
    oci: ['mcp/puppeteer'],
    legs: { untrusted: ['web', 'puppeteer_navigate'], sink: ['requests', 'puppeteer_navigate'] },
  },
  {
    label: 'Chrome DevTools',
    npm: ['chrome-devtools-mcp'],
    legs: { untrusted: ['web', 'navigate_page'], sink: ['requests', 'navigate_page'] },
  },
  {
    label: 'Browser MCP',
    npm: ['@browsermcp/mcp'],
    legs: {
      untrusted: ['web', 'browser_navigate'],
      private: ['session'],
      sink: ['requests', 'browser_navigate'],
    },
  },
  {
    label: 'Browserbase',
    npm: ['@browserbasehq/mcp-server-browserbase'],
    legs: { untrusted: ['web'], sink: ['requests'] },
  },
  {
    label: 'Firecrawl',
    npm: ['firecrawl-mcp'],
    hosts: ['mcp.firecrawl.dev'],
    legs: { untrusted: ['web', 'firecrawl_scrape'], sink: ['requests', 'firecrawl_scrape'] },
  },
  {
    label: 'Bright Data',
    npm: ['@brightdata/mcp'],
    legs: { untrusted: ['web', 'scrape_as_markdown'], sink: ['requests', 'scrape_as_markdown'] },
  },
  {
    label: 'Apify',
    npm: ['@apify/actors-mcp-server'],
    hosts: ['mcp.apify.com'],
    legs: { untrusted: ['web'], sink: ['requests'] },
  },
  {
    label: 'MarkItDown',
    pypi: ['markitdown-mcp'],
    legs: {
      untrusted: ['web', 'convert_to_markdown'],
      private: ['files', 'convert_to_markdown'],
      sink: ['requests', 'convert_to_markdown'],
    },
  },
  {
    label: 'Brave Search',
    npm: ['@brave/brave-search-mcp-server', '@modelcontextprotocol/server-brave-search'],
    oci: ['mcp/brave-search'],
    legs: { untrusted: ['web', 'brave_web_search'] },
  },
  { label: 'Tavily', npm: ['tavily-mcp'], hosts: ['mcp.tavily.com'], legs: { untrusted: ['web'] } },
  { label: 'Exa', npm: ['exa-mcp-server'], hosts: ['mcp.exa.ai'], legs: { untrusted: ['web'] } },
  { label: 'Perplexity', npm: ['@perplexity-ai/mcp-server'], legs: { untrusted: ['web'] } },
  { label: 'DuckDuckGo', pypi: ['duckduckgo-mcp-server'], legs: { untrusted: ['web'] } },
  { label: 'arXiv', pypi: ['arxiv-mcp-server'], legs: { untrusted: ['documents'] } },
  {
    label: 'Context7',
    npm: ['@upstash/context7-mcp'],
    oci: ['mcp/context7'],
    hosts: ['mcp.context7.com'],
    legs: { untrusted: ['documents'] },
  },
  { label: 'DeepWiki', hosts: ['mcp.deepwiki.com'], legs: { untrusted: ['documents'] } },
  {
    label: 'Stripe',
    npm: ['@stripe/mcp'],
    hosts: ['mcp.stripe.com'],
    legs: { private: ['records'], destructive: ['changes'] },
  },
  { label: 'Salesforce', npm: ['@salesforce/mcp'], legs: { private: ['records'], destructive: ['changes'] } },
  {
    label: 'Desktop Commander',
    npm: ['@wonderwhy-er/desktop-commander'],
    legs: {
      private: ['files', 'read_file'],
      sink: ['commands', 'start_process'],
      destructive: ['commands', 'start_process'],
    },
  },
  {
    label: 'Kubernetes',
    npm: ['mcp-server-kubernetes', 'kubernetes-mcp-server'],
    legs: { private: ['secrets'], destructive: ['changes'] },
    readOnly: /ALLOW_ONLY_NON_DESTRUCTIVE|--read-only/i,
  },
  {
    label: 'Grafana',
    pypi: ['mcp-grafana'],
    oci: ['grafana/mcp-grafana', 'mcp/grafana'],
    legs: { private: ['records'] },
  },
  {
    label: 'Zapier',
    hosts: ['mcp.zapier.com', 'actions.zapier.com'],
    legs: { private: ['records'], sink: ['messages'] },
  },
  {
    label: 'Lark',
    npm: ['@larksuiteoapi/lark-mcp'],
    legs: { untrusted: ['messages'], private: ['messages'], sink: ['messages'] },
  },
  { label: 'Airtable', npm: ['airtable-mcp-server'], legs: { untrusted: ['records'], private: ['records'] } },
  {
    label: 'Figma',
    npm: ['figma-developer-mcp'],
    hosts: ['mcp.figma.com'],
    legs: { private: ['documents'] },
  },
];
