import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { type ClientOptions, LspClient, until, vscode } from './client.ts';

const uri = 'file:///project/.vscode/mcp.json';
const risky = `{
  "servers": {
    "files": { "command": "npx", "args": ["-y", "@acme/files"] }
  }
}
`;
const harmless = risky.replace('@acme/files', '@acme/files@1.2.3');
/** Capabilities of an editor that waits for diagnostics. */
const pushOnly = { textDocument: { publishDiagnostics: { versionSupport: true } } };

let client: LspClient;

async function start(options?: ClientOptions): Promise<void> {
  client = await LspClient.start(options);
}

afterEach(() => client.kill());

describe('pulled diagnostics', () => {
  test('a finding has its place, its rule and the address of the page', async () => {
    await start();
    await client.open(uri, risky);
    const [finding, ...others] = await client.diagnose(uri);
    assert.deepEqual(others, []);
    assert.equal(typeof finding?.data.fingerprint, 'string');
    assert.deepEqual(
      { ...finding, data: undefined },
      {
        range: client.range(uri, '@acme/files'),
        severity: 2,
        code: 'unpinned-package',
        codeDescription: {
          href: 'https://github.com/toolseal/toolseal/blob/main/docs/rules/unpinned-package.md',
        },
        source: 'toolseal',
        message: '`@acme/files` starts in whatever version npx finds. Pin the one you reviewed.',
        data: undefined,
      },
    );
  });

  test('the capabilities say pull, and nothing is pushed', async () => {
    await start();
    assert.deepEqual(client.initialized.capabilities.diagnosticProvider, {
      identifier: 'toolseal',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    });
    await client.open(uri, risky);
    await client.diagnose(uri);
    await client.change(uri, harmless);
    await client.diagnose(uri);
    await client.close(uri);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual(client.published, []);
  });

  test('what the client has already is not sent again', async () => {
    await start();
    await client.open(uri, risky);
    const first = await client.pull(uri);
    assert.ok(first.resultId);
    assert.deepEqual(await client.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await client.change(uri, `\n${risky}`);
    const second = await client.pull(uri, first.resultId);
    assert.equal(second.kind, 'full');
    assert.notEqual(second.resultId, first.resultId);
    await client.close(uri);
    await client.open(uri, risky);
    assert.equal((await client.pull(uri, second.resultId)).kind, 'full');
  });

  test('a cancelled pull answers that it was cancelled', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await start({ settings: () => held });
    await client.open(uri, risky);
    const source = new CancellationTokenSource();
    const pulled = client.connection.sendRequest(
      'textDocument/diagnostic',
      { textDocument: { uri } },
      source.token,
    );
    await until(() => client.asked.includes('workspace/configuration'), 'the question for the settings');
    source.cancel();
    release();
    await assert.rejects(pulled, { code: -32800 });
    assert.equal((await client.diagnose(uri)).length, 1);
  });

  test('a document that is closed while it is checked gets an empty answer', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await start({ settings: () => held });
    await client.open(uri, risky);
    const pulled = client.pull(uri);
    await until(() => client.asked.includes('workspace/configuration'), 'the question for the settings');
    await client.close(uri);
    release();
    assert.deepEqual(await pulled, { kind: 'full', items: [] });
  });

  test('a document that is not open has none', async () => {
    await start();
    assert.deepEqual(await client.pull(uri), { kind: 'full', items: [] });
  });

  test('a file that no client reads has none', async () => {
    await start();
    await client.open('file:///project/package.json', '{ "name": "x", "scripts": {} }');
    assert.deepEqual(await client.diagnose('file:///project/package.json'), []);
  });

  test('an untitled text is checked for its content', async () => {
    await start();
    await client.open('untitled:Untitled-1', risky);
    assert.equal((await client.diagnose('untitled:Untitled-1')).length, 1);
  });

  test('a thousand documents are checked', async () => {
    await start();
    const uris = Array.from({ length: 1_000 }, (_, index) => `file:///project-${index}/.vscode/mcp.json`);
    for (const [index, uri] of uris.entries()) await client.open(uri, index % 2 === 0 ? risky : harmless);
    const found = await Promise.all(uris.map((uri) => client.diagnose(uri)));
    assert.equal(found.flat().length, 500);
    for (const uri of uris) await client.close(uri);
    assert.equal(await client.stop(), 0);
  });
});

describe('ranges', () => {
  test('count UTF-16 code units, behind a byte order mark and CRLF too', async () => {
    await start();
    const text = `\uFEFF${risky.replace('"files"', '"🔒 ファイル"').replaceAll('\n', '\r\n')}`;
    await client.open(uri, text);
    const [finding] = await client.diagnose(uri);
    assert.deepEqual(finding?.range, client.range(uri, '@acme/files'));
  });

  test('are exact behind escapes', async () => {
    await start();
    await client.open(uri, risky.replace('@acme/files', '\\u0040acme\\/files'));
    const [finding] = await client.diagnose(uri);
    assert.deepEqual(finding?.range, client.range(uri, '\\u0040acme\\/files'));
  });
});

describe('typing', () => {
  test('each keystroke is checked, and the last check is the same as a fresh one', async () => {
    await start();
    await client.open(uri, '');
    let line = 0;
    let character = 0;
    for (const typed of risky) {
      const position = { line, character };
      await client.change(uri, [{ range: { start: position, end: position }, text: typed }]);
      assert.equal((await client.pull(uri)).kind, 'full');
      if (typed === '\n') {
        line++;
        character = 0;
      } else {
        character++;
      }
    }
    assert.equal(client.document(uri).getText(), risky);
    const fresh = 'file:///fresh/.vscode/mcp.json';
    await client.open(fresh, risky);
    assert.deepEqual(await client.diagnose(uri), await client.diagnose(fresh));
    assert.deepEqual(client.logged, []);
  });

  test('deleting from the end is survived as well', async () => {
    await start();
    for (let length = risky.length; length >= 0; length--) {
      await (length === risky.length ? client.open(uri, risky) : client.change(uri, risky.slice(0, length)));
      await client.pull(uri);
    }
    assert.deepEqual(await client.diagnose(uri), []);
    assert.deepEqual(client.logged, []);
  });
});

