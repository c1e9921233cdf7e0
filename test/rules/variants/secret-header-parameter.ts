import { toolsFile, toolWith } from '../../../server/src/analysis/tools/exampleFiles.ts';
import type { Variant } from '../variants.ts';

const variants: readonly Variant[] = [
  {
    shows: 'the fix takes the annotation away',
    ...toolsFile(toolWith('query', { api_key: { type: 'string', 'x-mcp-header': 'Api-Key' } })),
    found: ['warning secret: x-mcp-header'],
    fixed: `${JSON.stringify(toolsFile(toolWith('query', { api_key: { type: 'string' } })).config, null, 2)}\n`,
  },
  {
    shows: 'several in one tool',
    ...toolsFile(
      toolWith('query', {
        token: { 'x-mcp-header': 'A' },
        phone: { 'x-mcp-header': 'B' },
        region: { 'x-mcp-header': 'C' },
      }),
    ),
    found: ['warning secret: x-mcp-header', 'information personal: x-mcp-header'],
  },
  {
    shows: 'no parameter at all',
    ...toolsFile({ name: 'query', inputSchema: { type: 'object', 'x-mcp-header': 'Api-Key' } }),
    found: [],
  },
];

export default variants;
