import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

const github = 'https://api.githubcopilot.com/mcp/';
const supabase = 'https://mcp.supabase.com/mcp';

export default [
  {
    shows: 'switches that restrict',
    config: servers([
      { command: 'github-mcp-server', args: ['stdio', '--read-only'] },
      { command: 'github-mcp-server', args: ['stdio', '--tools', 'get_issue'] },
      { command: 'github-mcp-server', env: { GITHUB_TOOLS: 'get_issue' } },
      { command: 'npx', args: ['@supabase/mcp-server-supabase@0.5.5', '--features=docs'] },
      { url: github, headers: { 'x-mcp-readonly': 'true' } },
      { url: `${github}x/repos` },
      { url: `${github}x/all-repos` },
      { url: `${supabase}?features=docs` },
      { url: 'https://acme.example/?next=https://api.githubcopilot.com/mcp/' },
    ]),
    found: [],
  },
  {
    shows: 'what does not restrict',
    config: servers([
      { url: github, headers: { 'X-MCP-Readonly': 'false' } },
      { url: github, headers: { 'Not-X-MCP-Tools': 'a' } },
      { url: `${github}x/all` },
      { url: `${github}x/all?a=1` },
      { url: `${supabase}?a=1` },
    ]),
    found: [
      `information unrestricted: ${github}`,
      `information unrestricted: ${github}`,
      `information unrestricted: ${github}x/all`,
      `information unrestricted: ${github}x/all?a=1`,
      `information unrestricted: ${supabase}?a=1`,
    ],
  },
  {
    shows: 'a header is added to the others',
    config: `{"servers":{"a":{"url":"${github}","headers":{"A":"b"}}}}`,
    found: [`information unrestricted: ${github}`],
    fixed: `{"servers":{"a":{"url":"${github}","headers":{"A":"b", "X-MCP-Readonly": "true"}}}}`,
  },
  {
    shows: 'a header where there was none',
    config: `{"servers":{"a":{"url":"${github}"}}}`,
    found: [`information unrestricted: ${github}`],
    fixed: `{"servers":{"a":{"url":"${github}", "headers": { "X-MCP-Readonly": "true" }}}}`,
  },
  {
    shows: 'a parameter behind the others',
    config: `{"servers":{"a":{"url":"${supabase}?a=1"}}}`,
    found: [`information unrestricted: ${supabase}?a=1`],
    fixed: `{"servers":{"a":{"url":"${supabase}?a=1&read_only=true"}}}`,
  },
  {
    shows: 'a variable for the container',
    config: '{"servers":{"a":{"command":"docker","args":["run","ghcr.io/github/github-mcp-server"]}}}',
    found: ['information unrestricted: ghcr.io/github/github-mcp-server'],
    fixed:
      '{"servers":{"a":{"command":"docker","args":["run","-e", "GITHUB_READ_ONLY=1", "ghcr.io/github/github-mcp-server"]}}}',
  },
] satisfies readonly Variant[];
