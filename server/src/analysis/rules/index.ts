import type { Rule } from '../rule.ts';
import archivedPackage from './archived-package.ts';
import broadFilesystemAccess from './broad-filesystem-access.ts';
import commentInStrictJson from './comment-in-strict-json.ts';
import confusablePackageScope from './confusable-package-scope.ts';
import customRegistry from './custom-registry.ts';
import deniedServer from './denied-server.ts';
import deprecatedSse from './deprecated-sse.ts';
import droppedServer from './dropped-server.ts';
import expiredIgnore from './expired-ignore.ts';
import hardcodedSecret from './hardcoded-secret.ts';
import highEntropySecret from './high-entropy-secret.ts';
import inlineClientSecret from './inline-client-secret.ts';
import inputNotMasked from './input-not-masked.ts';
import invalidPolicy from './invalid-policy.ts';
import knownMaliciousPackage from './known-malicious-package.ts';
import knownVulnerablePackage from './known-vulnerable-package.ts';
import missingTransportType from './missing-transport-type.ts';
import privilegedContainer from './privileged-container.ts';
import remoteScript from './remote-script.ts';
import secretInArgs from './secret-in-args.ts';
import secretInUrl from './secret-in-url.ts';
import sharedSecret from './shared-secret.ts';
import shellCommand from './shell-command.ts';
import tokenPassthrough from './token-passthrough.ts';
import typosquatPackage from './typosquat-package.ts';
import unencryptedTransport from './unencrypted-transport.ts';
import unexpandedVariable from './unexpanded-variable.ts';
import unknownServerField from './unknown-server-field.ts';
import unpinnedGitSource from './unpinned-git-source.ts';
import unpinnedImage from './unpinned-image.ts';
import unpinnedPackage from './unpinned-package.ts';
import wildcardAutoApprove from './wildcard-auto-approve.ts';
import wrongRootKey from './wrong-root-key.ts';
import wrongUrlField from './wrong-url-field.ts';

/** All rules, in the order in which documents are checked. */
export const rules: readonly Rule[] = [
  archivedPackage,
  broadFilesystemAccess,
  commentInStrictJson,
  confusablePackageScope,
  customRegistry,
  deniedServer,
  deprecatedSse,
  droppedServer,
  expiredIgnore,
  hardcodedSecret,
  highEntropySecret,
  inlineClientSecret,
  inputNotMasked,
  invalidPolicy,
  knownMaliciousPackage,
  knownVulnerablePackage,
  missingTransportType,
  privilegedContainer,
  remoteScript,
  secretInArgs,
  secretInUrl,
  sharedSecret,
  shellCommand,
  tokenPassthrough,
  typosquatPackage,
  unencryptedTransport,
  unexpandedVariable,
  unknownServerField,
  unpinnedGitSource,
  unpinnedImage,
  unpinnedPackage,
  wildcardAutoApprove,
  wrongRootKey,
  wrongUrlField,
];
