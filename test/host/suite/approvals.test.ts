import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type CodeLens, commands, extensions, TabInputTextDiff, type Uri, window, workspace } from 'vscode';
import { folderUri, revert, show } from './editor.ts';

const config = (program: string): string =>
  `{ "servers": { "helper": { "command": "${program}", "args": ["helper.js"] } } }\n`;

suite('Approvals', () => {
  const uri = (): Uri => folderUri('plain', '.vscode', 'mcp.json');
  const lock = (): Uri => folderUri('plain', 'toolseal.lock.json');
  const write = (uri: Uri, text: string) => workspace.fs.writeFile(uri, Buffer.from(text));

  setup(() => write(uri(), config('node')));
  teardown(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await revert();
    for (const file of [lock(), uri()]) {
      await workspace.fs.delete(file).then(undefined, () => {});
    }
  });

  test('what was approved and what is there now open side by side, and cannot be written', async () => {
    approveOutside(folderUri('plain'));
    await write(uri(), config('bash'));
    await commands.executeCommand('toolseal.review', uri().toString(), 'helper');
    const { input } = window.tabGroups.activeTabGroup.activeTab ?? {};
    assert.ok(input instanceof TabInputTextDiff);
    const [approved, now] = await Promise.all(
      [input.original, input.modified].map((uri) => workspace.openTextDocument(uri)),
    );
    assert.match(approved?.getText() ?? '', /"node"/);
    assert.match(now?.getText() ?? '', /"bash"/);
    assert.equal(now?.getText().replace('bash', 'node'), approved?.getText());
    for (const { scheme } of [input.original, input.modified]) {
      assert.equal(workspace.fs.isWritableFileSystem(scheme) ?? false, false);
    }
    assert.equal(now?.languageId, 'toolseal-review');
  });

  test('without an answer nothing is approved', async () => {
    await show(uri());
    // The test driver of VS Code answers no dialog.
    await commands.executeCommand('toolseal.approve', uri().toString(), 'helper').then(undefined, () => {});
    assert.deepEqual(await workspace.findFiles('**/toolseal.lock.json'), []);
  });

  test('the code lenses of a config are commands that there are', async () => {
    await show(uri());
    const registered = new Set(await commands.getCommands());
    const lenses = await until(
      async () => await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri()),
      (lenses) => lenses.some(({ command }) => command?.command.startsWith('toolseal.')),
    );
    for (const { command } of lenses) {
      assert.ok(!command?.command.startsWith('toolseal.') || registered.has(command.command));
    }
  });

  test('a server is shown in its config', async () => {
    await commands.executeCommand('toolseal.revealInConfig', uri().toString(), 'helper');
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri().toString());
    assert.equal(editor?.document.getText(editor.selection), 'helper');
  });
});

/** Approves all servers of a folder as somebody else would, with the command line. */
function approveOutside({ fsPath }: Uri): void {
  const extension = extensions.getExtension('toolseal.toolseal');
  assert.ok(extension);
  const cli = join(extension.extensionPath, 'dist/cli.cjs');
  const home = join(fsPath, '../home');
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', HOME: home, USERPROFILE: home };
  execFileSync(process.execPath, [cli, 'approve', '--all', '--yes'], { cwd: fsPath, env, stdio: 'pipe' });
}

/** Asks again until the answer is as wanted. */
async function until<T>(ask: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) {
      return answer;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
