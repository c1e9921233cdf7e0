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

test('a name is borrowed in front of another domain, and under an ending that anybody gets', () => {
  for (const [host, domain] of [
    ['mcp.notion.com.agents-hub.io', 'notion.com'],
    ['api.githubcopilot.services', 'githubcopilot.com'],
    ['mcp.figma-partners.store', 'figma.com'],
    ['github.support', 'github.com'],
  ] as const)
    assert.equal(imitatedDomain(host)?.domain, domain, host);
  for (const host of [
    'mcp.notion.com',
    'github.com.localhost',
    'github.acme.services',
    'shopify-app.acme.dev',
    'linear.live',
    'stripe.support',
    'mcp.acme.store',
    'githubber.store',
  ])
    assert.equal(imitatedDomain(host), undefined, host);
});
