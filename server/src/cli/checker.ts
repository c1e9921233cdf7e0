import { homedir } from 'node:os';
import { resolve } from 'node:path';
import type { Language } from '../analysis/finding.ts';
import { visible } from '../analysis/text/inert.ts';
import { trackedAround } from '../discovery/gitIndex.ts';
import type { ScannedFile } from '../output/scan.ts';
import { checkSource } from '../scan/check.ts';
import { slashes } from '../scan/paths.ts';
import type { Source } from '../scan/source.ts';
import { describeError } from './errors.ts';
import { createLocks } from './locks.ts';
import { readPolicies, type ScanPolicies } from './policies.ts';

/** What every check of a scan depends on; plain data, so that a thread can be told. */
export interface CheckSettings {
  readonly language: Language;
  readonly as: string | undefined;
  readonly home: string | undefined;
  readonly paths: readonly string[];
  /** Whether policies and ignores in comments count. */
  readonly policy: boolean;
}

export interface Checked {
  /** Undefined for what is nothing of ours. */
  readonly file: ScannedFile | undefined;
  /** What belongs on standard error: the rules that broke down. */
  readonly complaints: readonly string[];
}

/** Checks the files of one scan. */
export interface Checker {
  readonly policies: ScanPolicies | undefined;
  check(source: Source): Promise<Checked>;
}

/** Prepares the checks of a scan: reads the policies that may apply. */
export async function createChecker(settings: CheckSettings): Promise<Checker> {
  const { language, as, paths, policy } = settings;
  const home = homeOf(settings);
  const policies = policy ? await readPolicies(paths) : undefined;
  const locks = createLocks(settings);
  const gitFolders = new Map();
  const tracked = (uri: string) => trackedAround(uri, gitFolders);
  return {
    policies,
    async check(source) {
      const complaints: string[] = [];
      // Standard input that stands for no file is as if it lay in the current folder.
      const scope = policies?.scopeFor(source.uri.startsWith('file:') ? source.uri : resolve(source.path));
      const onError = (_: string, error: unknown) =>
        complaints.push(`${visible(source.path)}: ${describeError(error)}`);
      const approvals = await locks.approvalsFor(source);
      const file = await checkSource(source, {
        language,
        home,
        as,
        scope,
        approvals,
        trackedAround: tracked,
        onError,
      });
      return { file, complaints };
    },
  };
}

/** The home folder of a scan, `/`-separated. */
export function homeOf({ home }: Pick<CheckSettings, 'home'>): string {
  return slashes(home === undefined ? homedir() : resolve(home));
}
