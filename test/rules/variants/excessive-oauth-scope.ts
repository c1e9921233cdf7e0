import type { Variant } from '../variants.ts';

function withScope(scope: string): string {
  return `{"mcpServers":{"a":{"url":"https://mcp.acme.example/mcp","oauth":{"scopes":${scope}}}}}`;
}

export default [
  {
    shows: 'an element of a list goes',
    file: '.mcp.json',
    config: withScope('["issues:read","*"]'),
    found: ['warning everything: *'],
    fixed: withScope('["issues:read"]'),
  },
  {
    shows: 'the first of several words goes, with what separates it',
    file: '.mcp.json',
    config: withScope('"*,  issues:read"'),
    found: ['warning everything: *'],
    fixed: withScope('"issues:read"'),
  },
  {
    shows: 'the last of several words goes, with what separates it',
    file: '.mcp.json',
    config: withScope('"issues:read,  *"'),
    found: ['warning everything: *'],
    fixed: withScope('"issues:read"'),
  },
  {
    shows: 'one of several words of an element goes',
    file: '.mcp.json',
    config: withScope('["issues:read *"]'),
    found: ['warning everything: *'],
    fixed: withScope('["issues:read"]'),
  },
] satisfies readonly Variant[];
