import { toolsFile, toolWith } from '../../../server/src/analysis/tools/exampleFiles.ts';
import type { Variant } from '../variants.ts';

const names = Array.from({ length: 14 }, (_, index) => `delete_row_${index}`);

const variants: readonly Variant[] = [
  {
    shows: 'the places of ten more tools at most',
    ...toolsFile(toolWith('list_rows', {}), ...names.map((name) => toolWith(name, {}))),
    found: ['hint default: delete_row_0'],
    says: [
      '`delete_row_0` and 13 more destructive tools cannot be told from tools that only read. Add `destructiveHint` and `readOnlyHint`.',
    ],
    related: names.slice(1, 11),
  },
  {
    shows: 'one more',
    ...toolsFile(toolWith('delete_row', {}), toolWith('send_email', {})),
    found: ['hint default: delete_row'],
    says: [
      '`delete_row` and 1 more destructive tool cannot be told from tools that only read. Add `destructiveHint` and `readOnlyHint`.',
    ],
    related: ['send_email'],
  },
];

export default variants;
