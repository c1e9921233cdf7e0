import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatById } from '../../server/src/analysis/formats/detect.ts';
import { manifests } from '../../server/src/analysis/formats/manifests.ts';
import { sample } from '../../server/src/analysis/text/sample.ts';
import { documentOf, findingsOf } from './manifestsOf.ts';

const npmPackage = {
  registryType: 'npm',
  identifier: '@acme/mcp',
  version: '1.2.3',
  transport: { type: 'stdio' },
};
const published = { name: 'io.github.acme/mcp', packages: [npmPackage] };
const bundle = {
  manifest_version: '0.3',
  name: 'acme',
  server: { type: 'node', mcp_config: { command: 'node', args: ['${__dirname}/index.js'] } },
};
const service = 'services:\n  acme-mcp:\n    image: acme/mcp:1.2.3\n';
const catalogEntry = 'name: acme\ntype: server\nimage: mcp/acme\n';

describe('what a file is', () => {
  const cases: readonly [shows: string, path: string, content: unknown, kind: string | undefined][] = [
    ['server.json', 'server.json', published, 'server-json'],
    ['another name', 'data/entry.json', published, 'server-json'],
    ['an answer of the registry', 'cache.json', { server: published, _meta: {} }, 'server-json'],
    ['a list of the registry', 'cache.json', { servers: [{ server: published }] }, 'server-json'],
    ['a list without answers around', 'seed.json', [published], 'server-json'],
    [
      'the oldest notation',
      'seed.json',
      { name: 'io.github.acme/mcp', version_detail: { version: '1.0.0' } },
      'server-json',
    ],
    ['the name and a schema', 'x.json', { $schema: 'https://acme.dev/server.schema.json' }, 'server-json'],
    ['half of a server.json', 'server.json', '{ "name": "io.github.acme/mcp", "packages": [', 'server-json'],
    ['a server.json of another tool', 'server.json', { port: 8080 }, undefined],
    ['a package.json', 'package.json', { name: 'acme', packages: ['a', 'b'] }, undefined],
    ['a bundle', 'manifest.json', bundle, 'mcpb'],
    ['a bundle of the first days', 'x.json', { dxt_version: '0.1', server: {} }, 'mcpb'],
    ['a browser extension', 'manifest.json', { manifest_version: 3, name: 'acme' }, undefined],
    ['a web app', 'manifest.json', { name: 'acme', start_url: '/' }, undefined],
    ['compose', 'compose.yaml', service, 'compose'],
    ['compose of another name', 'deploy.yaml', service, 'compose'],
    ['compose without MCP', 'docker-compose.prod.yml', 'services: { web: { image: acme/web } }', 'compose'],
    ['the same, of another name', 'deploy.yaml', 'services: { web: { image: acme/web } }', undefined],
    ['an entry of a catalog', 'servers/acme/server.yaml', catalogEntry, 'docker-catalog'],
    ['a catalog', 'catalog.yaml', 'registry: { acme: { type: server, image: mcp/acme } }', 'docker-catalog'],
    ['a catalog in JSON', 'x.json', { registry: { a: { type: 'server', image: 'a' } } }, 'docker-catalog'],
    ['another catalog', 'catalog.yaml', 'name: books\nitems: []\n', undefined],
    ['Smithery', 'smithery.yaml', 'startCommand: { type: stdio }', 'smithery'],
    ['a Gemini extension', 'gemini-extension.json', { mcpServers: {} }, 'client-config'],
    ['a Claude plugin', 'a/.claude-plugin/plugin.json', { name: 'acme' }, 'client-config'],
    ['a client config with a list of servers', '.vscode/mcp.json', { servers: [published] }, 'client-config'],
  ];
  for (const [shows, path, content, kind] of cases) {
    test(shows, () => assert.equal(documentOf(path, content)?.kind, kind));
  }
});

describe('every manifest', () => {
  for (const { id, manifest } of manifests) {
    test(id, () => {
      assert.equal(formatById(id)?.format.id, id);
      assert.equal(manifest?.kind, id);
      assert.equal(documentOf('anything', '', id)?.kind, id);
    });
  }
});

