import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { alphabets, sample } from '../../server/src/analysis/text/sample.ts';
import { secretsOf } from './secretsOf.ts';

const hex = (length: number) => sample(length, alphabets.hex);
const uuid = '8f14e45f-ceea-467f-a8b2-9c6d03c71e52';

/** Values that are no secret even under the name of a key. */
const values = {
  'variable references': [
    ...[
      '${input:x}',
      '${env:API_KEY}',
      '${API_KEY}',
      '${API_KEY:-}',
      '${API_KEY:-default}',
      '${config:a.key}',
    ],
    ...[
      '$API_KEY',
      '$env:API_KEY',
      '%API_KEY%',
      '{env:API_KEY}',
      '{file:~/.keys/acme}',
      '@API_KEY@',
      '__API_KEY__',
    ],
    ...[
      '${{ secrets.API_KEY }}',
      '{{API_KEY}}',
      '{{ .Values.apiKey }}',
      '{API_KEY}',
      '#{API_KEY}#',
      '<%= key %>',
    ],
    ...[
      '$(pass show acme)',
      '`pass show acme`',
      'process.env.API_KEY',
      '!secret api_key',
      '${user_config.api_key}',
    ],
    ...['op://vault/acme/credential', 'vault:secret/data/acme#key', 'keychain:acme', 'aws-sm://prod/acme'],
    ...['arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/key-a1b2c3', 'Bearer ${API_KEY}'],
  ],
  placeholders: [
    ...[
      '<your-token>',
      '<YOUR API KEY>',
      'YOUR_API_KEY',
      'your-key-here',
      'YourApiKey',
      '[YOUR-API-KEY]',
      '(your key)',
    ],
    ...[
      'x'.repeat(32),
      'XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX',
      '*'.repeat(16),
      '...',
      'sk-...',
      'ghp_***',
      '…',
    ],
    ...[
      'changeme',
      'REPLACE_ME',
      'insert-your-key',
      'example-api-key-12345',
      'dummy-token-value-1',
      'TODO',
      'none',
    ],
    ...[
      'fake_key_for_testing_only',
      '[REDACTED]',
      'test_key_123',
      'my-secret-token',
      'secret',
      'from-keyring',
    ],
    ...[
      'super-secret-jwt-token-with-at-least-32-characters-long',
      'GITHUB_TOKEN',
      'my_api_key',
      'Bearer my-token',
    ],
    ...[
      '<トークン>',
      'ここにAPIキーを入力',
      '你的API密钥',
      '在此处填写密钥',
      '여기에_토큰',
      'ваш-токен',
      'مفتاحك',
    ],
    ...[
      'ihr-api-schluessel',
      'votre-cle-api',
      'tu-api-key-aqui',
      'sua-chave-aqui',
      'uw-api-sleutel',
      'jouw-sleutel',
    ],
  ],
  'counting and repeating': [
    ...['1234567890abcdef', '1234567890abcdef1234567890abcdef', 'abcdef1234567890abcdef1234567890'],
    ...['00000000-0000-0000-0000-000000000000', '12345678-1234-1234-1234-123456789abc', 'a'.repeat(40)],
    ...['a1b2c3d4e5f6g7h8i9j0', 'a1b2c3d4-e5f6-7890-abcd-ef1234567890', 'deadbeefdeadbeefdeadbeefdeadbeef'],
    ...[
      '550e8400-e29b-41d4-a716-446655440000',
      'abc123def456ghi789jkl012mno345',
      '123456',
      '12345678901234567890',
    ],
  ],
  'addresses and public keys': [
    ...[
      '/run/secrets/api_key',
      '~/.config/acme/token',
      './keys/acme.pem',
      'C:\\Users\\me\\acme.json',
      'token.json',
    ],
    ...[
      'https://vault.acme.example/v1/secret',
      'me@acme.example',
      'projects/acme/secrets/key/versions/latest',
    ],
    ...[`sha256:${hex(64)}`, `pk_live_${sample(40)}`, `phc_${sample(43)}`, `ssh-ed25519 ${sample(60)}`],
  ],
};

describe('silent under the name of a key', () => {
  for (const [kind, list] of Object.entries(values)) {
    for (const value of list) {
      test(`${kind}: ${value}`, () => {
        for (const server of [
          { command: 'acme', env: { ACME_API_KEY: value } },
          { command: 'acme', args: ['--api-key', value, `--token=${value}`, '-e', `API_KEY=${value}`] },
          {
            url: 'https://mcp.acme.example',
            headers: { 'X-Api-Key': value, Authorization: `Bearer ${value}` },
          },
        ]) {
          assert.deepEqual(secretsOf(server), []);
        }
      });
    }
  }
});

