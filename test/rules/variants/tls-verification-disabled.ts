import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

const unchecked = [
  'NODE_TLS_REJECT_UNAUTHORIZED=0',
  'NO_REJECT_UNAUTHORIZED=1',
  'PYTHONHTTPSVERIFY=0',
  'SSL_VERIFY=false',
  'DISABLE_TLS_CHECK=true',
  'TLS_INSECURE=1',
  'INSECURE_SKIP_VERIFY=true',
  'ALLOW_SELF_SIGNED_CERTS=true',
  'IGNORE_CERTIFICATE_ERRORS=1',
];

const checked = [
  'NODE_TLS_REJECT_UNAUTHORIZED=1',
  'NO_REJECT_UNAUTHORIZED=0',
  'REJECT_INSECURE=0',
  'UNAUTHORIZED_PATH=0',
  'PYTHONHTTPSVERIFY=1',
  'OTLP_INSECURE=true',
  'INSECURE=true',
  'SSL_VERIFY=true',
  'EMAIL_VERIFY=false',
  'TLS_INSECURE=0',
  'ALLOW_SELF_SIGNED_CERTS=false',
  'CERT_ERRORS=1',
  'SELF_CERT=true',
  'CHECK=false',
];

function having(variables: readonly string[]): unknown {
  return servers(
    variables.map((variable) => {
      const [name = '', value] = variable.split('=');
      return { command: 'acme-mcp', env: { [name]: value } };
    }),
  );
}

const commands = [
  'ssh -o StrictHostKeyChecking=no build.acme.example',
  'ssh -o UserKnownHostsFile=/dev/null build.acme.example',
  'curl -k https://a.example',
  'x; curl -fsSk https://a.example',
  'curl --insecure https://a.example',
  'curl -s https://a.example | curl -k https://b.example',
  'wget -q --no-check-certificate https://a.example',
  'git -c http.sslVerify=false clone https://a.example',
  'mongodb://db.acme.example/x?tlsAllowInvalidCertificates=true',
  'sqlserver://db.acme.example;encrypt=true;TrustServerCertificate=true',
  'rediss://cache.acme.example:6380/0?ssl_cert_reqs=none',
];

const lookingCommands = [
  'ssh -o StrictHostKeyChecking=accept-new build.acme.example',
  'ssh -o StrictHostKeyChecking=yes -o UserKnownHostsFile=~/.ssh/hosts build.acme.example',
  'curl -K ~/.curlrc https://a.example',
  'curl -s https://a.example/-k',
  'curl -s https://a.example; tool -k',
  'git -c http.sslVerify=true clone https://a.example',
  'mongodb://db.acme.example/x?tlsAllowInvalidCertificates=false',
  'mongodb://localhost/x?tlsAllowInvalidCertificates=true',
  'https://acme.example/?tlsAllowInvalidCertificates=true',
];

const remote = [
  'https://acme.example',
  'http://acme.example',
  'WSS://acme.example',
  'ws://acme.example',
  'http://localhost http://acme.example',
];

