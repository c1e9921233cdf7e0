// npm run recheck: asks recheck about the expressions that verdicts.json does not have, with `--all` about every one,
// which takes some minutes.
import { writeFileSync } from 'node:fs';
import { collectExpressions } from './expressions.ts';
import { judge } from './judge.ts';
import { reviewed } from './reviewed.ts';
import { readVerdicts, recheckVersion, type Verdicts, verdictsFile } from './verdicts.ts';

const known = process.argv.includes('--all') ? new Set<string>() : readVerdicts();
const safe: string[] = [];
for (const [expression, file] of (await collectExpressions()).files) {
  if (reviewed.has(expression)) continue;
  const { status, why } = known.has(expression) ? { status: 'safe', why: '' } : await judge(expression);
  if (status === 'safe') safe.push(expression);
  else {
    console.error(`${file}: ${expression}\n  ${status}: ${why}`);
    process.exitCode = 1;
  }
}
const verdicts: Verdicts = { recheck: recheckVersion, safe: safe.sort() };
writeFileSync(verdictsFile, `${JSON.stringify(verdicts, undefined, 2)}\n`);
console.log(`${safe.length} expressions are safe, ${reviewed.size} are listed with a reason.`);
