import type { ContainerOption, Word } from './launch.ts';
import { part } from './words.ts';

/** What somebody gets who is given a folder; undefined for a folder that holds one thing. */
export type Breadth = 'disk' | 'home' | 'homes' | 'system';

const homeVariables =
  /^(?:~|\$HOME|\$\{(?:env:)?(?:HOME|USERPROFILE)\}|\$env:(?:HOME|USERPROFILE)|\$\{userHome\}|\$\{user_home\}|%USERPROFILE%|%HOMEDRIVE%%HOMEPATH%|\{env:HOME\})$/i;

/** The folder of all home folders on macOS, Linux, Windows, and of Windows as WSL and MSYS see it. */
const homes = /^(?:\/(?:Users|home)|(?:[a-z]:|\/mnt\/[a-z]|\/host_mnt\/[a-z]|\/[a-z])\/Users)$/i;

/** Accounts that are nobody's. */
const shared = /^(?:shared|public|default|all users)$/i;

/**
 * How much of a machine lies in a folder.
 *
 * @param path as written, with `/` or `\`, variables for the home folder, `/*` at the end
 */
export function breadthOf(path: string): Breadth | undefined {
  if (path.length > 200) return undefined;
  const slashed = path
    .trim()
    .replace(/[/\\]+/g, '/')
    .replace(/\/\*{0,2}$/, '');
  if (slashed === '') return /^\s*[/\\]/.test(path) ? 'disk' : undefined;
  if (/^(?:[a-z]:|\/mnt\/[a-z]|\/host_mnt\/[a-z])$/i.test(slashed)) return 'disk';
  if (homeVariables.test(slashed) || slashed === '/root') return 'home';
  if (homes.test(slashed)) return 'homes';
  if (/^(?:\/(?:private\/)?etc|[a-z]:\/Windows)$/i.test(slashed)) return 'system';
  const slash = slashed.lastIndexOf('/');
  const isHome = slash > 0 && homes.test(slashed.slice(0, slash)) && !shared.test(slashed.slice(slash + 1));
  return isHome ? 'home' : undefined;
}

/** Where tools keep what they log in with, below a home folder or wherever that is mounted from. */
const credentials =
  /(?:^|\/)(?:\.ssh|\.aws|\.azure|\.kube|\.gnupg|\.password-store|\.docker(?:\/config\.json)?|\.config\/(?:gcloud|gh|op)|\.netrc|\.git-credentials|\.npmrc|\.pypirc|\.local\/share\/keyrings|Library\/Keychains|application_default_credentials\.json|id_(?:rsa|ed25519|ecdsa))(?:\/(?:config|credentials|id_\w+)?)?$/i;

/** Whether a path, with `/` or `\\`, is a folder or a file with what somebody logs in with. */
export function holdsKeys(path: string): boolean {
  return path.length <= 400 && credentials.test(path.replace(/[/\\]+/g, '/').replace(/(?<=.)\/$/, ''));
}

/** Whether a path is a folder around the project, two levels up or more: `../..`. */
export function isAround(path: string): boolean {
  return /^(?:\.\.[/\\]){1,40}\.\.[/\\]?$/.test(path);
}

/** Whether a path begins in the folder of a Claude plugin and leaves it: `${CLAUDE_PLUGIN_ROOT}/../x`. */
export function leavesPlugin(path: string): boolean {
  if (!path.startsWith('${CLAUDE_PLUGIN_ROOT}') || path.length > 400) return false;
  let depth = 0;
  for (const folder of path.split(/[/\\]+/).slice(1)) {
    if (folder === '..') depth--;
    else if (folder && folder !== '.') depth++;
    if (depth < 0) return true;
  }
  return false;
}

/** The folder of this machine (or the named volume) that `-v` or `--mount` gives to a container. */
export function mountSource({ name, value }: ContainerOption): Word | undefined {
  if (!value) return undefined;
  if (name === 'volume') return volumeSource(value);
  return name === 'mount' ? bindSource(value) : undefined;
}

/** `source:target:options`, where the colon of a drive belongs to the source; without a target it is anonymous. */
function volumeSource(value: Word): Word | undefined {
  const { text } = value;
  const end = colonAfter(text, /^[A-Za-z]:[\\/]/.test(text) && colonAfter(text, 2) > 0 ? 2 : 0);
  return end > 0 ? part(value, 0, end) : undefined;
}

/** The first colon that is not part of a variable (`${env:HOME}`, `$env:HOME`); below zero if there is none. */
function colonAfter(text: string, from: number): number {
  let depth = 0;
  for (let index = from; index < text.length; index++) {
    const char = text.charAt(index);
    if (char === '{') depth++;
    else if (char === '}') depth--;
    else if (char === ':' && depth <= 0 && !text.startsWith('$env', index - 4)) return index;
  }
  return -1;
}

/** `type=bind,source=/x,target=/y`. */
function bindSource(value: Word): Word | undefined {
  const source = /(?:^|,)\s*(?:source|src)=([^,]*)/.exec(value.text);
  if (!source) return undefined;
  const end = source.index + source[0].length;
  return part(value, end - (source[1]?.length ?? 0), end);
}

/** Whether `-v` or `--mount` gives its folder for reading only. */
export function isReadOnlyMount({ name, value }: ContainerOption): boolean {
  const options = value?.text.split(name === 'volume' ? /[:,]/ : ',').slice(1) ?? [];
  return options.some((option) => /^\s*(?:ro|readonly)(?:=(?:true|1))?$/.test(option));
}
