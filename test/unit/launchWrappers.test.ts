import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read, texts } from './launchOf.ts';

describe('wrappers are taken off', () => {
  const wrapped: readonly (readonly [kind: string, ...line: string[]])[] = [
    ['cmd', 'cmd', '/c', 'npx', 'a'],
    ['cmd', 'cmd.exe', '/d', '/s', '/c', 'npx a'],
    ['cmd', 'C:\\Windows\\System32\\cmd.exe', '/C', 'npx', 'a', 'https://h.test/?b=1&c=2'],
    ['cmd', 'cmd', '/c', 'npx', 'a', '{"b":"c & d"}', '<key>'],
    ['env', 'env', 'A=b', '-u', 'X', 'npx', 'a'],
    ['env', '/usr/bin/env', '-S', 'npx a'],
    ['env', 'cross-env', 'A=b', 'npx', 'a'],
    ['env', 'dotenv', '-e', '.env', '--', 'npx', 'a'],
    ['env', 'dotenvx', 'run', '-f', '.env', '--', 'npx', 'a'],
    ['env', 'direnv', 'exec', '.', 'npx', 'a'],
    ['privilege', 'sudo', '-u', 'me', '-E', 'npx', 'a'],
    ['privilege', 'doas', 'npx', 'a'],
    ['privilege', 'runas', '/user:me', 'npx a'],
    ['secrets-manager', 'op', 'run', '--env-file', '.env', '--', 'npx', 'a'],
    ['secrets-manager', 'doppler', 'run', '-p', 'x', '--', 'npx', 'a'],
    ['secrets-manager', 'infisical', 'run', '--env=dev', '--', 'npx', 'a'],
    ['secrets-manager', 'aws-vault', 'exec', 'profile', '--', 'npx', 'a'],
    ['version-manager', 'mise', 'exec', 'node@20', '--', 'npx', 'a'],
    ['version-manager', 'volta', 'run', '--node', '20', 'npx', 'a'],
    ['version-manager', 'nvm', 'exec', '20', 'npx', 'a'],
    ['version-manager', 'fnm', 'exec', '--using=20', 'npx', 'a'],
    ['version-manager', 'conda', 'run', '-n', 'x', 'npx', 'a'],
    ['other', 'timeout', '-k', '5', '10', 'npx', 'a'],
    ['other', 'nice', '-n', '10', 'npx', 'a'],
    ['other', 'wsl.exe', '-d', 'Ubuntu', '--', 'npx', 'a'],
  ];
  for (const [kind, command = '', ...args] of wrapped) {
    test([command, ...args].join(' '), () => {
      const { launch } = read(command, ...args);
      assert.deepEqual(
        launch.wrappers.map((wrapper) => [wrapper.kind, wrapper.word.text]),
        [[kind, command]],
      );
      assert.deepEqual(texts(launch.commands.map(({ program }) => program)), ['npx']);
      assert.deepEqual(
        launch.packages.map(({ name }) => name),
        ['a'],
      );
      assert.equal(launch.shell, undefined);
    });
  }

  test('one inside the other, outermost first', () => {
    const { launch } = read('sudo', 'env', 'A=b', 'timeout', '10', 'npx', 'a');
    assert.deepEqual(texts(launch.wrappers.map(({ word }) => word)), ['sudo', 'env', 'timeout']);
    assert.deepEqual(
      launch.packages.map(({ name }) => name),
      ['a'],
    );
  });

  test('other subcommands are programs of their own', () => {
    for (const line of [
      ['op', 'read', 'npx'],
      ['mise', 'install'],
      ['python', '-m', 'acme'],
      ['node', 's.js'],
    ] as const) {
      const [command, ...args] = line;
      assert.deepEqual(read(command, ...args).launch.wrappers, []);
    }
  });
});

describe('a command in one string', () => {
  const commands: readonly (readonly [command: string, words: string[], place?: string])[] = [
    ['npx -y a@latest', ['npx', '-y', 'a@latest'], 'a@latest'],
    ['  uvx  a ', ['uvx', 'a'], 'a'],
    ['npx -y "a" \'b c\'', ['npx', '-y', 'a', 'b c'], 'a'],
    ['C:\\Program Files\\nodejs\\npx.cmd', ['C:\\Program Files\\nodejs\\npx.cmd']],
    ['C:\\Program Files\\nodejs\\npx.cmd -y a', ['C:\\Program Files\\nodejs\\npx.cmd', '-y', 'a'], 'a'],
    ['"C:\\Program Files\\nodejs\\npx.cmd" a', ['C:\\Program Files\\nodejs\\npx.cmd', 'a'], 'a'],
    ['/Users/kim/My Tools/server', ['/Users/kim/My Tools/server']],
    ['/Users/kim/My Tools/server --stdio', ['/Users/kim/My Tools/server', '--stdio']],
    ['~/bin/uvx a', ['~/bin/uvx', 'a'], 'a'],
  ];
  for (const [command, words, place] of commands) {
    test(command, () => {
      const { launch, source } = read(command);
      assert.deepEqual(texts(launch.words), words);
      assert.deepEqual(
        launch.packages.map(({ word }) => source(word)),
        place === undefined ? [] : [place],
      );
    });
  }
});
