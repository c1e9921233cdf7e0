import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aboutConversations, holdsConversation } from '../../server/src/analysis/text/conversations.ts';
import { iconProblem } from '../../server/src/analysis/text/icons.ts';
import { isPersonalAddress } from '../../server/src/analysis/text/personal.ts';
import { credentialInQuery } from '../../server/src/analysis/text/queries.ts';

describe('parameters that hold the conversation', () => {
  for (const name of ['conversation_history', 'chatHistory', 'system_prompt', 'sidenote', 'available-tools'])
    test(name, () => assert.equal(holdsConversation(name), true));
  for (const name of ['context', 'notes', 'history', 'message', 'prompt', 'x'.repeat(1000)])
    test(`not ${name.slice(0, 20)}`, () => assert.equal(holdsConversation(name), false));
});

describe('texts about conversations', () => {
  for (const text of ['summarize_chat', 'askAgent', 'Asks another language model.', '会話を要約します'])
    test(text, () => assert.equal(aboutConversations(text), true));
  for (const text of ['add', 'Adds two numbers.', 'get_weather', 'Purchases a ticket.'])
    test(`not ${text}`, () => assert.equal(aboutConversations(text), false));
});

describe('addresses of icons', () => {
  const svg = (content: string) => `data:image/svg+xml,${encodeURIComponent(content)}`;
  const cases = {
    'https://acme.dev/icon.svg': undefined,
    'http://acme.dev/icon.png': 'unencrypted',
    'http://127.0.0.1:3000/icon.png': undefined,
    'file:///icon.png': 'scheme',
    'javascript:alert(1)': 'scheme',
    'icon.png': undefined,
    'data:image/png;base64,AAAA': undefined,
    'data:text/html,<script>': undefined,
    [svg('<svg><script>x</script></svg>')]: 'script',
    [svg('<svg onload="x"/>')]: 'script',
    [svg('<svg><a href="javascript:x"/></svg>')]: 'script',
    [svg('<svg><foreignObject/></svg>')]: 'script',
    [`data:image/svg+xml;base64,${Buffer.from('<svg><script>x</script></svg>').toString('base64')}`]:
      'script',
    [`data:image/svg+xml;base64,${Buffer.from('<svg><path d="M0 0"/></svg>').toString('base64')}`]: undefined,
    [svg('<svg><desc>one on=two</desc><path d="M0 0"/></svg>')]: undefined,
  };
  for (const [src, problem] of Object.entries(cases))
    test(src, () => assert.equal(iconProblem(src), problem));

  test('size', () => {
    assert.equal(iconProblem(`data:image/png;base64,${'A'.repeat(100_000)}`), 'size');
    assert.equal(iconProblem(`data:image/png;base64,${'A'.repeat(50_000)}`), undefined);
  });
});

describe('addresses of what belongs to one user', () => {
  for (const uri of [
    'file:///x',
    'mail://x',
    'acme://me/inbox',
    'https://a.dev/users/7',
    'acme://ada@acme.dev/x',
  ])
    test(uri, () => assert.equal(isPersonalAddress(uri), true));
  for (const uri of ['https://a.dev/help', 'acme://users', 'https://a.dev/users/{id}', 'acme://media/x'])
    test(`not ${uri}`, () => assert.equal(isPersonalAddress(uri), false));
});

describe('credentials in a query', () => {
  const found = {
    'https://a.dev/?token=k3Jx9vQ2mN7p': 'k3Jx9vQ2mN7p',
    'https://a.dev/?x=1&sid=k3Jx9vQ2mN7p&y=2': 'k3Jx9vQ2mN7p',
    'https://a.dev/#access_token=k3Jx9vQ2mN7p': 'k3Jx9vQ2mN7p',
    'https://a.dev/?token=short': undefined,
    'https://a.dev/?state=k3Jx9vQ2mN7p&client_id=k3Jx9vQ2mN7p': undefined,
    'https://a.dev/?api_key=your-api-key-here': undefined,
    'https://a.dev/?token=${TOKEN_OF_ACME}': undefined,
    'https://a.dev/token/k3Jx9vQ2mN7p': undefined,
  };
  for (const [address, value] of Object.entries(found))
    test(address, () => {
      const credential = credentialInQuery(address);
      assert.equal(credential && address.slice(credential.from, credential.to), value);
    });
});
