import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDocument } from '../../server/src/analysis/analyze.ts';
import { applyEdits } from '../../server/src/analysis/edits.ts';
import { flagsOf, isOff, isOn, settingsOf, variablesOf } from '../../server/src/analysis/launch/settings.ts';

function read(entry: object) {
  const text = JSON.stringify({ servers: { acme: entry } });
  const server = readDocument({ uri: 'file:///project/.vscode/mcp.json', text })?.servers[0];
  assert.ok(server);
  return { text, server };
}

describe('flags', () => {
  const flags = (entry: object) =>
    flagsOf(read(entry).server).map(({ shown, value, contained }) => [shown, value, contained]);

  test('stand alone, have a value, or are followed by a switch', () => {
    assert.deepEqual(
      flags({
        command: 'acme',
        args: ['serve', '--a', '--b=c', '--d', 'false', '-e', 'x', '--', 'a-b', '-1'],
      }),
      [
        ['--a', undefined, false],
        ['--b=c', 'c', false],
        ['--d false', 'false', false],
        ['-e', undefined, false],
      ],
    );
  });

  test('are told once, although a command stands in another', () => {
    assert.deepEqual(flags({ command: 'mcp-proxy', args: ['--x', '--', 'npx', '-y', 'acme', '--z'] }), [
      ['--x', undefined, false],
      ['-y', undefined, false],
      ['--z', undefined, false],
    ]);
  });

  test('belong to the program in a container, not to the container', () => {
    assert.deepEqual(flags({ command: 'docker', args: ['run', '--rm', 'acme/mcp', '--x'] }), [
      ['--x', undefined, true],
    ]);
  });

  test('belong to the innermost command', () => {
    const [flag] = flagsOf(read({ command: 'mcp-proxy', args: ['npx', 'acme', '--x'] }).server);
    assert.equal(flag?.command?.program.text, 'npx');
  });
});

describe('variables', () => {
  const variables = (entry: object) => {
    const { text, server } = read(entry);
    return variablesOf(text, server).map(({ shown, contained }) => [shown, contained]);
  };

  test('of the entry, of `env`, and of a container', () => {
    assert.deepEqual(
      variables({
        command: 'env',
        args: ['A=1', '-u', 'B', 'docker', 'run', '-e', 'C=2', '-e', 'D', '--name=E=3', 'acme/mcp', 'F=4'],
        env: { G: 'x', H: 5 },
      }),
      [
        ['G=x', false],
        ['H=5', false],
        ['A=1', false],
        ['C=2', true],
      ],
    );
  });

  test('are none where no wrapper takes them', () => {
    assert.deepEqual(variables({ command: 'acme', args: ['A=1', 'npx', 'b'] }), []);
  });
});

test('words for on and off', () => {
  const { text, server } = read({
    command: 'acme',
    args: ['--bare'],
    env: { A: 'TRUE', B: '0', C: 'disabled', D: 'x1', E: '0x', F: 'x0', G: '1x' },
  });
  const [bare, ...rest] = settingsOf(text, server);
  assert.ok(bare);
  assert.deepEqual([isOn(bare), isOff(bare)], [true, false]);
  assert.deepEqual(
    rest.map((setting) => [isOn(setting), isOff(setting)]),
    [
      [true, false],
      [false, true],
      [false, true],
      [false, false],
      [false, false],
      [false, false],
      [false, false],
    ],
  );
});

test('each is removed with all that belongs to it', () => {
  const { text, server } = read({
    command: 'docker',
    args: ['run', '-e', 'A=1', 'acme/mcp', '--b', 'false', '--c'],
    env: { D: '1', E: '2' },
  });
  const left = settingsOf(text, server).map((setting) => {
    const edit = setting.remove();
    return edit && JSON.parse(applyEdits(text, [edit])).servers.acme;
  });
  const args = ['run', '-e', 'A=1', 'acme/mcp', '--b', 'false', '--c'];
  const env = { D: '1', E: '2' };
  const without = (...gone: string[]) => args.filter((arg) => !gone.includes(arg));
  assert.deepEqual(left, [
    { command: 'docker', args: without('--b', 'false'), env },
    { command: 'docker', args: without('--c'), env },
    { command: 'docker', args, env: { E: '2' } },
    { command: 'docker', args, env: { D: '1' } },
    { command: 'docker', args: without('-e', 'A=1'), env },
  ]);
});
