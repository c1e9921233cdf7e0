import { homedir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { localCapturer } from '../capture/local.ts';
import { trackedAround } from '../discovery/gitIndex.ts';
import { readPolicyOf } from '../discovery/policy.ts';
import { readTextAt } from '../discovery/read.ts';
import { startServer } from '../language/server.ts';
import { createApprovalBook } from '../lock/book.ts';
import { lockPlace } from '../lock/place.ts';
import { userStorage } from '../lock/storage.ts';
import { createDisk, isOnDisk } from '../scan/disk.ts';
import { createVirtualFiles } from '../virtual/files.ts';

// Over a socket, a pipe or Node's IPC where the arguments say so, and else over standard streams (--stdio).
if (!process.argv.some((argument) => /^--(stdio|node-ipc|socket|pipe)/.test(argument))) {
  process.argv.push('--stdio');
}
const home = homedir();
const connection = createConnection();
const others = createVirtualFiles(connection);
startServer(connection, {
  ...{ home, trackedAround },
  disk: createDisk(home, others),
  readText: (uri) => (isOnDisk(uri) ? readTextAt(uri) : others.readText(uri)),
  readPolicyOf: (folder) => (isOnDisk(folder) ? readPolicyOf(folder) : others.readPolicyOf(folder)),
  capturer: localCapturer,
  openApprovals(storage = userStorage(home, process.env)) {
    const book = createApprovalBook(storage);
    return {
      book,
      uri: pathToFileURL(storage).href,
      approvalsFor: book.approvalsFor,
      placeFor: (uri, scope, folder) => lockPlace(uri, scope, folder, storage, home),
    };
  },
});
