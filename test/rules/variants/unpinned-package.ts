import type { Variant } from '../variants.ts';

export default [
  {
    shows: 'the version is left to fill in',
    config: '{"servers":{"a":{"command":"npx","args":["-y","@acme/mcp"]}}}',
    found: ['warning none: @acme/mcp'],
    fixed: '{"servers":{"a":{"command":"npx","args":["-y","@acme/mcp@VERSION"]}}}',
  },
  {
    shows: 'a version takes the place of the tag',
    config: '{"servers":{"a":{"command":"npx","args":["-y","@acme/mcp@latest"]}}}',
    found: ['warning tag: @acme/mcp@latest'],
    fixed: '{"servers":{"a":{"command":"npx","args":["-y","@acme/mcp@VERSION"]}}}',
  },
  ...[
    { file: '.gemini/settings.json', found: ['warning none: acme-mcp'] },
    { file: '.qwen/settings.json', found: [] },
  ].map(({ file, found }) => ({
    shows: 'the command line of one more server of Gemini CLI',
    file,
    config: { mcp: { serverCommand: 'npx -y acme-mcp --stdio', allowed: ['mcp'] }, mcpServers: {} },
    found,
  })),
] satisfies readonly Variant[];