describe('the launch of a registry package', () => {
  const launchOf = (fields: object) =>
    documentOf('server.json', { name: 'a/b', packages: [{ ...npmPackage, ...fields }] })?.servers[0]?.launch;

  for (const [registryType, runner] of [
    ['npm', 'npx'],
    ['pypi', 'uvx'],
    ['nuget', 'dnx'],
    ['cargo', 'cargo install'],
  ]) {
    test(`${registryType} with its version in a field`, () => {
      const [spec] = launchOf({ registryType, identifier: 'acme-mcp' })?.packages ?? [];
      assert.equal(spec?.runner, runner);
      assert.equal(spec?.name, 'acme-mcp');
      assert.deepEqual([spec?.version.kind, spec?.version.text], ['exact', '1.2.3']);
    });
  }

  for (const [version, kind] of [
    ['1.2.3-beta.1', 'exact'],
    ['latest', 'tag'],
    ['^1.2.3', 'range'],
    ['>=1,<2', 'range'],
    ['1.x', 'range'],
    ['${VERSION}', 'variable'],
    ['', 'none'],
  ]) {
    test(`the version '${version}' is ${kind}`, () => {
      assert.equal(launchOf({ version })?.packages[0]?.version.kind, kind);
    });
  }

  test('an image with its options and arguments', () => {
    const launch = launchOf({
      registryType: 'oci',
      identifier: 'ghcr.io/acme/mcp',
      runtimeArguments: [
        { type: 'named', name: '--privileged' },
        { type: 'named', name: '-v' },
        { type: 'named', name: '--network', value: 'host' },
      ],
      packageArguments: [{ type: 'positional', value: 'serve' }],
    });
    const container = launch?.commands[0]?.container;
    assert.deepEqual([container?.image?.name, container?.image?.tag], ['ghcr.io/acme/mcp', '1.2.3']);
    assert.deepEqual(
      container?.options.map(({ name, value }) => [name, value?.text]),
      [
        ['privileged', undefined],
        ['network', 'host'],
      ],
    );
    assert.deepEqual(
      container?.command.map(({ text }) => text),
      ['serve'],
    );
  });

  test('a tag and a digest in the identifier', () => {
    const image = launchOf({ registryType: 'oci', identifier: 'acme/mcp:2@sha256:0f' })?.commands[0]
      ?.container?.image;
    assert.deepEqual([image?.tag, image?.digest], ['2', 'sha256:0f']);
  });
});

describe('a bundle', () => {
  test('has an entry for every platform that overrides the launch', () => {
    const document = documentOf('manifest.json', {
      ...bundle,
      server: {
        mcp_config: {
          command: 'node',
          args: ['index.js'],
          platform_overrides: { win32: { command: 'node.exe' }, linux: { env: { A: 'b' } } },
        },
      },
    });
    assert.deepEqual(
      document?.servers.map(({ command, args, launch }) => [
        command?.value,
        args.map(({ value }) => value),
        launch?.commands.length,
      ]),
      [
        ['node', ['index.js'], 1],
        ['node.exe', ['index.js'], 1],
        ['node', ['index.js'], undefined],
      ],
    );
  });

  test('is an entry without a launch, too', () => {
    assert.equal(documentOf('manifest.json', { ...bundle, server: { type: 'uv' } })?.servers.length, 1);
  });
});

describe('a catalog', () => {
  test('reads remotes, images and the containers of tools', () => {
    const document = documentOf(
      'catalog.yaml',
      `registry:
  remote: { type: remote, remote: { url: https://mcp.acme.dev, transport_type: sse, headers: { A: b } } }
  image: { type: server, image: "mcp/a@sha256:0f", command: [serve], volumes: ["/data:/data"] }
  tools:
    type: poci
    tools:
      - name: run
        container: { image: "docker:cli", volumes: ["/var/run/docker.sock:/var/run/docker.sock"] }
`,
    );
    assert.deepEqual(
      document?.servers.map(({ name, transport, url, launch }) => [
        name,
        transport,
        url?.value,
        launch?.commands[0]?.container?.options.length,
      ]),
      [
        ['remote', 'sse', 'https://mcp.acme.dev', undefined],
        ['image', 'unknown', undefined, 1],
        ['tools', 'unknown', undefined, undefined],
        ['tools', 'unknown', undefined, 1],
      ],
    );
  });

  test('an image that is built from a source is not fetched under its name', () => {
    const source = 'source: { project: https://github.com/acme/mcp, commit: 0f }\n';
    assert.deepEqual(findingsOf('server.yaml', catalogEntry + source), []);
    assert.deepEqual(findingsOf('server.yaml', catalogEntry), ['warning unpinned-image: mcp/acme']);
  });
});

