import * as assert from 'node:assert/strict';
import {
  commands,
  type Diagnostic,
  Disposable,
  EventEmitter,
  extensions,
  type FileChangeEvent,
  FileType,
  languages,
  Position,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { exampleUri, findings, folderUri, revert, ruleId, show, waitForFindings } from './editor.ts';

const RISKY = '{ "servers": { "risky": { "command": "npx", "args": ["-y", "@acme/files"] } } }\n';
const some = (found: Diagnostic[]): boolean => found.length > 0;
const none = (found: Diagnostic[]): boolean => found.length === 0;

suite('Checking', () => {
  teardown(revert);

  test('a folder with a config activates the extension', async () => {
    await waitUntilActive();
    const registered = await commands.getCommands(true);
    assert.ok(registered.includes('toolseal.restart'));
    assert.ok(registered.includes('toolseal.showLog'));
  });

  test('the example shows its findings, each with a rule, its page and an exact place', async () => {
    const document = await show(exampleUri());
    const found = await waitForFindings(document.uri, some);
    const rules = new Set(found.map(ruleId));
    assert.ok(rules.has('hardcoded-secret'), [...rules].join());
    assert.ok(rules.has('unpinned-package'), [...rules].join());
    for (const finding of found) {
      const { code } = finding;
      assert.ok(typeof code === 'object' && code.target.toString().includes(ruleId(finding)));
      assert.ok(!finding.range.isEmpty, finding.message);
      assert.equal(document.validateRange(finding.range).isEqual(finding.range), true);
    }
  });

  test('findings follow the text while it is typed', async () => {
    const document = await show(exampleUri());
    const before = (await waitForFindings(document.uri, some)).length;
    const entry = '"typed": { "command": "npx", "args": ["-y", "@acme/typed"] },';
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, serversStart(document.getText()), entry);
    await workspace.applyEdit(edit);
    const after = await waitForFindings(document.uri, (found) => found.length > before);
    assert.ok(after.some(({ message }) => message.includes('@acme/typed')));
  });

  test('a finding about a name waits while a key changes the name, and comes with the pause', async () => {
    let name = '@acme/files';
    const { uri } = (await showWithCaretBehind(name)).document;
    const isShown = (found: Diagnostic[]): boolean =>
      found.some((finding) => isAboutPackage(finding) && finding.message.includes(`\`${name}\``));
    const isHeld = (found: Diagnostic[]): boolean => !found.some(isAboutPackage);
    const either = (found: Diagnostic[]): boolean => isHeld(found) || isShown(found);
    // Once more on a machine so slow that the pause is over before the answer.
    for (let wasHeld = false, keys = 0; !wasHeld; keys++) {
      assert.ok(keys < 10, 'it never waits');
      name += 'x';
      await commands.executeCommand('type', { text: 'x' });
      wasHeld = isHeld(await waitForFindings(uri, either));
    }
    await waitForFindings(uri, isShown);
  });

  test('what is pasted is complete: the finding is not gone in between', async () => {
    const { document } = await showWithCaretBehind('@acme/files');
    let wasGone = false;
    const subscription = languages.onDidChangeDiagnostics(() => {
      wasGone ||= !findings(document.uri).some(isAboutPackage);
    });
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, endOf(document, '@acme/files'), '-pasted');
    await workspace.applyEdit(edit);
    await waitForFindings(document.uri, (found) => found.some(({ message }) => message.includes('-pasted')));
    subscription.dispose();
    assert.equal(wasGone, false);
  });

  test('every folder of the window is served', async () => {
    const uri = folderUri('plain', '.vscode', 'mcp.json');
    await workspace.fs.writeFile(uri, Buffer.from(RISKY));
    await show(uri);
    await waitForFindings(uri, some);
  });

  test('a file that no client reads stays silent', async () => {
    const silent = await show(folderUri('plain', 'package.json'));
    await show(exampleUri());
    await waitForFindings(exampleUri(), some);
    assert.deepEqual(findings(silent.uri), []);
  });

  test('a file of another scheme is checked from its text', async () => {
    const subscription = workspace.registerFileSystemProvider('memory', oneFile(RISKY), { isReadonly: true });
    try {
      const uri = Uri.parse('memory:/project/.vscode/mcp.json');
      await show(uri);
      await waitForFindings(uri, some);
    } finally {
      subscription.dispose();
    }
  });

  test('a config of a virtual folder is found and read where it is', async () => {
    const subscription = workspace.registerFileSystemProvider('memory', oneFile(RISKY), { isReadonly: true });
    const folder = Uri.parse('memory:/virtual');
    workspace.updateWorkspaceFolders(2, 0, { uri: folder });
    try {
      const uri = Uri.joinPath(folder, '.vscode/mcp.json');
      await commands.executeCommand('toolseal.revealInConfig', uri.toString(), 'risky');
      const editor = window.activeTextEditor;
      assert.equal(editor?.document.uri.toString(), uri.toString());
      assert.equal(editor?.document.getText(editor.selection), 'risky');
    } finally {
      workspace.updateWorkspaceFolders(2, 1);
      subscription.dispose();
    }
  });

  test('a text without a name is checked for its content', async () => {
    const document = await workspace.openTextDocument({ language: 'jsonc', content: RISKY });
    await window.showTextDocument(document);
    await waitForFindings(document.uri, some);
  });
});

