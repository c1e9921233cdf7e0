import * as assert from 'node:assert/strict';
import { commands, type Uri, window, workspace } from 'vscode';
import { findings, folderUri, quickFixes, revert, ruleId, show, waitForFindings } from './editor.ts';

const RISKY = '{ "mcpServers": { "risky": { "command": "npx", "args": ["-y", "@acme/files"] } } }\n';

suite('Policy', () => {
  const config = (): Uri => folderUri('plain', '.mcp.json');
  const policy = (): Uri => folderUri('plain', 'toolseal.json');

  teardown(async () => {
    await revert();
    for (const uri of [policy(), config()]) {
      await workspace.fs.delete(uri).then(undefined, () => {});
    }
  });

  test('the quick fix makes a policy, and a reason in it hides the finding', async () => {
    await workspace.fs.writeFile(config(), Buffer.from(RISKY));
    await show(config());
    const [finding] = await waitForFindings(config(), (found) => found.length > 0);
    assert.ok(finding);
    const actions = await quickFixes(config(), finding.range);
    const ignore = actions.find(({ title }) => title === `Ignore ${ruleId(finding)} with a reason…`);
    assert.ok(ignore?.edit && ignore.command, actions.map(({ title }) => title).join());
    assert.ok(await workspace.applyEdit(ignore.edit));
    await commands.executeCommand(ignore.command.command, ...(ignore.command.arguments ?? []));

    const editor = window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), policy().toString());
    assert.match(editor.document.lineAt(editor.selection.active).text, /"reason": ""/);
    assert.deepEqual(findings(config()).map(ruleId), [ruleId(finding)]);
    await editor.edit((edit) => edit.insert(editor.selection.active, 'our own registry'));
    assert.match(editor.document.getText(), /"reason": "our own registry"/);
    await waitForFindings(config(), (found) => found.length === 0);
  });

  test('on the disk it counts as soon as it is written', async () => {
    await workspace.fs.writeFile(config(), Buffer.from(RISKY));
    await show(config());
    await waitForFindings(config(), (found) => found.length > 0);
    await workspace.fs.writeFile(policy(), Buffer.from('{ "rules": { "unpinned-package": "off" } }'));
    await waitForFindings(config(), (found) => found.length === 0);
  });
});
