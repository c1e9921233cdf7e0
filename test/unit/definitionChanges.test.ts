import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pinOf } from '../../server/src/analysis/lock/canonical.ts';
import { type ReadCapture, readCapture } from '../../server/src/analysis/lock/captured.ts';
import { definitionChanges } from '../../server/src/analysis/lock/definitionChanges.ts';
import { canonicalLaunch, type LaunchForm } from '../../server/src/analysis/lock/launchForm.ts';
import { placeOfEntry, placesOfChanges } from '../../server/src/analysis/lock/lockPlaces.ts';
import type { LockedDefinitions } from '../../server/src/analysis/lock/model.ts';
import { readLock } from '../../server/src/analysis/lock/read.ts';
import { definitionChangeInWords } from '../../server/src/analysis/lock/words.ts';
import { addApprovals } from '../../server/src/analysis/lock/write.ts';

function captureOf(answer: unknown): ReadCapture {
  const capture = readCapture(JSON.stringify(answer));
  assert.ok(capture);
  return capture;
}

/** What a server offered, by way of a lock. */
function approved(answer: unknown): LockedDefinitions {
  const [server] = readLock(lockOf(answer)).servers;
  assert.ok(server?.captured);
  return server.captured;
}

function lockOf(answer: unknown): string {
  const launch: LaunchForm = { type: 'stdio', command: 'x' };
  const pin = pinOf(canonicalLaunch(launch));
  const captured = { ...captureOf(answer).pins, time: '2026-01-31' };
  const text = addApprovals(undefined, [
    { file: 'f', server: 's', approved: '2026-01-31', launch, pin, captured },
  ]);
  return text ?? '';
}

const tool = {
  name: 'fetch',
  description: 'Fetches a page.',
  inputSchema: {
    type: 'object',
    properties: { page: { type: 'string', enum: ['a', 'b'] }, depth: { type: 'integer', maximum: 3 } },
    required: ['page'],
  },
  annotations: { readOnlyHint: true, openWorldHint: false },
};
const { properties } = tool.inputSchema;

function changes(before: unknown, after: unknown): string[] {
  return definitionChanges(approved(before), captureOf(after).pins).map(
    (change) => `${change.risk} ${change.name || change.kind}: ${definitionChangeInWords.en(change)}`,
  );
}

function changesOf(changed: object, before: object = tool): string[] {
  return changes({ tools: [before] }, { tools: [{ ...before, ...changed }] });
}

function schemaWith(schema: object): object {
  return { inputSchema: { ...tool.inputSchema, ...schema } };
}

function inputsWith(inputs: object): object {
  return schemaWith({ properties: { ...properties, ...inputs } });
}

