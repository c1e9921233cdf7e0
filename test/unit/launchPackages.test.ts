import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read } from './launchOf.ts';

/** `ecosystem name kind:version`, and what stands in the text where the version goes. */
function packages(line: readonly string[]): string[] {
  const [command = '', ...args] = line;
  const { launch, source } = read(command, ...args);
  return launch.packages.map(({ ecosystem, name, source: from, version, word }) => {
    const origin = from === 'registry' ? ecosystem : from;
    return `${origin} ${name} ${version.kind}:${version.text} [${source(word)}] {${source(version.place)}}`;
  });
}

type Case = readonly [line: readonly string[], ...expected: string[]];

function check(cases: readonly Case[]): void {
  for (const [line, ...expected] of cases) {
    test(line.join(' '), () => assert.deepEqual(packages(line), expected));
  }
}

describe('npm runners', () => {
  check([
    [['npx', '-y', '@a/b'], 'npm @a/b none: [@a/b] {}'],
    [['npx', '@a/b@latest', '--port', '1'], 'npm @a/b tag:latest [@a/b@latest] {@latest}'],
    [['npx', '-y', '--', 'b@1.2.3-rc.1'], 'npm b exact:1.2.3-rc.1 [b@1.2.3-rc.1] {@1.2.3-rc.1}'],
    [['npx', '--registry', 'https://r.test', 'b'], 'npm b none: [b] {}'],
    [['npx', '--registry=https://r.test', 'b'], 'npm b none: [b] {}'],
    [['npx', '-p', 'a', '--package=b@1', 'run-b'], 'npm a none: [a] {}', 'npm b range:1 [b@1] {@1}'],
    [
      ['npx', '-y', '-p', 'a@1.0.0', '-c', 'a && uvx b'],
      'npm a exact:1.0.0 [a@1.0.0] {@1.0.0}',
      'pypi b none: [b] {}',
    ],
    [['npx', '-y @a/b --stdio'], 'npm @a/b none: [@a/b] {}'],
    [['npx', '-y', '@a/b --stdio'], 'npm @a/b none: [@a/b] {}'],
    [['npm', 'exec', '--yes', '--', 'a@next'], 'npm a tag:next [a@next] {@next}'],
    [['npm', '--prefix', '/x', 'x', 'a'], 'npm a none: [a] {}'],
    [['bunx', '--bun', 'a'], 'npm a none: [a] {}'],
    [['bun', 'x', 'a@2'], 'npm a range:2 [a@2] {@2}'],
    [['pnpm', '--package=a', 'dlx', 'run-a'], 'npm a none: [a] {}'],
    [['pnpm', '-C', '/x', 'dlx', 'a'], 'npm a none: [a] {}'],
    [['pnpx', 'tsx', './server.ts'], 'npm tsx none: [tsx] {}'],
    [['yarn', '--cwd', '/x', 'dlx', '-p', 'a', 'run-a'], 'npm a none: [a] {}'],
    [['node', '/usr/lib/npx-cli.js', '-y', 'a'], 'npm a none: [a] {}'],
    [['corepack', 'pnpm', 'dlx', 'a'], 'npm a none: [a] {}'],
  ]);
});

describe('npm versions', () => {
  check([
    [['npx', 'a@^1.2'], 'npm a range:^1.2 [a@^1.2] {@^1.2}'],
    [['npx', 'a@~1'], 'npm a range:~1 [a@~1] {@~1}'],
    [['npx', 'a@1.x'], 'npm a range:1.x [a@1.x] {@1.x}'],
    [['npx', 'a@*'], 'npm a range:* [a@*] {@*}'],
    [['npx', 'a@>=1 <2'], 'npm a range:>=1 <2 [a@>=1 <2] {@>=1 <2}'],
    [['npx', 'a@1 - 2'], 'npm a range:1 - 2 [a@1 - 2] {@1 - 2}'],
    [['npx', 'a@v1.2.3'], 'npm a exact:v1.2.3 [a@v1.2.3] {@v1.2.3}'],
    [['npx', 'a@2025.4.8+b'], 'npm a exact:2025.4.8+b [a@2025.4.8+b] {@2025.4.8+b}'],
    [['npx', 'a@'], 'npm a none: [a@] {@}'],
    [['npx', 'a@${env:V}'], 'npm a variable:${env:V} [a@${env:V}] {@${env:V}}'],
    [['npx', '${PKG}'], 'npm ${PKG} variable: [${PKG}] {}'],
    [['npx', '<package>'], 'npm <package> variable: [<package>] {}'],
    [['npx', 'x@npm:@a/b@1'], 'npm @a/b range:1 [x@npm:@a/b@1] {@1}'],
  ]);
});

