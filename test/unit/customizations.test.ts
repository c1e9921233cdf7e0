import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { getLanguageService } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Severity } from '../../server/src/analysis/finding.ts';
import { rules } from '../../server/src/analysis/rules/index.ts';
import { customize, readCustomizations } from '../../server/src/policy/customizations.ts';

/** The severity of a finding of `unpinned-package` under these entries of the setting. */
function severityUnder(entries: unknown, severity: Severity = 'warning') {
  return customize(readCustomizations(entries).customizations, { id: 'unpinned-package' }, severity);
}

describe('rules.customizations', () => {
  test('without entries a finding keeps its severity', () => {
    assert.equal(severityUnder([]), 'warning');
    assert.equal(severityUnder(undefined), 'warning');
  });

  test('severities are named as in the setting', () => {
    const results = ['error', 'warn', 'info', 'hint', 'off', 'default'].map((severity) =>
      severityUnder([{ rule: '*', severity }]),
    );
    assert.deepEqual(results, ['error', 'warning', 'information', 'hint', 'off', 'warning']);
  });

  test('upgrade and downgrade take one step from the severity of the finding', () => {
    const step = (severity: string, from: Severity) => severityUnder([{ rule: '*', severity }], from);
    assert.deepEqual(
      (['error', 'warning', 'information', 'hint'] as const).map((from) => step('downgrade', from)),
      ['warning', 'information', 'hint', 'hint'],
    );
    assert.deepEqual(
      (['error', 'warning', 'information', 'hint'] as const).map((from) => step('upgrade', from)),
      ['error', 'error', 'warning', 'information'],
    );
  });

  test('the last entry that matches counts', () => {
    assert.equal(
      severityUnder([
        { rule: 'unpinned-*', severity: 'off' },
        { rule: 'unpinned-package', severity: 'error' },
        { rule: 'shell-command', severity: 'off' },
      ]),
      'error',
    );
    assert.equal(
      severityUnder([
        { rule: '*', severity: 'off' },
        { rule: 'unpinned-*', severity: 'default' },
      ]),
      'warning',
    );
  });

  test('wildcards stand for any characters, and none', () => {
    for (const rule of [
      '*',
      '**',
      'unpinned-*',
      '*-package',
      '*pinned*',
      'un*-*age',
      'unpinned-package*',
      '*a*a*',
    ]) {
      assert.equal(severityUnder([{ rule, severity: 'off' }]), 'off', rule);
    }
    for (const rule of [
      'unpinned',
      'unpinned-',
      'package*',
      '*unpinned',
      'unpinned-package*e',
      '*age*age',
      '*aaa*',
    ]) {
      assert.equal(severityUnder([{ rule, severity: 'off' }]), 'warning', rule);
    }
  });

  test('an exclamation mark means every other rule', () => {
    assert.equal(severityUnder([{ rule: '!shell-command', severity: 'off' }]), 'off');
    assert.equal(severityUnder([{ rule: '!unpinned-*', severity: 'off' }]), 'warning');
  });

  test('a pattern full of wildcards takes no time', () => {
    const rule = `${'*a'.repeat(5_000)}*`;
    const { customizations } = readCustomizations([{ rule, severity: 'off' }]);
    const start = performance.now();
    assert.equal(customize(customizations, { id: `${'a'.repeat(4_999)}b` }, 'warning'), 'warning');
    assert.ok(performance.now() - start < 100);
  });

  test('entries that make no sense are left out and named by position', () => {
    const { customizations, ignored } = readCustomizations([
      { rule: 'unpinned-*', severity: 'warning' },
      { rule: 'unpinned-*', severity: 'info' },
      { rule: '!', severity: 'off' },
      { rule: '.*', severity: 'off' },
      { rule: 3, severity: 'off' },
      { rule: 'x', severity: 'toString' },
      'off',
      null,
    ]);
    assert.deepEqual(customizations, [{ rule: 'unpinned-*', severity: 'info' }]);
    assert.deepEqual(ignored, [0, 2, 3, 4, 5, 6, 7]);
    assert.deepEqual(readCustomizations({ rule: '*', severity: 'off' }).customizations, []);
  });
});

describe('the schema of the setting', () => {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  const schema = manifest.contributes.configuration.properties['toolseal.rules.customizations'];
  const service = getLanguageService({});
  service.configure({ schemas: [{ uri: 'file:///schema.json', fileMatch: ['*.json'], schema }] });
  const parse = (text: string) => {
    const document = TextDocument.create('file:///setting.json', 'json', 1, text);
    return [document, service.parseJSONDocument(document)] as const;
  };

  test('completes every rule', async () => {
    const text = '[{ "rule":  }]';
    const [document, json] = parse(text);
    const list = await service.doComplete(document, document.positionAt(text.indexOf(' }')), json);
    const labels = new Set(list?.items.map(({ label }) => label));
    assert.deepEqual(
      rules.filter(({ id }) => !labels.has(`"${id}"`)),
      [],
    );
  });

  test('accepts the patterns that are read, and no others', async () => {
    for (const rule of ['unpinned-package', 'unpinned-*', '!hardcoded-secret', '*', 'Unpinned', 'a b', '']) {
      const entries = [{ rule, severity: 'off' }];
      const complaints = await service.doValidation(...parse(JSON.stringify(entries)));
      assert.equal(complaints.length, readCustomizations(entries).ignored.length, rule);
    }
  });
});
