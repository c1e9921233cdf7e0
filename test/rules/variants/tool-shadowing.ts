import type { Variant } from '../variants.ts';

const names = Array.from({ length: 14 }, (_, index) => `list_rows_${'abcdefghijklmn'[index]}x`);

/** Servers with the names of their tools. */
function servers(offers: Readonly<Record<string, readonly string[]>>): Pick<Variant, 'file' | 'config'> {
  const sets = Object.entries(offers).map(([server, list]) => [server, { tools: toolsOf(list) }] as const);
  return { file: 'tools.json', config: Object.fromEntries(sets) };
}

function toolsOf(list: readonly string[]) {
  return list.map((name) => ({ name, inputSchema: {} }));
}

const variants: readonly Variant[] = [
  {
    shows: 'one finding for two servers, with ten places at most',
    ...servers({ a: names, b: names }),
    found: [`warning same: ${names[0]}`],
    says: [
      `\`${names[0]}\` and 13 more tools of \`b\` also exist on \`a\`: a call may reach the wrong server. Switch one of them off.`,
    ],
    related: names.slice(0, 10),
  },
  {
    shows: 'each tool once, however often its server is listed',
    file: 'tools.json',
    config: [
      { server: 'bare', tools: toolsOf(['list_rows', 'drop_rows']) },
      { server: 'mem', tools: toolsOf(['list_rows', 'drop_rows']) },
      { server: 'mem', tools: toolsOf(['list_rows', 'drop_rows']) },
    ],
    found: ['warning same: list_rows'],
    says: [
      '`list_rows` and 1 more tool of `mem` also exist on `bare`: a call may reach the wrong server. Switch one of them off.',
    ],
  },
  {
    shows: 'one for each pair of servers',
    ...servers({ a: ['list_rows'], b: ['list_rows'], c: ['read_row'], d: ['read_row', 'list_rows'] }),
    found: ['warning same: list_rows', 'warning same: read_row', 'warning same: list_rows'],
  },
  {
    shows: 'a name of several words among common ones',
    ...servers({ a: ['search', 'list_rows'], b: ['search', 'list_rows'] }),
    found: ['warning same: search'],
  },
  {
    shows: 'each look-alike by itself',
    ...servers({ a: ['create_issue', 'delete_issue'], b: ['creat_issue', 'delet_issue'] }),
    found: ['warning typo: creat_issue', 'warning typo: delet_issue'],
    related: ['create_issue', 'delete_issue'],
  },
  {
    shows: 'tools without a name',
    file: 'tools.json',
    config: {
      a: {
        tools: [
          { name: '', description: 'A', inputSchema: {} },
          { name: 'list_rows', inputSchema: {} },
        ],
      },
      b: {
        tools: [
          { name: '', description: 'B', inputSchema: {} },
          { name: 'read_row', inputSchema: {} },
        ],
      },
    },
    found: [],
  },
];

export default variants;