describe('a change of a definition', () => {
  test('is none when only order, writing or envelope differ', () => {
    const other = { ...tool, name: 'other' };
    const reversed = Object.fromEntries(Object.entries(tool).reverse());
    assert.deepEqual(changes({ tools: [tool, other] }, { result: { tools: [other, reversed] } }), []);
  });

  test('of texts is one of texts', () => {
    assert.deepEqual(changesOf({ description: 'Fetches any page.' }), ['text fetch: description']);
    assert.deepEqual(changesOf({ title: 'Fetch' }), ['text fetch: title']);
    assert.deepEqual(changesOf({ outputSchema: { type: 'object' } }), ['text fetch: output']);
    assert.deepEqual(changesOf({ 'x-acme': 1 }), ['text fetch: `x-acme`']);
    assert.deepEqual(changesOf(inputsWith({ page: { ...properties.page, description: 'The page.' } })), [
      'text fetch: text of input `page`',
    ]);
    assert.deepEqual(changesOf(schemaWith({ description: 'All inputs.' })), ['text fetch: input']);
    assert.deepEqual(changesOf({ annotations: { ...tool.annotations, title: 'Fetch' } }), [
      'text fetch: hints, title',
    ]);
  });

  test('of the input is wider or narrower', () => {
    assert.deepEqual(changesOf(inputsWith({ format: { type: 'string' } })), [
      'wider fetch: new input `format`',
    ]);
    assert.deepEqual(changesOf(schemaWith({ properties: { page: properties.page } })), [
      'narrower fetch: without input `depth`',
    ]);
    const page = (schema: object) => changesOf(inputsWith({ page: { ...properties.page, ...schema } }));
    assert.deepEqual(page({ enum: ['a', 'b', 'c'] }), ['wider fetch: wider input `page`']);
    assert.deepEqual(page({ enum: ['b'] }), ['narrower fetch: narrower input `page`']);
    assert.deepEqual(page({ type: ['string', 'null'] }), ['wider fetch: wider input `page`']);
    assert.deepEqual(page({ maxLength: 3 }), ['narrower fetch: narrower input `page`']);
    assert.deepEqual(page({ enum: undefined }), ['wider fetch: wider input `page`']);
    assert.deepEqual(page({ allOf: [{ minLength: 1 }] }), ['narrower fetch: narrower input `page`']);
    assert.deepEqual(changesOf(inputsWith({ depth: { type: 'integer', maximum: 9 } })), [
      'wider fetch: wider input `depth`',
    ]);
    assert.deepEqual(changesOf(schemaWith({ required: ['page', 'depth'] })), ['narrower fetch: input']);
    assert.deepEqual(changesOf(schemaWith({ required: [] })), ['wider fetch: input']);
    assert.deepEqual(changesOf(schemaWith({ additionalProperties: true })), ['wider fetch: input']);
    assert.deepEqual(changesOf({ inputSchema: { type: 'object' } }), [
      'wider fetch: without input `depth`, without input `page`, input',
    ]);
  });

  test('that gives data a way out is one of its own', () => {
    for (const name of ['webhook_url', 'callbackUrl', 'recipient', 'cc', 'to_email'])
      assert.match(changesOf(inputsWith({ [name]: { type: 'string' } }))[0] ?? '', /^sink /);
    assert.match(changesOf(inputsWith({ target: { type: 'string', format: 'uri' } }))[0] ?? '', /^sink /);
    assert.match(changesOf({ annotations: { readOnlyHint: true } })[0] ?? '', /^sink fetch: hints/);
  });

  test('of the hints is judged by what holds without them', () => {
    const hints = (annotations: object | undefined, before: object | undefined = tool.annotations) =>
      changesOf({ annotations }, { ...tool, annotations: before })[0]?.split(' ')[0];
    const closed = { openWorldHint: false };
    assert.equal(hints(closed), 'destructive');
    assert.equal(hints({ ...closed, readOnlyHint: false, destructiveHint: false }), 'destructive');
    assert.equal(hints(undefined), 'destructive');
    const additive = { ...closed, destructiveHint: false };
    assert.equal(hints(closed, additive), 'destructive');
    assert.equal(hints(additive, closed), 'annotation');
    assert.equal(hints(tool.annotations, closed), 'annotation');
    assert.equal(hints({ ...tool.annotations, idempotentHint: true }), 'annotation');
    assert.equal(hints({ destructiveHint: false, openWorldHint: true }, additive), 'sink');
  });

  test('may concern whole definitions, instructions, prompts and resources', () => {
    const before = {
      instructions: 'Read first.',
      tools: [tool],
      prompts: [{ name: 'review', description: 'Reviews.' }],
      resources: [{ uri: 'file:///r', name: 'r', size: 1, annotations: { lastModified: '2026-01-01' } }],
    };
    const after = {
      instructions: 'Write first.',
      tools: [{ ...tool, name: 'fetch_all' }],
      prompts: [{ name: 'review', description: 'Reviews it.' }],
      resources: [{ uri: 'file:///r', name: 'r', size: 2, annotations: { lastModified: '2026-02-02' } }],
    };
    assert.deepEqual(changes(before, after), [
      'added fetch_all: new',
      'text review: description',
      'text instructions: text',
      'removed fetch: gone',
    ]);
    assert.deepEqual(changes({ ...before, instructions: undefined }, before), ['text instructions: text']);
    assert.deepEqual(changes(before, { ...before, instructions: undefined }), ['removed instructions: gone']);
  });

  test('of _meta alone is the mildest', () => {
    assert.deepEqual(changesOf({ _meta: { a: 2 } }, { ...tool, _meta: { a: 1 } }), ['meta fetch: `_meta`']);
  });

  test('of a name with two definitions is noticed in either', () => {
    const second = { ...tool, description: 'Fetches more.' };
    const one = changes({ tools: [tool, second] }, { tools: [tool, { ...second, description: 'Sends.' }] });
    assert.deepEqual(one, ['wider fetch: definition']);
    assert.deepEqual(changes({ tools: [tool, second] }, { tools: [tool] }), ['wider fetch: definition']);
    assert.deepEqual(changes({ tools: [tool, tool] }, { tools: [tool] }), []);
  });

  test('shows foreign names inert', () => {
    const [words = ''] = changesOf(inputsWith({ 'a`\u202eb': { type: 'string' } }));
    assert.equal(words, "wider fetch: new input `a'⟨U+202E⟩b`");
  });
});

