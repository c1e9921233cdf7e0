import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { breadthOf, mountSource } from '../../server/src/analysis/launch/folders.ts';
import { read, texts } from './launchOf.ts';

function containers(command: string, ...args: readonly string[]) {
  const { launch, source } = read(command, ...args);
  return launch.commands.flatMap(({ container }) =>
    container
      ? [
          {
            image: container.image && source(container.image.word),
            parts: [container.image?.name, container.image?.tag, container.image?.digest],
            options: container.options.map(({ name, value }) => (value ? `${name}=${source(value)}` : name)),
            command: texts(container.command),
          },
        ]
      : [],
  );
}

describe('docker run and its relatives', () => {
  test('options with and without a value, in every spelling', () => {
    const line =
      'run -itv /a:/b -p8080:80 -e A -e=B=c --name x --gpus=all --unheard-of y --rm r.test:5000/a/b:1@sha256:0 -v c';
    assert.deepEqual(containers('docker', ...line.split(' ')), [
      {
        image: 'r.test:5000/a/b:1@sha256:0',
        parts: ['r.test:5000/a/b', '1', 'sha256:0'],
        options: [
          'interactive',
          'tty',
          'volume=/a:/b',
          'publish=8080:80',
          'env=A',
          'env=B=c',
          'name=x',
          'gpus=all',
          'unheard-of=y',
          'rm',
        ],
        command: ['-v', 'c'],
      },
    ]);
  });

  test('short options by their long names', () => {
    const line = 'run -a x -c 1 -h y -l z -m 1g -w /w -u 1 -d -i=true -q -P img';
    assert.deepEqual(containers('docker', ...line.split(' '))[0]?.options, [
      'attach=x',
      'cpu-shares=1',
      'hostname=y',
      'label=z',
      'memory=1g',
      'workdir=/w',
      'user=1',
      'detach',
      'interactive',
      'quiet',
      'publish-all',
    ]);
  });

  const images: readonly (readonly [
    line: string,
    name: string,
    tag?: string | undefined,
    digest?: string,
  ])[] = [
    ['docker run a', 'a'],
    ['docker container run a:1', 'a', '1'],
    ['docker --context x -l debug run h.test:5000/a', 'h.test:5000/a'],
    ['podman run --replace a/b@sha256:0', 'a/b', undefined, 'sha256:0'],
    ['nerdctl -n x run a:b', 'a', 'b'],
    ['/usr/local/bin/docker run ${REG:-h.test/x}/a:${TAG:-1}', '${REG:-h.test/x}/a', '${TAG:-1}'],
    ['sudo docker run --net host a', 'a'],
    ['proxy -- docker run a:1', 'a', '1'],
    ["sh -c 'docker run a:1 2>/dev/null'", 'a', '1'],
  ];
  for (const [line, ...parts] of images) {
    test(line, () => {
      const [found, ...others] = containers(line);
      assert.deepEqual(others, []);
      assert.deepEqual(found?.parts, [parts[0], parts[1], parts[2]]);
    });
  }

  test('other commands start no image', () => {
    for (const line of ['exec -i a node', 'compose run a', 'mcp gateway run', 'ps']) {
      assert.deepEqual(containers('docker', ...line.split(' ')), [], line);
    }
    assert.deepEqual(containers('docker', 'run', '--rm')[0]?.image, undefined);
  });

  test('what runs inside is marked', () => {
    const { launch } = read('docker', 'run', 'node:22', 'sh', '-c', 'npx a');
    assert.deepEqual(
      launch.commands.map(({ program, contained }) => [program.text, contained]),
      [
        ['docker', false],
        ['npx', true],
      ],
    );
  });
});

describe('mounts', () => {
  const mounts: readonly (readonly [option: string, source: string | undefined])[] = [
    ['-v=/a:/b:ro', '/a'],
    ['-v=C:\\a:/b', 'C:\\\\a'],
    ['-v=/abc:/b', '/abc'],
    ['-v=x:/b', 'x'],
    ['-v=${env:HOME}:/b', '${env:HOME}'],
    ['-v=$env:HOME:/b', '$env:HOME'],
    ['-v=/b', undefined],
    ['--mount=type=bind,src=/a,dst=/b', '/a'],
    ['--mount=type=bind,target=/b,source=~/x', '~/x'],
    ['--mount=type=tmpfs,target=/b', undefined],
    ['--env=/a:/b', undefined],
  ];
  for (const [option, expected] of mounts) {
    test(option, () => {
      const { launch, source } = read('docker', 'run', option, 'a');
      const found = launch.commands[0]?.container?.options[0];
      const word = found && mountSource(found);
      assert.equal(word && source(word), expected);
    });
  }
});

describe('how much lies in a folder', () => {
  const folders = {
    disk: ['/', '/*', 'C:\\', 'd:/', 'C:', '/mnt/c', '//'],
    home: [
      '~',
      '~/',
      '$HOME',
      '${HOME}/',
      '${env:USERPROFILE}',
      '${userHome}',
      '%USERPROFILE%',
      '/root',
      '/Users/kim',
      '/home/kim/',
      'C:\\Users\\kim',
      '/mnt/c/Users/kim',
      '/c/Users/kim/**',
    ],
    homes: ['/Users', '/home/', 'C:\\Users'],
    system: ['/etc', '/private/etc/', 'C:\\Windows'],
    none: [
      '',
      '.',
      './',
      '/path/to/dir',
      '/Users/kim/src',
      '/Users/Shared',
      '${workspaceFolder}',
      '~/.ssh',
      '/work',
      '/home/kim/a/b',
      '/etc/nginx',
      'C:\\src',
      'data',
      '/usr/Users/kim',
    ],
  };
  for (const [breadth, paths] of Object.entries(folders)) {
    for (const path of paths) {
      test(`${breadth}: ${path}`, () => assert.equal(breadthOf(path) ?? 'none', breadth));
    }
  }
});
