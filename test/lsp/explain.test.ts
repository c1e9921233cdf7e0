import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import {
  CATEGORIES_REQUEST,
  type CategorySummary,
  EXPLAIN_REQUEST,
  SAFETY_REQUEST,
  type SafetyAnswer,
} from '../../server/src/protocol.ts';
import { LspClient } from './client.ts';

let client: LspClient;
afterEach(() => client.kill());

describe('explanations', () => {
  test('there is one of each category, in the language of the user', async () => {
    client = await LspClient.start({ locale: 'ja' });
    const categories: CategorySummary[] = await client.connection.sendRequest(CATEGORIES_REQUEST);
    assert.equal(categories.length, 10);
    for (const { id, meaning } of categories) {
      assert.match(meaning, /[ぁ-ん]/);
      const page: string = await client.connection.sendRequest(EXPLAIN_REQUEST, { category: id });
      assert.ok(page.includes(`## ${id}:2025`) && page.includes('docs/ja/rules/'));
    }
  });

  test('there is none of anything else', async () => {
    client = await LspClient.start();
    for (const category of ['MCP11', '__proto__', '', null]) {
      assert.equal(await client.connection.sendRequest(EXPLAIN_REQUEST, { category }), null);
    }
  });
});

describe('a text that an agent asks about', () => {
  const ask = async (text: unknown): Promise<SafetyAnswer | null> => {
    client = await LspClient.start();
    return await client.connection.sendRequest(SAFETY_REQUEST, { text });
  };

  test('a config: what is found, worst first', async () => {
    const servers = { a: { command: 'npx', args: ['-y', 'acme-mcp'] }, b: { command: 'sudo', args: ['x'] } };
    const answer = await ask(JSON.stringify({ servers }));
    assert.equal(answer?.servers, 2);
    assert.deepEqual(
      answer?.findings
        .slice(0, 2)
        .map(({ ruleId, severity, server, category }) => [ruleId, severity, server, category]),
      [
        ['sudo-launch', 'error', 'b', 'MCP05:2025'],
        ['unpinned-package', 'warning', 'a', 'MCP04:2025'],
      ],
    );
  });

  test('a list of tools', async () => {
    const answer = await ask(
      JSON.stringify({ tools: [{ name: 'search', inputSchema: { type: 'object' } }] }),
    );
    assert.deepEqual([answer?.state, answer?.servers, answer?.tools], ['checked', 0, 1]);
  });

  test('something else is not called checked', async () => {
    const answer = await ask('a story');
    assert.deepEqual([answer?.servers, answer?.tools], [0, 0]);
    assert.notEqual(answer?.state, 'checked');
  });

  test('no text, and more than anybody writes', async () => {
    assert.equal(await ask(7), null);
    client.kill();
    assert.equal(await ask('x'.repeat(1_000_001)), null);
  });
});
