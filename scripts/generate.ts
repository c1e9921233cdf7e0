// Writes what is derived from the registries of formats and rules into the files that repeat it.
//   node scripts/generate.ts            writes
//   node scripts/generate.ts --check    fails when something is out of date
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { examplesOf } from '../server/src/analysis/examples.ts';
import { rules } from '../server/src/analysis/rules/index.ts';
import { owaspPage } from '../server/src/output/owaspPage.ts';
import { bundledPackages, lockedPackages } from './bundledPackages.ts';
import { clientsPage } from './clientDocs.ts';
import { dependenciesPage } from './dependencyDocs.ts';
import { notices } from './notices.ts';
import { documentPatterns, patternsFile } from './patterns.ts';
import { policySchema } from './policySchema.ts';
import { robustnessPage } from './robustnessDocs.ts';
import { readmeWithTable, rulePage } from './ruleDocs.ts';

const ROOT = join(import.meta.dirname, '..');
const ENGLISH = 'docs/rules';
const JAPANESE = 'docs/ja/rules';

/** A file, and how its text follows from the registries and from what is written in it by hand. */
interface GeneratedFile {
  readonly path: string;
  generate(current: string): string;
}

const bundled = await bundledPackages();
const withExamples = await Promise.all(
  rules.map(async (rule) => ({ rule, examples: await examplesOf(rule.id) })),
);

const files: readonly GeneratedFile[] = [
  { path: 'package.json', generate: manifest },
  { path: 'server/src/patterns.ts', generate: patternsFile },
  { path: 'schemas/toolseal.schema.json', generate: (current) => policySchema(rules, current) },
  { path: 'docs/clients.md', generate: clientsPage },
  { path: 'docs/dependencies.md', generate: () => dependenciesPage(lockedPackages(), bundled) },
  { path: 'THIRD-PARTY-NOTICES.txt', generate: () => notices(bundled) },
  { path: 'docs/robustness.md', generate: robustnessPage },
  { path: 'README.md', generate: (current) => readmeWithTable(rules, 'en', ENGLISH, current) },
  { path: 'README.ja.md', generate: (current) => readmeWithTable(rules, 'ja', JAPANESE, current) },
  { path: 'docs/owasp.md', generate: () => owaspPage('en', undefined, (id) => `rules/${id}.md`) },
  { path: 'docs/ja/owasp.md', generate: () => owaspPage('ja', undefined, (id) => `rules/${id}.md`) },
  ...withExamples.flatMap(({ rule, examples }): GeneratedFile[] => [
    { path: `${ENGLISH}/${rule.id}.md`, generate: (current) => rulePage(rule, examples, 'en', current) },
    { path: `${JAPANESE}/${rule.id}.md`, generate: (current) => rulePage(rule, examples, 'ja', current) },
  ]),
];

/** Files that VS Code opens as `jsonc` by their name. */
const JSONC_FILE = /\/(mcp|settings|\.?devcontainer)\.json$|\.(jsonc|code-workspace)$/;

/**
 * What wakes the extension up. VS Code's own configs are `jsonc`, with or without their folder, and some of them
 * (settings, dev containers) are in folders that have nothing to do with MCP: for these, the event is their language.
 * The few other files of that language cost a look at their name, since the language server starts with the first
 * config only. The other configs are looked for in the opened folder. A window without any is woken up last, when all
 * else is done: a config that a program writes there later would run without a word. It costs a few files' names.
 */
function activationEvents(): string[] {
  const searched = documentPatterns.filter(
    (pattern, _index, all) =>
      !JSONC_FILE.test(pattern) &&
      !all.some((other) => other !== pattern && pattern.endsWith(other.slice('**'.length))),
  );
  return [
    'onLanguage:jsonc',
    'onStartupFinished',
    ...searched.map((pattern) => `workspaceContains:${pattern}`),
  ];
}

function manifest(current: string): string {
  const manifest = JSON.parse(current);
  manifest.activationEvents = activationEvents();
  // Beside the ids, which are for completion, any pattern is right.
  const ids = { enum: rules.map(({ id }) => id), enumDescriptions: rules.map(({ title }) => title.en) };
  manifest.contributes.configuration.properties['toolseal.rules.customizations'].items.properties.rule.anyOf =
    [ids, { type: 'string' }];
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

const check = process.argv.includes('--check');
for (const { path, generate } of files) {
  const file = join(ROOT, path);
  const current = await readFile(file, 'utf8').catch(() => '');
  const wanted = generate(current);
  if (wanted === current) {
    continue;
  }
  if (check) {
    console.error(`${path} is out of date: run \`npm run generate\`.`);
    process.exitCode = 1;
  } else {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, wanted);
    console.log(`${path} written.`);
  }
}
