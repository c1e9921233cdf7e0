import { toolsFile } from '../../../server/src/analysis/tools/exampleFiles.ts';
import type { Variant } from '../variants.ts';

const variants: readonly Variant[] = [
  {
    shows: 'as long as it may be, and longer',
    ...toolsFile(
      { name: 'a', description: 'a'.repeat(4000), inputSchema: {} },
      { name: 'b', description: 'b'.repeat(4001), inputSchema: {} },
    ),
    found: [`information text: ${'b'.repeat(4001)}`],
  },
];

export default variants;
