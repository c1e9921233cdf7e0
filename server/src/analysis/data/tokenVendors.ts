/** Who issues tokens of a format, and who may see them. */
export interface TokenVendor {
  /** What labels of its tokens begin with (`text/tokenFormats.ts`). */
  readonly name: string;
  /** Its own domains, which its subdomains belong to. */
  readonly domains: readonly string[];
  /** Variables that hold such a token by convention, where the vendor documents the name. */
  readonly variables: readonly string[];
  /** Whether people run it on their own hosts (`gitlab.acme.com`). */
  readonly selfHosted?: true;
}

/**
 * Vendors whose tokens open more than an MCP server: sent to anybody else, they can be used against the
 * vendor's own interface. Domains as in the vendors' documentation of their interfaces and MCP servers.
 */
export const tokenVendors: readonly TokenVendor[] = [
  {
    name: 'GitHub',
    domains: ['github.com', 'githubcopilot.com', 'ghe.com'],
    variables: ['GITHUB_TOKEN', 'GH_TOKEN', 'GITHUB_PAT', 'GITHUB_PERSONAL_ACCESS_TOKEN'],
    selfHosted: true,
  },
  {
    name: 'GitLab',
    domains: ['gitlab.com'],
    variables: ['GITLAB_TOKEN', 'GITLAB_PERSONAL_ACCESS_TOKEN'],
    selfHosted: true,
  },
  { name: 'Atlassian', domains: ['atlassian.com', 'atlassian.net'], variables: ['ATLASSIAN_API_TOKEN'] },
  {
    name: 'OpenAI',
    domains: ['openai.com', 'openai.azure.com', 'chatgpt.com'],
    variables: ['OPENAI_API_KEY'],
  },
  {
    name: 'Anthropic',
    domains: ['anthropic.com', 'claude.com', 'claude.ai'],
    variables: ['ANTHROPIC_API_KEY'],
  },
  { name: 'Slack', domains: ['slack.com'], variables: ['SLACK_BOT_TOKEN', 'SLACK_USER_TOKEN'] },
  { name: 'Notion', domains: ['notion.com', 'notion.so'], variables: ['NOTION_TOKEN', 'NOTION_API_KEY'] },
  { name: 'Linear', domains: ['linear.app'], variables: ['LINEAR_API_KEY'] },
  { name: 'Stripe', domains: ['stripe.com'], variables: ['STRIPE_SECRET_KEY'] },
  { name: 'npm', domains: ['npmjs.com', 'npmjs.org'], variables: ['NPM_TOKEN'] },
  { name: 'Figma', domains: ['figma.com'], variables: ['FIGMA_API_KEY', 'FIGMA_ACCESS_TOKEN'] },
  { name: 'Supabase', domains: ['supabase.com', 'supabase.co'], variables: ['SUPABASE_ACCESS_TOKEN'] },
  {
    name: 'Sentry',
    domains: ['sentry.io', 'sentry.dev'],
    variables: ['SENTRY_AUTH_TOKEN', 'SENTRY_ACCESS_TOKEN'],
    selfHosted: true,
  },
  { name: 'Cloudflare', domains: ['cloudflare.com'], variables: ['CLOUDFLARE_API_TOKEN'] },
  { name: 'Hugging Face', domains: ['huggingface.co', 'hf.co', 'hf.space'], variables: ['HF_TOKEN'] },
  { name: 'Vercel', domains: ['vercel.com'], variables: ['VERCEL_TOKEN'] },
  { name: 'DigitalOcean', domains: ['digitalocean.com'], variables: ['DIGITALOCEAN_ACCESS_TOKEN'] },
];
