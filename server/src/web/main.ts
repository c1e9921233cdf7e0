import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../language/server.ts';
import { checkSource } from '../scan/check.ts';
import type { FindRequest } from '../scan/disk.ts';
import { type FoundSource, readAhead } from '../scan/readAhead.ts';
import { createVirtualFiles } from '../virtual/files.ts';
import { sharedApprovals } from './approvals.ts';

// A worker of the web extension host: no disk, no home and no processes, only what the client reads for it.
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
const files = createVirtualFiles(connection);
const { readText, readPolicyOf } = files;

async function* find({ scopes, clients, uris, isCancelled }: FindRequest): AsyncGenerator<FoundSource> {
  // What only the user or the system has lies on a machine that a browser does not see.
  if (!scopes.includes('project') || clients?.size === 0) return;
  for (const uri of uris) yield* files.find(uri, isCancelled);
}

startServer(connection, {
  ...{ readText, readPolicyOf },
  disk: {
    find: (request) => readAhead(find(request)),
    read: async (source) => ({ ...source, content: await files.read(source.uri) }),
    check: checkSource,
  },
  openApprovals: () => sharedApprovals(files.readDecisive),
});
