import assert from 'node:assert/strict';
import { readDocument } from '../../server/src/analysis/analyze.ts';
import type { Syntax } from '../../server/src/analysis/formats/format.ts';
import { pinOf } from '../../server/src/analysis/lock/canonical.ts';
import { readCapture } from '../../server/src/analysis/lock/captured.ts';
import { canonicalLaunch, launchForm } from '../../server/src/analysis/lock/launchForm.ts';
import { readLock } from '../../server/src/analysis/lock/read.ts';
import { addApprovals } from '../../server/src/analysis/lock/write.ts';
import { languageOf, readArguments } from '../../server/src/cli/arguments.ts';
import { UsageError } from '../../server/src/cli/errors.ts';
import { checkEditor } from './checks/editor.ts';
import { checkEdits } from './checks/edits.ts';
import { checkAnalysis, checkHidden, contexts, uriOf } from './checks/findings.ts';
import { checkFixes } from './checks/fixes.ts';
import { checkLayout } from './checks/layout.ts';
import { checkOutputs } from './checks/outputs.ts';
import { checkTree } from './checks/trees.ts';
import { clientConfig, home } from './generate/clients.ts';
import { manifest } from './generate/manifests.ts';
import { commandLine, lock, optionsOf, policy } from './generate/own.ts';
import { request, toolsList } from './generate/tools.ts';
import type { Value } from './generate/value.ts';
import { plantedIn } from './generate/words.ts';
import { write } from './generate/write.ts';
import { mutate } from './mutate.ts';
import type { Random } from './random.ts';
import type { Seed } from './seeds.ts';
import type { Case, Count, Target } from './target.ts';

/**
 * All that is fuzzed.
 *
 * @param seeds texts to change, of which there must be some
 * @param thorough whether every costly check is made of every text
 */
export function targetsWith(seeds: readonly Seed[], thorough: boolean): readonly Target[] {
  const document: Target['check'] = (input, random, count) => checkDocument(input, random, count, thorough);
  const lockFile: Target['check'] = (input, random, count) => {
    checkLock(input);
    return document(input, random, count);
  };
  const written =
    (make: (random: Random) => { path: string; value: Value; syntax: Syntax }) => (random: Random) => {
      const { path, value, syntax } = make(random);
      const text = write(value, syntax, random);
      return { path, text: random.oneIn(3) ? mutate(text, random, random.pick(seeds).text) : text };
    };
  const at =
    (path: string, make: (random: Random) => Value, syntax: Syntax = 'json') =>
    (random: Random) => ({ path, value: make(random), syntax });
  const seed = (random: Random): Case => {
    const { path, text } = random.pick(seeds);
    return { path, text: random.oneIn(20) ? text : mutate(text, random, random.pick(seeds).text) };
  };
  const any = (random: Random): Case => {
    const make = random.pick([
      written(clientConfig),
      written(manifest),
      written(at('/project/tools.json', toolsList)),
      seed,
    ]);
    return make(random);
  };
  return [
    { name: 'readers', share: 40, make: any, check: checkReaders },
    { name: 'configs', share: 22, make: written(clientConfig), check: document },
    { name: 'manifests', share: 6, make: written(manifest), check: document },
    { name: 'tools', share: 5, make: written(at('/project/tools.json', toolsList)), check: document },
    { name: 'requests', share: 3, make: written(at('/project/request.json', request)), check: document },
    { name: 'seeds', share: 5, make: seed, check: document },
    {
      name: 'policy',
      share: 7,
      make: written(at('/project/toolseal.json', policy, 'jsonc')),
      check: document,
    },
    { name: 'lock', share: 5, make: written(at('/project/toolseal.lock.json', lock)), check: lockFile },
    {
      name: 'arguments',
      share: 7,
      make: (random) => ({ path: '', text: commandLine(random) }),
      check: checkArguments,
    },
  ];
}

function checkDocument(input: Case, random: Random, count: Count, thorough: boolean): void | Promise<void> {
  const context = random.pick(contexts);
  /** Whether a costly check is made of this text; chance goes on alike in both cases. */
  const isTurn = (times: number) => random.oneIn(times) || thorough;
  const analysis = checkAnalysis(input, context);
  if (analysis.format === undefined) count('nothing of ours');
  for (const { ruleId } of analysis.findings) count(`rule ${ruleId}`);
  if (isTurn(16)) for (let fixes = checkFixes(input, analysis, context); fixes > 0; fixes--) count('fixes');
  if (isTurn(25) && checkLayout(input, analysis, random, context)) count('layouts');
  if (isTurn(120)) {
    checkEdits(input, random, context);
    count('edits');
  }
  if (isTurn(60)) {
    checkApproval(input);
    count('approvals');
  }
  if (isTurn(1500)) {
    checkOutputs(input, random);
    count('outputs');
  }
  if (!isTurn(1000)) return;
  count('editors');
  return checkEditor(input, random);
}

const syntaxes: readonly Syntax[] = ['json', 'yaml', 'toml', 'front-matter'];

function checkReaders({ path, text }: Case, random: Random): void {
  const own = /toml$/.test(path) ? 'toml' : /ya?ml$/.test(path) ? 'yaml' : 'json';
  checkTree(text, random.oneIn(4) ? random.pick(syntaxes) : own);
}

/** No lock holds a credential of what was approved, and it can be read again. */
function checkApproval(input: Case): void {
  const document = readDocument({ uri: uriOf(input), text: input.text }, home);
  const capture = document?.toolSets.length ? readCapture(input.text) : undefined;
  const approvals = (document?.servers ?? []).flatMap((server) => {
    const launch = launchForm(server);
    if (!launch) return [];
    const captured = capture && { captured: { ...capture.pins, time: '2026-01-31' } };
    return {
      file: 'mcp.json',
      // A name is kept as it is: approvals go by it.
      server: 'x',
      approved: '2026-01-31',
      launch,
      pin: pinOf(canonicalLaunch(launch)),
      ...captured,
    };
  });
  const text = addApprovals(undefined, approvals);
  if (text === undefined) return;
  checkHidden('the lock', text, plantedIn(input.text));
  assert.equal(readLock(text).problems.length, 0, 'the lock that is written cannot be read');
}

/** A lock that cannot be used has no servers, and one that was written to can be read. */
function checkLock({ text }: Case): void {
  const { unusable, servers } = readLock(text);
  if (unusable) assert.deepEqual(servers, []);
  const after = addApprovals(text, []);
  if (after !== undefined) assert.equal(readLock(after).unusable, undefined, after);
}

/** Arguments are read, or refused in words. */
function checkArguments({ text }: Case): void {
  const args = text.split('\n');
  try {
    const language = languageOf(args, {});
    const options = optionsOf.get(args[0] ?? '');
    readArguments(args.slice(1), { ...options, lang: { type: 'string' } }, language);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    assert.doesNotMatch(error.message, /undefined|\[object/);
  }
}
