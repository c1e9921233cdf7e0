import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyze, readDocument } from '../../server/src/analysis/analyze.ts';
import { serverState } from '../../server/src/analysis/lock/approvals.ts';
import { pinOf } from '../../server/src/analysis/lock/canonical.ts';
import { type ReadCapture, readCapture } from '../../server/src/analysis/lock/captured.ts';
import { canonicalLaunch, launchForm } from '../../server/src/analysis/lock/launchForm.ts';
import { readLock } from '../../server/src/analysis/lock/read.ts';
import { type Approval, addApprovals, removeApprovals } from '../../server/src/analysis/lock/write.ts';

const seed = Number(process.env.FUZZ_SEED ?? 20_261_122);
const numRuns = Number(process.env.FUZZ_RUNS ?? 400);

const text = fc.string({ unit: 'binary', maxLength: 12 });
const entry = fc.record({
  command: text,
  args: fc.array(
    fc.oneof(text, fc.constantFrom('--token', '-c', 'A=b', '__proto__', 'https://u:p@h/?key=x')),
  ),
  env: fc.dictionary(
    fc.oneof(text, fc.constantFrom('API_KEY', '10', '9', '__proto__')),
    fc.oneof(text, fc.integer()),
  ),
  url: fc.option(text, { nil: undefined }),
});
const tool = fc.record({
  name: text,
  description: text,
  inputSchema: fc.oneof(fc.constant({ type: 'object' }), fc.dictionary(text, fc.jsonValue())),
  _meta: fc.option(fc.jsonValue(), { nil: undefined }),
});
const offers = fc.record({ tools: fc.array(tool, { minLength: 1, maxLength: 4 }), instructions: text });

const file = 'mcp.json';

function approvalOf(server: string, config: unknown, capture: ReadCapture | undefined) {
  const source = {
    uri: `file:///p/.vscode/${file}`,
    text: JSON.stringify({ servers: { [server]: config } }),
  };
  const [found] = readDocument(source)?.servers ?? [];
  const launch = found && launchForm(found);
  if (!found || !launch) return undefined;
  const captured = capture && { ...capture.pins, time: '2026-01-31' };
  const approval: Approval = {
    ...{ file, server: found.name, approved: '2026-01-31', launch, pin: pinOf(canonicalLaunch(launch)) },
    ...(captured && { captured }),
  };
  return { found, approval };
}

test('whatever a server is and offers, its approval counts and only that', () => {
  fc.assert(
    fc.property(text, entry, offers, (name, config, list) => {
      const capture = readCapture(JSON.stringify(list));
      const made = approvalOf(name, config, capture);
      if (!made) return;
      const written = addApprovals(undefined, [made.approval]) ?? '';
      JSON.parse(written);
      const lock = readLock(written);
      assert.deepEqual(lock.problems, []);
      assert.equal(lock.servers[0]?.captured?.pin, capture?.pins.pin);
      const approvals = { lock, lockUri: '', file, personal: undefined, capturedOf: () => capture };
      assert.equal(serverState(made.found, approvals, {}).kind, 'approved');
      assert.equal(addApprovals(written, [made.approval]), written);
      const rest = removeApprovals(written, [made.approval]) ?? '';
      assert.deepEqual(readLock(rest).servers, []);
    }),
    { seed, numRuns },
  );
});

test('no lock, however damaged, is misread or breaks the checks', () => {
  const valid = addApprovals(
    undefined,
    [
      approvalOf(
        'a',
        { command: 'npx', args: ['a'] },
        readCapture('{"tools":[{"name":"t","inputSchema":{}}]}'),
      ),
      approvalOf('b', { url: 'https://b.dev' }, undefined),
    ].flatMap((made) => made?.approval ?? []),
  );
  assert.ok(valid);
  const { servers } = readLock(valid);
  assert.equal(servers.length, 2);
  const pins = new Set(servers.map(({ pin }) => pin));
  const damaged = fc
    .tuple(
      fc.nat(valid.length),
      fc.nat(30),
      fc.oneof(text, fc.constantFrom('{', '"', ']', '<<<<<<< a\n', 'null')),
    )
    .map(([at, length, put]) => valid.slice(0, at) + put + valid.slice(at + length));
  fc.assert(
    fc.property(fc.oneof(damaged, fc.string(), fc.json()), (lock) => {
      for (const { pin } of readLock(lock).servers) assert.ok(pins.has(pin), 'no pin comes from nowhere');
      analyze({ uri: 'file:///p/toolseal.lock.json', text: lock }, { language: 'en' });
      const after = addApprovals(lock, []);
      if (after !== undefined) assert.equal(readLock(after).unusable, undefined);
    }),
    { seed, numRuns: numRuns * 5 },
  );
});
