// A virtual file system for the workspace of the web test: it keeps in memory what the page's server has under /project.
const { EventEmitter, FileSystemError, FileType, workspace } = require('vscode');

exports.activate = async ({ subscriptions, extensionUri }) => {
  const texts = await (await fetch(new URL('/project.json', extensionUri.toString(true)))).json();
  const files = new Map(
    Object.entries(texts).map(([path, text]) => [`/${path}`, new TextEncoder().encode(text)]),
  );
  const changed = new EventEmitter();
  const isFolder = (path) => path === '/' || [...files.keys()].some((file) => file.startsWith(`${path}/`));
  const get = ({ path }) => {
    const bytes = files.get(path);
    if (!bytes) throw FileSystemError.FileNotFound(path);
    return bytes;
  };
  const provider = {
    onDidChangeFile: changed.event,
    watch: () => ({ dispose() {} }),
    stat(uri) {
      const type = isFolder(uri.path) ? FileType.Directory : FileType.File;
      return { type, ctime: 0, mtime: 0, size: type === FileType.File ? get(uri).length : 0 };
    },
    readDirectory({ path }) {
      const root = path === '/' ? path : `${path}/`;
      const rest = [...files.keys()]
        .filter((file) => file.startsWith(root))
        .map((file) => file.slice(root.length));
      const names = new Set(rest.map((file) => file.split('/', 1)[0]));
      return [...names].map((name) => [name, files.has(root + name) ? FileType.File : FileType.Directory]);
    },
    readFile: get,
    writeFile(uri, bytes) {
      files.set(uri.path, bytes);
      changed.fire([{ type: 1, uri }]);
    },
    createDirectory() {},
    delete(uri) {
      files.delete(uri.path);
      changed.fire([{ type: 3, uri }]);
    },
    rename() {
      throw FileSystemError.NoPermissions();
    },
  };
  subscriptions.push(workspace.registerFileSystemProvider('files', provider, { isCaseSensitive: true }));
};