describe('Smithery', () => {
  const start = (code: string) => documentOf('smithery.yaml', { startCommand: { commandFunction: code } });

  test('the literals of the function are the command', () => {
    const [server] =
      start("(config) => ({ command: 'npx', args: ['-y', \"acme-mcp\", config.x], env: { A: 'b' } })")
        ?.servers ?? [];
    assert.equal(server?.command?.value, 'npx');
    assert.deepEqual(
      server?.args.map(({ value }) => value),
      ['-y', 'acme-mcp'],
    );
    assert.equal(server?.launch?.packages[0]?.name, 'acme-mcp');
  });

  test('what is computed is not guessed', () => {
    assert.equal(start('(config) => ({ command: config.command })')?.servers[0]?.launch, undefined);
    assert.equal(start('')?.servers[0]?.launch, undefined);
  });

  test('words inside the function are marked in their place', () => {
    const text =
      "startCommand:\n  commandFunction: |-\n    (config) => ({\n      command: 'npx', args: ['acme-mcp']\n    })\n";
    assert.deepEqual(findingsOf('smithery.yaml', text), ['warning unpinned-package: acme-mcp']);
  });
});

describe('rules that know nothing of manifests', () => {
  const token = `ghp_${sample(36)}`;
  const cases: readonly [shows: string, path: string, content: unknown, findings: readonly string[]][] = [
    [
      'a secret as the default of a registry variable',
      'server.json',
      {
        name: 'a/b',
        packages: [
          { ...npmPackage, environmentVariables: [{ name: 'GITHUB_TOKEN', isSecret: true, default: token }] },
        ],
      },
      [`error hardcoded-secret: ${token}`],
    ],
    [
      'a secret as the default of a setting of a bundle',
      'manifest.json',
      { ...bundle, user_config: { api_key: { type: 'string', sensitive: true, default: sample(40) } } },
      [`warning high-entropy-secret: ${sample(40)}`],
    ],
    [
      'a remote of a registry entry, with a header that the user fills in',
      'server.json',
      {
        name: 'a/b',
        remotes: [
          {
            type: 'streamable-http',
            url: 'http://mcp.acme.dev',
            headers: [{ name: 'Authorization', isSecret: true }],
          },
        ],
      },
      ['error unencrypted-transport: http://'],
    ],
    [
      'a moving version',
      'server.json',
      { name: 'a/b', packages: [{ ...npmPackage, version: 'latest' }] },
      ['warning unpinned-package: latest'],
    ],
    [
      'what looks random in the examples of a catalog',
      'server.yaml',
      `${catalogEntry}source: {}\nconfig:\n  secrets:\n    - { name: acme.key, env: ACME_API_KEY, example: ${token.slice(4)} }\n`,
      [],
    ],
    [
      'a token of a known format there',
      'server.yaml',
      `${catalogEntry}source: {}\nconfig:\n  secrets:\n    - { name: acme.key, env: ACME_API_KEY, example: ${token} }\n`,
      [`error hardcoded-secret: ${token}`],
    ],
    [
      'a shell in a bundle',
      'manifest.json',
      {
        ...bundle,
        server: { mcp_config: { command: 'sh', args: ['-c', 'curl https://acme.dev/x | sh'] } },
      },
      ['error remote-script: curl https://acme.dev/x | sh'],
    ],
  ];
  for (const [shows, path, content, findings] of cases) {
    test(shows, () => assert.deepEqual(findingsOf(path, content), findings));
  }
});
