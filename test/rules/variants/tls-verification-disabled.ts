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
] satisfies readonly Variant[];
