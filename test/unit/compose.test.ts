import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits } from '../../server/src/analysis/edits.ts';
import { readYaml } from '../../server/src/analysis/formats/yaml.ts';
import { insertElements, insertKeys } from '../../server/src/analysis/formats/yamlEdits.ts';
import { mentionsMcp } from '../../server/src/analysis/text/mcpWord.ts';
import { sample } from '../../server/src/analysis/text/sample.ts';
import { getMember, type ObjectNode } from '../../server/src/analysis/tree.ts';
import { documentOf, findingsOf } from './manifestsOf.ts';

describe('the word MCP', () => {
  for (const text of [
    ...['mcp', 'MCP', 'acme-mcp', 'mcp/fetch', 'docker/mcp-gateway', 'MCP_PORT', 'ACME_MCP_TOKEN', 'mcp2'],
    ...[
      'FastMCP',
      'fastmcp',
      'mcpproxy',
      'mcpServer',
      'McpServer',
      'AcmeMcp',
      '@modelcontextprotocol/inspector',
    ],
  ]) {
    test(`${text} has it`, () => assert.ok(mentionsMcp(text)));
  }
  for (const text of ['', 'tcmcp', 'mcpherson', 'dhcmcpd', 'context', 'MCPHERSON']) {
    test(`'${text}' has not`, () => assert.ok(!mentionsMcp(text)));
  }
});

describe('the services that are checked', () => {
  const namesOf = (services: string, as?: string) =>
    documentOf('compose.yaml', `services:\n${services}`, as)?.servers.map(({ name }) => name);

  for (const [shows, service] of [
    ['the image', '  a: { image: mcp/fetch }'],
    ['the name of the container', '  a: { image: x, container_name: acme-mcp }'],
    ['the command', '  a: { image: node, command: npx -y acme-mcp }'],
    ['the entrypoint', '  a: { image: node, entrypoint: [npx, acme-mcp] }'],
    ['a label', '  a: { image: x, labels: [docker-mcp=true] }'],
    ['a variable', '  a: { image: x, environment: { MCP_PORT: 8000 } }'],
    ['where it is built', '  a: { build: { context: ./mcp-server } }'],
    ['what it is built from', '  a: { build: { dockerfile_inline: FROM mcp/fetch } }'],
  ]) {
    test(`${shows} tells`, () => assert.deepEqual(namesOf(`${service}\n  db: { image: postgres }`), ['a']));
  }

  test('the address of a server makes a client', () => {
    assert.deepEqual(namesOf('  a: { image: x, environment: [MCP_URL=http://gateway:8811/mcp] }'), []);
  });

  test('all of them, when somebody says that the file is about MCP', () => {
    assert.deepEqual(namesOf('  web: { image: acme/web }', 'compose'), ['web']);
    assert.deepEqual(namesOf('  web: { image: x }\n  mcp: { image: y }', 'compose'), ['mcp']);
  });
});

describe('a service as a run of a container', () => {
  const runOf = (service: string) =>
    documentOf('compose.yaml', `services:\n  mcp:\n${service.replace(/^/gm, '    ')}`)?.servers[0]?.launch
      ?.commands[0]?.container;
  const optionsOf = (service: string) =>
    runOf(service)?.options.map(({ name, value }) => `${name}=${value?.text}`);

  for (const [service, options] of [
    ['privileged: true', ['privileged=true']],
    ['cap_add: [SYS_ADMIN, NET_ADMIN]', ['cap-add=SYS_ADMIN', 'cap-add=NET_ADMIN']],
    ['network_mode: host\npid: host\nipc: host', ['network=host', 'pid=host', 'ipc=host']],
    ['networks: [internal]', ['network=internal']],
    ['networks: { internal: {} }', ['network=internal']],
    ['user: 0:0', ['user=0:0']],
    ['ports: [8000, "8000:8000"]', ['publish=8000', 'publish=8000:8000']],
    [
      'ports: [{ target: 80, published: "8080", host_ip: 127.0.0.1 }, { target: 80 }]',
      ['publish=127.0.0.1:8080:80', 'publish=:80'],
    ],
    ['volumes: [/:/host, data:/data]', ['volume=/:/host', 'volume=data:/data']],
    [
      'volumes: [{ type: bind, source: /etc, target: /x, read_only: true }, { type: image, source: a }]',
      ['mount=type=bind,source=/etc,target=/x,readonly'],
    ],
    [
      'deploy: { resources: { limits: { memory: 1g, cpus: 1, pids: 9 } } }',
      ['memory=1g', 'cpus=1', 'pids-limit=9'],
    ],
    ['privileged:\ncap_add:\nports: {}\nvolumes: text\nuser: [a]', ['volume=text', 'user=a']],
  ] as const) {
    test(service, () => assert.deepEqual(optionsOf(service), options));
  }

  test('what is built is not fetched', () => {
    assert.equal(runOf('build: .\nimage: acme/mcp')?.image, undefined);
    assert.equal(
      runOf('build: { context: "https://github.com/acme/mcp.git" }')?.build?.text.slice(0, 8),
      'https://',
    );
  });

  test('entrypoint and command are one command', () => {
    for (const service of [
      'entrypoint: [npx, -y]\ncommand: acme-mcp --x',
      'command: [npx, -y, acme-mcp, --x]',
    ]) {
      assert.deepEqual(
        runOf(service)?.command.map(({ text }) => text),
        ['npx', '-y', 'acme-mcp', '--x'],
      );
    }
  });
});

