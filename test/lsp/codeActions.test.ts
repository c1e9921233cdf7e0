import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import type { ClientCapabilities, CodeAction } from 'vscode-languageserver/node';
import { type ClientOptions, LspClient, vscode } from './client.ts';

const uri = 'file:///project/.vscode/mcp.json';
const text = `{
  // asked for at the start
  "inputs": [
    { "id": "api-token", "type": "promptString", "description": "API token" },
    { "id": "password", "type": "promptString", "description": "Password" }
  ],
  "servers": {
    "files": { "command": "npx", "args": ["-y", "@acme/files"] }
  }
}
`;

let client: LspClient;
afterEach(() => client.kill());

async function open(options?: ClientOptions): Promise<void> {
  client = await LspClient.start(options);
  await client.open(uri, text);
}

/** VS Code without some of what it can do. */
function lacking(section: 'textDocument' | 'workspace' | 'window', name: string): ClientCapabilities {
  return { ...vscode, [section]: { ...vscode[section], [name]: undefined } };
}

/** The actions at the first occurrence of a text. */
async function actionsAt(place: string, only?: string[]): Promise<CodeAction[]> {
  return await client.codeActions(uri, client.range(uri, place), only);
}

function rulesOf({ diagnostics = [] }: CodeAction): unknown[] {
  return diagnostics.map(({ code }) => code);
}

/** How often a text occurs. */
function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe('code actions', () => {
  test('are a fix, all safe fixes, and the documentation', async () => {
    await open();
    const actions = await actionsAt('"api-token"');
    assert.deepEqual(
      actions.slice(1).map(({ title }) => title),
      ['Fix all safe problems in this file', 'Show documentation for input-not-masked'],
    );
    assert.deepEqual(new Set(actions.map(({ kind }) => kind)), new Set(['quickfix']));
    assert.deepEqual(
      actions.map(({ isPreferred }) => isPreferred),
      [true, undefined, undefined],
    );
    const [fix] = actions;
    assert.ok(fix);
    const [diagnostic] = await client.diagnose(uri);
    assert.deepEqual(fix.diagnostics, [diagnostic]);
  });

  test('speak Japanese', async () => {
    await open({ locale: 'ja' });
    const titles = (await actionsAt('"api-token"')).map(({ title }) => title);
    assert.deepEqual(titles.slice(1), [
      'このファイルの安全に直せる問題をすべて修正',
      'input-not-masked の説明を開く',
    ]);
  });

  test('are offered where the caret is, at either end of a finding too', async () => {
    await open();
    const { start, end } = client.range(uri, '@acme/files');
    for (const at of [start, end]) {
      const actions = await client.codeActions(uri, { start: at, end: at });
      assert.deepEqual(rulesOf(actions[0] ?? { title: '' }), ['unpinned-package']);
    }
    assert.deepEqual(await actionsAt('"servers"'), []);
  });

  test('keep to the kinds that the client asks for', async () => {
    await open();
    const kinds = async (only: string[]) =>
      new Set((await actionsAt('"api-token"', only)).map(({ kind }) => kind));
    assert.deepEqual(await kinds(['quickfix']), new Set(['quickfix']));
    for (const wanted of ['source', 'source.fixAll', 'source.fixAll.toolseal']) {
      assert.deepEqual(await kinds([wanted]), new Set(['source.fixAll.toolseal']));
    }
    for (const foreign of ['refactor', 'source.fixAll.eslint', 'source.organizeImports', 'quick']) {
      assert.deepEqual(await kinds([foreign]), new Set());
    }
  });

  test('are not announced to a client that takes commands only', async () => {
    await open({ capabilities: lacking('textDocument', 'codeAction') });
    assert.equal(client.initialized.capabilities.codeActionProvider, undefined);
  });
});

