import { type FindingReport, type ScanReport, summaryOf } from './report.ts';
import type { HiddenFailures, LookedFor, Shard } from './scan.ts';

/**
 * Puts the parts of a scan together. Paths of other machines are taken as relative to the root of the first report;
 * a file that several reports have comes from the first of them.
 */
export function mergeReports([first, ...others]: readonly [ScanReport, ...ScanReport[]]): ScanReport {
  const reports = [first, ...others].map((report) => movedTo(first.root, report));
  const owner = new Map<string, ScanReport>();
  for (const report of reports) {
    for (const { uri } of report.files) if (!owner.has(uri)) owner.set(uri, report);
  }
  const byFile = new Map<string, FindingReport[]>();
  for (const report of reports) {
    for (const finding of report.findings) {
      if (owner.get(finding.uri) !== report) continue;
      const same = byFile.get(finding.uri);
      if (same) same.push(finding);
      else byFile.set(finding.uri, [finding]);
    }
  }
  const files = reports
    .flatMap((report) => report.files.filter(({ uri }) => owner.get(uri) === report))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const findings = files.flatMap(({ uri }) => byFile.get(uri) ?? []);
  const lookedFor = mergeLookedFor(reports.flatMap((report) => report.lookedFor ?? []));
  const hiddenFailures = mergeFailures(reports.flatMap((report) => report.hiddenFailures ?? []));
  const { shard: _, lookedFor: __, hiddenFailures: ___, ...rest } = first;
  return {
    ...rest,
    files,
    findings,
    summary: summaryOf(findings),
    hidden: reports.reduce((sum, { hidden }) => sum + hidden, 0),
    ...(hiddenFailures && { hiddenFailures }),
    ...(reports.some((report) => report.lookedFor) && { lookedFor }),
  };
}

/** The parts that are not there, as `2/3`. */
export function missingParts(shards: readonly (Shard | undefined)[]): string[] {
  const counts = new Set(shards.flatMap((shard) => (shard ? [shard.count] : [])));
  const there = new Set(shards.map((shard) => shard && `${shard.index}/${shard.count}`));
  return [...counts]
    .flatMap((count) => Array.from({ length: count }, (_, index) => `${index + 1}/${count}`))
    .filter((part) => !there.has(part));
}

/** As if the report had been made in another folder. */
function movedTo(root: string, report: ScanReport): ScanReport {
  if (report.root === root) return report;
  const move = (uri: string) => (uri.startsWith(report.root) ? root + uri.slice(report.root.length) : uri);
  return {
    ...report,
    root,
    files: report.files.map((file) => ({ ...file, uri: move(file.uri) })),
    findings: report.findings.map((finding) => ({
      ...finding,
      uri: move(finding.uri),
      related: finding.related.map((place) => ({ ...place, uri: move(place.uri) })),
    })),
  };
}

/** Parts of one scan fail from the same severity on; where others do not, only the first are told. */
function mergeFailures([first, ...others]: readonly HiddenFailures[]): HiddenFailures | undefined {
  return others.reduce(
    (sum, { count, failOn }) => (failOn === sum?.failOn ? { failOn, count: sum.count + count } : sum),
    first,
  );
}

function mergeLookedFor(all: readonly LookedFor[]): LookedFor[] {
  const byPath = new Map<string, LookedFor>();
  for (const looked of all) {
    const before = byPath.get(looked.path);
    if (!before || before.found < looked.found) byPath.set(looked.path, looked);
  }
  return [...byPath.values()];
}
