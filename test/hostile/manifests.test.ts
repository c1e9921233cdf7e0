import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze.ts';

/** Far more than any of these takes; what is quadratic takes minutes. */
const timeout = 30_000;
const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

/** Every line is nine times the one before. */
const bomb = `a0: &a0 [x]\n${many(12, (index) => `a${index + 1}: &a${index + 1} [${Array(9).fill(`*a${index}`)}]\n`)}`;

describe('a manifest that is', () => {
  const cases: readonly [shows: string, path: string, text: () => string, servers: number, state: string][] =
    [
      [
        'a compose file of thousands of services',
        'compose.yaml',
        () =>
          `services:\n${many(10_000, (index) => `  mcp${index}:\n    image: acme/mcp\n    ports: [80:80]\n`)}`,
        10_000,
        'checked',
      ],
      [
        'a service with thousands of ports',
        'compose.yaml',
        () =>
          `services:\n  mcp:\n    image: a\n    ports:\n${many(20_000, (index) => `      - "${index}:1"\n`)}`,
        1,
        'checked',
      ],
      [
        'one service under thousands of names',
        'compose.yaml',
        () =>
          `x: &x { image: mcp/a, privileged: true }\nservices:\n${many(10_000, (index) => `  a${index}: *x\n`)}`,
        10_000,
        'checked',
      ],
      [
        'aliases of aliases of aliases',
        'compose.yaml',
        () => `${bomb}services:\n  mcp: { image: a, command: *a12 }\n`,
        0,
        'partly-checked',
      ],
      [
        'an alias of itself',
        'compose.yaml',
        () => 'services: &x\n  mcp: *x\n  mcp2: { image: a, environment: *x }\n',
        1,
        'partly-checked',
      ],
      ['nested maps', 'compose.yaml', () => `services:\n  mcp: ${'{a: '.repeat(3000)}`, 1, 'partly-checked'],
      [
        'thousands of packages',
        'server.json',
        () =>
          `{"name":"a/b","packages":[${many(10_000, () => '{"registryType":"npm","identifier":"a"},')}{}]}`,
        10_001,
        'checked',
      ],
      [
        'a bundle with thousands of platforms',
        'manifest.json',
        () =>
          `{"manifest_version":"1","server":{"mcp_config":{"platform_overrides":{${many(
            10_000,
            (index) => `"p${index}":{"command":"npx","args":["a"]},`,
          )}"z":{}}}}}`,
        10_002,
        'checked',
      ],
      [
        'a function of quotes',
        'smithery.yaml',
        () => `startCommand:\n  commandFunction: |-\n    ${"command: '".repeat(100_000)}`,
        1,
        'checked',
      ],
    ];
  for (const [shows, path, text, servers, state] of cases) {
    test(shows, { timeout }, () => {
      const analysis = analyze({ uri: `file:///project/${path}`, text: text() }, { language: 'en' });
      assert.deepEqual([analysis.servers, analysis.state], [servers, state]);
    });
  }
});
