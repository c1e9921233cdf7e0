import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver/node';
import { LspClient, until, vscode } from '../client.ts';

/** Letters of two UTF-16 units, four bytes each, and others of one unit and two or three bytes, before what is found. */
const text = `{
  "mcpServers": {
    "𝒻𝒾𝓁é–": { "command": "npx", "args": ["-y", "@acme/files"] }
  }
}
`;
const uri = 'file:///project/.cursor/mcp.json';

const codeActions = {
  dynamicRegistration: false,
  isPreferredSupport: true,
  codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source'] } },
};

/** What editors announce, as far as it matters to a server that shows findings. */
const clients: Readonly<Record<string, ClientCapabilities>> = {
  'VS Code': { ...vscode, general: { positionEncodings: ['utf-16'] } },
  'Neovim 0.7': {
    textDocument: {
      codeAction: { ...codeActions, dataSupport: true, resolveSupport: { properties: ['edit'] } },
      hover: { dynamicRegistration: false, contentFormat: ['markdown', 'plaintext'] },
      publishDiagnostics: { relatedInformation: true },
      synchronization: { dynamicRegistration: false, didSave: true },
    },
    workspace: { applyEdit: true, configuration: true, workspaceFolders: true },
    window: { showDocument: { support: false }, workDoneProgress: true },
  },
  'Neovim 0.11': {
    general: { positionEncodings: ['utf-8', 'utf-16', 'utf-32'] },
    textDocument: {
      codeAction: { ...codeActions, dataSupport: true, resolveSupport: { properties: ['edit', 'command'] } },
      diagnostic: { dynamicRegistration: false },
      hover: { dynamicRegistration: true, contentFormat: ['markdown', 'plaintext'] },
      publishDiagnostics: { relatedInformation: true, dataSupport: true },
    },
    workspace: {
      applyEdit: true,
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: false },
      didChangeWatchedFiles: { dynamicRegistration: false, relativePatternSupport: true },
      workspaceEdit: { resourceOperations: ['rename', 'create', 'delete'] },
      workspaceFolders: true,
    },
    window: { showDocument: { support: true }, workDoneProgress: true },
  },
  Helix: {
    general: { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] },
    textDocument: {
      codeAction: { ...codeActions, dataSupport: true, resolveSupport: { properties: ['edit', 'command'] } },
      hover: { contentFormat: ['markdown'] },
      publishDiagnostics: { versionSupport: true },
    },
    workspace: {
      applyEdit: true,
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: false },
      workspaceEdit: { documentChanges: true, failureHandling: 'abort' },
      workspaceFolders: true,
    },
  },
  'a client that knows UTF-8 only': {
    general: { positionEncodings: ['utf-8'] },
    textDocument: { codeAction: codeActions, diagnostic: {} },
  },
  'a client that would rather count in UTF-32': {
    general: { positionEncodings: ['utf-32', 'utf-16', 'utf-8'] },
  },
  'a client that only pulls': { textDocument: { diagnostic: {} } },
  'a client that announces nothing': {},
};

let client: LspClient;
afterEach(() => client.kill());

/** What a client of these capabilities gets to see of an open document. */
async function findings({ textDocument }: ClientCapabilities): Promise<Diagnostic[]> {
  if (textDocument?.diagnostic) return await client.diagnose(uri);
  const published = await until(() => client.published.at(-1), 'pushed diagnostics');
  return published.diagnostics;
}

for (const [name, capabilities] of Object.entries(clients)) {
  const pulls = capabilities.textDocument?.diagnostic !== undefined;
  // Of the two that the server knows, the one that the client would rather have.
  const encoding =
    capabilities.general?.positionEncodings?.find((name) => /^utf-(8|16)$/.test(name)) ?? 'utf-16';

  describe(name, () => {
    test('is promised what it can use', async () => {
      client = await LspClient.start({ capabilities });
      const promised = client.initialized.capabilities;
      assert.equal(promised.positionEncoding, encoding);
      assert.deepEqual(promised.textDocumentSync, { openClose: true, change: 2 });
      assert.equal(promised.diagnosticProvider !== undefined, pulls);
      assert.equal(
        promised.codeActionProvider !== undefined,
        capabilities.textDocument?.codeAction !== undefined,
      );
      assert.equal(promised.hoverProvider, true);
      assert.equal(await client.stop(), 0);
    });

    test(`gets a finding where it is, counted in ${encoding}`, async () => {
      client = await LspClient.start({ capabilities });
      await client.open(uri, text);
      const [found, ...others] = await findings(capabilities);
      assert.deepEqual(others, []);
      assert.equal(found?.code, 'unpinned-package');
      const [before = ''] = text.split('\n')[2]?.split('@acme') ?? [];
      const character = encoding === 'utf-8' ? Buffer.byteLength(before) : before.length;
      assert.deepEqual(found.range, {
        start: { line: 2, character },
        end: { line: 2, character: character + '@acme/files'.length },
      });
      assert.equal(client.published.length, pulls ? 0 : 1);
    });

    test('gets a hover in a format that it knows', async () => {
      client = await LspClient.start({ capabilities });
      await client.open(uri, text);
      const { contents } = (await client.hover(uri, '@acme/files')) ?? {};
      assert.ok(contents && typeof contents === 'object' && 'kind' in contents);
      const markdown = capabilities.textDocument?.hover?.contentFormat?.includes('markdown');
      assert.equal(contents.kind, markdown ? 'markdown' : 'plaintext');
    });

    test('is asked for nothing that it has not offered', async () => {
      client = await LspClient.start({ capabilities });
      await client.open(uri, text);
      await findings(capabilities);
      await client.notify('workspace/didChangeConfiguration', { settings: {} });
      await client.hover(uri, '@acme/files');
      const { workspace, window, textDocument } = capabilities;
      const registers =
        workspace?.didChangeConfiguration?.dynamicRegistration ||
        workspace?.didChangeWatchedFiles?.dynamicRegistration;
      const offered = [
        registers && 'client/registerCapability',
        workspace?.configuration && 'workspace/configuration',
        workspace?.diagnostics?.refreshSupport && 'workspace/diagnostic/refresh',
        textDocument?.codeLens && workspace?.codeLens?.refreshSupport && 'workspace/codeLens/refresh',
        window?.showDocument?.support && 'window/showDocument',
      ];
      assert.deepEqual(
        client.asked.filter((method) => !offered.includes(method)),
        [],
      );
    });

    if (!capabilities.textDocument?.codeAction) return;

    test('gets a fix in the form of edits that it knows, and the finding is gone', async () => {
      client = await LspClient.start({ capabilities });
      const address = 'http://mcp.example.org/mcp';
      await client.open(uri, `{ "mcpServers": { "𝒻": { "url": "${address}" } } }`);
      const found = await client.codeActions(uri, client.range(uri, address));
      const action = found.find(({ title }) => title === 'Use https://');
      assert.ok(action, `no fix in ${found.map(({ title }) => title)}`);
      const resolved = action.edit ? action : await client.resolve(action);
      const versioned = capabilities.workspace?.workspaceEdit?.documentChanges === true;
      assert.equal(resolved.edit?.documentChanges !== undefined, versioned);
      assert.equal(resolved.edit?.changes !== undefined, !versioned);
      client.published.length = 0;
      await client.change(uri, client.apply(uri, resolved));
      assert.ok(client.document(uri).getText().includes('https://mcp.example.org/mcp'));
      assert.deepEqual(await findings(capabilities), []);
    });
  });
}