describe('pushed diagnostics', () => {
  test('come for clients that cannot pull, and go when the document is closed', async () => {
    await start({ capabilities: pushOnly });
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    await client.open(uri, risky);
    const first = await until(() => client.published[0], 'diagnostics');
    assert.deepEqual(
      { ...first, diagnostics: first.diagnostics.map(({ code }) => code) },
      { uri, version: 1, diagnostics: ['unpinned-package'] },
    );
    await client.close(uri);
    const second = await until(() => client.published[1], 'empty diagnostics');
    assert.deepEqual(second, { uri, diagnostics: [] });
  });

  test('skip what was typed over', async () => {
    await start({ capabilities: pushOnly });
    await client.open(uri, harmless);
    for (let count = 1; count <= 20; count++) await client.change(uri, harmless + '\n'.repeat(count));
    await client.change(uri, risky);
    await until(() => client.published.at(-1)?.version === 22, 'the last version');
    assert.deepEqual(
      client.published.map(({ version }) => version),
      [22],
    );
    assert.equal(client.published[0]?.diagnostics.length, 1);
  });

  test('do not come any more for a document that was closed before its check', async () => {
    await start({ capabilities: pushOnly });
    await client.open(uri, risky);
    await client.close(uri);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual(client.published, [{ uri, diagnostics: [] }]);
  });

  test('serve a client that announces nothing at all', async () => {
    await start({ capabilities: {} });
    assert.deepEqual(client.initialized.capabilities, {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      hoverProvider: true,
    });
    await client.open(uri, risky);
    const { diagnostics } = await until(() => client.published[0], 'diagnostics');
    assert.equal(diagnostics.length, 1);
    assert.deepEqual(client.asked, []);
    assert.equal(await client.stop(), 0);
  });
});

describe('settings', () => {
  const off = { rules: { customizations: [{ rule: 'unpinned-*', severity: 'off' }] } };

  test('are asked for per document, and once', async () => {
    const asked: string[] = [];
    await start({
      settings: (uri) => {
        asked.push(uri);
        return uri.includes('/quiet/') ? off : {};
      },
    });
    const quiet = 'file:///quiet/.vscode/mcp.json';
    await client.open(uri, risky);
    await client.open(quiet, risky);
    assert.equal((await client.diagnose(uri)).length, 1);
    assert.deepEqual(await client.diagnose(quiet), []);
    await client.change(uri, `${risky}\n`);
    await client.diagnose(uri);
    assert.deepEqual(asked, [uri, quiet]);
  });

  test('that change make the client pull again', async () => {
    let settings: unknown = {};
    await start({ settings: () => settings });
    await until(() => client.asked.includes('client/registerCapability'), 'the registration');
    await client.open(uri, risky);
    const { resultId } = await client.pull(uri);
    settings = { enable: false };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await until(() => client.asked.includes('workspace/diagnostic/refresh'), 'the refresh');
    const report = await client.pull(uri, resultId);
    assert.deepEqual(report.kind === 'full' && report.items, []);
    assert.equal(await client.hover(uri, 'command'), null);
    settings = { rules: { customizations: [{ rule: '*', severity: 'upgrade' }] } };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(
      (await client.diagnose(uri)).map(({ severity }) => severity),
      [1],
    );
  });

  test('that change are pushed to a client that cannot be asked', async () => {
    await start({ capabilities: pushOnly, initializationOptions: { settings: off } });
    await client.open(uri, risky);
    assert.deepEqual((await until(() => client.published[0], 'diagnostics')).diagnostics, []);
    await client.notify('workspace/didChangeConfiguration', { settings: { toolseal: {} } });
    assert.equal((await until(() => client.published[1], 'new diagnostics')).diagnostics.length, 1);
    await client.notify('workspace/didChangeConfiguration', { settings: { toolseal: { enable: false } } });
    assert.deepEqual((await until(() => client.published[2], 'no diagnostics')).diagnostics, []);
  });

  test('that make no sense are ignored, with one line in the log', async () => {
    await start({ settings: () => ({ enable: 1, rules: { customizations: [{ rule: '(' }, 7] } }) });
    for (const folder of ['a', 'b']) {
      await client.open(`file:///${folder}/.vscode/mcp.json`, risky);
      assert.equal((await client.diagnose(`file:///${folder}/.vscode/mcp.json`)).length, 1);
    }
    assert.deepEqual(
      client.logged.map(({ message }) => message),
      ['toolseal.rules.customizations: ignored what is no { rule, severity }, entry 1, 2.'],
    );
  });

  test('that the client fails to give are the default ones', async () => {
    await start({
      settings: () => {
        throw new Error('out of order');
      },
    });
    await client.open(uri, risky);
    assert.equal((await client.diagnose(uri)).length, 1);
    assert.match(client.logged[0]?.message ?? '', /^workspace\/configuration failed: /);
  });

  test('are not needed: a client without refresh is not asked for one', async () => {
    const { diagnostics: _, ...workspace } = vscode.workspace ?? {};
    await start({ capabilities: { ...vscode, workspace } });
    await client.open(uri, risky);
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.diagnose(uri);
    assert.ok(!client.asked.includes('workspace/diagnostic/refresh'));
  });
});
