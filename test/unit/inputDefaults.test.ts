import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { alphabets, sample } from '../../server/src/analysis/text/sample.ts';

function analyzeInput(id: string, value: string) {
  const config = { inputs: [{ type: 'promptString', id, password: true, default: value }], servers: {} };
  return analyze(
    { uri: 'file:///project/.vscode/mcp.json', text: JSON.stringify(config) },
    { language: 'en' },
  );
}

test('a secret that an input proposes is masked like any other', () => {
  const token = `ghp_${sample(36)}`;
  const { findings, secrets } = analyzeInput('github', token);
  assert.deepEqual(
    findings.map(({ ruleId, severity }) => [ruleId, severity]),
    [['hardcoded-secret', 'error']],
  );
  assert.ok(!JSON.stringify(findings).includes(token));
  assert.equal(secrets.length, 1);
});

test('an input without a known format goes by its id', () => {
  const key = sample(32, alphabets.hex);
  assert.deepEqual(
    analyzeInput('acme-api-key', key).findings.map(({ severity }) => severity),
    ['warning'],
  );
  assert.deepEqual(analyzeInput('commit', key).findings, []);
  assert.deepEqual(analyzeInput('acme-api-key', 'your-key-here').findings, []);
});
