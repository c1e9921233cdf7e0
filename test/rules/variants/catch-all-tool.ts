import { toolsFile, toolWith } from '../../../server/src/analysis/tools/exampleFiles.ts';
import type { Variant } from '../variants.ts';

const variants: readonly Variant[] = [
  {
    shows: 'parameters of any type that holds text',
    ...toolsFile(
      toolWith('run', { id: {}, code: {} }),
      toolWith('run', { commands: { type: 'array', items: { type: 'string' } } }),
      toolWith('run', { script: { type: ['string', 'null'] } }),
    ),
    found: ['information default: code', 'information default: commands', 'information default: script'],
  },
  {
    shows: 'one finding for each tool',
    ...toolsFile(toolWith('run_sql', { sql: { type: 'string' }, script: { type: 'string' } })),
    found: ['information default: sql'],
    says: [
      '`run_sql` runs any SQL that the model writes. Keep its approval on, and let it run where little can be lost.',
    ],
  },
  {
    shows: 'parameters that leave no choice, and other types',
    ...toolsFile(
      toolWith('run', { command: { const: 'ls' } }),
      toolWith('run', { command: { type: 'string', pattern: '^ls$' } }),
      toolWith('run', { command: { type: 'boolean' } }),
      toolWith('run_command', { name: { type: 'string' } }),
      toolWith('run_command', {}),
    ),
    found: [],
  },
  {
    shows: 'names alone',
    ...toolsFile(
      { name: 'run', description: 'Runs it.' },
      { name: 'shell', description: 'A shell.', annotations: { readOnlyHint: false } },
    ),
    found: ['information default: shell'],
  },
];

export default variants;
