// Whether the examples of the rules notice when a rule goes wrong: changes each detector in many small ways
// and looks which of the mutants pass the tests. Mutants that do not compile are left out: nobody can commit them.
//   npm run mutation [-- RULE_ID …]
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { refused } from './compile.ts';
import { Examiner } from './examiner.ts';
import { mutate } from './mutants.ts';
import type { Change } from './operators.ts';

/** How many of a hundred mutants have to be noticed. */
const passing = 85;

/** The compiler needs about half a megabyte for a mutant, and a rule has a hundred of them. */
const rulesAtOnce = 12;

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'server/src/analysis/rules');
const build = join(root, '.tsbuild');

interface MutatedRule {
  readonly id: string;
  readonly path: string;
  readonly code: string;
  /** The file that is like the rule's. */
  readonly unchanged: string;
  readonly mutants: readonly { readonly file: string; readonly change: Change }[];
}

interface Result {
  readonly mutants: number;
  readonly killed: number;
}

const known = readdirSync(folder)
  .map((name) => name.replace(/\.ts$/, ''))
  .filter((id) => id !== 'index');
const asked = process.argv.slice(2);
const unknown = asked.filter((id) => !known.includes(id));
if (unknown.length > 0) {
  console.error(`No rule ${unknown.join(', ')}.`);
  process.exit(2);
}
const ids = asked.length > 0 ? asked : known;

const results: Result[] = [];
let broken = 0;
for (let start = 0; start < ids.length; start += rulesAtOnce) {
  mkdirSync(build, { recursive: true });
  const scratch = mkdtempSync(join(build, 'mutants-'));
  try {
    await runRules(ids.slice(start, start + rulesAtOnce), scratch);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
const total = {
  mutants: results.reduce((sum, { mutants }) => sum + mutants, 0),
  killed: results.reduce((sum, { killed }) => sum + killed, 0),
};
console.log(`\n${describe('total', total)}`);
if (broken > 0) console.log(`${broken} rules fail as they are.`);
process.exitCode = broken > 0 || percent(total) < passing ? 1 : 0;

async function runRules(ids: readonly string[], scratch: string): Promise<void> {
  const rules = ids.map((id) => writeMutants(id, scratch));
  const files = rules.flatMap(({ mutants }) => mutants.map(({ file }) => file));
  const invalid = await refused(scratch, files, join(root, 'tsconfig.base.json'));
  const queue = rules.values();
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      const examiner = new Examiner();
      // The others empty the queue too.
      for (const rule of queue) {
        const mutants = rule.mutants.filter(({ file }) => !invalid.has(file));
        await examineRule({ ...rule, mutants }, examiner);
      }
      examiner.stop();
    }),
  );
}

function writeMutants(id: string, scratch: string): MutatedRule {
  const path = join(folder, `${id}.ts`);
  const code = readFileSync(path, 'utf8');
  const relocate = (specifier: string) =>
    specifier.startsWith('.') ? relative(scratch, join(folder, specifier)).replaceAll('\\', '/') : specifier;
  const { code: unchanged, mutants } = mutate(code, relocate);
  const write = (code: string, index: number) => {
    const file = join(scratch, `${id}-${index}.ts`);
    writeFileSync(file, code);
    return file;
  };
  return {
    id,
    path,
    code,
    unchanged: write(unchanged, 0),
    mutants: mutants.map(({ change, code }, index) => ({ change, file: write(code, index + 1) })),
  };
}

async function examineRule(rule: MutatedRule, examiner: Examiner): Promise<void> {
  const { id, path, mutants, unchanged } = rule;
  const examine = (file: string) => examiner.examine({ ruleId: id, url: pathToFileURL(file).href });
  const { failure } = await examine(unchanged);
  if (failure) {
    broken++;
    console.log(`${id} fails as it is: ${failure.split('\n', 1)[0]}`);
    return;
  }
  const survivors: Change[] = [];
  for (const { change, file } of mutants) {
    if (!(await examine(file)).failure) survivors.push(change);
  }
  const result = { mutants: mutants.length, killed: mutants.length - survivors.length };
  results.push(result);
  const place = relative(root, path);
  console.log(
    [describe(id, result), ...survivors.map((change) => `  ${place}${show(change, rule.code)}`)].join('\n'),
  );
}

function describe(name: string, result: Result): string {
  const { mutants, killed } = result;
  return `${name.padEnd(28)} ${String(killed).padStart(5)} of ${String(mutants).padStart(5)} killed ${percent(result).toFixed(1).padStart(6)} %`;
}

function percent({ mutants, killed }: Result): number {
  return mutants === 0 ? 100 : (killed / mutants) * 100;
}

function show({ start, end, replacement }: Change, code: string): string {
  const before = code.slice(0, start).split('\n');
  const position = `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  const [from, to] = differing(code.slice(start, end), replacement);
  return `${position}  ${from}  →  ${to}`;
}

/** Two texts on one line each; of long ones, what differs and a little around it. */
function differing(a: string, b: string): [string, string] {
  const longest = 60;
  const around = 15;
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const from = Math.max(0, head - around);
  const cut = (text: string) => {
    const line = text.replace(/\s+/g, ' ');
    if (line.length <= longest) return line;
    const to = text.length - Math.max(0, tail - around);
    return `…${text.slice(from, Math.min(to, from + longest)).replace(/\s+/g, ' ')}…`;
  };
  return [cut(a), cut(b)];
}
