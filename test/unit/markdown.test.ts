import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inertCode, inertText } from '../../server/src/output/inertMarkdown.ts';
import { reportToMarkdown } from '../../server/src/output/markdown.ts';
import { configNamed, hostileTexts, reportOfFiles } from './reportsOf.ts';

const config = '{ "servers": { "a": { "command": "npx", "args": ["-y", "@acme/x"] } } }';

test('a summary with what was found and what was not checked', () => {
  const report = reportOfFiles({
    '.vscode/mcp.json': config,
    'b.json': config.slice(0, -1).replace('acme', 'b'),
  });
  const markdown = reportToMarkdown(report, 'en');
  assert.equal(
    markdown,
    `## Toolseal

**3 problems in 2 of 2 files, 2 servers in all: 2 warnings, 1 information**

| Severity | Where | What | Rule |
| --- | --- | --- | --- |
| ⚠️ warning | \`.vscode/mcp.json:1\`<br>\`a\` | \`@acme/x\` starts in whatever version npx finds. Pin the one you reviewed. | [unpinned-package](https://github.com/toolseal/toolseal/blob/main/docs/rules/unpinned-package.md)<br>MCP04:2025 |
| ⚠️ warning | \`b.json:1\`<br>\`a\` | \`@b/x\` starts in whatever version npx finds. Pin the one you reviewed. | [unpinned-package](https://github.com/toolseal/toolseal/blob/main/docs/rules/unpinned-package.md)<br>MCP04:2025 |
| ℹ️ information | \`b.json:1\` | The file breaks here: only the server that could be read was checked. Repair it to have all of it checked. | [scan-incomplete](https://github.com/toolseal/toolseal/blob/main/docs/rules/scan-incomplete.md)<br>MCP08:2025 |

### 1 file could not be checked, or only in part

| File | Why |
| --- | --- |
| \`b.json\` | checked in part: a bracket is still open at line 1 |
`,
  );
});

test('in Japanese, with what is kept back', () => {
  const policy = { ignore: [{ rule: 'unpinned-package', reason: 'mirrored inside' }] };
  const report = reportOfFiles({ '.vscode/mcp.json': config }, { policy, language: 'ja' });
  assert.equal(
    reportToMarkdown(report, 'ja'),
    '## Toolseal\n\n**サーバー 1 件について表示する問題はありません**\n\n' +
      'ポリシーまたはコメントにより 1 件を除外しています (--no-policy で表示)\n',
  );
});

test('many findings are cut, the worst are kept, and the rest is counted', () => {
  const names = Array.from({ length: 150 }, (_, index) => `package-${index}`);
  const servers = Object.fromEntries(names.map((name) => [name, { command: 'npx', args: ['-y', name] }]));
  const text = JSON.stringify({
    mcpServers: { ...servers, z: { command: 'sudo', args: ['rm', '-rf', '/'] } },
  });
  const report = reportOfFiles({ '.mcp.json': text });
  const rows = reportToMarkdown(report, 'en')
    .split('\n')
    .filter((line) => /^\| [^S-]/.test(line));
  assert.equal(rows.length, 100);
  assert.equal(
    report.findings.some(({ severity }) => severity === 'error'),
    /error/.test(rows[0] ?? ''),
  );
  assert.match(reportToMarkdown(report, 'en'), /\n… and \d+ more\n/);
});

test('foreign text stays in its cell', () => {
  const report = reportOfFiles({ '.mcp.json': configNamed(hostileTexts) });
  const rows = reportToMarkdown(report, 'en')
    .split('\n')
    .filter((line) => line.startsWith('| ⚠️'));
  assert.equal(rows.length, report.findings.filter(({ severity }) => severity === 'warning').length);
  for (const row of rows) {
    assert.equal(row.split(/(?<!\\)\|/).length, 6, row);
    // Outside of code there is no markup but ours.
    const outside = row
      .replace(/`[^`]*`/g, '')
      .replaceAll('<br>', '')
      .replaceAll('<!-- -->', '');
    assert.doesNotMatch(outside, /<[a-z/!]|(?<!\\)!\[|@\w/i, row);
    const links = outside.match(/(?<!\\)\]\(([^)]*)\)/g) ?? [];
    assert.deepEqual(links.length, 1, row);
  }
});

describe('inert Markdown', () => {
  const cases: readonly (readonly [text: string, markdown: string])[] = [
    ['plain words, with a dot. And more', 'plain words, with a dot. And more'],
    ['set `API_KEY` as code', 'set `API_KEY` as code'],
    ['a ` alone', 'a \\` alone'],
    ['`a` and ` alone', '`a` and \\` alone'],
    ['`a|b`', '`a\\|b`'],
    ['``', '`…`'],
    ['*a* _b_ <i>', '\\*a\\* \\_b\\_ \\<i\\>'],
    ['[a](b)', '\\[a\\](b)'],
    ['@octocat', '\\@<!-- -->octocat'],
    ['#12 GH-12', '\\#<!-- -->12 GH<!-- -->-12'],
    ['https://a.example', 'https:<!-- -->//a.example'],
    ['www.a.example', 'www<!-- -->.a.example'],
    ['&lt;', '\\&<!-- -->lt;'],
    ['one: two', 'one: two'],
  ];
  for (const [text, markdown] of cases) {
    test(text, () => assert.equal(inertText(text), markdown));
  }

  test('a backtick cannot end the code that it stands in', () => {
    assert.equal(inertCode('a` <b> `'), "`a' <b> '`");
  });
});
