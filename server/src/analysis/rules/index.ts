import type { Rule } from '../rule.ts';
import broadFilesystemAccess from './broad-filesystem-access.ts';
import deniedServer from './denied-server.ts';
import expiredIgnore from './expired-ignore.ts';
import hardcodedSecret from './hardcoded-secret.ts';
import highEntropySecret from './high-entropy-secret.ts';
import inputNotMasked from './input-not-masked.ts';
import invalidPolicy from './invalid-policy.ts';
import privilegedContainer from './privileged-container.ts';
import remoteScript from './remote-script.ts';
import secretInArgs from './secret-in-args.ts';
import secretInUrl from './secret-in-url.ts';
import shellCommand from './shell-command.ts';
import unencryptedTransport from './unencrypted-transport.ts';
import unpinnedImage from './unpinned-image.ts';
import unpinnedPackage from './unpinned-package.ts';
import wildcardAutoApprove from './wildcard-auto-approve.ts';
import wrongRootKey from './wrong-root-key.ts';

/** All rules, in the order in which documents are checked. */
export const rules: readonly Rule[] = [
  broadFilesystemAccess,
  deniedServer,
  expiredIgnore,
  hardcodedSecret,
  highEntropySecret,
  inputNotMasked,
  invalidPolicy,
  privilegedContainer,
  remoteScript,
  secretInArgs,
  secretInUrl,
  shellCommand,
  unencryptedTransport,
  unpinnedImage,
  unpinnedPackage,
  wildcardAutoApprove,
  wrongRootKey,
];
