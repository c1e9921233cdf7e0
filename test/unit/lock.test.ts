import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { getLanguageService } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readCapture } from '../../server/src/analysis/lock/captured.ts';
import { canonicalLaunch, launchForm, launchPin } from '../../server/src/analysis/lock/launchForm.ts';
import { readLock } from '../../server/src/analysis/lock/read.ts';
import { type Approval, addApprovals, removeApprovals } from '../../server/src/analysis/lock/write.ts';
import { serverOf } from './launchesOf.ts';

function approvalOf(entry: unknown, server = 'example', tools?: unknown): Approval {
  const config = serverOf(entry, server);
  const [launch, pin] = [launchForm(config), launchPin(config)];
  assert.ok(launch && pin !== undefined);
  const captured = tools === undefined ? undefined : readCapture(JSON.stringify(tools));
  return {
    file: '.vscode/mcp.json',
    server,
    approved: '2026-01-31',
    launch,
    pin,
    ...(captured && { captured: { ...captured.pins, time: '2026-01-31T10:00:00.000Z' } }),
  };
}

const tool = (name: string, description = name) => ({ name, description, inputSchema: { type: 'object' } });
const files = approvalOf({ command: 'npx', args: ['files'], env: { '10': 'a', '9': 'b' } }, 'files', {
  tools: [tool('write'), tool('read', 'Reads.\u200b')],
  prompts: [{ name: 'review' }],
  resources: [{ name: 'r', uri: 'file:///r', size: 5 }],
  instructions: 'Read first.',
});
const remote = approvalOf({ url: 'https://mcp.acme.dev/mcp', headers: { A: '1' } }, 'a-remote');

function write(text: string | undefined, ...approvals: Approval[]): string {
  const written = addApprovals(text, approvals);
  assert.ok(written);
  return written;
}

describe('a lock', () => {
  test('gives back what was written into it', () => {
    const lock = readLock(write(undefined, files, remote));
    assert.deepEqual(lock.problems, []);
    assert.equal(lock.unusable, undefined);
    assert.deepEqual(
      lock.servers.map(({ server, pin, launch }) => [server, pin, canonicalLaunch(launch)]),
      [remote, files].map(({ server, pin, launch }) => [server, pin, canonicalLaunch(launch)]),
    );
    const [, { captured } = {}] = lock.servers;
    assert.equal(captured?.pin, files.captured?.pin);
    assert.deepEqual(
      captured?.definitions.map(({ kind, name, pin }) => [kind, name, pin]),
      files.captured?.definitions.map(({ kind, name, pin }) => [kind, name, pin]),
    );
    assert.equal(captured?.instructions?.text, 'Read first.');
  });

  test('is the same whatever the order of approvals', () => {
    const text = write(undefined, files, remote);
    assert.equal(write(undefined, remote, files), text);
    assert.equal(write(write(undefined, files), remote), text);
    assert.equal(write(text, files), text);
  });

  test('shows hidden characters, and one value per line', () => {
    const text = write(undefined, files);
    assert.match(text, /"description": "Reads\.\\u200b",\n/);
    assert.match(text, /"args": \[\n\s+"files"\n/);
  });

  test('keeps definitions when only the launch is approved again', () => {
    const { captured, ...launch } = files;
    const lock = readLock(write(write(undefined, files), launch));
    assert.equal(lock.servers[0]?.captured?.pin, captured?.pin);
  });

  test('keeps what it does not know, and entries that do not count', () => {
    const before = write(undefined, files)
      .replace('"version": 1,', '"version": 1,\n  "note": { "by": "us" },')
      .replace('"write"', '"wrote"');
    assert.equal(readLock(before).servers.length, 0);
    const after = write(before, remote);
    assert.match(after, /"note": \{\s+"by": "us"\s+\}/);
    assert.match(after, /"wrote"/);
  });

  test('forgets what is revoked', () => {
    const text = write(undefined, files, remote);
    assert.equal(removeApprovals(text, [files]), write(undefined, remote));
  });

  test('is not written while it cannot be read', () => {
    const text = write(undefined, files);
    for (const broken of [
      '',
      '[]',
      text.slice(0, 100),
      `<<<<<<< HEAD\n${text}`,
      text.replace('"version": 1', '"version": 2'),
      text.replace('"version": 1', '"version": "1"'),
      '{ "version": 1 }',
    ]) {
      assert.equal(addApprovals(broken, [remote]), undefined, broken);
      assert.equal(removeApprovals(broken, [files]), undefined, broken);
      assert.deepEqual(readLock(broken).servers, []);
    }
  });

  test('counts an entry only as it was pinned', () => {
    const text = write(undefined, files);
    for (const [from, to] of [
      ['"files"\n', '"file"\n'],
      ['"npx"', '"npm"'],
      ['"Reads', '"Read'],
      ['"10": "a"', '"10": "b"'],
      ['"10": "a"', '"10": "a",\n"10": "a"'],
      ['"type": "stdio"', '"type": "stdio", "type": "stdio"'],
      ['"approved": "2026-01-31"', '"approved": "2026-02-30"'],
      [`"pin": "${files.pin}"`, '"pin": 1'],
    ] as const) {
      const changed = text.replace(from, to);
      assert.notEqual(changed, text);
      const lock = readLock(changed);
      assert.deepEqual(lock.servers, [], changed);
      assert.ok(lock.problems.length > 0);
    }
  });

  test('survives deep and huge definitions', () => {
    let schema: unknown = {};
    for (let depth = 0; depth < 500; depth++) schema = { items: schema };
    const big = approvalOf({ command: 'x' }, 'big', {
      tools: [{ name: 'deep', inputSchema: schema }, tool('long', 'x'.repeat(300_000))],
    });
    const text = write(undefined, big);
    assert.ok(text.length < 100_000);
    const lock = readLock(text);
    assert.deepEqual(lock.problems, []);
    assert.equal(lock.servers[0]?.captured?.pin, big.captured?.pin);
  });
});

describe('the schema of the lock', () => {
  const text = readFileSync(join(import.meta.dirname, '../../schemas/toolseal.lock.schema.json'), 'utf8');
  const service = getLanguageService({});
  const uri = 'file:///toolseal.lock.schema.json';
  service.configure({ schemas: [{ uri, fileMatch: ['toolseal.lock.json'], schema: JSON.parse(text) }] });

  async function complaints(lock: string): Promise<string[]> {
    const document = TextDocument.create('file:///project/toolseal.lock.json', 'json', 1, lock);
    const found = await service.doValidation(document, service.parseJSONDocument(document));
    return found.map(({ message }) => String(message));
  }

  test('accepts what is written', async () => {
    assert.deepEqual(await complaints(write(undefined, files, remote)), []);
  });

  test('rejects what does not count', async () => {
    const lock = write(undefined, files);
    for (const [from, to] of [
      ['"version": 1', '"version": 2'],
      ['sha256:', 'md5:'],
      ['"command"', '"cmd"'],
      ['"2026-01-31"', '"today"'],
    ] as const) {
      assert.notDeepEqual(await complaints(lock.replace(from, to)), [], to);
    }
  });
});
