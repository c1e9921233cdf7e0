import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze, readDocument } from '../../server/src/analysis/analyze.ts';
import { knownTools } from '../../server/src/analysis/flows/known.ts';
import { type Approvals, placeInLock, serverState } from '../../server/src/analysis/lock/approvals.ts';
import { readCapture } from '../../server/src/analysis/lock/captured.ts';
import {
  differingPart,
  launchChanges,
  launchLine,
  startsSomethingElse,
} from '../../server/src/analysis/lock/launchChanges.ts';
import { type LaunchForm, launchForm, launchPin } from '../../server/src/analysis/lock/launchForm.ts';
import { readLock } from '../../server/src/analysis/lock/read.ts';
import { launchChangesInWords } from '../../server/src/analysis/lock/words.ts';
import { addApprovals } from '../../server/src/analysis/lock/write.ts';
import { readPolicy } from '../../server/src/analysis/policy/read.ts';
import { serverOf } from './launchesOf.ts';

const file = '.vscode/mcp.json';
const one = { command: 'npx', args: ['one'] };
const two = { command: 'npx', args: ['two'] };

function formOf(entry: unknown): LaunchForm {
  const form = launchForm(serverOf(entry));
  assert.ok(form);
  return form;
}

function approvalsOf(
  entries: readonly (readonly [file: string, server: string, entry: unknown])[],
  personal?: Approvals['personal'],
): Approvals {
  const approvals = entries.map(([file, server, entry]) => ({
    ...{ file, server, approved: '2026-01-31', launch: formOf(entry) },
    pin: launchPin(serverOf(entry)) ?? '',
  }));
  const lock = readLock(addApprovals(undefined, approvals) ?? '');
  return { lock, lockUri: 'file:///toolseal.lock.json', file, personal, capturedOf: () => undefined };
}

function kindOf(entry: unknown, name: string, approvals: Approvals): string {
  return serverState(serverOf(entry, name), approvals, {}).kind;
}

describe('the state of a server', () => {
  test('follows from its launch, wherever that was approved', () => {
    const approvals = approvalsOf([[file, 'one', one]]);
    assert.equal(kindOf(one, 'one', approvals), 'approved');
    assert.equal(kindOf(one, 'renamed', approvals), 'approved');
    assert.equal(kindOf(one, 'one', { ...approvals, file: '.cursor/mcp.json' }), 'approved');
    assert.equal(kindOf(two, 'one', approvals), 'launch-changed');
    assert.equal(kindOf(two, 'two', approvals), 'new');
    assert.equal(kindOf(two, 'one', { ...approvals, file: '.cursor/mcp.json' }), 'new');
  });

  test('prefers the entry of its own place', () => {
    const approvals = approvalsOf([
      ['.cursor/mcp.json', 'one', one],
      [file, 'one', one],
    ]);
    assert.equal(serverState(serverOf(one, 'one'), approvals, {}).entry?.file, file);
    const swapped = approvalsOf([
      [file, 'one', two],
      [file, 'two', one],
    ]);
    assert.equal(serverState(serverOf(one, 'one'), swapped, {}).entry?.server, 'two');
  });

  test('tells whose tools are known: by a capture, or by what the user approved', () => {
    const captured = readCapture(JSON.stringify({ tools: [{ name: 'a', inputSchema: { type: 'object' } }] }));
    assert.ok(captured);
    const server = serverOf(one, 'one');
    const approval = {
      ...{ file, server: 'one', approved: '2026-01-31', launch: formOf(one), pin: launchPin(server) ?? '' },
      captured: { ...captured.pins, time: '2026-01-31T00:00:00.000Z' },
    };
    const lock = readLock(addApprovals(undefined, [approval]) ?? '');
    const approvals = { ...approvalsOf([]), lock };
    const names = (known: Approvals) =>
      knownTools(serverOf(one, 'one'), { approvals: known })?.map(({ name }) => name);
    assert.deepEqual(names(approvals), ['a']);
    // The lock of somebody else is a claim.
    assert.equal(names({ ...approvals, personal: [] }), undefined);
    assert.deepEqual(names({ ...approvals, personal: [], capturedOf: () => captured }), ['a']);
    assert.equal(names(approvalsOf([[file, 'one', one]])), undefined);
    assert.equal(knownTools(server, {}), undefined);
  });

  test('is told in the singular where it is one day or one definition', () => {
    const policy = readPolicy('{ "approvals": { "expireAfterDays": 1 } }');
    const captured = readCapture('{ "tools": [{ "name": "a", "inputSchema": { "type": "object" } }] }');
    const approvals = { ...approvalsOf([[file, 'one', one]]), capturedOf: () => captured };
    const { findings } = analyze(
      { uri: `file:///work/${file}`, text: JSON.stringify({ servers: { one } }) },
      { language: 'en', approvals, policy, today: '2026-02-28' },
    );
    const messages = findings.map(({ message }) => message).join('\n');
    assert.match(messages, /approvals count for 1 day here/);
    assert.match(messages, /listed what it offers \(1 definition\)/);
  });

  test('tells the maps of one file apart', () => {
    const text = JSON.stringify({
      mcpServers: { one },
      projects: { '/a~b': { mcpServers: { one: two } } },
    });
    const servers = readDocument({ uri: 'file:///home/me/.claude.json', text }, '/home/me')?.servers ?? [];
    assert.deepEqual(
      servers.map((server) => placeInLock(server, '~/.claude.json')),
      ['~/.claude.json', '~/.claude.json#/projects/~1a~0b/mcpServers'],
    );
    const approvals = { ...approvalsOf([['~/.claude.json', 'one', one]]), file: '~/.claude.json' };
    assert.deepEqual(
      servers.map((server) => serverState(server, approvals, {}).kind),
      ['approved', 'new'],
    );
  });

  test('takes the approvals of the user where there are some to be taken', () => {
    const launch = launchPin(serverOf(one)) ?? '';
    const own = { launch, definitions: null, approved: '2026-03-01' };
    const state = (personal: Approvals['personal']) =>
      serverState(serverOf(one, 'one'), approvalsOf([[file, 'one', one]], personal), {});
    assert.equal(state([]).kind, 'claimed');
    assert.equal(state([{ ...own, launch: 'sha256:0' }]).kind, 'claimed');
    assert.equal(state([{ ...own, definitions: 'sha256:0' }]).kind, 'claimed');
    assert.deepEqual([state([own]).kind, state([own]).approved], ['approved', '2026-03-01']);
    assert.deepEqual([state(undefined).kind, state(undefined).approved], ['approved', '2026-01-31']);
  });
});

