// How right the rules are on a folder of configs and manifests.
//   npm run accuracy -- FOLDER [--labels FILE] [--verdicts FILE] [--sample N [--seed S]] [--list]
// FOLDER     is searched as `toolseal scan` does.
// --labels   JSON Lines: what must be found, and so recall (docs/accuracy.md has the format).
//            Default: labels.jsonl in FOLDER or beside it.
// --verdicts JSON Lines: findings that somebody judged, and so precision.
// FOLDER may also hold benign-tools.jsonl and malicious-tools.jsonl: definitions of tools, one a line.
// --list     names every honest tool that is reported.
// --sample   prints N errors and warnings chosen at random, to be judged and given back as --verdicts.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { reaches } from '../../server/src/analysis/finding.ts';
import { walk } from '../../server/src/discovery/walk.ts';
import { type FileFindings, type Label, precision, recall, sample, type Verdict } from './measures.ts';
import { judgeTools, printTools } from './tools.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    labels: { type: 'string' },
    verdicts: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    list: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Which folder? npm run accuracy -- FOLDER');
  process.exit(2);
}
if (!existsSync(folder)) {
  console.error(`${folder} does not exist: nothing was measured.`);
  process.exit(2);
}

const labelFile =
  values.labels ?? [folder, dirname(resolve(folder))].map((at) => join(at, 'labels.jsonl')).find(existsSync);
// Labels and verdicts name files relative to the folder of the labels.
const base = labelFile ? dirname(resolve(labelFile)) : resolve(folder);
const files = await findings(resolve(folder), base);

if (values.sample) {
  const serious = files.flatMap(({ file, findings }) =>
    findings.filter(({ severity }) => reaches(severity, 'warning')).map((finding) => ({ file, finding })),
  );
  for (const { file, finding } of sample(serious, Number(values.sample), Number(values.seed))) {
    const { ruleId, path, message } = finding;
    console.log(JSON.stringify({ file, rule: ruleId, jsonPath: path, message, right: null }));
  }
} else {
  print(
    recall(files, labelFile ? readLines<Label>(labelFile) : []),
    precision(files, values.verdicts ? readLines<Verdict>(values.verdicts) : []),
  );
  const tools = judgeTools(resolve(folder));
  if (tools) printTools(tools, values.list);
}

async function findings(root: string, base: string): Promise<FileFindings[]> {
  const found: FileFindings[] = [];
  for await (const { path } of walk(root, '')) {
    // What is counted apart, and what tells about the other files.
    if (dirname(path) === root && path.endsWith('.jsonl')) continue;
    const text = readFileSync(path, 'utf8');
    const analysis = analyze({ uri: pathToFileURL(path).href, text }, { language: 'en' });
    found.push({ file: relative(base, path).replaceAll('\\', '/'), findings: analysis.findings });
  }
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

function print(recalled: ReturnType<typeof recall>, precise: ReturnType<typeof precision>): void {
  const count = new Map<string, number>();
  for (const { findings } of files)
    for (const { ruleId } of findings) count.set(ruleId, (count.get(ruleId) ?? 0) + 1);
  const ids = [...new Set([...count.keys(), ...recalled.rules.keys(), ...precise.keys()])].sort();
  console.log(`${files.length} files\n`);
  console.log('rule                          findings   labels found/expected   judged right');
  for (const id of ids) {
    const labels = recalled.rules.get(id);
    const judged = precise.get(id);
    console.log(
      [
        id.padEnd(28),
        String(count.get(id) ?? 0).padStart(10),
        (labels ? `${labels.found}/${labels.expected}` : '–').padStart(24),
        (judged ? `${judged.right}/${judged.judged}` : '–').padStart(15),
      ].join(''),
    );
  }
  for (const { file, jsonPath, rules } of recalled.missed) {
    console.log(`missed: ${file} ${JSON.stringify(jsonPath)} (${rules.join(' or ')})`);
  }
}
