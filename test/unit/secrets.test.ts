import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { alphabets, sample } from '../../server/src/analysis/text/sample.ts';
import { secretsOf } from './secretsOf.ts';

const hex = (length: number) => sample(length, alphabets.hex);
const uuid = '8f14e45f-ceea-467f-a8b2-9c6d03c71e52';
const key = sample(40);
const github = `ghp_${sample(36)}`;
const password = sample(14);
const basic = Buffer.from(`app:${password}`).toString('base64');

interface Case {
  readonly server: unknown;
  readonly secret: string;
  readonly name?: string;
  readonly place: string;
  readonly evidence: string;
}

const env = (name: string, value: string, evidence = 'name'): Case => ({
  server: { command: 'acme', env: { [name]: value } },
  secret: value,
  name,
  place: 'env',
  evidence,
});
const arg = (args: string[], secret: string, name: string | undefined, evidence = 'name'): Case => ({
  server: { command: 'acme', args },
  secret,
  ...(name !== undefined && { name }),
  place: 'arg',
  evidence,
});
const header = (name: string, value: string, secret: string, evidence = 'name'): Case => ({
  server: { url: 'https://mcp.acme.example', headers: { [name]: value } },
  secret,
  name,
  place: 'header',
  evidence,
});
const url = (address: string, secret: string, name: string | undefined, evidence = 'name'): Case => ({
  server: { url: address },
  secret,
  ...(name !== undefined && { name }),
  place: 'url',
  evidence,
});

const cases: readonly Case[] = [
  env('GITHUB_TOKEN', github, 'format'),
  {
    server: { command: 'sshpass', args: ['-p', password, 'ssh', 'build.acme.example'] },
    secret: password,
    name: '--password',
    place: 'arg',
    evidence: 'name',
  },
  arg(['/usr/bin/sshpass', '-p', password, 'ssh', 'build.acme.example'], password, '--password'),
  arg(['--headers', 'X-Access-Key', key, 'https://mcp.acme.example'], key, 'X-Access-Key'),
  arg(['mcp', '-a', 'cli_a1b2c3', '-s', key], key, '-s'),
  { ...header('Cookie', `theme=dark; JSESSIONID=${hex(32)}`, hex(32)), name: 'JSESSIONID' },
  env('EXA_API_KEY', uuid),
  env('DD_API_KEY', hex(32)),
  env('apiKey', key),
  env('API_KEY_2', key),
  env('OPENAI_API_KEY_BACKUP', key),
  env('AWS_SECRET_ACCESS_KEY', sample(40), 'format'),
  env('DISCORD_TOKEN', `M${sample(24)}.${sample(6)}.${sample(38)}`),
  env('WALLET_PRIVATE_KEY', `0x${hex(64)}`),
  env('DB_PASSWORD', 'xK9$mP2qLw'),
  env('GMAIL_APP_PASSWORD', 'qtzh vkwp rjxc bnmd'),
  env(
    'MNEMONIC',
    'ripple canyon orbit velvet lumber sketch pepper anchor frozen glance hollow march',
    'format',
  ),
  { ...env('AUTH_HEADER', `Bearer ${key}`), secret: key },
  { ...env('API_KEY', `\${API_KEY:-${hex(32)}}`), secret: hex(32) },
  { ...env('DATABASE_URL', `postgresql://app:${password}@db/x`, 'format'), secret: password },
  { ...env('DATABASE_URL', `postgresql://app:\${PW:-${password}}@db/x`, 'format'), secret: password },
  {
    ...env('SQL', `Server=db;User ID=app;Password=vN7#kd2!qz;Encrypt=True`),
    secret: 'vN7#kd2!qz',
    name: 'Password',
  },
  { ...env('HEADERS', JSON.stringify({ 'X-Api-Key': key })), secret: key, name: 'X-Api-Key' },
  {
    ...env('HEADERS', JSON.stringify({ Authorization: `Bearer ${github}` }), 'format'),
    secret: github,
    name: 'Authorization',
  },
  arg(['--key', uuid], uuid, '--key'),
  arg([`--api-key=${key}`], key, '--api-key'),
  arg(['--apiKey', key], key, '--apiKey'),
  arg(['-k', key], key, '-k'),
  arg(['--access-token', github], github, '--access-token', 'format'),
  arg([github], github, undefined, 'format'),
  arg(['-e', `API_KEY=${key}`], key, 'API_KEY'),
  arg([`--env=GITHUB_TOKEN=${github}`], github, 'GITHUB_TOKEN', 'format'),
  arg(['--header', `Authorization: Bearer ${key}`], key, 'Authorization'),
  arg([`--header=X-Api-Key:${key}`], key, 'X-Api-Key'),
  arg(['-c', `API_KEY="${key}" exec acme`], key, 'API_KEY'),
  arg(['-c', `acme --token ${key} --verbose`], key, '--token'),
  arg(['--config', JSON.stringify({ apiKey: key })], key, 'apiKey'),
  arg(['--config', JSON.stringify(JSON.stringify({ apiKey: key }))], key, 'apiKey'),
  arg([`postgresql://app:${password}@db/x`], password, undefined, 'format'),
  arg([`https://mcp.acme.example/mcp?api_key=${key}&x=1`], key, 'api_key'),
  header('Authorization', `Bearer ${key}`, key),
  header('Authorization', `Basic ${basic}`, basic, 'format'),
  header('Authorization', github, github, 'format'),
  header('x-api-key', uuid, uuid),
  url(`https://mcp.acme.example/mcp?token=${key}`, key, 'token'),
  url(`https://app:${password}@mcp.acme.example/mcp`, password, undefined, 'format'),
  url(`https://${key}@mcp.acme.example/mcp`, key, undefined),
  url(`https://acme.example/mcp/sse?code=${sample(54)}==`, `${sample(54)}==`, 'code'),
  {
    server: { url: 'https://mcp.acme.example', auth: { CLIENT_ID: uuid, CLIENT_SECRET: key } },
    secret: key,
    name: 'CLIENT_SECRET',
    place: 'other',
    evidence: 'name',
  },
  {
    server: { url: 'https://mcp.acme.example', requestInit: { headers: { 'X-Api-Key': key } } },
    secret: key,
    name: 'X-Api-Key',
    place: 'header',
    evidence: 'name',
  },
  {
    server: { command: 'acme', env: [{ name: 'API_TOKEN', value: key }] },
    secret: key,
    name: 'API_TOKEN',
    place: 'env',
    evidence: 'name',
  },
  {
    server: { command: `API_KEY=${key} npx acme` },
    secret: key,
    name: 'API_KEY',
    place: 'arg',
    evidence: 'name',
  },
];

