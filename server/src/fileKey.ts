/**
 * The same for every URI of one file, whoever writes it: editors encode more than the disk's own URIs do, write drives
 * in either case, and have the user's own data under another scheme. What is no file of the disk, like an old version
 * that git shows, is never the same as one that is.
 *
 * @param uri of any scheme; what is no URI stays as it is
 * @param foldsCase whether names that differ only in case are one file, beside Windows, whose paths begin with a drive
 */
export function fileKey(uri: string, foldsCase = isMac): string {
  const parts = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)(.*)$/is.exec(uri);
  if (!parts) return uri;
  const [, scheme = '', authority = '', path = '', rest = ''] = parts;
  const name = scheme.toLowerCase();
  const written = decoded(path).normalize('NFC');
  const folded = foldsCase || /^\/[a-z]:/i.test(written) ? written.toLowerCase() : written;
  if (name === 'file' || name === 'vscode-userdata') return `file://${authority.toLowerCase()}${folded}`;
  return `${name}://${authority}${folded}${rest}`;
}

const { process } = globalThis as { process?: { platform?: string } };
const isMac = process?.platform === 'darwin';

/** The path of a URI without escapes; as it is where they are none, as of a name with a bare `%`. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
