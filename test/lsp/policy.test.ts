import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities, CodeAction, ShowDocumentParams } from 'vscode-languageserver/node';
import {
  APPROVE_REQUEST,
  type ApprovalResult,
  CAPTURE_PLAN_REQUEST,
  type CapturePlanResult,
  SERVERS_REQUEST,
  type ServersResult,
} from '../../server/src/protocol.ts';
import { type ClientOptions, LspClient, until, vscode } from './client.ts';

const root = mkdtempSync(join(tmpdir(), 'toolseal-policy-'));
after(() => rmSync(root, { recursive: true }));

const config = `{
  "servers": {
    "files": { "command": "npx", "args": ["-y", "@acme/files"] }
  }
}
`;
const ignoring = '{ "ignore": [{ "rule": "unpinned-package", "reason": "our own registry" }] }';

/** VS Code as far as policies are concerned. */
const capabilities: ClientCapabilities = {
  ...vscode,
  workspace: {
    ...vscode.workspace,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { ...vscode.workspace?.workspaceEdit, resourceOperations: ['create'] },
  },
};

const onlyWithPipes = { skip: process.platform === 'win32' ? 'there are no named pipes' : false };

let client: LspClient;
let folder: string;
let uri: string;
let policyUri: string;

beforeEach(() => {
  folder = mkdtempSync(join(root, 'folder-'));
  uri = uriOf('.vscode/mcp.json');
  policyUri = uriOf('toolseal.json');
});
afterEach(() => client.kill());

function uriOf(path: string, inside = folder): string {
  return pathToFileURL(join(inside, path)).href;
}

async function start(options: ClientOptions = {}): Promise<void> {
  client = await LspClient.start({
    capabilities,
    initializationOptions: { trusted: true, statusNotifications: true },
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'project' }],
    ...options,
  });
}

function write(text: string, path = 'toolseal.json'): void {
  writeFileSync(join(folder, path), text);
}

async function ask<T>(method: string, params: unknown): Promise<T> {
  return await client.connection.sendRequest(method, params);
}

async function codes(of = uri): Promise<unknown[]> {
  return (await client.diagnose(of)).map(({ code }) => code);
}

async function ignoreAction(of: string, place: string): Promise<CodeAction> {
  const actions = await client.codeActions(of, client.range(of, place));
  const action = actions.find(({ title }) => title.startsWith('Ignore '));
  assert.ok(action, actions.map(({ title }) => title).join());
  return action;
}

