import { toolsFile, toolWith } from '../../../server/src/analysis/tools/exampleFiles.ts';
import type { Variant } from '../variants.ts';

function header(name: unknown, type: unknown = 'string'): object {
  return { type, 'x-mcp-header': name };
}

const mark = 'x-mcp-header';

const variants: readonly Variant[] = [
  {
    shows: 'names',
    ...toolsFile(
      toolWith('query', {
        a: header(''),
        b: header(7),
        c: header('A:B'),
        d: header('A\r\nHost: acme.dev'),
        e: header('é'),
        f: header('x.y_z!#$%&*+^`|~'),
      }),
    ),
    found: Array(5).fill(`warning name: ${mark}`),
  },
  {
    shows: 'the same again, in any case',
    ...toolsFile(toolWith('query', { a: header('REGION'), b: header('region'), c: header('Region') })),
    found: [`warning repeated: ${mark}`, `warning repeated: ${mark}`],
  },
  {
    shows: 'types',
    ...toolsFile(
      toolWith('query', {
        a: header('A', 'number'),
        b: header('B', 'object'),
        c: header('C', ['string', 'null']),
        d: { [mark]: 'D' },
        e: header('E', 'boolean'),
        f: header('F', 'integer'),
      }),
    ),
    found: Array(4).fill(`warning type: ${mark}`),
  },
  {
    shows: 'places',
    ...toolsFile(
      {
        name: 'query',
        inputSchema: {
          type: 'object',
          properties: { a: { anyOf: [header('A')] }, b: { $ref: '#/$defs/b' } },
          $defs: { b: header('B') },
          ...header('C', 'object'),
        },
      },
      { name: 'list', outputSchema: { properties: { a: header('', 'object') } } },
    ),
    found: Array(3).fill(`warning nested: ${mark}`),
  },
];

export default variants;
