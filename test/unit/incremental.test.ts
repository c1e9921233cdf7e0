import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Analysis, analyze, type Context } from '../../server/src/analysis/analyze.ts';
import { exampleFile, examplesOf } from '../../server/src/analysis/examples.ts';
import { createRecheck } from '../../server/src/analysis/incremental.ts';
import { readLock } from '../../server/src/analysis/lock/read.ts';
import { readPolicy } from '../../server/src/analysis/policy/read.ts';
import { rules } from '../../server/src/analysis/rules/index.ts';
import { largeConfig } from '../bench/largeConfig.ts';

const project = 'file:///project/';

const contexts: readonly Context[] = [
  { language: 'en' },
  {
    language: 'ja',
    today: '2026-06-01',
    isTracked: () => true,
    policy: readPolicy('{ "servers": { "deny": [{ "npm": "@acme/*", "reason": "no" }] } }'),
    approvals: {
      lock: readLock('{ "version": 1, "servers": [] }'),
      lockUri: `${project}toolseal.lock.json`,
      file: '.vscode/mcp.json',
      personal: [],
      capturedOf: () => undefined,
    },
    severityOf: (rule, severity) => (rule.id === 'unpinned-package' ? 'off' : severity),
  },
];

/** The same numbers at every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pieces = [
  ...'"{}[],:\\ ab1-/@$.%=\n',
  ...[
    '"disabled": true,',
    '"--privileged", ',
    'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
    '${env:X}',
    '${input:a}',
  ],
  ...[
    '// why\n',
    '/* toolseal-ignore x: y */',
    '\\u200b',
    'é',
    '\\u00e9',
    'http://',
    '"url": "https://a.ngrok.io/sse", ',
  ],
  ...['"mcpServers": { "x": { "command": "x" } }, ', '"transport": {}, ', '"type": "sse", ', '}, "b": {'],
];

/** A text with something written into it, taken away or moved, mostly as people do it. */
function edited(text: string, next: (below: number) => number): string {
  const at = next(text.length + 1);
  switch (next(4)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1 + next(4));
    case 1: {
      const from = next(text.length);
      return text.slice(0, at) + text.slice(from, from + next(60)) + text.slice(at + next(60));
    }
    default:
      return text.slice(0, at) + pieces[next(pieces.length)] + text.slice(at);
  }
}

/** What an analysis says, what is made on demand included. */
function all({ outline, findings, ignores, ...analysis }: Analysis, withFixes: boolean) {
  return {
    ...analysis,
    ignores: ignores.map(({ rules, ...ignore }) => [
      rules.map(({ rule, at }) => [rule, at.span]),
      ignore.line,
    ]),
    ...(withFixes && { outline: outline() }),
    findings: findings.map(({ fixes, whole, ...finding }) => ({
      ...finding,
      whole: whole?.(),
      ...(withFixes && { fixes: fixes.map(({ edits, ...fix }) => ({ ...fix, edits: edits() })) }),
    })),
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Writes in a document and checks it in both ways after every edit. Returns how often it was read in part. */
function write(path: string, text: string, context: Context, edits: number, seed: number): number {
  const uri = project + path;
  const next = random(seed);
  const recheck = createRecheck({ uri }, context);
  let sound = text;
  let current = text;
  for (let count = 0; count < edits; count++) {
    const again = recheck.analyze(current);
    const whole = analyze({ uri, text: current }, context);
    const withFixes = count % 7 === 0;
    assert.deepEqual(all(again, withFixes), all(whole, withFixes), `seed ${seed}, edit ${count}: ${current}`);
    if (isJson(current)) sound = current;
    // People do not leave a text broken for long.
    current = edited(next(3) > 0 ? sound : current, next);
  }
  return recheck.partial;
}

test('writing in a large config', () => {
  const partial = contexts.map((context, seed) =>
    write('.vscode/mcp.json', largeConfig(9), context, 300, seed + 1),
  );
  assert.ok(
    partial.every((count) => count > 25),
    `read in part: ${partial}`,
  );
});

test('writing in what the rules are about', async () => {
  let partial = 0;
  let seed = 0;
  for (const { id } of rules) {
    const { bad, good } = await examplesOf(id);
    for (const example of [...bad, ...good]) {
      const { path, text } = exampleFile(example);
      if (!/json$/.test(path)) continue;
      seed++;
      partial += write(path, text, contexts[seed % contexts.length] ?? { language: 'en' }, 8, seed);
    }
  }
  assert.ok(partial > 400, `read in part: ${partial}`);
});
