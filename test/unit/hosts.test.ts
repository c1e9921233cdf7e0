import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseAuthority, type Reach, reachOf } from '../../server/src/analysis/text/hosts.ts';

const hosts: Readonly<Record<Reach, readonly string[]>> = {
  loopback: [
    'localhost',
    'LOCALHOST',
    'localhost.',
    'app.localhost',
    '127.0.0.1',
    '127.8.9.10',
    '0.0.0.0',
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    'host.docker.internal',
    'host.containers.internal',
  ],
  local: [
    'mcp',
    'mcp_server_1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.254',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '[fd00::1]',
    '[fe80::1]',
    'printer.local',
    'a.test',
    'mcp.corp',
    'vm.internal',
    'mcp.default.svc.cluster.local',
  ],
  public: [
    'acme.dev',
    'localhost.acme.dev',
    'example.com.acme.dev',
    'notexample.com',
    'acme.example',
    '203.0.113.9',
    '[2001:db8::1]',
    '8.8.8.8',
    '172.32.0.1',
    '192.169.0.1',
    '[2606:4700::1111]',
    'xn--80ak6aa92e.com',
  ],
  open: [
    '',
    '${HOST}',
    'mcp.${DOMAIN}',
    '{host}',
    '<host>',
    '%HOST%',
    '[host]',
    '...',
    'YOUR_HOST',
    'SERVER-IP',
    'your-server',
    'mcp.your-domain.com',
    'yourserver.com',
    'my-server',
    'host',
    'hostname',
    'server-ip',
    'remote.server.com',
    'x.x.x.x',
    'xxx.xxx.xxx.xxx',
  ],
};

for (const [reach, names] of Object.entries(hosts)) {
  describe(reach, () => {
    for (const name of names) test(`'${name}'`, () => assert.equal(reachOf(name), reach));
  });
}

test('an authority is a host with a user and a port around it', () => {
  assert.deepEqual(parseAuthority('acme.dev'), { host: 'acme.dev', hasUser: false });
  assert.deepEqual(parseAuthority('a:p@ss@acme.dev:8080'), { host: 'acme.dev', hasUser: true });
  assert.deepEqual(parseAuthority('[::1]:8080'), { host: '[::1]', hasUser: false });
});
