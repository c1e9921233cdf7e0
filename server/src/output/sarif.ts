import type { Confidence, Language, Severity } from '../analysis/finding.ts';
import { categories } from '../analysis/owasp.ts';
import type { Rule } from '../analysis/rule.ts';
import { rules } from '../analysis/rules/index.ts';
import { visible } from '../analysis/text/inert.ts';
import { ruleUrl } from '../links.ts';
import { print } from './print.ts';
import type { FileReport, FindingReport, FixReport, ReportedRange, ScanReport } from './report.ts';

/** The name that stands for the folder to which paths are relative. */
const rootId = 'SRCROOT';

/** SARIF has three levels (3.27.10); `note` is the mildest that consumers show. */
const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** What GitHub sorts alerts by: above 9 critical, from 7 on high, from 4 on medium, below low. */
const securitySeverities: Readonly<Record<Severity, string>> = {
  error: '8.0',
  warning: '5.5',
  information: '3.0',
  hint: '1.0',
};

const precisions: Readonly<Record<Confidence, string>> = { high: 'high', medium: 'medium', low: 'low' };

/**
 * A scan as a SARIF 2.1.0 log (OASIS standard, errata 01), as GitHub code scanning takes it. Everything foreign is
 * plain text that no viewer makes a link of.
 */
export function reportToSarif(report: ScanReport, language: Language): string {
  const { root } = report;
  const isMissed = report.files.some(({ missed }) => missed);
  const places = new Map(rules.map(({ id }, index) => [id, index]));
  return print({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Toolseal',
            semanticVersion: report.tool.version,
            version: report.tool.version,
            informationUri: 'https://github.com/toolseal/toolseal',
            language,
            rules: rules.map((rule) => toDescriptor(rule, language)),
            notifications: [{ id: 'not-checked', shortDescription: { text: notChecked[language] } }],
          },
        },
        automationDetails: { id: runId(report) },
        invocations: [
          {
            executionSuccessful: !isMissed,
            ...(isMissed && { exitCode: 2 }),
            toolExecutionNotifications: report.files
              .filter(isIncomplete)
              .map((file) => toNotification(file, root)),
          },
        ],
        ...(root !== '' && { originalUriBaseIds: { [rootId]: { uri: root } } }),
        columnKind: 'utf16CodeUnits',
        artifacts: report.files.map((file) => ({
          location: toLocation(file.uri, root),
          ...(file.client !== null && { description: { text: file.client } }),
        })),
        results: report.findings.map((finding) => toResult(finding, root, places)),
      },
    ],
  });
}

/** GitHub tells the uploads for one commit apart by it: a part must not replace the others. */
function runId({ shard }: ScanReport): string {
  return shard ? `toolseal/${shard.index}-of-${shard.count}/` : 'toolseal/';
}

function toDescriptor(rule: Rule, language: Language): object {
  const category = categories[rule.category];
  const url = ruleUrl(rule.id, language);
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.title[language] },
    fullDescription: { text: rule.why[language] },
    helpUri: url,
    help: {
      text: `${rule.why[language]}\n${rule.remedy[language]}\n${category.label} ${category.title}\n${url}`,
      markdown: [
        rule.why[language],
        `**${remedy[language]}** ${rule.remedy[language]}`,
        `[${category.label} ${category.title}](${category.url}) · [${rule.id}](${url})`,
      ].join('\n\n'),
    },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: {
      category: category.label,
      tags: ['security', 'mcp', category.label, ...cweTags(rule)],
      precision: precisions[rule.confidence],
      'problem.severity': { error: 'error', warning: 'warning', note: 'recommendation' }[
        levels[rule.severity] ?? 'note'
      ],
      'security-severity': securitySeverities[rule.severity],
    },
  };
}

