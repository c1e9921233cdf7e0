import type { Variant } from '../variants.ts';

const server = { type: 'node', mcp_config: { command: 'node', args: ['${__dirname}/server.js'] } };
const manifest = { manifest_version: '0.3', name: 'acme', version: '1.2.3', server };

const variants: readonly Variant[] = [
  {
    shows: 'the version of the bundle as a related place',
    file: 'manifest.json',
    config: {
      ...manifest,
      _meta: {
        'dev.acme': { static_responses: { initialize: { serverInfo: { name: 'a', version: '1.2.4' } } } },
      },
    },
    found: ['information version: 1.2.4'],
    related: ['1.2.3'],
  },
  {
    shows: 'prompts of its own, but no tools',
    file: 'manifest.json',
    config: {
      ...manifest,
      prompts: [{ name: 'greet', text: 'Say hello' }],
      _meta: {
        'dev.acme': { static_responses: { 'tools/list': { tools: [{ name: 'a', inputSchema: {} }] } } },
      },
    },
    found: [],
  },
];

export default variants;
