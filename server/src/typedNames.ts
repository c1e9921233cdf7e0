/**
 * Rules that judge a name, an address or a path as a whole. What is half typed is another name than the one that is meant,
 * so an editor does well to wait with their findings where somebody is typing.
 */
export const rulesOfNames: ReadonlySet<string> = new Set([
  'archived-package',
  'broad-filesystem-access',
  'confusable-package-scope',
  'known-malicious-package',
  'known-vulnerable-package',
  'sensitive-mount',
  'suspicious-host',
  'typosquat-package',
  'unexpanded-variable',
  'unknown-telemetry-host',
  'unofficial-registry-base',
  'unpinned-git-source',
  'unpinned-image',
  'unpinned-package',
]);
