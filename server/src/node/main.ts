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
import { createDisk } from '../scan/disk.ts';

// Over a socket, a pipe or Node's IPC where the arguments say so, and else over standard streams (--stdio).
if (!process.argv.some((argument) => /^--(stdio|node-ipc|socket|pipe)/.test(argument))) {
  process.argv.push('--stdio');
}
const home = homedir();
startServer(createConnection(), {
  ...{ home, readPolicyOf, trackedAround },
  disk: createDisk(home),
  readText: readTextAt,
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
