import assert from 'node:assert/strict';
import { afterEach, describe, mock, test } from 'node:test';
import type { RemoteConsole } from 'vscode-languageserver';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { rules } from '../../server/src/analysis/rules/index.ts';
import { createLog } from '../../server/src/language/log.ts';

const source = {
  uri: 'file:///project/.vscode/mcp.json',
  text: '{ "servers": { "files": { "command": "npx", "args": ["-y", "@acme/files"] } } }',
};

describe('a rule that breaks down', () => {
  afterEach(() => mock.reset());

  /** Makes some rule that looks at servers throw, and gives its id. */
  function breakRule(): string {
    const rule = rules.find(({ id, visit }) => id !== 'unpinned-package' && visit.server);
    assert.ok(rule);
    mock.method(rule.visit as Required<typeof rule.visit>, 'server', () => {
      throw new Error('broken');
    });
    return rule.id;
  }

  test('costs its own findings only, and is told of', () => {
    const id = breakRule();
    const failed: string[] = [];
    const result = analyze(source, { language: 'en', onError: (ruleId) => failed.push(ruleId) });
    assert.deepEqual(failed, [id]);
    assert.ok(result.findings.some(({ ruleId }) => ruleId === 'unpinned-package'));
    assert.equal(result.state, 'partly-checked');
    assert.equal(result.reason, `the rule ${id} stopped with an internal error`);
  });

  test('is not hidden from a caller that does not ask', () => {
    breakRule();
    assert.throws(() => analyze(source, { language: 'en' }), /broken/);
  });
});

describe('the log of the language server', () => {
  function createRecordingLog() {
    const written: string[] = [];
    const write = (message: string): void => void written.push(message);
    const console = { error: write, warn: write } as unknown as RemoteConsole;
    return { written, log: createLog(console) };
  }

  test('keeps the text that an error quotes to itself', () => {
    const { written, log } = createRecordingLog();
    for (const text of ['"a\n    at secret (secret.js:1:1)', 'secret', '{"secret"']) {
      try {
        JSON.parse(text);
      } catch (error) {
        log.failure('textDocument/hover', error);
      }
    }
    log.failure('textDocument/hover', 'secret');
    assert.ok(written.length > 0);
    assert.match(written[0] ?? '', /^textDocument\/hover failed: SyntaxError\n +at JSON\.parse/);
    assert.ok(!written.join().includes('secret'));
  });

  test('says everything once', () => {
    const { written, log } = createRecordingLog();
    const error = new TypeError('x');
    for (const where of ['a', 'a', 'b']) log.failure(where, error);
    log.warn('careful');
    log.warn('careful');
    assert.equal(written.length, 3);
  });
});
