import type { Context } from '../analysis/analyze.ts';
import type { Language } from '../analysis/finding.ts';
import { detectByPath, formatAt, formatById, manifestsNamed } from '../analysis/formats/detect.ts';
import type { Scope } from '../analysis/formats/format.ts';
import { mayBeManifest } from '../analysis/formats/manifests.ts';
import { mayHoldServers } from '../analysis/formats/maps.ts';
import type { Approvals } from '../analysis/lock/approvals.ts';
import type { IsTracked } from '../analysis/rule.ts';
import { describeProblem, leftAlone } from '../discovery/problems.ts';
import type { ScannedFile } from '../output/scan.ts';
import { checkDocument, type PolicyScope } from '../policy/check.ts';
import { today } from '../policy/today.ts';
import { checkExtension } from './extensions.ts';
import { type Source, unread } from './source.ts';

export interface CheckOptions extends Pick<Context, 'severityOf' | 'isCancelled'> {
  readonly language: Language;
  /** `/`-separated; absent where there is none. */
  readonly home?: string | undefined;
  /** The format to read given files as. */
  readonly as?: string | undefined;
  /** What decides over the file; undefined where nobody may hide anything. */
  readonly scope: PolicyScope | undefined;
  /** What the file is to be compared with; undefined where nobody has said what counts. */
  readonly approvals?: Approvals | undefined;
  /** Asks git's index; absent where there is no disk. */
  readonly trackedAround?: (uri: string) => Promise<IsTracked | undefined>;
  /** Told of a rule that broke down. */
  readonly onError: (ruleId: string, error: unknown) => void;
}

const unknownContent: Readonly<Record<Language, string>> = {
  en: 'nothing in it that toolseal knows',
  ja: 'Toolseal の対象になる内容がありません',
};

const otherContent: Readonly<Record<Language, string>> = {
  en: 'nothing in it of the format that it was to be read as',
  ja: '指定された形式の内容がありません',
};

/**
 * Checks a file that a scan came upon.
 *
 * @returns undefined for a file that is nothing of ours, unless the user named it
 */
export async function checkSource(source: Source, options: CheckOptions): Promise<ScannedFile | undefined> {
  const { uri, path, kind, content, place } = source;
  const { language, home, as, scope, approvals, onError, severityOf, isCancelled } = options;
  if (place?.file.extension) return checkExtension(source, language);
  if ('problem' in content) {
    const { problem } = content;
    if (kind === 'candidate' && manifestsNamed(uri).length === 0) return undefined;
    const status = leftAlone.has(problem) ? 'skipped' : 'unreadable';
    return unread(source, status, describeProblem(problem, language));
  }
  const { text } = content;
  if (kind === 'candidate' && !mayHoldServers(text) && !mayBeManifest(text)) return undefined;
  const isTracked = await options.trackedAround?.(uri);
  const { state, outline, ...analysis } = checkDocument(
    {
      ...{ uri, text },
      ...(kind === 'given' && as !== undefined && { as }),
      ...(place && { place: formatAt(place.client, place.file, uri, home) }),
    },
    {
      ...{ language, today: today(), onError },
      ...(home !== undefined && { home }),
      ...(isTracked && { isTracked }),
      ...(approvals && { approvals }),
      ...(severityOf && { severityOf }),
      ...(isCancelled && { isCancelled }),
    },
    scope,
  );
  if (analysis.format === undefined) {
    if (kind !== 'given') return undefined;
    return unread(source, 'skipped', (as === undefined ? unknownContent : otherContent)[language]);
  }
  const status = state === 'not-checked' ? 'unreadable' : state;
  const servers = outline();
  const isQuiet = servers.length + analysis.findings.length + analysis.suppressed.length === 0;
  return {
    ...analysis,
    ...{ uri, path, status, outline: servers, text: isQuiet ? '' : text },
    ...ownerOf(source, analysis.format, home),
  };
}

/** Whose file it is: of the client that looks there, or else of the one whose format it has. */
function ownerOf(
  { uri, place }: Source,
  format: string,
  home: string | undefined,
): { readonly client: string | undefined; readonly scope: Scope } {
  if (place) return { client: place.client.name, scope: place.file.scope };
  const client = formatById(format)?.format;
  return {
    client: client?.manifest || client?.files.length === 0 ? undefined : client?.name,
    scope: detectByPath(uri, home)?.scope ?? 'project',
  };
}
