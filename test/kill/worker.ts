// Approves one server after the other in a lock, and says so when it is done: node worker.ts LOCK NAME
import { pinOf } from '../../server/src/analysis/lock/canonical.ts';
import { canonicalLaunch, type LaunchForm } from '../../server/src/analysis/lock/launchForm.ts';
import { addApprovals } from '../../server/src/analysis/lock/write.ts';
import { updateFile } from '../../server/src/lock/update.ts';

const [, , lock = '', name = ''] = process.argv;
const launch: LaunchForm = { type: 'stdio', command: 'npx', args: ['-y', `@acme/${name}@1.0.0`] };
const pin = pinOf(canonicalLaunch(launch));

for (let count = 0; ; count++) {
  const server = `${name}-${count}`;
  await updateFile(lock, (text) => {
    const changed = addApprovals(text, [
      { file: '.vscode/mcp.json', server, approved: '2026-01-31', launch, pin },
    ]);
    if (changed === undefined) throw new Error(`the lock is broken: ${text}`);
    return changed;
  });
  process.stdout.write(`${server}\n`);
}
