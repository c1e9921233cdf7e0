import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imitatedDomain } from '../../server/src/analysis/text/imitatedHosts.ts';

test('a host that looks like that of a vendor is told apart from it', () => {
  for (const [host, domain] of [
    ['api.githubcopiIot.com', 'githubcopilot.com'],
    ['mcp.g1thub.com', undefined],
    ['mcp.gitIab.com', 'gitlab.com'],
    ['mcp.c1oudflare.com.', 'cloudflare.com'],
    ['mcp.0penai.com', 'openai.com'],
    ['mcp.5lack.com', 'slack.com'],
    ['mcp.verce1.com', 'vercel.com'],
  ] as const)
    assert.deepEqual(imitatedDomain(host), domain && { domain, looksAlike: true }, host);
});

test('a slip in a long name counts, and in a short one is another word', () => {
  assert.deepEqual(imitatedDomain('mcp.antropic.com'), { domain: 'anthropic.com', looksAlike: false });
  assert.deepEqual(imitatedDomain('mcp.supabsae.com'), { domain: 'supabase.com', looksAlike: false });
  for (const host of ['mcp.motion.com', 'linear.dev', 'figmas.dev', 'localhost', 'a.b', ''])
    assert.equal(imitatedDomain(host), undefined, host);
});

test('the vendors themselves, and names below other domains, imitate nobody', () => {
  for (const host of ['API.GITHUB.COM', 'mcp.sentry.dev', 'githubcopiIot.acme.dev', 'github.acme.dev'])
    assert.equal(imitatedDomain(host), undefined, host);
});
