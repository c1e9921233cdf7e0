import type { Rule } from '../rule.ts';
import administratorRole from './administrator-role.ts';
import ansiEscape from './ansi-escape.ts';
import approvalExpired from './approval-expired.ts';
import archivedPackage from './archived-package.ts';
import authenticationDisabled from './authentication-disabled.ts';
import broadFilesystemAccess from './broad-filesystem-access.ts';
import broadResource from './broad-resource.ts';
import catchAllTool from './catch-all-tool.ts';
import commandInput from './command-input.ts';
import commandInstruction from './command-instruction.ts';
import commentInStrictJson from './comment-in-strict-json.ts';
import committedEnvFile from './committed-env-file.ts';
import concealmentInstruction from './concealment-instruction.ts';
import conflictingServer from './conflicting-server.ts';
import confusablePackageScope from './confusable-package-scope.ts';
import confusableText from './confusable-text.ts';
import contextFlooding from './context-flooding.ts';
import contextParameter from './context-parameter.ts';
import conversationParameter from './conversation-parameter.ts';
import covertSideEffect from './covert-side-effect.ts';
import crossServerInstruction from './cross-server-instruction.ts';
import customRegistry from './custom-registry.ts';
import dangerousEnvironment from './dangerous-environment.ts';
import deceptiveInstruction from './deceptive-instruction.ts';
import definitionChanged from './definition-changed.ts';
import deniedServer from './denied-server.ts';
import deprecatedSse from './deprecated-sse.ts';
import destructiveAutoApprove from './destructive-auto-approve.ts';
import destructiveLaunch from './destructive-launch.ts';
import droppedServer from './dropped-server.ts';
import duplicateServer from './duplicate-server.ts';
import duplicateToolName from './duplicate-tool-name.ts';
import encodedPayload from './encoded-payload.ts';
import envForwarding from './env-forwarding.ts';
import excessiveOauthScope from './excessive-oauth-scope.ts';
import expiredIgnore from './expired-ignore.ts';
import hardcodedSecret from './hardcoded-secret.ts';
import headersHelperCommand from './headers-helper-command.ts';
import hiddenRecipient from './hidden-recipient.ts';
import hiddenServer from './hidden-server.ts';
import hiddenText from './hidden-text.ts';
import hiddenUnicode from './hidden-unicode.ts';
import highEntropySecret from './high-entropy-secret.ts';
import hostImitation from './host-imitation.ts';
import identityMismatch from './identity-mismatch.ts';
import inconsistentToolList from './inconsistent-tool-list.ts';
import inlineClientSecret from './inline-client-secret.ts';
import inlineCode from './inline-code.ts';
import inputNotMasked from './input-not-masked.ts';
import instructionOverride from './instruction-override.ts';
import invalidHeaderParameter from './invalid-header-parameter.ts';
import invalidLock from './invalid-lock.ts';
import invalidPolicy from './invalid-policy.ts';
import invalidToolName from './invalid-tool-name.ts';
import knownMaliciousPackage from './known-malicious-package.ts';
import knownVulnerablePackage from './known-vulnerable-package.ts';
import launchChanged from './launch-changed.ts';
import loggingDisabled from './logging-disabled.ts';
import misleadingAnnotation from './misleading-annotation.ts';
import misplacedSandbox from './misplaced-sandbox.ts';
import missingAnnotations from './missing-annotations.ts';
import missingFileHash from './missing-file-hash.ts';
import missingTransportType from './missing-transport-type.ts';
import namespaceMismatch from './namespace-mismatch.ts';
import orderHijack from './order-hijack.ts';
import payloadParameter from './payload-parameter.ts';
import postResultInstruction from './post-result-instruction.ts';
import preferenceHijack from './preference-hijack.ts';
import privilegedContainer from './privileged-container.ts';
import publicBindAddress from './public-bind-address.ts';
import publicCacheScope from './public-cache-scope.ts';
import redirectedModelApi from './redirected-model-api.ts';
import remoteSchemaRef from './remote-schema-ref.ts';
import remoteScript from './remote-script.ts';
import repositoryAutostart from './repository-autostart.ts';
import resourceTheft from './resource-theft.ts';
import riskyHook from './risky-hook.ts';
import safeguardBypass from './safeguard-bypass.ts';
import samplingAutoApprove from './sampling-auto-approve.ts';
import samplingDependency from './sampling-dependency.ts';
import samplingHiddenTask from './sampling-hidden-task.ts';
import samplingIncludeContext from './sampling-include-context.ts';
import samplingSystemPrompt from './sampling-system-prompt.ts';
import samplingTokenBudget from './sampling-token-budget.ts';
import samplingWithTools from './sampling-with-tools.ts';
import sandboxAutoApprove from './sandbox-auto-approve.ts';
import sandboxDisabled from './sandbox-disabled.ts';
import scanIncomplete from './scan-incomplete.ts';
import secretElicitation from './secret-elicitation.ts';
import secretHeaderParameter from './secret-header-parameter.ts';
import secretInArgs from './secret-in-args.ts';
import secretInToolText from './secret-in-tool-text.ts';
import secretInUrl from './secret-in-url.ts';
import secretParameter from './secret-parameter.ts';
import sensitiveMount from './sensitive-mount.ts';
import sharedMemoryPath from './shared-memory-path.ts';
import sharedSecret from './shared-secret.ts';
import sharedVolume from './shared-volume.ts';
import shellCommand from './shell-command.ts';
import shellMetacharacters from './shell-metacharacters.ts';
import standingInstruction from './standing-instruction.ts';
import sudoLaunch from './sudo-launch.ts';
import suspiciousExecutablePath from './suspicious-executable-path.ts';
import suspiciousHost from './suspicious-host.ts';
import tlsVerificationDisabled from './tls-verification-disabled.ts';
import tokenPassthrough from './token-passthrough.ts';
import toolPoisoning from './tool-poisoning.ts';
import toolShadowing from './tool-shadowing.ts';
import toolsNotCaptured from './tools-not-captured.ts';
import toxicFlow from './toxic-flow.ts';
import typosquatPackage from './typosquat-package.ts';
import unapprovedServer from './unapproved-server.ts';
import undeclaredSecretField from './undeclared-secret-field.ts';
import unencryptedTransport from './unencrypted-transport.ts';
import unexpandedVariable from './unexpanded-variable.ts';
import unhardenedContainer from './unhardened-container.ts';
import unknownServerField from './unknown-server-field.ts';
import unknownTelemetryHost from './unknown-telemetry-host.ts';
import unofficialRegistryBase from './unofficial-registry-base.ts';
import unpinnedGitSource from './unpinned-git-source.ts';
import unpinnedImage from './unpinned-image.ts';
import unpinnedPackage from './unpinned-package.ts';
import unrelatedInstruction from './unrelated-instruction.ts';
import unrestrictedToolset from './unrestricted-toolset.ts';
import unreviewedClientServer from './unreviewed-client-server.ts';
import unsafeElicitationUrl from './unsafe-elicitation-url.ts';
import unsafeIcon from './unsafe-icon.ts';
import wildcardAutoApprove from './wildcard-auto-approve.ts';
import wildcardCors from './wildcard-cors.ts';
import wrongRootKey from './wrong-root-key.ts';
import wrongUrlField from './wrong-url-field.ts';

