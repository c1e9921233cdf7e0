import type { Variant } from '../variants.ts';

export default [
  {
    shows: 'of the server that a setting starts, the setting goes',
    file: '.gemini/settings.json',
    config: '{"mcp":{"serverCommand":"npx postmark-mcp@1.0.16","allowed":["mcp"]}}',
    found: ['error malware: postmark-mcp@1.0.16'],
    fixed: '{"mcp":{"allowed":["mcp"]}}',
  },
] satisfies readonly Variant[];
