import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { policyFileName } from '../analysis/policy/file.ts';
import { startServer } from '../language/server.ts';
import { createWorkspace } from './workspace.ts';

// A worker of the web extension host: no disk, no home and no processes, only what the client reads for it.
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
const { readText, readDecisive, storage, disk } = createWorkspace(connection);
startServer(connection, {
  ...{ readText, disk },
  readPolicyOf: (folder) => readDecisive(`${folder.replace(/\/$/, '')}/${policyFileName}`),
  openApprovals: () => storage,
});
