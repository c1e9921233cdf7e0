import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { knownServers } from '../../server/src/analysis/data/serverLegs.ts';
import { classifyTool, type FlowTool } from '../../server/src/analysis/flows/classify.ts';
import { sessionsOf } from '../../server/src/analysis/flows/context.ts';
import { findFlow } from '../../server/src/analysis/flows/flow.ts';
import { type FlowServer, legsOf } from '../../server/src/analysis/flows/servers.ts';
import { readPolicy } from '../../server/src/analysis/policy/read.ts';
import { documentOf } from './manifestsOf.ts';
import { combinations, type PublishedServer, type PublishedTool, published } from './publishedServers.ts';

function toolOf([name, parameters = '', hints = '']: PublishedTool): FlowTool {
  const hint = (letter: string) =>
    hints.includes(letter.toUpperCase()) ? true : hints.includes(letter) ? false : undefined;
  return {
    name,
    parameters: parameters.split(' ').filter(Boolean),
    annotations: { readOnly: hint('r'), destructive: hint('d'), openWorld: hint('o') },
  };
}

function serverOf(name: string): FlowServer {
  return { name, entry: undefined, tools: published[name as PublishedServer].map(toolOf) };
}

describe('flows among servers, as a reviewer sees them', () => {
  for (const [names, expected] of combinations) {
    test(names, () => {
      const flow = findFlow(names.split(' ').map(serverOf), []);
      const found = flow && [flow.untrusted, flow.private, flow.sink].map(({ server }) => server).join(' > ');
      assert.equal(found ?? null, expected);
    });
  }

  test('the order of the servers makes no difference to whether there is one', () => {
    for (const [names] of combinations) {
      const servers = names.split(' ').map(serverOf);
      assert.equal(
        findFlow(servers, []) === undefined,
        findFlow(servers.toReversed(), []) === undefined,
        names,
      );
    }
  });

  test('a read-only set in a closed world has none, whatever its names', () => {
    const closed = Object.values(published)
      .flat()
      .map((tool) => toolOf([tool[0], tool[1] ?? '', 'Ro']));
    assert.equal(findFlow([{ name: 'all', entry: undefined, tools: closed }], []), undefined);
  });
});

test('a finding leads to the servers of the flow', () => {
  const config = {
    servers: {
      time: { command: 'uvx', args: ['mcp-server-time'] },
      web: { command: 'uvx', args: ['mcp-server-fetch'] },
      db: { command: 'uvx', args: ['mcp-server-sqlite'] },
    },
  };
  const text = JSON.stringify(config);
  const { findings } = analyze({ uri: 'file:///project/.vscode/mcp.json', text }, { language: 'en' });
  const flow = findings.find(({ ruleId }) => ruleId === 'toxic-flow');
  assert.deepEqual(
    flow?.related.map(({ span }) => text.slice(span.start, span.end)),
    ['web', 'db', 'web'],
  );
});

for (const policy of [
  '{}',
  '{ "flows": { "hostTools": true, "labels": { "github": ["untrusted", "private"] } } }',
]) {
  test(`a finding about one server stands at its name, under the policy ${policy}`, () => {
    const text =
      '{ "servers": { "time": { "command": "date" }, "github": { "url": "https://api.githubcopilot.com/mcp/" } } }';
    const source = { uri: 'file:///project/.vscode/mcp.json', text };
    const { findings } = analyze(source, { language: 'en', policy: readPolicy(policy) });
    const flow = findings.find(({ ruleId }) => ruleId === 'toxic-flow');
    assert.equal(flow && text.slice(flow.span.start, flow.span.end), 'github');
    assert.equal(flow?.server, 'github');
    assert.deepEqual(flow?.related, []);
  });
}

describe('labels of tools', () => {
  const labels = (...tool: PublishedTool) =>
    classifyTool(toolOf(tool)).map(({ leg, kind }) => `${leg} by ${kind}`);

  test('name what they rest on', () => {
    assert.deepEqual(labels('download', 'url'), ['untrusted by schema', 'sink by schema']);
    assert.deepEqual(labels('wipe', '', 'rD'), ['destructive by annotation']);
    assert.deepEqual(labels('read_email'), ['untrusted by name', 'private by name']);
  });

  test('follow the verb and not the noun', () => {
    assert.deepEqual(labels('get_comment'), ['untrusted by name']);
    assert.deepEqual(labels('comment_on_issue'), ['sink by name']);
    assert.deepEqual(labels('pull_request_read'), ['untrusted by name']);
    assert.deepEqual(labels('create_pull_request'), ['sink by name']);
  });

  test('leave out what only sounds like it', () => {
    assert.deepEqual(labels('list_issue_types'), []);
    assert.deepEqual(labels('get_email_template'), []);
    assert.deepEqual(labels('search_public_files'), []);
  });
});

describe('well-known servers', () => {
  const flowsIn = (servers: unknown) =>
    [...sessionsOf(documentOf('.vscode/mcp.json', { servers })?.servers ?? [], () => []).values()].flatMap(
      (session) => {
        const flow = findFlow(session, []);
        return flow ? [`${flow.untrusted.tool} > ${flow.private.tool} > ${flow.sink.tool}`] : [];
      },
    );

  test('are known by package, image and address', () => {
    const remote = { command: 'npx', args: ['mcp-remote@0.15.1', 'https://api.githubcopilot.com/mcp/'] };
    const image = { command: 'docker', args: ['run', '-i', 'ghcr.io/github/github-mcp-server:v1'] };
    const flow = ['issue_read > get_file_contents > add_issue_comment'];
    assert.deepEqual(flowsIn({ remote }), flow);
    assert.deepEqual(flowsIn({ image }), flow);
    assert.deepEqual(
      flowsIn({ npm: { command: 'npx', args: ['@modelcontextprotocol/server-slack'] } }).length,
      1,
    );
  });

  test('give up what a read-only switch takes away', () => {
    const server = { command: 'github-mcp', url: 'https://api.githubcopilot.com/mcp/' };
    assert.deepEqual(flowsIn({ a: { ...server, headers: { 'X-MCP-Readonly': 'true' } } }), []);
    assert.equal(flowsIn({ a: server }).length, 1);
  });

  test('have the legs of the tools that they list, and their own where names do not tell', () => {
    const [entry] =
      documentOf('.vscode/mcp.json', { servers: { git: { command: 'uvx', args: ['mcp-server-git'] } } })
        ?.servers ?? [];
    const tools = published.git.map(toolOf);
    assert.deepEqual(legsOf({ name: 'git', entry, tools }, []), []);
    const all = [...tools, toolOf(['git_show', 'repo_path revision'])];
    assert.deepEqual(
      legsOf({ name: 'git', entry, tools: all }, []).map(({ leg, kind }) => [leg, kind]),
      [['private', 'known-server']],
    );
  });

  test('have labels that a policy overrides, whole or tool by tool', () => {
    const server = serverOf('gmail');
    assert.deepEqual(legsOf(server, [{ server: 'gmail', tool: undefined, legs: [] }]), []);
    const without = legsOf(server, [{ server: 'gmail', tool: 'send_email', legs: [] }]);
    assert.ok(without.every(({ leg }) => leg !== 'sink'));
  });

  test('stand in the table once', () => {
    const names = knownServers.flatMap(({ npm = [], pypi = [], oci = [], hosts = [] }) => [
      ...npm.map((name) => `npm:${name}`),
      ...pypi.map((name) => `pypi:${name}`),
      ...oci.map((name) => `oci:${name}`),
      ...hosts,
    ]);
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
  });
});
