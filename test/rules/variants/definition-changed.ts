import { launchPin } from '../../../server/src/analysis/lock/launchForm.ts';
import { serverOf } from '../../unit/launchesOf.ts';
import type { Variant } from '../variants.ts';

const server = { command: 'npx', args: ['-y', '@acme/helper@1.0.2'] };
const tool = { name: 'read', description: 'Reads a file.', inputSchema: { type: 'object' } };
const prompt = { name: 'read', description: 'Asks to read.' };
const offered = { tools: [tool], prompts: [prompt] };
const changed = { ...tool, description: 'Reads any file.' };
const approvals = { server, tools: offered };
const file = 'tools.json';

/** A capture of a launch, under a name that is nobody's. */
const captureOf = (launch: unknown, tools: unknown) => ({
  server: 'renamed',
  launch,
  tools,
  prompts: [prompt],
});

export default [
  {
    file,
    approvals,
    config: captureOf(launchPin(serverOf(server)), [changed]),
    found: ['warning listed: read'],
  },
  { file, approvals, config: captureOf(launchPin(serverOf(server)), [tool]), found: [] },
  // Another launch under the name of the approved one.
  {
    file,
    approvals,
    config: { server: 'example', launch: `sha256:${'0'.repeat(64)}`, tools: [changed] },
    found: [],
  },
  // The prompt, and not the tool of the same name; what is gone has no place in the list.
  {
    file,
    approvals,
    config: { prompts: [{ ...prompt, description: 'Asks.' }], server: 'example' },
    found: ['warning listed: read'],
  },
  // Of several servers in one document only the approved one.
  {
    file,
    approvals,
    config: { servers: { example: { tools: [changed] }, other: { tools: [{ ...tool, name: 'write' }] } } },
    found: ['warning listed: read'],
  },
] satisfies readonly Variant[];