suite('Settings', () => {
  const settings = () => workspace.getConfiguration('toolseal', exampleUri());
  setup(async () => {
    await show(exampleUri());
    await waitForFindings(exampleUri(), some);
  });
  teardown(async () => {
    await settings().update('enable', undefined, true);
    await settings().update('rules.customizations', undefined, true);
    await revert();
  });

  test('toolseal.enable switches the findings off and on', async () => {
    await settings().update('enable', false, true);
    await waitForFindings(exampleUri(), none);
    await settings().update('enable', true, true);
    await waitForFindings(exampleUri(), some);
  });

  test('toolseal.rules.customizations turns rules off', async () => {
    await settings().update('rules.customizations', [{ rule: 'unpinned-*', severity: 'off' }], true);
    const found = await waitForFindings(
      exampleUri(),
      (found) => !found.map(ruleId).includes('unpinned-package'),
    );
    assert.ok(found.length > 0);
  });
});

suite('Commands', () => {
  teardown(revert);

  test('the server restarts and checks again', async () => {
    await show(exampleUri());
    const before = (await waitForFindings(exampleUri(), some)).length;
    await commands.executeCommand('toolseal.restart');
    await waitForFindings(exampleUri(), (found) => found.length === before);
  });

  test('the log opens', async () => {
    await commands.executeCommand('toolseal.showLog');
  });
});

async function waitUntilActive(): Promise<void> {
  const extension = extensions.getExtension('toolseal.toolseal');
  assert.ok(extension, 'the extension is not installed');
  const deadline = Date.now() + 10_000;
  while (!extension.isActive) {
    assert.ok(Date.now() < deadline, 'the extension does not activate');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The place behind the brace that opens the servers. */
function serversStart(text: string): Position {
  const lines = text.split(/\r?\n/);
  const line = lines.findIndex((line) => line.includes('"servers"'));
  assert.ok(line >= 0, 'the example has no servers');
  return new Position(line, (lines[line] ?? '').indexOf('{') + 1);
}

/** A file system where every path is the same file. */
function oneFile(text: string) {
  const unsupported = (): never => {
    throw new Error('read only');
  };
  return {
    onDidChangeFile: new EventEmitter<FileChangeEvent[]>().event,
    watch: () => new Disposable(() => {}),
    stat: () => ({ type: FileType.File, ctime: 0, mtime: 0, size: text.length }),
    readFile: () => Buffer.from(text),
    readDirectory: () => [],
    createDirectory: unsupported,
    writeFile: unsupported,
    delete: unsupported,
    rename: unsupported,
  };
}

function isAboutPackage(finding: Diagnostic): boolean {
  return ruleId(finding) === 'unpinned-package';
}

/** Opens a config with an unpinned package, with the caret behind its name, once that is found. */
async function showWithCaretBehind(name: string): Promise<TextEditor> {
  const uri = folderUri('plain', '.vscode', 'mcp.json');
  await workspace.fs.writeFile(uri, Buffer.from(RISKY));
  const editor = await window.showTextDocument(await workspace.openTextDocument(uri));
  await waitForFindings(uri, (found) => found.some(isAboutPackage));
  const end = endOf(editor.document, name);
  editor.selection = new Selection(end, end);
  return editor;
}

function endOf(document: TextDocument, text: string): Position {
  return document.positionAt(document.getText().indexOf(text) + text.length);
}