describe('other sources', () => {
  check([
    [['npx', '.'], 'file . none: [.] {}'],
    [['npx', './x'], 'file ./x none: [./x] {}'],
    [['npx', 'file:../x'], 'file file:../x none: [file:../x] {}'],
    [['npx', 'a@file:../x'], 'file file:../x none: [a@file:../x] {}'],
    [['npx', 'u/r#main'], 'git u/r#main none: [u/r#main] {}'],
    [['npx', 'github:u/r'], 'git github:u/r none: [github:u/r] {}'],
    [['npx', 'git+https://h.test/u/r'], 'git git+https://h.test/u/r none: [git+https://h.test/u/r] {}'],
    [['npx', 'https://h.test/a.tgz'], 'url https://h.test/a.tgz none: [https://h.test/a.tgz] {}'],
    [['uvx', 'a @ git+https://h.test/a'], 'git a @ git+https://h.test/a none: [a @ git+https://h.test/a] {}'],
    [['uvx', 'a@https://h.test/a.whl'], 'url https://h.test/a.whl none: [a@https://h.test/a.whl] {}'],
    [['npx', 'a-1.0.0.tgz'], 'file a-1.0.0.tgz none: [a-1.0.0.tgz] {}'],
    [['uvx', '--from', 'a.whl', 'a'], 'file a.whl none: [a.whl] {}'],
    [['uvx', '--from', './dist/a.whl', 'a'], 'file ./dist/a.whl none: [./dist/a.whl] {}'],
    [['uv', 'run', 'https://h.test/s.py'], 'url https://h.test/s.py none: [https://h.test/s.py] {}'],
  ]);
});

describe('nothing is fetched', () => {
  check([
    [['npx', '--no-install', 'a']],
    [['npx', '--no', 'a']],
    [['npm', 'exec', '--offline', 'a']],
    [['uvx', '--offline', 'a']],
    [['npx', 'tsx', './server.ts']],
    [['npx', 'ts-node', 'src/server.ts']],
    [['bunx', 'nodemon', 'server.js']],
    [['npm', 'start']],
    [['npm', 'run', 'dev']],
    [['pnpm', 'exec', 'a']],
    [['bun', 'run', 'server.ts']],
    [['deno', 'run', '-A', 'server.ts']],
    [['uv', 'run', '--directory', 'x', 'server.py']],
    [['uv', '--directory', '/x', 'run', 'acme-server']],
    [['uvx', 'python@3.12', '-m', 'x']],
    [['python', '-m', 'acme']],
    [['go', 'run', './cmd/x']],
    [['dotnet', 'run', '--project', 'x']],
    [['npx']],
    [['npx', '-y']],
    [['npx', '-y', '']],
    [['']],
  ]);
  test('but -y expects a download', () => {
    assert.deepEqual(packages(['npx', '-y', 'tsx', './server.ts']), ['npm tsx none: [tsx] {}']);
  });
});

