import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Analysis, analyze, readDocument } from '../../server/src/analysis/analyze.ts';

const uri = 'file:///project/.vscode/mcp.json';

/** Far more than any of these takes; what is quadratic takes minutes. */
const timeout = 60_000;

function check(text: string): Analysis {
  const analysis = analyze({ uri, text }, { language: 'en' });
  for (const { span } of analysis.findings) {
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
  }
  return analysis;
}

const sample = `// Servers of the project
{
  "inputs": [{ "type": "promptString", "id": "token", "password": true, },],
  "servers": {
    "one": { "command": "npx", "args": ["-y", "acme\\u002dmcp", 1, true], "env": { "A": "\\"x\\\\" } },
    /* remote */
    "two": { "type": "http", "url": "http://mcp.acme.dev/mcp", "headers": { "X": "\\ud83d\\ude00" } },
    "three": { "command": "docker", "args": ["run", "--rm", "acme/mcp"], }, // last
  },
}
`;

/** Offsets behind the closing brace of each server of the sample. */
const ends = ['one', 'two', 'three'].map((name) => {
  const line = sample.indexOf('\n', sample.indexOf(`"${name}"`));
  return { name, end: sample.lastIndexOf('}', line) + 1 };
});

describe('every prefix of a document', () => {
  for (const [name, text] of [
    ['with LF', sample],
    ['with CRLF', sample.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${sample}`],
  ] as const) {
    test(`${name}: is read, and keeps the servers before the cut`, { timeout }, () => {
      for (let cut = 0; cut <= text.length; cut++) {
        const prefix = text.slice(0, cut);
        const names = readDocument({ uri, text: prefix })?.servers.map((server) => server.name) ?? [];
        const complete = ends.filter(({ name, end }) => {
          const offset = text.indexOf(sample.slice(sample.indexOf(`"${name}"`), end));
          return cut >= offset + end - sample.indexOf(`"${name}"`);
        });
        assert.deepEqual(
          names.slice(0, complete.length),
          complete.map(({ name }) => name),
          JSON.stringify(prefix.slice(-40)),
        );
        const { findings } = check(prefix);
        if (complete.length >= 2)
          assert.ok(findings.some(({ ruleId }) => ruleId === 'unencrypted-transport'));
      }
    });
  }
});

test('every document without one of its characters is read', { timeout }, () => {
  for (let at = 0; at < sample.length; at++) {
    const { servers } = check(sample.slice(0, at) + sample.slice(at + 1));
    assert.ok(servers <= 4);
  }
});

describe('a document that is', () => {
  const deep = 2_000_000;
  const server = '"s": {"command": "npx", "args": ["-y", "acme"]}';
  const many = Array.from(
    { length: 20_000 },
    (_, index) => `"s${index}": {"command": "npx", "args": ["-y", "acme${index}"]}`,
  );
  const cases: readonly [shows: string, text: () => string, servers: number][] = [
    ['nothing but opening brackets', () => '['.repeat(deep), 0],
    ['nothing but opening braces', () => '{'.repeat(deep), 0],
    ['nothing but closing brackets', () => ']'.repeat(deep), 0],
    ['nested objects', () => '{"a":'.repeat(deep / 4), 0],
    ['nested maps of servers', () => '{"mcpServers":'.repeat(deep / 10), 1],
    ['nested servers, all unclosed', () => `{"servers": {${'"a": {"command": "x", '.repeat(20_000)}`, 20_000],
    ['brackets of both kinds, crossed', () => '[{'.repeat(deep / 4) + ']}'.repeat(deep / 4), 0],
    ['quotes only', () => '"'.repeat(deep), 0],
    ['backslashes only', () => '\\'.repeat(deep), 0],
    ['commas only', () => ','.repeat(deep), 0],
    ['colons only', () => ':'.repeat(deep), 0],
    ['control characters only', () => '\0'.repeat(deep), 0],
    ['lone surrogates only', () => '\ud800'.repeat(deep), 0],
    ['an unfinished comment', () => `{"servers": {${server}}} /*${'*'.repeat(deep)}`, 1],
    ['a long string', () => `{"servers": {"s": {"command": "${'x'.repeat(10_000_000)}"}}}`, 1],
    [
      'a long string of escapes',
      () => `{"servers": {"s": {"command": "${'\\u0078'.repeat(1_500_000)}"}}}`,
      1,
    ],
    ['a long address', () => `{"servers": {"s": {"url": "${'http://'.repeat(500_000)}"}}}`, 1],
    [
      '10 MB of other keys',
      () => `{"servers": {${server}}, ${'"k": [1, 2, 3], '.repeat(625_000)} "z": 0}`,
      1,
    ],
    ['thousands of servers', () => `{"servers": {${many.join(',')}}}`, 20_000],
    [
      'thousands of servers in a list',
      () => `{"servers": [${many.map((one) => `{${one.slice(one.indexOf('{') + 1)}`).join(',')}]}`,
      20_000,
    ],
    ['JSON Lines', () => `{"servers": {${server}}}\n`.repeat(20_000), 20_000],
    [
      'one server with many duplicate keys',
      () => `{"servers": {"s": {${'"command": "npx", '.repeat(500_000)} "a": 0}}}`,
      1,
    ],
  ];
  for (const [shows, text, servers] of cases) {
    test(shows, { timeout }, () => assert.equal(check(text()).servers, servers));
  }
});