/** All rules by id, which is also the order in which documents are checked. */
export const rules: readonly Rule[] = [
  administratorRole,
  ansiEscape,
  approvalExpired,
  archivedPackage,
  authenticationDisabled,
  broadFilesystemAccess,
  broadResource,
  catchAllTool,
  commandInput,
  commandInstruction,
  commentInStrictJson,
  committedEnvFile,
  concealmentInstruction,
  conflictingServer,
  confusablePackageScope,
  confusableText,
  contextFlooding,
  contextParameter,
  conversationParameter,
  covertSideEffect,
  crossServerInstruction,
  customRegistry,
  dangerousEnvironment,
  deceptiveInstruction,
  definitionChanged,
  deniedServer,
  deprecatedSse,
  destructiveAutoApprove,
  destructiveLaunch,
  droppedServer,
  duplicateServer,
  duplicateToolName,
  encodedPayload,
  envForwarding,
  excessiveOauthScope,
  expiredIgnore,
  hardcodedSecret,
  headersHelperCommand,
  hiddenRecipient,
  hiddenServer,
  hiddenText,
  hiddenUnicode,
  highEntropySecret,
  hostImitation,
  identityMismatch,
  inconsistentToolList,
  inlineClientSecret,
  inlineCode,
  inputNotMasked,
  instructionOverride,
  invalidHeaderParameter,
  invalidLock,
  invalidPolicy,
  invalidToolName,
  knownMaliciousPackage,
  knownVulnerablePackage,
  launchChanged,
  loggingDisabled,
  misleadingAnnotation,
  misplacedSandbox,
  missingAnnotations,
  missingFileHash,
  missingTransportType,
  namespaceMismatch,
  orderHijack,
  payloadParameter,
  postResultInstruction,
  preferenceHijack,
  privilegedContainer,
  publicBindAddress,
  publicCacheScope,
  redirectedModelApi,
  remoteSchemaRef,
  remoteScript,
  repositoryAutostart,
  resourceTheft,
  riskyHook,
  safeguardBypass,
  samplingAutoApprove,
  samplingDependency,
  samplingHiddenTask,
  samplingIncludeContext,
  samplingSystemPrompt,
  samplingTokenBudget,
  samplingWithTools,
  sandboxAutoApprove,
  sandboxDisabled,
  scanIncomplete,
  secretElicitation,
  secretHeaderParameter,
  secretInArgs,
  secretInToolText,
  secretInUrl,
  secretParameter,
  sensitiveMount,
  sharedMemoryPath,
  sharedSecret,
  sharedVolume,
  shellCommand,
  shellMetacharacters,
  standingInstruction,
  sudoLaunch,
  suspiciousExecutablePath,
  suspiciousHost,
  tlsVerificationDisabled,
  tokenPassthrough,
  toolPoisoning,
  toolShadowing,
  toolsNotCaptured,
  toxicFlow,
  typosquatPackage,
  unapprovedServer,
  undeclaredSecretField,
  unencryptedTransport,
  unexpandedVariable,
  unhardenedContainer,
  unknownServerField,
  unknownTelemetryHost,
  unofficialRegistryBase,
  unpinnedGitSource,
  unpinnedImage,
  unpinnedPackage,
  unrelatedInstruction,
  unrestrictedToolset,
  unreviewedClientServer,
  unsafeElicitationUrl,
  unsafeIcon,
  wildcardAutoApprove,
  wildcardCors,
  wrongRootKey,
  wrongUrlField,
];