describe('finds once, with name, place and evidence', () => {
  for (const { server, ...expected } of cases) {
    test(JSON.stringify(server), () => {
      const secrets = secretsOf(server);
      assert.equal(secrets.length, 1, JSON.stringify(secrets));
      const { secret, name, place, evidence } = secrets[0] as (typeof secrets)[0];
      assert.deepEqual({ name, secret, place, evidence }, { name: undefined, ...expected });
    });
  }
});

describe('shows of a secret', () => {
  for (const { server, secret } of cases) {
    test(`no more than its ends: ${secret}`, () => {
      const masked = secretsOf(server)[0]?.masked ?? '';
      const end = masked.slice(masked.lastIndexOf('…') + 1);
      if (secret.length < 24) assert.match(masked, /^…(?:\[\d+\])?$/);
      else assert.ok(end.length <= 4 && !masked.includes(secret.slice(8, -4)), masked);
    });
  }

  test('nothing of a password, not even its length', () => {
    for (const server of [
      { url: `https://app:${sample(40)}@mcp.acme.example` },
      { command: 'acme', env: { DB_PASSWORD: sample(40) } },
      { url: 'https://mcp.acme.example', headers: { Authorization: `Basic ${basic}` } },
    ]) {
      assert.equal(secretsOf(server)[0]?.masked, '…');
    }
  });
});

test('ranges are exact in the presence of escapes', () => {
  const text = `{"servers":{"acme":{"command":"acme","env":{"A":"\\u0022\\n\\"token\\": \\"${github}\\""}}}}`;
  assert.deepEqual(
    secretsOf(text).map(({ source }) => source),
    [github],
  );
  const escaped = text.replace('ghp_', '\\u0067hp_');
  assert.deepEqual(
    secretsOf(escaped).map(({ source }) => source),
    [`\\u0067hp_${sample(36)}`],
  );
});

test('the secrets of an entry are in document order', () => {
  const server = { command: 'acme', args: ['--key', uuid], env: { A_TOKEN: github, B_KEY: key } };
  assert.deepEqual(
    secretsOf(server).map(({ secret }) => secret),
    [uuid, github, key],
  );
});

test('a secret in an entry that a missing brace put into another one is found once', () => {
  const text = `{"servers": {"a": {"command": "a", "b": {"command": "b", "args": [], "env": {"A_TOKEN": "${github}"}}`;
  assert.equal(secretsOf(text).length, 1);
});

describe('takes time linear in the text', () => {
  const pieces = [
    ...[
      'a',
      'sk-',
      'sk-proj-',
      'ey',
      'eyJhbGciOiJIUzI1NiJ9.',
      '-----BEGIN PRIVATE KEY-----',
      '.atlasv1.',
      ':AA',
    ],
    ...[
      'token=',
      'token=password:',
      'key=key ',
      '--token a ',
      'https://a:b@',
      'x://',
      '"',
      '\\"',
      '${',
      'Bearer ',
    ],
    ...['keykeykey_', 'AZDO', 'xoxb-', 'dp.pt.', ' ', '=', '--a '],
  ];
  for (const piece of pieces) {
    test(JSON.stringify(piece), () => {
      const value = piece.repeat(1_000_000 / piece.length);
      const started = performance.now();
      secretsOf({ command: 'acme', env: { API_KEY: value, OTHER: value } });
      // Generous for slow machines; anything quadratic takes minutes.
      assert.ok(performance.now() - started < 5000);
    });
  }
});
