import { readDocument } from '../analysis/analyze.ts';
import type { Language } from '../analysis/finding.ts';
import { formatAt } from '../analysis/formats/detect.ts';
import { mayBeManifest } from '../analysis/formats/manifests.ts';
import { mayHoldServers } from '../analysis/formats/maps.ts';
import type { ConfigDocument } from '../analysis/model.ts';
import { isUnread, syntaxReason } from '../analysis/status.ts';
import { visible } from '../analysis/text/inert.ts';
import { describeProblem } from '../discovery/problems.ts';
import type { Source } from '../scan/source.ts';
import { type SourceOptions, sourcesOf } from './sources.ts';

export interface ReadOptions extends SourceOptions {
  readonly language: Language;
  readonly as: string | undefined;
}

/** A file of ours with its structure. */
export interface FoundDocument {
  readonly source: Source;
  readonly document: ConfigDocument;
}

export interface FoundDocuments {
  /** By path. */
  readonly documents: readonly FoundDocument[];
  /** What belongs on standard error: paths that could not be read, or only in part. */
  readonly complaints: readonly string[];
  /** Whether something that the user named could not be read. */
  readonly missed: boolean;
  /** Whether there may be servers in what could not be read, or only in part. */
  readonly isIncomplete: boolean;
}

/**
 * Reads the configs and manifests among the files that the user named.
 *
 * @param home `/`-separated
 */
export async function readDocuments(options: ReadOptions, home: string): Promise<FoundDocuments> {
  const byUri = new Map<string, FoundDocument>();
  const complaints: string[] = [];
  const { language } = options;
  let missed = false;
  let isIncomplete = false;
  for await (const source of sourcesOf(options, process.stdin, home, () => undefined)) {
    const { uri, path, kind, content } = source;
    if (byUri.has(uri)) continue;
    if ('problem' in content) {
      if (kind === 'candidate') continue;
      complaints.push(`${visible(path)}: ${describeProblem(content.problem, language)}`);
      missed ||= kind === 'given';
      isIncomplete = true;
      continue;
    }
    const document = read(source, content.text, options, home);
    if (!document) continue;
    byUri.set(uri, { source, document });
    const [problem] = document.problems;
    if (!problem || (document.kind !== 'client-config' && kind !== 'given')) continue;
    const reason = syntaxReason(document.text, problem, document.detected.syntax, language);
    complaints.push(`${visible(path)}: ${reason}`);
    missed ||= kind === 'given' && isUnread(document);
    isIncomplete = true;
  }
  const documents = [...byUri.values()].sort((a, b) => (a.source.path < b.source.path ? -1 : 1));
  return { documents, complaints, missed, isIncomplete };
}

function read(
  { uri, kind, place }: Source,
  text: string,
  { as }: ReadOptions,
  home: string,
): ConfigDocument | undefined {
  if (kind === 'candidate' && !mayHoldServers(text) && !mayBeManifest(text)) return undefined;
  return readDocument(
    {
      ...{ uri, text },
      ...(kind === 'given' && as !== undefined && { as }),
      ...(place && { place: formatAt(place.client, place.file, uri, home) }),
    },
    home,
  );
}
