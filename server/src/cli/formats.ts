import type { Language } from '../analysis/finding.ts';
import { clients } from '../analysis/formats/clients.ts';
import { formatById } from '../analysis/formats/detect.ts';
import { manifests } from '../analysis/formats/manifests.ts';
import { lockFormat } from '../analysis/lock/file.ts';
import { policyFormat } from '../analysis/policy/file.ts';
import { oneOf } from './arguments.ts';

/** The files of Toolseal itself. */
const ownFormats: readonly string[] = [policyFormat, lockFormat];

/**
 * The value of `--as`.
 *
 * @throws UsageError for a format that nobody knows
 */
export function checkFormat(as: string | undefined, language: Language): string | undefined {
  if (as === undefined || ownFormats.includes(as) || formatById(as)) return as;
  return oneOf('as', as, [...[...clients, ...manifests].map(({ id }) => id), ...ownFormats], language);
}
