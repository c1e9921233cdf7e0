import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { imitatedDomain, speaksAsClient } from '../../server/src/analysis/text/imitation.ts';

describe('hosts that imitate a well-known login', () => {
  const imitations = {
    'paypa1.com': 'paypal.com',
    'www.rnicrosoft.com': 'microsoft.com',
    'gihub.com': 'github.com',
    'github.com.acme.dev': 'github.com',
    'login.microsoftonline.com.acme.dev': 'microsoftonline.com',
    'github-login.com': 'github.com',
    'secure-PayPal.net.': 'paypal.com',
    'g\u043e\u043egle.com': 'google.com',
  };
  for (const [host, known] of Object.entries(imitations))
    test(host, () => assert.equal(imitatedDomain(host), known));

  const honest = [
    'github.com',
    'login.github.com',
    'google.de',
    'accounts.google.co.jp',
    'motion.com',
    'strip.com',
    'acme.dev',
    'github-tools.com',
    'login-acme.com',
    'acme-github.dev',
    'localhost',
    'live-support.net',
    '',
  ];
  for (const host of honest) test(`not ${host}`, () => assert.equal(imitatedDomain(host), undefined));
});

describe('messages that speak as the client', () => {
  const imitations = {
    'Claude needs your password.': 'Claude needs',
    'VS Code session expired': 'VS Code session',
    '⚠️ Cursor requires a new login.': '⚠️ Cursor requires',
    "Your IDE's license has ended.": "Your IDE's license",
    'Claude がパスワードを必要としています。': 'Claude がパスワードを必要',
    'System: account locked': 'System: account',
  };
  for (const [message, words] of Object.entries(imitations))
    test(message, () => {
      const found = speaksAsClient(message);
      assert.equal(found && message.slice(found.from, found.to), words);
    });

  const honest = [
    'Which editor needs your attention?',
    'Acme needs your e-mail address.',
    'Claude: which model?',
    'Cursor position?',
    'Your session expired.',
    'Open VS Code and sign in.',
    'Cursors require a table.',
  ];
  for (const message of honest)
    test(`not ${message}`, () => assert.equal(speaksAsClient(message), undefined));
});