describe('the policy of a folder', () => {
  test('hides findings, and the status says how many', async () => {
    write(ignoring);
    await start();
    await client.open(uri, config);
    assert.deepEqual(await codes(), []);
    const { counts, suppressed } = await until(() => client.statuses[0], 'the status');
    assert.deepEqual(counts, { error: 0, warning: 0, information: 0, hint: 0 });
    assert.equal(suppressed, 1);
  });

  test('counts from the moment on in which the workspace is trusted', async () => {
    write(ignoring);
    await start({ initializationOptions: {} });
    await client.open(uri, config.replace('"files"', '// toolseal-ignore unpinned-package: known\n"files"'));
    assert.deepEqual(await codes(), ['unpinned-package']);
    const actions = await client.codeActions(uri, client.range(uri, '@acme/files'));
    assert.deepEqual(
      actions.filter(({ title }) => title.startsWith('Ignore ')),
      [],
    );
    await client.notify('toolseal/trust', undefined);
    await until(() => client.asked.includes('workspace/diagnostic/refresh'), 'a refresh');
    assert.deepEqual(await codes(), []);
  });

  test('is the edited one while it is open, and the one on the disk after that', async () => {
    write(ignoring);
    await start();
    await client.open(uri, config);
    await client.open(policyUri, ignoring);
    assert.deepEqual(await codes(), []);
    await client.change(policyUri, '{}');
    assert.deepEqual(await codes(), ['unpinned-package']);
    await client.close(policyUri);
    assert.deepEqual(await codes(), []);
  });

  test('is watched', async () => {
    await start();
    await client.open(uri, config);
    await until(
      () => client.asked.filter((method) => method === 'client/registerCapability').length > 1,
      'watcher',
    );
    assert.match(client.wire, /"globPattern":"\*\*\/toolseal\.json"/);
    assert.deepEqual(await codes(), ['unpinned-package']);
    write(ignoring);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: policyUri, type: 1 }] });
    await until(() => client.asked.includes('workspace/diagnostic/refresh'), 'a refresh');
    assert.deepEqual(await codes(), []);
  });

  test('is that of the innermost folder, and of no other', async () => {
    mkdirSync(join(folder, 'inner'));
    write(ignoring);
    write('{}', 'inner/toolseal.json');
    await start();
    const inner = uriOf('inner/.vscode/mcp.json');
    const outside = uriOf('.vscode/mcp.json', `${folder}-other`);
    for (const document of [uri, inner, outside]) await client.open(document, config);
    assert.deepEqual(await codes(outside), ['unpinned-package']);
    assert.deepEqual(await codes(inner), []);
    await client.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: uriOf('inner'), name: 'inner' }], removed: [] },
    });
    assert.deepEqual(await codes(inner), ['unpinned-package']);
    assert.deepEqual(await codes(), []);
  });

  test('is checked itself', async () => {
    await start({ initializationOptions: {} });
    await client.open(policyUri, '{ "ignore": [{ "rule": "shell-commands", "reason": "known" }] }');
    const [diagnostic] = await client.diagnose(policyUri);
    assert.equal(diagnostic?.code, 'invalid-policy');
    assert.deepEqual(diagnostic.range, client.range(policyUri, 'shell-commands'));
  });

  test('reaches editors that cannot pull diagnostics', async () => {
    const { diagnostic, ...textDocument } = capabilities.textDocument ?? {};
    await start({ capabilities: { ...capabilities, textDocument } });
    await client.open(uri, config);
    await until(
      () => client.published.find((published) => published.diagnostics.length === 1),
      'a diagnostic',
    );
    await client.open(policyUri, ignoring);
    await until(
      () => client.published.findLast((published) => published.uri === uri)?.diagnostics.length === 0,
      'no diagnostic',
    );
  });

  test('that cannot be read is told, and nothing is approved or captured without it', async () => {
    mkdirSync(join(folder, 'toolseal.json'));
    await start();
    await client.open(uri, config);
    assert.deepEqual(await codes(), ['invalid-policy', 'unpinned-package']);
    const { state, reason } = await until(() => client.statuses[0], 'the status');
    assert.deepEqual([state, reason], ['partly-checked', 'toolseal.json cannot be read']);
    assert.ok(client.logged.some(({ message }) => message === 'toolseal.json: not a regular file'));
    const [listed] = (await ask<ServersResult>(SERVERS_REQUEST, { uris: [uri] })).files;
    const [server] = listed?.servers ?? [];
    assert.match(listed?.blocked ?? '', /toolseal\.json cannot be read/);
    const approval = { uri, servers: [{ server: 'files', pin: server?.pin }] };
    const refused: ApprovalResult = { done: [], problem: listed?.blocked ?? '' };
    assert.deepEqual(await ask(APPROVE_REQUEST, approval), refused);
    const plan = await ask<CapturePlanResult>(CAPTURE_PLAN_REQUEST, { uri, server: 'files' });
    assert.ok(plan.kind === 'impossible');
    assert.match(plan.reason, /toolseal\.json cannot be read/);
    const strict = uriOf('.mcp.json');
    await client.open(strict, config.replace('servers', 'mcpServers'));
    const actions = await client.codeActions(strict, client.range(strict, '@acme/files'));
    assert.ok(!actions.some(({ title }) => title.startsWith('Ignore ')), 'nothing can be added to it');
  });

  test('keeps nobody waiting, whatever a link of that name leads to', onlyWithPipes, async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    symlinkSync('pipe', join(folder, 'toolseal.json'));
    symlinkSync('pipe', join(folder, 'toolseal.lock.json'));
    await start();
    await client.open(uri, config);
    assert.deepEqual(await codes(), ['invalid-policy', 'unapproved-server', 'unpinned-package']);
  });

  test('counts for an editor that leaves a `%` as it is', async () => {
    const odd = join(folder, '100%');
    mkdirSync(odd);
    writeFileSync(join(odd, 'toolseal.json'), '{ "servers": { "deny": [{ "npm": "@acme/files" }] } }');
    const name = `${pathToFileURL(folder).href}/100%`;
    await start({ workspaceFolders: [{ uri: name, name: 'odd' }] });
    await client.open(`${name}/.vscode/mcp.json`, config);
    assert.deepEqual(await codes(`${name}/.vscode/mcp.json`), ['denied-server', 'unpinned-package']);
    assert.deepEqual(client.logged, []);
  });
});

