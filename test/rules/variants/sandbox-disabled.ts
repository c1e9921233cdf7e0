import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

function starting(list: readonly (readonly string[])[]): unknown {
  return servers(list.map(([command, ...args]) => ({ command, args })));
}

export default [
  {
    shows: 'sandboxes that are switched off',
    config: starting([
      ['acme-mcp', '--sandbox-disabled'],
      ['acme-mcp', '--without-sandbox'],
      ['acme-mcp', '--skip-sandbox'],
      ['acme-mcp', '--bypass-sandbox'],
      ['deno', 'run', '-A', 'x.ts'],
      ['deno', 'run', '--allow-all', 'x.ts'],
      ['deno', 'run', '--allow-run', 'x.ts'],
      ['deno', 'run', '--allow-ffi', 'x.ts'],
    ]),
    found: [
      'warning sandbox: --sandbox-disabled',
      'warning sandbox: --without-sandbox',
      'warning sandbox: --skip-sandbox',
      'warning sandbox: --bypass-sandbox',
      'warning deno: -A',
      'warning deno: --allow-all',
      'warning denoWay: --allow-run',
      'warning denoWay: --allow-ffi',
    ],
  },
  {
    shows: 'sandboxes that stay',
    config: starting([
      ['acme-mcp', '--sandbox'],
      ['acme-mcp', '--dangerously-skip-sandbox=false'],
      ['acme-mcp', '--yolo=false'],
      ['deno', 'run', '--allow-net', 'x.ts'],
      ['deno', 'run', '--allow-run=git', 'x.ts'],
      ['deno', 'run', 'x.ts', '-A'],
      ['acme-mcp', '-A'],
    ]),
    found: [],
  },
  {
    shows: 'variables that pass options on, and that allow them',
    config: servers(
      [
        ['PUPPETEER_LAUNCH_OPTIONS', '{"headless":true,"args":["--no-sandbox"]}'],
        ['CHROME_ARGS', '--headless --no-sandbox'],
        ['CHROMIUM_FLAGS', '--no-sandbox'],
        ['ALLOW_DANGEROUS', 'true'],
        ['ALLOW_DANGEROUS', 'false'],
        ['CHROME_ARGS', '--no-sandboxes'],
        ['CHROME_ARGS', 'x--no-sandbox'],
        ['CHROME_NOTE', '--no-sandbox'],
        ['ALLOW_DANGEROUS_HTML', 'true'],
      ].map(([name = '', value]) => ({ command: 'acme-mcp', env: { [name]: value } })),
    ),
    found: [
      'warning sandbox: PUPPETEER_LAUNCH_OPTIONS',
      'warning sandbox: CHROME_ARGS',
      'warning sandbox: CHROMIUM_FLAGS',
      'warning checks: ALLOW_DANGEROUS',
    ],
  },
] satisfies readonly Variant[];
