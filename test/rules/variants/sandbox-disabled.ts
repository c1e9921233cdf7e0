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
] satisfies readonly Variant[];