/** As GitHub names them: `external/cwe/cwe-798`. */
function cweTags({ references }: Rule): string[] {
  return references.flatMap((address) => {
    const id = /^https:\/\/cwe\.mitre\.org\/data\/definitions\/(\d+)\.html$/.exec(address)?.[1];
    return id === undefined ? [] : [`external/cwe/cwe-${id.padStart(3, '0')}`];
  });
}

function toResult(finding: FindingReport, root: string, places: ReadonlyMap<string, number>): object {
  const { ruleId, uri, fingerprint, related, fixes, suppressed } = finding;
  const replacing = fixes.filter(({ edits }) => edits);
  return {
    ruleId,
    ...(places.has(ruleId) && { ruleIndex: places.get(ruleId) }),
    level: levels[finding.severity],
    message: toMessage(finding.message),
    locations: [
      {
        ...toPlace(uri, finding.range, root),
        ...(finding.server !== null && {
          logicalLocations: [{ name: visible(finding.tool ?? finding.server), kind: kindOf(finding) }],
        }),
      },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, index) => ({
        id: index + 1,
        ...toPlace(place.uri, place.range, root),
        message: toMessage(place.message),
      })),
    }),
    // GitHub looks at the first only, which is made to survive moved lines here too.
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, 'toolseal/v1': fingerprint },
    ...(replacing.length > 0 && { fixes: replacing.map((fix) => toFix(fix, uri, root)) }),
    // An empty list says that nobody decided to live with it.
    suppressions: suppressed
      ? [
          {
            kind: suppressed.kind,
            status: 'accepted',
            justification: visible(suppressed.reason),
            ...(suppressed.expires !== null && { properties: { expires: suppressed.expires } }),
          },
        ]
      : [],
    properties: {
      severity: finding.severity,
      confidence: finding.confidence,
      category: finding.category,
      client: finding.client,
      server: finding.server,
      tool: finding.tool,
      jsonPath: finding.jsonPath,
    },
  };
}

function kindOf({ tool }: FindingReport): string {
  return tool === null ? 'server' : 'tool';
}

function toPlace(uri: string, range: ReportedRange, root: string): object {
  return { physicalLocation: { artifactLocation: toLocation(uri, root), region: toRegion(range) } };
}

/** Counted from 1 in SARIF; the end is what follows the last character in both. */
function toRegion({ start, end }: ReportedRange): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Relative to the root where the file lies below it, so that a repository's files are the same everywhere. */
function toLocation(uri: string, root: string): object {
  const isBelow = root !== '' && uri.length > root.length && uri.startsWith(root);
  return isBelow ? { uri: uri.slice(root.length), uriBaseId: rootId } : { uri };
}

function toFix({ title, edits = [] }: FixReport, uri: string, root: string): object {
  return {
    description: { text: visible(title) },
    artifactChanges: [
      {
        artifactLocation: toLocation(uri, root),
        replacements: edits.map(({ range, newText }) => ({
          deletedRegion: toRegion(range),
          insertedContent: { text: newText },
        })),
      },
    ],
  };
}

/** `[text](target)` would be a link (3.11.6). */
function toMessage(text: string): object {
  const isLink = /\]\(/.test(text);
  return { text: visible(isLink ? text.replace(/[[\]]/g, '\\$&') : text) };
}

function isIncomplete({ status }: FileReport): boolean {
  return status !== 'checked';
}

function toNotification(file: FileReport, root: string): object {
  return {
    descriptor: { id: 'not-checked', index: 0 },
    level: file.missed ? 'error' : file.status === 'skipped' ? 'note' : 'warning',
    message: { text: visible(`${file.path}: ${file.reason ?? file.status}`) },
    locations: [{ physicalLocation: { artifactLocation: toLocation(file.uri, root) } }],
  };
}

const notChecked: Readonly<Record<Language, string>> = {
  en: 'A file was not checked, or only in part',
  ja: 'ファイルの全部または一部を確認できませんでした',
};

const remedy: Readonly<Record<Language, string>> = { en: 'What to do:', ja: '対処:' };
