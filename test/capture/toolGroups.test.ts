import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupTools } from '../../client/src/capture/toolGroups.ts';

const tool = (name: string) => ({ name, description: `What ${name} does.`, inputSchema: { type: 'object' } });

function grouped(names: readonly string[], servers: readonly string[]): Record<string, string[]> {
  const groups = groupTools(names.map(tool), servers);
  return Object.fromEntries(
    Object.entries(groups).map(([name, { tools }]) => [name, tools.map(({ name }) => name)]),
  );
}

test('tools are sorted by the label that VS Code makes of a known server', () => {
  const names = ['mcp_memory_read_graph', 'mcp_memory_open_nodes', 'mcp_my_files_read', 'mcp_memory2_read'];
  assert.deepEqual(grouped(names, ['memory', 'My Files']), {
    memory: ['read_graph', 'open_nodes'],
    my_files: ['read'],
    memory2: ['read'],
  });
});

test('a long name is cut, as VS Code does it', () => {
  assert.deepEqual(grouped(['mcp_a-very-long-n_do_it'], ['A-very-long-name-of-a-server']), {
    'a-very-long-n': ['do_it'],
  });
});

test('of a server that is not known, what stands before the first underscore has to do', () => {
  assert.deepEqual(grouped(['mcp_other_do_it', 'plain'], []), { other: ['do_it'], '': ['plain'] });
});

test('names that objects inherit are names like others', () => {
  assert.deepEqual(
    Object.keys(groupTools([tool('mcp___proto___x'), tool('mcp_constructor_x')], ['constructor'])),
    ['', 'constructor'],
  );
});
