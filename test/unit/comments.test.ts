import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDocument } from '../../server/src/analysis/analyze.ts';
import { applyEdits } from '../../server/src/analysis/edits.ts';
import { checkDocument } from '../../server/src/policy/check.ts';
import { ignoreComment } from '../../server/src/policy/ignoreEdits.ts';

const cases: Readonly<Record<string, readonly [file: string, text: string]>> = {
  YAML: [
    '.continue/mcpServers/acme.yaml',
    'mcpServers:\n  - name: acme\n    command: npx\n    args:\n      - acme-mcp\n',
  ],
  'a compose file': ['compose.yaml', 'services:\n  mcp:\n    command:\n      - npx\n      - acme-mcp\n'],
  TOML: ['.codex/config.toml', '[mcp_servers.acme]\r\ncommand = "npx"\r\nargs = ["acme-mcp"]\r\n'],
  'front matter': [
    '.claude/agents/acme.md',
    '---\nmcpServers:\n  acme: { type: stdio, command: npx, args: [acme-mcp] }\n---\n# toolseal\n',
  ],
  JSONC: [
    '.vscode/mcp.json',
    '{\n  "servers": {\n    "acme": { "command": "npx", "args": ["acme-mcp"] }\n  }\n}\n',
  ],
};

function check(file: string, text: string) {
  return checkDocument({ uri: `file:///p/${file}`, text }, { language: 'en', today: '2026-06-01' }, {});
}

const unpinned = (findings: readonly { ruleId: string }[]) =>
  findings.filter(({ ruleId }) => ruleId === 'unpinned-package').length;

/** The document with an ignore above the finding of `unpinned-package`. */
function ignored(file: string, text: string): string | undefined {
  const document = readDocument({ uri: `file:///p/${file}`, text });
  const finding = check(file, text).findings.find(({ ruleId }) => ruleId === 'unpinned-package');
  assert.ok(document && finding);
  const edit = ignoreComment(document, finding, 'our own');
  return edit && applyEdits(text, [edit]);
}

describe('a comment above a finding', () => {
  for (const [name, [file, text]] of Object.entries(cases)) {
    test(`hides it in ${name}`, () => {
      const changed = ignored(file, text);
      assert.ok(changed);
      const { findings, suppressed } = check(file, changed);
      assert.equal(unpinned(findings), 0, changed);
      assert.deepEqual(
        suppressed.map(({ ruleId, suppressed: { reason } }) => [ruleId, reason]),
        [['unpinned-package', 'our own']],
      );
      assert.equal(changed.includes('\r\n'), text.includes('\r\n'));
    });
  }

  test('is not written where the client may not bear it', () => {
    for (const file of ['.mcp.json', '.cursor/mcp.json', 'mcp.json']) {
      const text = '{"mcpServers":{"acme":{"command":"npx","args":["acme-mcp"]}}}';
      assert.equal(ignored(file, text), undefined, file);
    }
  });

  test('is not written into a string of several lines', () => {
    const before =
      'mcpServers:\n  acme:\n    command: >-\n      bash -c\n      "npx acme-mcp"\n    cwd: /x\n';
    assert.equal(ignored('librechat.yaml', before), undefined);
    const toml = '[mcp_servers.acme]\ncommand = "sh"\nargs = ["-c", """\nnpx acme-mcp\n"""]\n';
    assert.equal(ignored('.codex/config.toml', toml), undefined);
  });
});

describe('comments of YAML and TOML', () => {
  const withComment = (comment: string) =>
    `mcpServers:\n  acme:\n    command: npx\n    ${comment}\n    args: [acme-mcp]\n`;
  const hides = (text: string) => unpinned(check('librechat.yaml', text).findings) === 0;

  test('count above the line, above other comments and behind what they are about', () => {
    for (const text of [
      withComment('# toolseal-ignore unpinned-package: known'),
      withComment('#toolseal-ignore shell-command, unpinned-package: known (until 2026-06-01)'),
      withComment('## toolseal-ignore unpinned-package: known\n\n    # and more\n'),
      'mcpServers:\n  acme:\n    command: npx\n    args: [acme-mcp] # toolseal-ignore unpinned-package: known\n',
    ])
      assert.ok(hides(text), text);
  });

  test('do not count inside strings, elsewhere or when they are over', () => {
    for (const comment of [
      'cwd: "# toolseal-ignore unpinned-package: known"',
      'cwd: |\n      # toolseal-ignore unpinned-package: known',
      '# toolseal-ignore unpinned-package: known\n    timeout: 5',
      '# toolseal-ignore unpinned-package: known (until 2026-05-31)',
    ]) {
      const text = withComment(comment);
      assert.ok(!hides(text), text);
    }
  });

  test('without a reason are a finding', () => {
    for (const file of ['librechat.yaml', '.continue/config.yaml']) {
      const { findings } = check(file, withComment('# toolseal-ignore unpinned-package'));
      assert.ok(findings.some(({ ruleId }) => ruleId === 'invalid-policy'));
    }
    const compose = 'services:\n  mcp:\n    # toolseal-ignore unpinned-image\n    image: acme/mcp\n';
    assert.ok(check('compose.yaml', compose).findings.some(({ ruleId }) => ruleId === 'invalid-policy'));
  });

  test('take time in proportion to their number', () => {
    const text = `mcpServers: {}\n${'# toolseal-ignore x: y\n'.repeat(20_000)}`;
    assert.equal(check('librechat.yaml', text).ignores.length, 20_000);
  });
});
