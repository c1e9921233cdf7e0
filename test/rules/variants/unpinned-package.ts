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
] satisfies readonly Variant[];