describe('a fix', () => {
  test('is worked out when it is taken, for the version that the client has', async () => {
    await open();
    await client.change(uri, `${text}\n`);
    const [fix] = await actionsAt('"api-token"');
    assert.ok(fix);
    assert.equal(fix.edit, undefined);
    const resolved = await client.resolve(fix);
    const change = resolved.edit?.documentChanges?.[0];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(change.textDocument, { uri, version: 2 });
    const fixed = client.apply(uri, resolved);
    assert.equal(count(fixed, '"password": true'), 1);
    assert.ok(fixed.includes('// asked for at the start'));
  });

  test('comes at once to a client that cannot ask again', async () => {
    const codeAction = { ...vscode.textDocument?.codeAction, resolveSupport: { properties: ['command'] } };
    await open({
      capabilities: {
        ...lacking('workspace', 'workspaceEdit'),
        textDocument: { ...vscode.textDocument, codeAction },
      },
    });
    const [fix, all] = await actionsAt('"api-token"');
    assert.ok(fix?.edit?.changes?.[uri] && all?.edit?.changes?.[uri]);
    assert.equal(fix.data, undefined);
    assert.equal(count(client.apply(uri, fix), '"password": true'), 1);
    assert.equal(count(client.apply(uri, all), '"password": true'), 2);
  });

  test('finds its place again when the text has moved', async () => {
    await open();
    const [fix] = await actionsAt('"api-token"');
    assert.ok(fix);
    await client.change(uri, `// a new line\n${text}`);
    const fixed = client.apply(uri, await client.resolve(fix));
    assert.equal(count(fixed, '"password": true'), 1);
    assert.ok(fixed.startsWith('// a new line\n'));
    await client.change(uri, fixed);
    assert.equal((await client.diagnose(uri)).length, 2);
  });

  test('does nothing when its problem is gone, or its document', async () => {
    await open();
    const [fix] = await actionsAt('"api-token"');
    assert.ok(fix);
    await client.change(uri, '{}');
    assert.equal((await client.resolve(fix)).edit, undefined);
    await client.close(uri);
    assert.equal((await client.resolve(fix)).edit, undefined);
  });

  test('moves a token to an input that hides what is typed', async () => {
    const token = ['ghp', 'k9Rw2vTq7LmXz4YbN8cJd6HsPf3GaEu1BoVi'].join('_');
    const env = `{ "servers": { "x": { "command": "x", "env": { "GITHUB_TOKEN": "${token}" } } } }`;
    await open();
    await client.change(uri, env);
    const [fix] = await actionsAt(token);
    assert.ok(fix);
    const { inputs, servers } = JSON.parse(client.apply(uri, await client.resolve(fix)));
    assert.equal(servers.x.env.GITHUB_TOKEN, `\${input:${inputs[0].id}}`);
    assert.equal(inputs[0].password, true);
  });

  test('that leaves a place to type in is a snippet', async () => {
    await open();
    const [fix] = await actionsAt('@acme/files');
    assert.ok(fix);
    assert.equal(fix.isPreferred, undefined);
    const change = (await client.resolve(fix)).edit?.documentChanges?.[0];
    assert.ok(change && 'edits' in change);
    const [edit, ...others] = change.edits;
    assert.deepEqual(others, []);
    assert.ok(edit && 'snippet' in edit);
    assert.equal(edit.snippet.kind, 'snippet');
    assert.match(edit.snippet.value, /\$\{1:/);
  });

  test('that leaves a place to type in is not offered without snippets', async () => {
    const workspaceEdit = { documentChanges: true };
    await open({ capabilities: { ...vscode, workspace: { ...vscode.workspace, workspaceEdit } } });
    const actions = await actionsAt('@acme/files');
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Show documentation for unpinned-package'],
    );
  });

  test('that two rules propose is offered once, before what leaves more to do', async () => {
    await open();
    await client.change(uri, text.replace('@acme/files', 'mcp-remote'));
    const [pin, ...others] = (await actionsAt('mcp-remote')).filter(({ title }) => title.startsWith('Pin '));
    assert.ok(pin);
    assert.deepEqual(rulesOf(pin), ['unpinned-package', 'known-vulnerable-package']);
    assert.deepEqual(
      others.map(({ title }) => title),
      ['Pin an exact version'],
    );
    const [, version] = /^Pin version (\S+)$/.exec(pin.title) ?? [];
    assert.ok(client.apply(uri, await client.resolve(pin)).includes(`"mcp-remote@${version}"`));
    for (const { message } of pin.diagnostics ?? [])
      assert.match(String(message), new RegExp(`Pin .*${version}\`\\.$`));
  });
});

describe('fixing everything', () => {
  test('solves what is safe and leaves the rest', async () => {
    await open();
    const [action] = await actionsAt('"servers"', ['source.fixAll']);
    assert.ok(action);
    const fixed = client.apply(uri, await client.resolve(action));
    await client.change(uri, fixed);
    assert.equal(count(fixed, '"password": true'), 2);
    assert.deepEqual(
      (await client.diagnose(uri)).map(({ code }) => code),
      ['unpinned-package'],
    );
    assert.deepEqual(await actionsAt('"servers"', ['source.fixAll']), []);
  });

  test('is not offered beside the only safe fix', async () => {
    await open();
    await client.change(uri, text.replace('"description": "Password"', '"password": true'));
    const titles = (await actionsAt('"api-token"')).map(({ title }) => title);
    assert.ok(!titles.includes('Fix all safe problems in this file'));
  });
});

describe('the documentation', () => {
  test('opens in the browser', async () => {
    await open();
    const command = (await actionsAt('@acme/files')).at(-1)?.command;
    await client.connection.sendRequest('workspace/executeCommand', command);
    assert.deepEqual(client.shown, [
      {
        uri: 'https://github.com/toolseal/toolseal/blob/main/docs/rules/unpinned-package.md',
        external: true,
      },
    ]);
  });

  test('opens for rules that exist, and nothing else', async () => {
    await open();
    for (const args of [['../../evil'], [7], [], undefined]) {
      await client.connection.sendRequest('workspace/executeCommand', {
        command: 'toolseal.openDocumentation',
        arguments: args,
      });
    }
    await client.connection.sendRequest('workspace/executeCommand', { command: 'other', arguments: [] });
    assert.deepEqual(client.shown, []);
  });

  test('is not offered where the client cannot open it', async () => {
    await open({ capabilities: lacking('window', 'showDocument') });
    const { commands } = client.initialized.capabilities.executeCommandProvider ?? {};
    assert.deepEqual(commands, ['toolseal.approveServer']);
    const titles = (await actionsAt('@acme/files')).map(({ title }) => title);
    assert.ok(!titles.some((title) => title.startsWith('Show documentation')));
  });
});
