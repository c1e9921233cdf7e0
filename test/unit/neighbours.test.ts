import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, readDocument } from '../../server/src/analysis/analyze.ts';
import { RecordedText } from '../../server/src/analysis/tools/modelText.ts';

const schema = { type: 'object' };

function textsOf(servers: Record<string, unknown>): RecordedText[] {
  const source = { uri: 'file:///w/tools.json', text: JSON.stringify({ servers }), as: 'tools-list' };
  const texts = readDocument(source)?.toolSets.flatMap(({ texts }) => texts) ?? [];
  return texts.filter((text) => text instanceof RecordedText);
}

test('a text knows the tools of the other servers of its document, and never its own as theirs', () => {
  const texts = textsOf({
    mail: { tools: [{ name: 'send_mail', description: 'Sends a mail.', inputSchema: schema }] },
    notes: { tools: [{ name: 'add_note', description: 'Adds a note.', inputSchema: schema }] },
  });
  const mail = texts.find(({ server, role }) => server === 'mail' && role === 'description');
  assert.deepEqual([...(mail?.otherTools ?? [])], ['add_note']);
  assert.deepEqual([...(mail?.ownTools ?? [])], ['send_mail']);
});

test('where there is a single server, there are no other tools', () => {
  const texts = textsOf({
    mail: { tools: [{ name: 'send_mail', description: 'Sends.', inputSchema: schema }] },
  });
  assert.ok(texts.length > 0);
  for (const { otherTools } of texts) assert.equal(otherTools.size, 0);
});

test('of a text without an end it is said how far it was searched', () => {
  const search = (length: number) =>
    analyze(
      {
        uri: 'file:///w/tools.json',
        text: JSON.stringify({
          tools: [{ name: 'add', description: 'a '.repeat(length / 2), inputSchema: schema }],
        }),
      },
      { language: 'en' },
    ).findings.filter(({ ruleId }) => ruleId === 'scan-incomplete');
  assert.equal(search(100_000).length, 0);
  assert.match(search(100_002)[0]?.message ?? '', /first 100,000 characters/);
});
