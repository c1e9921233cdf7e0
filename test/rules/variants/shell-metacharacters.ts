import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

function starting(list: readonly (readonly string[])[]): unknown {
  return servers(list.map(([command, ...args]) => ({ command, args })));
}

export default [
  {
    shows: 'syntax of a shell',
    config: starting([
      ['acme-mcp', '|', 'tee', 'log'],
      ['acme-mcp', '||', 'true'],
      ['acme-mcp', '&', 'true'],
      ['acme-mcp', '--stdio', '&&', 'true'],
      ['acme-mcp', '$(cat token)'],
      ['acme-mcp', '`cat token`'],
    ]),
    found: [
      'warning separator: |',
      'warning separator: ||',
      'warning separator: &',
      'warning separator: &&',
      'warning substitution: $(cat token)',
      'warning substitution: `cat token`',
    ],
  },
  {
    shows: 'the same characters in something else',
    config: starting([
      ['acme-mcp', '--delimiter', ';', 'x'],
      ['acme-mcp', 'x', ';'],
      ['acme-mcp', 'a&&', 'x'],
      ['acme-mcp', '&&b', 'x'],
      ['acme-mcp', '$((1+1))', 'x'],
      ['acme-mcp', 'x$(cat token)', 'x'],
      ['acme-mcp', '`cat token`x', 'x'],
      ['acme-mcp', '$()', 'x'],
      ['find', '.', '-exec', 'x', ';', '-print'],
    ]),
    found: [],
  },
] satisfies readonly Variant[];
