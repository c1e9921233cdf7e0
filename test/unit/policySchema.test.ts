import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { getLanguageService } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { policySchema } from '../../scripts/policySchema.ts';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { exampleFile, examplesOf } from '../../server/src/analysis/examples.ts';
import { rules } from '../../server/src/analysis/rules/index.ts';

const text = readFileSync(join(import.meta.dirname, '../../schemas/toolseal.schema.json'), 'utf8');
const service = getLanguageService({});
const schemaUri = 'file:///toolseal.schema.json';
service.configure({ schemas: [{ uri: schemaUri, fileMatch: ['toolseal.json'], schema: JSON.parse(text) }] });

function parse(policy: string) {
  const document = TextDocument.create('file:///project/toolseal.json', 'json', 1, policy);
  return [document, service.parseJSONDocument(document)] as const;
}

async function complaints(policy: string): Promise<string[]> {
  const [document, json] = parse(policy);
  return (await service.doValidation(document, json)).map(({ message }) => String(message));
}

async function completions(policy: string, caret = policy.indexOf('|')): Promise<string[]> {
  const [document, json] = parse(policy.replace('|', ''));
  const list = await service.doComplete(document, document.positionAt(caret), json);
  return list?.items.map(({ label }) => label) ?? [];
}

const { bad, good } = await examplesOf('invalid-policy');

describe('the schema of the policy', () => {
  test('names every rule', () => {
    assert.equal(policySchema(rules, text), text, 'run `npm run generate`');
  });

  test('accepts comments and what the rule accepts', async () => {
    const policies = good
      .filter(({ file }) => file === 'toolseal.json')
      .map((example) => exampleFile(example).text);
    for (const policy of [...policies, '// why\n{ "ignore": [], }\n']) {
      assert.deepEqual(await complaints(policy), [], policy);
    }
  });

  // An ignore for everything and a day that does not exist are beyond a schema. That a reason is empty, as it is at
  // first, the rule says: a second message would say the same.
  const beyond = ['an ignore for everything', 'a day that does not exist', 'no reason'];
  for (const example of bad.filter(
    ({ file, shows = '' }) => file === 'toolseal.json' && !beyond.includes(shows),
  )) {
    test(`rejects ${example.shows}`, async () => {
      assert.notDeepEqual(await complaints(exampleFile(example).text), []);
    });
  }

  test('leaves an empty reason to the rule', async () => {
    assert.deepEqual(await complaints('{ "ignore": [{ "rule": "unpinned-package", "reason": "" }] }'), []);
  });

  test('knows the same kinds of servers as the reader', async () => {
    const { reason: _, ...kinds } = JSON.parse(text).definitions.server.properties as Record<string, object>;
    assert.ok(Object.keys(kinds).length > 5);
    for (const kind of Object.keys(kinds)) {
      const policy = JSON.stringify({ servers: { deny: [{ [kind]: 'https://acme.dev' }] } });
      assert.deepEqual(await complaints(policy), [], policy);
      const { findings } = analyze({ uri: 'file:///toolseal.json', text: policy }, { language: 'en' });
      assert.deepEqual(findings, [], policy);
    }
    const every = JSON.parse(text).definitions.server.oneOf as { required: string[] }[];
    assert.deepEqual(every.flatMap(({ required }) => required).sort(), Object.keys(kinds).sort());
  });

  test('rejects what the rule rejects', async () => {
    for (const policy of [
      '{ "ignore": [{ "rule": "unpinned-package" }] }',
      '{ "ignore": [{ "reason": "known" }] }',
      '{ "ignore": [{ "rule": "shell-command", "reason": "known", "expires": "soon" }] }',
      '{ "servers": { "deny": [{ "url": "acme.dev" }] } }',
      '{ "servers": { "allow": [{ "reason": "known" }] } }',
      '{ "servers": { "allowed": [] } }',
      '[]',
    ]) {
      assert.notDeepEqual(await complaints(policy), [], policy);
      const { findings } = analyze({ uri: 'file:///toolseal.json', text: policy }, { language: 'en' });
      assert.deepEqual([...new Set(findings.map(({ ruleId }) => ruleId))], ['invalid-policy'], policy);
    }
  });

  test('completes rules and severities', async () => {
    assert.ok((await completions('{ "rules": { "|" } }')).includes('unpinned-package'));
    assert.ok((await completions('{ "rules": { "shell-command": | } }')).includes('"off"'));
    const ignored = await completions('{ "ignore": [{ "rule": | }] }');
    assert.ok(ignored.includes('"hardcoded-secret"'), ignored.join());
  });
});