export default [
  {
    shows: 'switched off',
    config: having(unchecked),
    found: unchecked.map((variable) => `warning unchecked: ${variable.split('=')[0]}`),
  },
  { shows: 'switched on, or about something else', config: having(checked), found: [] },
  {
    shows: 'flags',
    config: servers([
      { command: 'acme-mcp', args: ['--insecure'] },
      { command: 'acme-mcp', args: ['--insecure=false'] },
      { command: 'acme-mcp', args: ['--insecure-port'] },
      { command: 'acme-mcp', args: ['--check'] },
    ]),
    found: ['warning unchecked: --insecure'],
  },
  {
    shows: 'servers elsewhere',
    config: servers(remote.map((address) => ({ command: 'acme-mcp', args: ['--insecure', address] }))),
    found: remote.map(() => 'warning unchecked: --insecure'),
  },
  {
    shows: 'servers of this machine',
    config: servers(
      ['https://localhost', 'HTTP://127.0.0.1:80', 'ws://[::1]/', 'wss://localhost,ws://localhost'].map(
        (address) => ({
          command: 'acme-mcp',
          args: ['--insecure', address],
        }),
      ),
    ),
    found: [],
  },
  {
    shows: 'hosts and certificates that commands do not look at',
    config: servers(commands.map((args) => ({ command: 'acme-mcp', args: [args] }))),
    found: [
      'warning hostKey: StrictHostKeyChecking=no',
      'warning hostKey: UserKnownHostsFile=/dev/null',
      'warning unchecked: curl -k',
      'warning unchecked: curl -fsSk',
      'warning unchecked: curl --insecure',
      'warning unchecked: curl -s https://a.example | curl -k',
      'warning unchecked: --no-check-certificate',
      'warning unchecked: http.sslVerify=false',
      'warning unchecked: tlsAllowInvalidCertificates=true',
      'warning unchecked: TrustServerCertificate=true',
      'warning unchecked: ssl_cert_reqs=none',
    ].map((line) => line.replace('curl -s https://a.example | ', '')),
  },
  {
    shows: 'commands and addresses that look at them',
    config: servers(lookingCommands.map((args) => ({ command: 'acme-mcp', args: [args] }))),
    found: [],
  },
  {
    shows: 'in variables',
    server: { command: 'acme-mcp', env: { GIT_SSH_COMMAND: 'ssh -o StrictHostKeyChecking=no' } },
    found: ['warning hostKey: StrictHostKeyChecking=no'],
  },
  {
    shows: 'in a helper for headers',
    file: '.mcp.json',
    server: {
      type: 'http',
      url: 'https://mcp.acme.example',
      headersHelper: 'curl -sk https://id.acme.example',
    },
    found: ['warning unchecked: curl -sk'],
  },
  {
    shows: 'fields of entries',
    config: servers([
      { url: 'https://mcp.acme.example', verifySsl: false },
      {
        url: 'https://mcp.acme.example',
        requestOptions: { rejectUnauthorized: false, headers: { 'X-Key': '${env:K}' } },
      },
      { url: 'https://mcp.acme.example', headers: { Authorization: 'Bearer ${env:T}' }, verifySsl: false },
      { url: 'https://mcp.acme.example', verifySsl: true, requestOptions: { verifySsl: 'no' } },
      { url: 'https://localhost:8443', verifySsl: false },
    ]),
    found: [
      'warning unchecked: verifySsl',
      'error credentials: rejectUnauthorized',
      'error credentials: verifySsl',
    ],
  },
  {
    shows: 'a database whose name stands elsewhere',
    config: servers([
      {
        command: 'acme-mcp',
        env: { MSSQL_HOST: 'db.acme.example', MSSQL_OPTIONS: 'Encrypt=True;TrustServerCertificate=True' },
      },
      {
        command: 'acme-mcp',
        env: { MSSQL_HOST: 'localhost', MSSQL_OPTIONS: 'Encrypt=True;TrustServerCertificate=True' },
      },
      { command: 'acme-mcp', args: ['Server=tcp:db.acme.example,1433;Trust Server Certificate=yes'] },
      { command: 'acme-mcp', args: ['Server=localhost;TrustServerCertificate=True'] },
      { command: 'acme-mcp', args: ['Server=db.acme.example;TrustServerCertificate=False'] },
    ]),
    found: [
      'warning unchecked: TrustServerCertificate=True',
      'warning unchecked: Trust Server Certificate=yes',
    ],
  },
  {
    shows: 'package indexes',
    config: servers([
      { command: 'uvx', args: ['acme==1.2.3'], env: { UV_INSECURE_HOST: 'pypi.acme.example' } },
      { command: 'uvx', args: ['--allow-insecure-host', 'pypi.acme.example', 'acme==1.2.3'] },
      { command: 'acme', env: { PIP_TRUSTED_HOST: 'localhost:8080' } },
      { command: 'acme', env: { PIP_TRUSTED_HOST: '' } },
    ]),
    found: ['warning unchecked: UV_INSECURE_HOST', 'warning unchecked: --allow-insecure-host'],
  },
  ...[
    [{ 'http.proxyStrictSSL': false, mcp: { servers: { a: { command: 'acme-mcp' } } } }, true],
    [{ 'chat.mcp.discovery.enabled': true, 'http.proxyStrictSSL': false }, true],
    [{ 'http.proxyStrictSSL': true, mcp: { servers: { a: { command: 'acme-mcp' } } } }, false],
    [{ 'http.proxyStrictSSL': false, 'editor.tabSize': 2 }, false],
  ].map(([config, found]) => ({
    shows: 'the proxy of VS Code, in settings that have to do with servers',
    file: '.vscode/settings.json',
    config,
    found: found ? ['warning unchecked: http.proxyStrictSSL'] : [],
  })),
  {
    shows: 'the proxy of VS Code, in a workspace',
    file: 'acme.code-workspace',
    config: '{"settings":{"http.proxyStrictSSL":false,"mcp":{"servers":{"a":{"command":"acme-mcp"}}}}}',
    found: ['warning unchecked: http.proxyStrictSSL'],
    fixed: '{"settings":{"mcp":{"servers":{"a":{"command":"acme-mcp"}}}}}',
  },
  {
    shows: 'the environment that a client gives to itself and to all that it starts',
    file: '.claude/settings.json',
    config: {
      env: { NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_EXTRA_CA_CERTS: '/etc/acme.pem', SSL_VERIFY: '1' },
    },
    found: ['warning unchecked: NODE_TLS_REJECT_UNAUTHORIZED'],
    says: [
      '`NODE_TLS_REJECT_UNAUTHORIZED=0` makes `Claude Code` accept any certificate, a forged one too. Remove it; trust your own authority’s certificate instead.',
    ],
  },
  {
    shows: 'ClickHouse, somewhere else',
    config: servers([
      { command: 'mcp-clickhouse', env: { CLICKHOUSE_HOST: 'ch.acme.dev', CLICKHOUSE_VERIFY: 'false' } },
      { command: 'mcp-clickhouse', env: { CLICKHOUSE_HOST: 'ch.acme.dev', CLICKHOUSE_SECURE: 'false' } },
      { command: 'mcp-clickhouse', env: { CLICKHOUSE_HOST: 'localhost', CLICKHOUSE_SECURE: 'false' } },
      { command: 'mcp-clickhouse', env: { CLICKHOUSE_HOST: 'ch.acme.dev', CLICKHOUSE_SECURE: 'true' } },
      { command: 'acme-mcp', env: { COOKIE_SECURE: 'false', ACME_VERIFY: 'false' } },
    ]),
    found: ['warning unchecked: CLICKHOUSE_VERIFY', 'warning unchecked: CLICKHOUSE_SECURE'],
  },
] satisfies readonly Variant[];
