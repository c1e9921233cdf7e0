import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isBelow, tunnelDomains } from '../../server/src/analysis/data/riskyHosts.ts';
import {
  findHosts,
  findSsePath,
  ipv4Notation,
  isStreamablePath,
  mixesScripts,
} from '../../server/src/analysis/text/addresses.ts';

describe('hosts of the addresses in a text', () => {
  const cases: [text: string, hosts: string[]][] = [
    ['https://mcp.acme.dev:8443/mcp?x=http', ['mcp.acme.dev']],
    ['--a=http://a.dev,wss://b.dev/x', ['a.dev', 'b.dev']],
    ['see "http://a.dev" and <ws://b.dev>', ['a.dev', 'b.dev']],
    ['https://me:p@ss@a.dev/', ['a.dev']],
    ['https://[2001:db8::1]:80/x', ['[2001:db8::1]']],
    ['ftp://a.dev', []],
    ['a.dev', []],
  ];
  for (const [text, hosts] of cases) {
    test(text, () => {
      const found = findHosts(text);
      assert.deepEqual(
        found.map(({ host }) => host),
        hosts,
      );
      for (const { host, from, to } of found) assert.equal(text.slice(from, to), host);
    });
  }
});

describe('the path of an address for SSE', () => {
  for (const [address, at] of [
    ['https://a.dev/sse', 13],
    ['https://a.dev/v1/SSE/', 16],
    ['https://a.dev/sse?x=1#y', 13],
    ['https://a.dev/sse/messages', undefined],
    ['https://a.dev/?x=/sse', undefined],
    ['https://a.dev/ssex', undefined],
    ['/usr/lib/sse', undefined],
  ] as const) {
    test(address, () => assert.equal(findSsePath(address), at));
  }
});

test('a host is below a domain by whole labels', () => {
  for (const host of ['ngrok.io', 'a.ngrok.io', 'a.b.ngrok.io'])
    assert.ok(isBelow(host, tunnelDomains), host);
  for (const host of ['angrok.io', 'ngrok.io.acme.dev', 'io', ''])
    assert.ok(!isBelow(host, tunnelDomains), host);
});

test('an address for streamable HTTP ends in /mcp', () => {
  for (const address of ['https://a.dev/mcp', 'https://a.dev/v1/MCP/', 'https://a.dev/mcp?x=1', '/mcp#x'])
    assert.ok(isStreamablePath(address), address);
  for (const address of [
    'https://a.dev/mcps',
    'https://a.dev/mcp/sse',
    'https://a.dev/?x=/mcp',
    'https://mcp.dev',
  ])
    assert.ok(!isStreamablePath(address), address);
});

describe('a host that is an IPv4 address', () => {
  const notations = {
    plain: ['8.8.4.4', '127.0.0.1', '0.0.0.0'],
    disguised: ['2130706433', '0x7f000001', '0x7f.0.0.1', '0177.0.0.1', '127.1', '8.8.1028', '010.8.4.4'],
    name: [
      'acme.dev',
      '8.8.4.4.dev',
      'a8.8.4.4',
      '12345',
      '0xface.dev',
      'deadbeef',
      '[::1]',
      '1.2.3.4.5',
      '',
    ],
  } as const;
  for (const [notation, hosts] of Object.entries(notations)) {
    for (const host of hosts) {
      test(`${host}: ${notation}`, () => assert.equal(ipv4Notation(host) ?? 'name', notation));
    }
  }
});

test('a name mixes scripts within one label only', () => {
  for (const host of ['g\u0456thub.com', 'a.p\u03b1ypal.com']) assert.ok(mixesScripts(host), host);
  for (const host of [
    'github.com',
    '\u043f\u043e\u0447\u0442\u0430.com',
    '\u4f8b\u3048mcp.jp',
    '\u0456.acme.com',
  ])
    assert.ok(!mixesScripts(host), host);
});
