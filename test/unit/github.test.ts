import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportToGithub } from '../../server/src/output/github.ts';
import { configNamed, hostileTexts, reportOfFiles } from './reportsOf.ts';

const config = '{\n  "servers": {\n    "a": { "command": "npx", "args": ["-y", "@acme/x"] }\n  }\n}\n';

test('a finding is an annotation at its words, the last line the sum', () => {
  assert.equal(
    reportToGithub(reportOfFiles({ '.vscode/mcp.json': config }), 'en'),
    '::warning file=.vscode/mcp.json,line=3,endLine=3,col=46,endColumn=53,title=unpinned-package (MCP04%3A2025)::' +
      '`@acme/x` starts in whatever version npx finds. Pin the one you reviewed.\n' +
      'Toolseal: 1 problem in 1 of 1 file, 1 server in all: 1 warning\n',
  );
});

test('what a policy hides is no annotation, and what could not be checked is one', () => {
  const policy = { ignore: [{ rule: 'unpinned-package', reason: 'mirrored inside' }] };
  const text = reportToGithub(
    reportOfFiles({ 'a,b:c%.json': config.slice(0, -6) }, { policy, language: 'en' }),
    'en',
  );
  assert.equal(
    text,
    '::notice file=a%2Cb%3Ac%25.json,line=3,endLine=3,col=56,endColumn=57,title=scan-incomplete (MCP08%3A2025)::' +
      'The file breaks here: only the server that could be read was checked. Repair it to have all of it checked.\n' +
      'Toolseal: 1 problem in 1 of 1 file, 1 server in all: 1 information\n',
  );
});

test('foreign text begins no command of its own', () => {
  const report = reportOfFiles(
    Object.fromEntries(
      hostileTexts.map((name, index) => [`${index}${name}.json`, configNamed(hostileTexts)]),
    ),
  );
  const lines = reportToGithub(report, 'en').split('\n').slice(0, -2);
  assert.ok(lines.length >= hostileTexts.length ** 2);
  for (const line of lines) {
    const [, properties = '', message = ''] =
      /^::(?:error|warning|notice) ((?:[a-zA-Z]+=[^,:\r\n]*,?)+)::(.*)$/.exec(line) ?? assert.fail(line);
    assert.match(properties, /^file=[^,]+,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[^,]+$/);
    assert.doesNotMatch(message, /[\p{Cc}\p{Cf}]/u);
  }
});