describe('ignoring a finding', () => {
  test('stands between the fixes and the documentation', async () => {
    await start();
    await client.open(uri, config);
    const actions = await client.codeActions(uri, client.range(uri, '@acme/files'));
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Pin an exact version',
        'Ignore unpinned-package with a reason…',
        'Show documentation for unpinned-package',
      ],
    );
    assert.equal(actions[1]?.kind, 'quickfix');
    assert.deepEqual(actions[1]?.diagnostics, await client.diagnose(uri));
  });

  test('writes a comment above the line where the client accepts comments', async () => {
    await start();
    await client.open(uri, config);
    const text = client.apply(uri, await ignoreAction(uri, '@acme/files'));
    const comment = '    // toolseal-ignore unpinned-package: $1\n';
    assert.equal(text, config.replace('    "files"', `${comment}    "files"`));
    await client.change(uri, text.replace('$1', 'our own registry'));
    assert.deepEqual(await codes(), []);
  });

  for (const [editor, workspace] of Object.entries({
    'with snippets': capabilities.workspace,
    'without them': {},
  })) {
    test(`hides nothing before a reason is given, in an editor ${editor}`, async () => {
      await start({ capabilities: { ...capabilities, workspace: workspace ?? {} } });
      await client.open(uri, config);
      const text = client.apply(uri, await ignoreAction(uri, '@acme/files')).replace('$1', '');
      assert.match(text, /^ {4}\/\/ toolseal-ignore unpinned-package: $/m);
      await client.change(uri, text);
      assert.deepEqual(await codes(), ['invalid-policy', 'unpinned-package']);
    });
  }

  test('writes into the policy where a comment would break the config', async () => {
    const strict = uriOf('.mcp.json');
    write('{\n  // decided in the review\n  "ignore": []\n}\n');
    await start();
    await client.open(strict, config.replace('servers', 'mcpServers'));
    const action = await ignoreAction(strict, '@acme/files');
    const [change] = action.edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(change.textDocument, { uri: policyUri, version: null });
    await client.open(policyUri, '{\n  // decided in the review\n  "ignore": []\n}\n');
    const policy = client.apply(policyUri, action);
    const [, fingerprint] = /"fingerprint": "([0-9a-f]{16})"/.exec(policy) ?? [];
    assert.equal(
      policy,
      `{
  // decided in the review
  "ignore": [
    {
      "rule": "unpinned-package",
      "path": ".mcp.json",
      "fingerprint": "${fingerprint}",
      "reason": ""
    }
  ]
}
`,
    );
    await client.change(policyUri, policy);
    assert.deepEqual(await codes(policyUri), ['invalid-policy']);
    assert.deepEqual(await codes(strict), ['unpinned-package']);
    await client.connection.sendRequest('workspace/executeCommand', action.command);
    const caret = client.range(policyUri, '"reason": ""').end;
    const at = { line: caret.line, character: caret.character - 1 };
    assert.deepEqual(client.shown[0], { uri: policyUri, takeFocus: true, selection: { start: at, end: at } });
    await client.change(policyUri, policy.replace('"reason": ""', '"reason": "known"'));
    assert.deepEqual(await codes(strict), []);
  });

  test('makes a policy where there is none, if the editor can', async () => {
    const strict = uriOf('.mcp.json');
    await start();
    await client.open(strict, config.replace('servers', 'mcpServers'));
    const { edit } = await ignoreAction(strict, '@acme/files');
    const [create, change] = edit?.documentChanges ?? [];
    assert.deepEqual(create, { kind: 'create', uri: policyUri, options: { ignoreIfExists: true } });
    assert.ok(change && 'edits' in change);
    await client.stop();
    await start({ capabilities: vscode });
    await client.open(strict, config.replace('servers', 'mcpServers'));
    const titles = (await client.codeActions(strict, client.range(strict, '@acme/files'))).map(
      ({ title }) => title,
    );
    assert.ok(!titles.some((title) => title.startsWith('Ignore ')), titles.join());
  });

  test('is not offered where it would have no place', async () => {
    const outside = uriOf('.mcp.json', `${folder}-other`);
    write('{ "ignore": {} }');
    await start();
    for (const document of [outside, uriOf('.mcp.json')]) {
      await client.open(document, config.replace('servers', 'mcpServers'));
      const actions = await client.codeActions(document, client.range(document, '@acme/files'));
      assert.ok(!actions.some(({ title }) => title.startsWith('Ignore ')));
    }
    await client.open(policyUri, '{ "ignore": [{ "rule": "x" }] }');
    const actions = await client.codeActions(policyUri, client.range(policyUri, '"x"'));
    assert.ok(!actions.some(({ title }) => title.startsWith('Ignore ')));
  });

  test('shows no other document than a policy', async () => {
    await start();
    for (const argument of ['file:///etc/passwd', uri, 'https://example.org/toolseal.json', 3, undefined]) {
      await client.connection.sendRequest('workspace/executeCommand', {
        command: 'toolseal.openPolicy',
        arguments: [argument],
      });
    }
    assert.deepEqual(client.shown as ShowDocumentParams[], []);
  });
});
