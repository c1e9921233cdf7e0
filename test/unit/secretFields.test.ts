import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  asksForSecret,
  isLoginOrPaymentField,
  isPersonalField,
  isSecretField,
} from '../../server/src/analysis/text/secretFields.ts';

describe('fields that hold a credential', () => {
  for (const name of [
    'password',
    'db_password',
    'apiKey',
    'api_key',
    'secret',
    'client_secret',
    'token',
    'accessToken',
  ])
    test(name, () => assert.equal(isSecretField(name), true));
  for (const name of ['key', 'keys', 'metricKeys', 'branchKey', 'page_token', 'next_token', 'starting_token'])
    test(`not ${name}`, () => assert.equal(isSecretField(name), false));
  for (const name of [
    'max_tokens',
    'secret_type',
    'password_length',
    'request_token',
    'search_phrase',
    'reuse_session',
  ])
    test(`not ${name}`, () => assert.equal(isSecretField(name), false));
});

describe('fields that one could log in or pay with', () => {
  for (const name of [
    'password',
    'creditCard',
    'card_number',
    'cvv',
    'otp',
    'verification_code',
    'pin',
    'mfaCode',
  ])
    test(name, () => assert.equal(isLoginOrPaymentField(name), true));
  for (const name of [
    'email',
    'postal_code',
    'country_code',
    'pinned',
    'cardinality',
    'business_card',
    'code',
  ])
    test(`not ${name}`, () => assert.equal(isLoginOrPaymentField(name), false));
});

describe('fields that identify a person', () => {
  for (const name of [
    'email',
    'customer_email',
    'userEmail',
    'e_mail',
    'phone_number',
    'birthDate',
    'ssn',
    'taxId',
  ])
    test(name, () => assert.equal(isPersonalField(name), true));
  for (const name of ['region', 'email_count', 'mobile_only', 'telephones', 'femail'])
    test(`not ${name}`, () => assert.equal(isPersonalField(name), false));
});

describe('texts that ask for a credential', () => {
  const asking = {
    'Please enter your password.': 'password',
    'Paste the API key of your account': 'API key',
    'Welcome back! We need your credit card number.': 'credit card number',
    'GitHub のパスワードを入力してください。': 'パスワード',
    请输入您的密码: '密码',
  };
  for (const [text, words] of Object.entries(asking))
    test(text, () => {
      const found = asksForSecret(text);
      assert.equal(found && text.slice(found.from, found.to), words);
    });

  const silent = [
    'Please enter your name.',
    'Enter the title. Your password stays with you.',
    'Do not enter your password here.',
    'No API key is needed: enter a city.',
    'We never ask for your password.',
    'The passwords were rotated.',
    'パスワードは入力しないでください。',
    'Provide a description of the tokens that were found',
  ];
  for (const text of silent) test(text, () => assert.equal(asksForSecret(text), undefined));
});
