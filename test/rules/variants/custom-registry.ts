import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

/** A server for each address, as the only index of uvx. */
function using(addresses: readonly string[]): unknown {
  return servers(
    addresses.map((address) => ({ command: 'uvx', args: [`--default-index=${address}`, 'acme'] })),
  );
}

export default [
  {
    shows: 'addresses that anybody gets',
    config: using([
      'https://10.1.2.3.ngrok.io/simple',
      'https://acme.ngrok-free.app/simple',
      'https://acme.ngrok.app/simple',
      'https://acme.trycloudflare.com/simple',
      'https://8.8.8.8/simple',
      'https://8.8.8.8:8080/simple',
      'https://[2606:4700::1]/simple',
      'https://test.pypi.org/simple',
      'https://ACME.NGROK.IO/simple',
    ]),
    found: [
      'warning untrusted: https://10.1.2.3.ngrok.io/simple',
      'warning untrusted: https://acme.ngrok-free.app/simple',
      'warning untrusted: https://acme.ngrok.app/simple',
      'warning untrusted: https://acme.trycloudflare.com/simple',
      'warning untrusted: https://8.8.8.8/simple',
      'warning untrusted: https://8.8.8.8:8080/simple',
      'warning untrusted: https://[2606:4700::1]/simple',
      'warning untrusted: https://test.pypi.org/simple',
      'warning untrusted: https://ACME.NGROK.IO/simple',
    ],
  },
  {
    shows: 'addresses of somebody',
    config: using([
      'https://acme.ngrok.io.acme.example/simple',
      'https://mytest.pypi.org.example/simple',
      'https://1.acme.example/simple',
      'https://acme.example1/simple',
      'HTTPS://packages.acme.example/simple',
      'https://acme.example/?from=http://x.example',
    ]),
    found: [
      'information other: https://acme.ngrok.io.acme.example/simple',
      'information other: https://mytest.pypi.org.example/simple',
      'information other: https://1.acme.example/simple',
      'information other: https://acme.example1/simple',
      'information other: HTTPS://packages.acme.example/simple',
      'information other: https://acme.example/?from=http://x.example',
    ],
  },
  {
    shows: 'without encryption',
    config: using(['HTTP://packages.acme.example/simple', 'http://10.0.0.1/simple']),
    found: [
      'error unencrypted: HTTP://packages.acme.example/simple',
      'error unencrypted: http://10.0.0.1/simple',
    ],
  },
  {
    shows: 'nothing to tell',
    config: using([
      'https://localhost/simple',
      'https://${env:HOST}/simple',
      'https://pypi.org/simple',
      './wheels',
    ]),
    found: [],
  },
  {
    shows: 'a container does not get the environment of the entry',
    config: servers([
      {
        command: 'docker',
        args: ['run', 'acme/uv:1', 'uvx', 'acme'],
        env: { UV_DEFAULT_INDEX: 'http://packages.acme.example/simple' },
      },
      { command: 'uvx', args: ['acme'], env: { UV_DEFAULT_INDEX: 'http://packages.acme.example/simple' } },
    ]),
    found: ['error unencrypted: http://packages.acme.example/simple'],
    fixed: null,
  },
  {
    shows: 'the option goes',
    config:
      '{"servers":{"a":{"command":"uvx","args":["--default-index","http://acme.example/simple","acme"]}}}',
    found: ['error unencrypted: http://acme.example/simple'],
    fixed: '{"servers":{"a":{"command":"uvx","args":["acme"]}}}',
  },
] satisfies readonly Variant[];
