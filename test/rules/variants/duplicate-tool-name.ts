import { toolsFile } from '../../../server/src/analysis/tools/exampleFiles.ts';
import type { Variant } from '../variants.ts';

const variants: readonly Variant[] = [
  {
    shows: 'each but the first, with the place of the first',
    ...toolsFile({ name: 'a', inputSchema: {} }, { name: 'a' }, { name: 'b' }, { name: 'a' }),
    found: ['information default: a', 'information default: a'],
    related: ['a', 'a'],
  },
];

export default variants;
