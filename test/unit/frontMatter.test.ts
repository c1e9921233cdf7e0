import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze, readDocument } from '../../server/src/analysis/analyze.ts';

const body = '---\n\n# Instructions\n\nmcpServers:\n  evil: { command: npx }\n';

function agent(head: string): string {
  return `---\nname: reviewer\n${head}${body}`;
}

function serversIn(file: string, text: string) {
  const document = readDocument({ uri: `file:///p/${file}`, text });
  return document?.servers.map(({ name, command, url }) => [name, command?.value ?? url?.value]);
}

describe('servers of agents', () => {
  for (const [client, file, key] of [
    ['claude-code', '.claude/agents/reviewer.md', 'mcpServers'],
    ['copilot-cloud-agent', '.github/agents/reviewer.agent.md', 'mcp-servers'],
    ['kiro', '.kiro/agents/reviewer.md', 'mcpServers'],
  ] as const) {
    test(`${file} belongs to ${client}`, () => {
      const text = agent(`${key}:\n  github:\n    command: npx\n    args: [-y, acme-mcp]\n`);
      const { format, servers, state } = analyze({ uri: `file:///p/${file}`, text }, { language: 'en' });
      assert.deepEqual([format, servers, state], [client, 1, 'checked']);
      assert.deepEqual(serversIn(file, text), [['github', 'npx']]);
    });
  }

  test('in a list, beside names of servers that are configured elsewhere', () => {
    const text = agent(
      'mcpServers:\n  - slack\n  - github:\n      type: http\n      url: https://mcp.acme.dev/mcp\n  - name: files\n    command: files-mcp\n',
    );
    assert.deepEqual(serversIn('.claude/agents/a.md', text), [
      ['github', 'https://mcp.acme.dev/mcp'],
      ['files', 'files-mcp'],
    ]);
  });

  test('places are those of the whole file', () => {
    const text = agent('mcpServers:\n  acme: { command: npx, args: [acme-mcp] }\n').replaceAll('\n', '\r\n');
    const { findings } = analyze({ uri: 'file:///p/.claude/agents/a.md', text }, { language: 'en' });
    const [finding] = findings.filter(({ ruleId }) => ruleId === 'unpinned-package');
    assert.ok(finding);
    assert.equal(text.slice(finding.span.start, finding.span.end), 'acme-mcp');
    assert.deepEqual(finding.path, ['mcpServers', 'acme', 'args', 0]);
  });

  test('a text without any is nothing of ours', () => {
    for (const text of [
      agent(''),
      '# Title\n',
      '',
      `x\n${agent('mcpServers: {}\n')}`,
      '---\nmcpServers:\n  a:',
    ])
      assert.equal(readDocument({ uri: 'file:///p/.claude/agents/a.md', text }), undefined, text);
    assert.equal(readDocument({ uri: 'file:///p/README.md', text: agent('mcpServers: {}\n') }), undefined);
  });
});
