import { toolsFile } from '../../../server/src/analysis/tools/exampleFiles.ts';
import type { Variant } from '../variants.ts';

const readOnly = { readOnlyHint: true };

function named(names: readonly string[], annotations: unknown = readOnly): Pick<Variant, 'file' | 'config'> {
  return toolsFile(...names.map((name) => ({ name, annotations })));
}

const variants: readonly Variant[] = [
  {
    shows: 'commands and code cannot be run for reading only, and what is deleted is no run',
    ...named(['run_command', 'execute_script', 'exec_shell', 'eval_python', 'delete_run', 'write_file']),
    found: Array(6).fill('warning readOnly: readOnlyHint'),
  },
  {
    shows: 'queries can',
    ...named(['run_query', 'execute_sql', 'exec_query', 'eval_query', 'execute']),
    found: [],
  },
  {
    shows: 'one finding where both hints are wrong',
    ...named(['delete_repo'], { readOnlyHint: true, destructiveHint: false }),
    found: ['warning readOnly: readOnlyHint'],
    says: [
      '`delete_repo` claims to read only, but its name or description says "delete". Set `readOnlyHint` to false, or keep its approval on.',
    ],
  },
  {
    shows: 'and where it claims to destroy as well',
    ...named(['delete_repo', 'deploy_app'], { readOnlyHint: true, destructiveHint: true }),
    found: ['warning readOnly: readOnlyHint', 'information readOnly: readOnlyHint'],
  },
  {
    shows: 'hints that are none',
    ...toolsFile(
      { name: 'delete_a', annotations: { readOnlyHint: 'true', destructiveHint: 'false' } },
      { name: 'delete_b', annotations: null },
      { name: 'delete_c', annotations: [readOnly] },
      { name: 'delete_d' },
      { name: 'list_repos', annotations: { destructiveHint: false } },
    ),
    found: [],
  },
  {
    shows: 'descriptions',
    ...toolsFile(
      { name: 'a', description: 'Removes a user', annotations: { destructiveHint: false } },
      { name: 'send', description: 'Drop the table.', annotations: { destructiveHint: false } },
      { name: 'list', description: 'Sends a mail', annotations: { destructiveHint: false } },
      { name: 'b', description: 'Removes the background', annotations: { destructiveHint: false } },
      { name: 'c', description: 'Lists what to delete', annotations: readOnly },
      { name: 'd', description: 'Deletes it.', annotations: { readOnlyHint: false } },
    ),
    found: ['warning additive: destructiveHint', 'warning additive: destructiveHint'],
  },
];

export default variants;