test('a capture says when its second list of tools is another', () => {
  const { isInconsistent } = captureOf({ tools: [tool], toolsAgain: [{ ...tool, description: 'Sends.' }] });
  assert.equal(isInconsistent, true);
  assert.equal(captureOf({ tools: [tool], toolsAgain: [tool] }).isInconsistent, false);
  assert.equal(captureOf({ tools: [tool] }).isInconsistent, false);
  assert.equal(readCapture('{ "servers": {} }'), undefined);
  assert.equal(readCapture('no JSON'), undefined);
});

test('a capture is worse than what was approved by the errors that are new in it', () => {
  const token = ['ghp', 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF3gH6'].join('_');
  const leaky = { ...tool, description: `Fetches a page with ${token}.` };
  const worsened = (before: object, after: object) =>
    captureOf({ tools: [after] })
      .worseThan(approved({ tools: [before] }))
      .map(({ title }) => title.en);
  assert.deepEqual(worsened(tool, leaky), ['Secret in a text for the model']);
  assert.deepEqual(worsened(tool, { ...tool, description: 'Fetches any page.' }), []);
});

test('a lock or a capture cannot say that only a part of it counts', () => {
  const before = lockOf({ tools: [tool] }).replace('"captured": {', '"captured": { "source": "editor",');
  assert.match(before, /editor/);
  const lock = readLock(before);
  assert.deepEqual([lock.unusable, lock.problems], [undefined, []]);
  const pins = lock.servers[0]?.captured;
  assert.ok(pins);
  const after = captureOf({ source: 'editor', tools: [{ ...tool, title: 'Fetch' }], instructions: 'Read.' });
  assert.deepEqual(
    definitionChanges(pins, after.pins).map(({ kind, risk }) => [kind, risk]),
    [
      ['tool', 'text'],
      ['instructions', 'text'],
    ],
  );
});

test('changes are shown beside a finding where they were approved', () => {
  const before = { tools: [tool, { ...tool, name: 'other' }], prompts: [{ name: 'fetch' }] };
  const text = lockOf(before);
  const lock = readLock(text);
  const [entry] = lock.servers;
  assert.ok(entry?.captured);
  const approvals = {
    ...{ lock, lockUri: 'file:///l', file: 'f' },
    personal: [],
    capturedOf: () => undefined,
  };
  const after = {
    tools: [
      { ...tool, title: 'Fetch' },
      { ...tool, name: 'new' },
    ],
    prompts: [{ name: 'fetch' }],
  };
  const found = definitionChanges(entry.captured, captureOf(after).pins);
  const places = placesOfChanges(found, entry, approvals);
  assert.deepEqual(
    places.map(({ message, span }) => [message.en, text.slice(span.start, span.end)]),
    [
      ['Approved: `fetch` (title)', 'fetch'],
      ['Approved: `other` (gone)', 'other'],
    ],
  );
  const prompts = text.indexOf('"prompts"');
  assert.ok(
    places.every(({ span }) => span.start < prompts),
    'the prompt of the same name is another matter',
  );
  assert.deepEqual(placesOfChanges(found, entry, { ...approvals, lock: undefined }), []);
  const [place] = placeOfEntry(entry, approvals);
  assert.equal(place && text.slice(place.span.start, place.span.end), 's');
});