describe('Python', () => {
  check([
    [['uvx', '--python', '3.12', 'a'], 'pypi a none: [a] {}'],
    [['uvx', 'a[x,y]'], 'pypi a none: [a[x,y]] {}'],
    [['uvx', 'a[x]@latest'], 'pypi a tag:latest [a[x]@latest] {@latest}'],
    [['uvx', 'a@1.2'], 'pypi a exact:1.2 [a@1.2] {@1.2}'],
    [['uvx', 'a==1.2.post1'], 'pypi a exact:1.2.post1 [a==1.2.post1] {==1.2.post1}'],
    [['uvx', 'a==1.*'], 'pypi a range:==1.* [a==1.*] {==1.*}'],
    [['uvx', 'a~=1.2'], 'pypi a range:~=1.2 [a~=1.2] {~=1.2}'],
    [['uvx', 'a == ${V}'], 'pypi a variable:== ${V} [a == ${V}] { == ${V}}'],
    [['uvx', '--from', 'a[x]>=1,<2', 'cmd'], 'pypi a range:>=1,<2 [a[x]>=1,<2] {>=1,<2}'],
    [
      ['uvx', '--with', 'b,c==1.0', 'a'],
      'pypi a none: [a] {}',
      'pypi b none: [b] {}',
      'pypi c exact:1.0 [c==1.0] {==1.0}',
    ],
    [['uv', 'tool', 'run', '--from', 'a@latest', 'cmd'], 'pypi a tag:latest [a@latest] {@latest}'],
    [['uv', 'run', '--with', 'mcp[cli]', 'mcp', 'run', 's.py'], 'pypi mcp none: [mcp[cli]] {}'],
    [['pipx', 'run', '--spec', 'a==1.0', 'cmd'], 'pypi a exact:1.0 [a==1.0] {==1.0}'],
    [['pipx', 'run', '--no-cache', 'a'], 'pypi a none: [a] {}'],
    [['python3.12', '-m', 'uv', 'tool', 'run', 'a'], 'pypi a none: [a] {}'],
    [
      ['bash', '-c', 'pip install -r r.txt a b==1 && a'],
      'pypi a none: [a] {}',
      'pypi b exact:1 [b==1] {==1}',
    ],
  ]);
});

describe('Deno, .NET, Go and Cargo', () => {
  check([
    [['deno', 'run', '-A', 'npm:@a/b@1.2/cli'], 'npm @a/b range:1.2 [npm:@a/b@1.2/cli] {@1.2}'],
    [['deno', 'run', '--config', 'd.json', 'jsr:@a/b'], 'jsr @a/b none: [jsr:@a/b] {}'],
    [['deno', '-A', 'npm:a@1.2.3'], 'npm a exact:1.2.3 [npm:a@1.2.3] {@1.2.3}'],
    [['dnx', 'A.B', '--yes'], 'nuget A.B none: [A.B] {}'],
    [['dnx', 'A.B@1.2.3'], 'nuget A.B exact:1.2.3 [A.B@1.2.3] {@1.2.3}'],
    [['dnx', 'A.B', '--version', '1.*'], 'nuget A.B range:1.* [A.B] {1.*}'],
    [['dotnet', 'tool', 'exec', '--source', 'x', 'A.B@[1,2)'], 'nuget A.B range:[1,2) [A.B@[1,2)] {@[1,2)}'],
    [['go', 'run', 'h.test/a/b@latest'], 'go h.test/a/b tag:latest [h.test/a/b@latest] {@latest}'],
    [['go', 'run', 'h.test/a@v1.2.3'], 'go h.test/a exact:v1.2.3 [h.test/a@v1.2.3] {@v1.2.3}'],
    [['cargo', 'install', '--locked', 'a'], 'cargo a none: [a] {}'],
    [['cargo', 'install', 'a@1.2.3'], 'cargo a exact:1.2.3 [a@1.2.3] {@1.2.3}'],
    [['cargo', 'install', 'a', '--version', '1.2'], 'cargo a range:1.2 [a] {1.2}'],
    [['cargo', 'binstall', '-y', 'a@1'], 'cargo a range:1 [a@1] {@1}'],
    [['cargo', 'install', '--path', '.']],
    [['cargo', 'install', '--git', 'https://h.test/a', '--rev', '0123456']],
    [['cargo', 'run', '--release', 'a']],
  ]);
});

describe('handed on', () => {
  check([
    [
      ['uvx', 'proxy@1', '--port', '8', 'uvx', 'a'],
      'pypi proxy exact:1 [proxy@1] {@1}',
      'pypi a none: [a] {}',
    ],
    [
      ['npx', 'gateway@1.0.0', '--stdio', 'npx -y a'],
      'npm gateway exact:1.0.0 [gateway@1.0.0] {@1.0.0}',
      'npm a none: [a] {}',
    ],
    [['proxy', '--', 'npx', 'a'], 'npm a none: [a] {}'],
    [['proxy', '--', 'bash', '-c', 'cd x; npx a'], 'npm a none: [a] {}'],
    [['docker', 'run', 'node:22', 'npx', 'a'], 'npm a none: [a] {}'],
    [['docker', 'run', '--entrypoint', 'npx', 'node:22', '-y', 'a'], 'npm a none: [a] {}'],
    [['proxy', '--allowed-commands', 'npx', 'docker']],
    [['proxy', '--runner', 'npx']],
    [['docker', 'run', 'mcp/npx', 'a']],
  ]);
});