describe('silent passwords', () => {
  for (const password of [
    ...[
      'postgres',
      'password123',
      'admin',
      'root',
      'guest',
      'test',
      'P@ssw0rd',
      'Password1!',
      'Admin@123',
      'hunter2',
    ],
    ...[
      'mysecretpassword',
      'minioadmin',
      'neo4jpassword',
      'dev-password',
      'letmein',
      '${DB_PASSWORD}',
      '<password>',
    ],
  ]) {
    test(password, () => {
      assert.deepEqual(secretsOf({ command: 'acme', env: { DB_PASSWORD: password } }), []);
      const url = `postgresql://app:${password}@localhost:5432/app`;
      assert.deepEqual(secretsOf({ command: 'acme', env: { DATABASE_URL: url } }), []);
    });
  }

  test('one that repeats the user or the database', () => {
    const url = 'postgresql://langfuse:langfuse@db:5432/langfuse';
    assert.deepEqual(secretsOf({ command: 'acme', env: { DATABASE_URL: url } }), []);
  });
});

describe('weak passwords in addresses', () => {
  const found = (address: string) =>
    secretsOf({ command: 'acme', env: { A: `mysql://root:${address}/app` } }).length;

  test('count on a machine of the internet', () => {
    assert.deepEqual(
      ['root123456@db.shop-prod.net:3306', 'Passw0rd!@x1.rds.amazonaws.com', 'admin123@8.8.4.4'].map(found),
      [1, 1, 1],
    );
  });

  test('are silent where only a developer gets, and where documentation points', () => {
    for (const address of [
      ...['root123456@localhost', 'admin123@db', 'admin123@10.0.0.5', 'admin123@host.docker.internal'],
      ...['admin123@db.example.com', 'admin123@db.mycompany.com', 'admin123@203.0.113.7', 'admin123@${HOST}'],
      ...[
        'password@db.shop-prod.net',
        'root@db.shop-prod.net',
        'your-password1@db.shop-prod.net',
        '123456@8.8.4.4',
      ],
    ]) {
      assert.equal(found(address), 0, address);
    }
  });
});

describe('silent names', () => {
  const random = sample(40);
  for (const [name, value] of [
    ['COMMIT_SHA', hex(40)],
    ['PROJECT_ID', uuid],
    ['CLIENT_ID', uuid],
    ['AWS_PROFILE', `prod-${hex(12)}`],
    ['TOKEN_URL', `https://login.acme.example/${uuid}/token`],
    ['KEY_ALIAS', random],
    ['SECRET_NAME', random],
    ['PRIVATE_KEY_PATH', random],
    ['PASSWORD_FILE', random],
    ['PUBLIC_KEY', random],
    ['NEXT_PUBLIC_API_KEY', random],
    ['STRIPE_PUBLISHABLE_KEY', random],
    ['SUPABASE_ANON_KEY', random],
    ['SORT_KEY', random],
    ['PAGE_TOKEN', random],
    ['TOKEN_ADDRESS', `0x${hex(40)}`],
    ['APPINSIGHTS_INSTRUMENTATIONKEY', uuid],
    ['SENTRY_DSN', `https://${hex(32)}@o1234.ingest.sentry.io/4501`],
    ['GOOGLE_CLIENT_ID', `${sample(12, '0123456789')}-${sample(32)}.apps.googleusercontent.com`],
  ] as const) {
    test(name, () => assert.deepEqual(secretsOf({ command: 'acme', env: { [name]: value } }), []));
  }
});

describe('silent arguments and addresses', () => {
  for (const args of [
    ['--from', `git+https://github.com/acme/mcp@${hex(40)}`, 'acme-mcp'],
    ['run', '-i', '-e', 'API_KEY', `acme/mcp@sha256:${hex(64)}`],
    ['-s', hex(40), '-s', 'db.acme.example', '-s', 'us-east-1'],
    ['--headers', 'X-Request-Id', uuid.toUpperCase(), '--headers', 'X-Access-Key', '${ACCESS_KEY}'],
    ['--project-ref', sample(20), '--session-id', uuid, '--max-tokens', '4096'],
    ['--key', '--verbose', '--token-file', './token', '--auth', 'none'],
    ['-c', 'export API_KEY=$(pass show acme) && exec acme --token "$API_KEY"'],
    ['postgresql://localhost/app', 'mongodb://<user>:<password>@db.acme.example/app'],
  ]) {
    test(args.join(' '), () => assert.deepEqual(secretsOf({ command: 'acme', args }), []));
  }

  for (const url of [
    `https://mcp.acme.example/mcp?project_ref=${sample(20)}&apiVersion=2`,
    'https://mcp.acme.example/mcp?api_key=YOUR_API_KEY',
    'https://mcp.acme.example/mcp?apiKey={API_KEY}',
    `https://mcp.acme.example/${uuid}/mcp`,
    'http://user:pass@localhost:3000/mcp',
  ]) {
    test(url, () => assert.deepEqual(secretsOf({ url }), []));
  }
});
