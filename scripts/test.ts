// Runs every check and test, or the stages named in the arguments: npm test -- unit lsp
// Every stage runs, even after a failure. The last line is the sum: N passed, N failed.
import { findStages, type Result } from './stages.ts';

const args = process.argv.slice(2);
if (args.includes('--update-screenshots')) {
  process.env.UPDATE_SCREENSHOTS = '1';
}
const selected = findStages(args.filter((arg) => !arg.startsWith('--')));
const results: { title: string; result: Result; seconds: number }[] = [];

for (const { title, run } of selected) {
  console.log(`\n━━━ ${title} ━━━`);
  const start = Date.now();
  const result = await run().catch((error): Result => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  const seconds = (Date.now() - start) / 1000;
  results.push({ title, result, seconds });
  console.log(`${result.failed === 0 ? '✔' : '✖'} ${describe(result)} (${seconds.toFixed(1)} s)`);
}

const total = { passed: 0, failed: 0, skipped: 0 };
console.log('\n━━━ Summary ━━━');
for (const { title, result, seconds } of results) {
  const mark = result.failed === 0 ? '✔' : '✖';
  console.log(`${mark} ${title.padEnd(34)} ${describe(result)} (${seconds.toFixed(1)} s)`);
  total.passed += result.passed;
  total.failed += result.failed;
  total.skipped += result.skipped;
}
console.log(`\n${describe(total)}`);
// Not just the exit code: a handle that a failed stage left open must not keep the run alive.
process.exit(total.failed === 0 ? 0 : 1);

function describe({ passed, failed, skipped }: Result): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
