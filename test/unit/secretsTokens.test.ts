import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { alphabets, sample } from '../../server/src/analysis/text/sample.ts';
import { tokenFormats } from '../../server/src/analysis/text/tokenFormats.ts';
import { findTokens } from '../../server/src/analysis/text/tokens.ts';
import { fromPattern } from './fromPattern.ts';

function found(text: string): string[] {
  return findTokens(text).map(({ from, to }) => text.slice(from, to));
}

describe('every format of the table', () => {
  for (const [index, format] of tokenFormats.entries()) {
    const name = `${format.label} (${format.starts[0]})`;
    const tokens = Array.from({ length: 20 }, (_, seed) => fromPattern(format.pattern, 1000 * index + seed));

    test(`${name} is found, with its exact range`, () => {
      // A sample may look like a placeholder by chance, but not many of them do.
      const hits = tokens.filter((token) => {
        const [match, ...others] = findTokens(`x ${token} y`);
        if (!match || others.length > 0) return false;
        const secret = token.slice(match.from - 2);
        return match.to === 2 + token.length && token.endsWith(secret);
      });
      assert.ok(hits.length >= 18, `${hits.length} of 20, e.g. ${tokens[0]}`);
    });

    test(`${name} is not found inside a longer word`, () => {
      for (const token of tokens) {
        for (const match of findTokens(`Q${token}`)) assert.ok(match.from > 0);
      }
    });

    test(`${name} is not found when it is cut off`, () => {
      for (const token of tokens) assert.deepEqual(found(token.slice(0, 14)), []);
    });

    test(`${name} is masked but for its prefix and four characters`, () => {
      for (const token of tokens) {
        for (const { from, to, masked } of findTokens(token)) {
          format.pattern.lastIndex = 0;
          const [, prefix = '', rest] = format.pattern.exec(token) ?? [];
          const shown = rest === undefined ? prefix : '';
          const secret = token.slice(from, to);
          const end = secret.slice(-4);
          assert.equal(masked, secret.length < 24 ? `…[${secret.length}]` : `${shown}…${end}`);
        }
      }
    });
  }
});

describe('what only looks like a token', () => {
  for (const text of [
    `ghp_${'x'.repeat(36)}`,
    'ghp_YourGitHubPersonalAccessTokenGoesHere',
    'sk-proj-your-openai-api-key-goes-right-here',
    `AKIAIOSFODNN7${'EXAMPLE'}`,
    `tvly-${'ABCDEFGH'.repeat(4)}`,
    'xoxb-000000000000-0000000000000-xxxxxxxxxxxxxxxxxxxxxxxx',
    `pk_live_${sample(60)}`,
    `sb_publishable_${sample(30)}`,
    `ghcr.io/acme/server@sha256:${sample(64, alphabets.hex)}`,
    `git+https://github.com/acme/server@${sample(40, alphabets.hex)}`,
    '@modelcontextprotocol/server-sequential-thinking',
    '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
    '-----BEGIN PRIVATE KEY-----\nYour private key\n-----END PRIVATE KEY-----',
    '-----BEGIN PRIVATE KEY-----\nMIIEvQ...\n-----END PRIVATE KEY-----',
  ]) {
    test(text, () => assert.deepEqual(found(text), []));
  }

  test('the anonymous JWT of Supabase and the one of jwt.io', () => {
    assert.deepEqual(found(jwt({ iss: 'supabase', role: 'anon' })), []);
    assert.deepEqual(found(jwt({ sub: '1', name: 'John Doe' })), []);
    assert.equal(found(jwt({ iss: 'supabase', role: 'service_role' })).length, 1);
  });
});

function jwt(payload: unknown): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(payload)}.${sample(43)}`;
}

test('a private key is found as a whole, with real or written line breaks', () => {
  for (const eol of ['\n', '\r\n', '\\n']) {
    const key = ['-----BEGIN RSA PRIVATE KEY-----', sample(64), sample(61), '-----END RSA PRIVATE KEY-----'];
    const text = key.join(eol);
    assert.deepEqual(found(`before ${text}${eol}`), [text]);
  }
});

test('several tokens in one text are found in order', () => {
  const tokens = [`ghp_${sample(36)}`, `sk-${sample(48)}`, `${sample(76)}AZDO${sample(4)}`];
  assert.deepEqual(found(`A=${tokens[0]} B="${tokens[1]}", ${tokens[2]}`), tokens);
});
