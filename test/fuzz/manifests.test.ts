import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { applyFix } from '../../server/src/analysis/edits.ts';
import { readText } from '../../server/src/analysis/formats/read.ts';

const seed = Number(process.env.FUZZ_SEED ?? 20_261_122);
const numRuns = Number(process.env.FUZZ_RUNS ?? 4_000);

/** Keys of all manifests: below each of them anything may stand. */
const keys = fc.constantFrom(
  ...'$schema name version packages remotes server servers registryType registry_name identifier transport'.split(
    ' ',
  ),
  ...'runtimeHint runtimeArguments packageArguments environmentVariables headers url value default'.split(
    ' ',
  ),
  ...'manifest_version mcp_config command args env platform_overrides win32 user_config api_key sensitive'.split(
    ' ',
  ),
  ...'services image build entrypoint environment volumes ports security_opt networks deploy limits'.split(
    ' ',
  ),
  ...'privileged read_only cap_add registry remote tools container run config secrets startCommand'.split(
    ' ',
  ),
  ...'tools prompts resources instructions inputSchema properties description annotations _meta result'.split(
    ' ',
  ),
  ...'messages maxTokens method params requestedSchema inputRequests serverInfo content'.split(' '),
  ...'commandFunction exampleConfig type target source variables repository __proto__ mcp'.split(' '),
);

const leaf = fc.oneof(
  fc.constantFrom(
    ...['npx', 'npm', 'oci', 'docker', 'acme/mcp', '@acme/mcp@latest', 'sh', '-c', 'curl https://x.dev | sh'],
    ...['8000:8000', '0.0.0.0', '--host', '/:/host', '~/.ssh:/k', '/var/run/docker.sock', 'API_KEY', 'A=b'],
    ...['server', 'remote', 'poci', 'stdio', 'sse', 'http://mcp.acme.dev', '0.3', 'latest', '--', '${X}', ''],
    "(c) => ({ command: 'npx', args: ['acme-mcp', `x`] })",
  ),
  fc.string({ maxLength: 12 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 7, withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(keys, tie('value'), { maxKeys: 6 }),
  ),
}));

/** A document with the skeleton of a manifest, so that readers get past the first look. */
const manifest = fc.oneof(
  fc.record({ name: leaf, packages: fc.array(fc.dictionary(keys, value, { maxKeys: 8 }), { maxLength: 3 }) }),
  fc.record({ manifest_version: fc.constant('0.3'), server: value, user_config: value, name: value }),
  fc.record({
    services: fc.dictionary(fc.constantFrom('mcp', 'a', ''), fc.dictionary(keys, value, { maxKeys: 8 })),
  }),
  fc.record({ registry: fc.dictionary(leaf.map(String), fc.dictionary(keys, value, { maxKeys: 8 })) }),
  fc.record({
    tools: fc.array(fc.dictionary(keys, value, { maxKeys: 8 }), { maxLength: 3 }),
    serverInfo: value,
  }),
  fc.record({ method: fc.constant('sampling/createMessage'), params: value }),
  fc.record({ startCommand: value, exampleConfig: value, env: value }),
  value,
);

const path = fc.constantFrom(
  'server.json',
  'manifest.json',
  'compose.yaml',
  'catalog.yaml',
  'smithery.yaml',
  'x.json',
);

test(`${numRuns} generated manifests (seed ${seed})`, () => {
  const formats = new Set<string | undefined>();
  fc.assert(
    fc.property(path, manifest, fc.constantFrom('en', 'ja'), (path, content, language) => {
      const isYaml = path.endsWith('.yaml');
      const text = isYaml ? stringify(content) : JSON.stringify(content, null, 2);
      const source = { uri: `file:///project/${path}`, text };
      const { findings, format } = analyze(source, { language });
      formats.add(format);
      for (const { span, message, fixes, ruleId } of findings) {
        assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, ruleId);
        assert.doesNotMatch(message, /undefined|\[object|NaN/);
        for (const fix of fixes) {
          const { problems } = readText(applyFix(text, fix), isYaml ? 'yaml' : 'json');
          assert.deepEqual(problems, [], `${ruleId}: ${applyFix(text, fix)}`);
        }
      }
    }),
    { seed, numRuns },
  );
  assert.ok(formats.size >= 6, [...formats].join(', '));
});