describe('two launches', () => {
  test('differ part by part', () => {
    const before = formOf({ ...one, env: { A: '1', B: '2' }, cwd: '/a' });
    const after = formOf({ ...two, env: { A: '1', C: '2' }, envFile: '.env' });
    assert.deepEqual(
      launchChanges(before, after).map(({ part, name, before, after }) => [part, name, before, after]),
      [
        ['args', undefined, '["one"]', '["two"]'],
        ['cwd', undefined, '/a', undefined],
        ['envFile', undefined, undefined, '.env'],
        ['env', 'B', '2', undefined],
        ['env', 'C', undefined, '2'],
      ],
    );
    assert.equal(
      launchChangesInWords.en(launchChanges(before, after)),
      'arguments, working folder, environment file, `B`, `C`',
    );
    assert.deepEqual(launchChanges(before, before), []);
  });

  test('start something else, or the same in another way', () => {
    const differ = (before: unknown, after: unknown) => startsSomethingElse(formOf(before), formOf(after));
    const npx = (...args: string[]) => ({ command: 'npx', args });
    const docker = (image: string) => ({ command: 'docker', args: ['run', '-i', '--rm', image] });
    assert.equal(differ(npx('-y', '@acme/a@1.0.0'), npx('@acme/a@2.0.0', '--x')), false);
    assert.equal(differ(npx('-y', '@acme/a@1.0.0'), npx('-y', '@acme/b@1.0.0')), true);
    assert.equal(differ(docker('acme/a:1'), docker('acme/a:2')), false);
    assert.equal(differ(docker('acme/a:1'), docker('acme/b:1')), true);
    assert.equal(differ({ command: 'node', args: ['a.js'] }, { command: 'deno', args: ['a.js'] }), true);
    assert.equal(differ({ url: 'https://a.dev/v1' }, { url: 'https://a.dev/v2' }), false);
    assert.equal(differ({ url: 'https://a.dev/v1' }, { url: 'https://b.dev/v1' }), true);
    assert.equal(differ({ url: 'https://a.dev/v1' }, { url: 'http://a.dev/v1' }), true);
    assert.equal(differ({ url: 'https://a.dev' }, { command: 'a' }), true);
  });

  test('are shown as people write them, and where they differ', () => {
    assert.equal(launchLine(formOf({ command: 'sh', args: ['-c', 'a; b', ''] })), 'sh -c "a; b" ""');
    assert.equal(launchLine(formOf({ url: 'https://a.dev/mcp' })), 'https://a.dev/mcp');
    assert.deepEqual(differingPart('npx one', 'npx two'), ['npx one', 'npx two']);
    const long = (middle: string) => `npx ${'x'.repeat(40)} ${middle} ${'y'.repeat(40)}`;
    assert.deepEqual(differingPart(long('one'), long('two')), [
      `…${'x'.repeat(11)} one ${'y'.repeat(11)}…`,
      `…${'x'.repeat(11)} two ${'y'.repeat(11)}…`,
    ]);
    assert.deepEqual(
      differingPart('same', 'same'),
      ['', ''].map(() => 'same'),
    );
  });
});
