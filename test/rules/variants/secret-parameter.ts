import { toolsFile, toolWith } from '../../../server/src/analysis/tools/exampleFiles.ts';
import type { Variant } from '../variants.ts';

const variants: readonly Variant[] = [
  {
    shows: 'types that can hold a secret',
    ...toolsFile(
      toolWith('a', { password: { type: 'string' } }),
      toolWith('b', { password: {} }),
      toolWith('c', { password: { type: ['string', 'null'] } }),
      toolWith('d', { password: { type: 'integer' } }),
      toolWith('e', { password: { type: 'number' } }),
    ),
    found: Array(3).fill('information default: password'),
  },
  {
    shows: 'one that becomes a header is told of elsewhere',
    ...toolsFile(toolWith('a', { password: { type: 'string', 'x-mcp-header': 'Pass' } })),
    found: [],
  },
];

export default variants;