describe('findings in a service', () => {
  const token = `ghp_${sample(36)}`;
  const cases: readonly [shows: string, service: string, findings: readonly string[]][] = [
    ['a secret in a map', `environment:\n  GITHUB_TOKEN: ${token}`, [`error hardcoded-secret: ${token}`]],
    ['a secret in a list', `environment:\n  - GITHUB_TOKEN=${token}`, [`error hardcoded-secret: ${token}`]],
    ['a secret from outside', 'environment:\n  - GITHUB_TOKEN=${GITHUB_TOKEN}\n  - OTHER_TOKEN', []],
    ['all rights', 'privileged: true', ['error privileged-container: privileged: true']],
    ['one capability of several', 'cap_add:\n  - CHOWN\n  - ALL', ['error privileged-container: ALL']],
    ['the whole disk, once', 'volumes: [/:/host]', ['error privileged-container: /:/host']],
    ['a home folder, once', 'volumes: ["~:/home"]', ['warning broad-filesystem-access: ~']],
    ['keys, once', 'volumes: ["~/.ssh:/keys"]', ['error sensitive-mount: ~/.ssh:/keys']],
    ['an open port', 'ports: ["8000:8000"]', ['warning public-bind-address: 8000:8000']],
    ['a package', 'command: npx -y acme-mcp', ['warning unpinned-package: acme-mcp']],
    ['a shell', 'command: sh -c "cd /app && node ."', ['information shell-command: cd /app && node .']],
    ['a service that is an alias of itself', 'command: &x [*x]', ['information scan-incomplete: *x']],
  ];
  for (const [shows, service, findings] of cases) {
    test(shows, () => {
      const text = `services:\n  mcp:\n    image: acme/mcp@sha256:${'0f'.repeat(32)}\n${service.replace(/^/gm, '    ')}\n`;
      assert.deepEqual(findingsOf('compose.yaml', text), findings);
    });
  }
});

describe('edits of YAML', () => {
  const edited = (text: string, edit: (root: ObjectNode) => ReturnType<typeof insertKeys>) =>
    applyEdits(text, edit(readYaml(text).roots[0] as ObjectNode));

  for (const [text, expected] of [
    ['a: 1\nb: 2\n', 'a: 1\nx: y\nz: [w]\nb: 2\n'],
    ['  a: 1 # one\n  b: 2\n', '  a: 1 # one\n  x: y\n  z: [w]\n  b: 2\n'],
    ['a:\n  - 1\nb: 2\n', 'x: y\nz: [w]\na:\n  - 1\nb: 2\n'],
    ['a: 1\r\n', 'x: y\r\nz: [w]\r\na: 1\r\n'],
    ['{ a: 1, b: 2 }', '{ a: 1, x: y, z: [w], b: 2 }'],
    ['{\n  a: 1\n}', '{\n  x: y,\n  z: [w],\n  a: 1\n}'],
    ['{}', '{}'],
  ] as const) {
    test(`keys in ${JSON.stringify(text)}`, () => {
      const result = edited(text, (root) =>
        insertKeys(text, root, [
          ['x', 'y'],
          ['z', '[w]'],
        ]),
      );
      assert.equal(result, expected);
      assert.deepEqual(readYaml(result).problems, []);
    });
  }

  for (const [text, expected] of [
    ['a:\n  - b\n  - c\n', 'a:\n  - x\n  - b\n  - c\n'],
    ['a: [b, c]', 'a: [x, b, c]'],
    ['a: [\n  b\n]', 'a: [\n  x, b\n]'],
    ['a: []', 'a: []'],
    ['a: text', 'a: text'],
    ['a:\n  - - b\n', 'a:\n  - x\n  - - b\n'],
  ] as const) {
    test(`elements in ${JSON.stringify(text)}`, () => {
      const result = edited(text, (root) => {
        const member = getMember(root, 'a');
        return member ? insertElements(text, member, ['x']) : [];
      });
      assert.equal(result, expected);
    });
  }

  test('keys of a map in a list', () => {
    const text = '- a:\n    - 1\n';
    const [list] = readYaml(text).roots;
    const map = list?.kind === 'array' ? list.items[0] : undefined;
    const edits = insertKeys(text, map as ObjectNode, [['x', 'y']]);
    assert.equal(applyEdits(text, edits), '- x: y\n  a:\n    - 1\n');
  });

  test('an alias is left alone: its place is elsewhere', () => {
    const text = 'base: &b { k: [1] }\na:\n  <<: *b\n';
    const a = getMember(readYaml(text).roots[0], 'a')?.value as ObjectNode;
    assert.deepEqual(insertKeys(text, a, [['x', 'y']]), []);
  });
});
