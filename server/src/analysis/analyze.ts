import type { Finding, Language, Severity } from './finding.ts';
import { clientByContent, detectByPath, detectManifest, formatById, syntaxByName } from './formats/detect.ts';
import type { DetectedFormat, Syntax } from './formats/format.ts';
import { generic, genericFormat } from './formats/generic.ts';
import { hooksOf } from './formats/hooks.ts';
import type { ManifestReader } from './formats/manifests/manifest.ts';
import { mayBeManifest } from './formats/manifests.ts';
import { findServerMaps, hasConfigKeys, isNamedAfterMcp } from './formats/maps.ts';
import type { ParsedText } from './formats/parsed.ts';
import { readText } from './formats/read.ts';
import { readInputs, readServers, serverOfSetting } from './formats/servers.ts';
import { secretsOfSettings } from './formats/settings.ts';
import { isLockFile, lockFormat } from './lock/file.ts';
import { readLock } from './lock/read.ts';
import type { ConfigDocument, ServerEntry, SourceDocument } from './model.ts';
import { type OutlinedServer, outlineOf } from './outline.ts';
import { isPolicyFile, policyFormat } from './policy/file.ts';
import { type InlineIgnores, noInlineIgnores, readInlineIgnores } from './policy/ignores.ts';
import type { InlineIgnore, Policy } from './policy/model.ts';
import { readPolicy } from './policy/read.ts';
import { createReporter, type FindingCollector, type Reported } from './report.ts';
import type { InputKind, Messages, Reporter, Rule, RuleContext, Surroundings } from './rule.ts';
import { rules } from './rules/index.ts';
import { failedReason, isUnread, syntaxReason } from './status.ts';
import { introduce } from './tools/neighbours.ts';
import { isPlain as isPlainText } from './tools/strings.ts';
import type { TreeNode } from './tree.ts';

export interface Context extends Surroundings {
  readonly language: Language;
  /** The home folder, which tells a user's own `.cursor/mcp.json` from a project's. `/`-separated. */
  readonly home?: string;
  /** What the user made of a rule's severity; `off` hides its findings. */
  readonly severityOf?: (rule: Rule, severity: Severity) => Severity | 'off';
  /** Asked between rules: when true, the result so far is thrown away by the caller. */
  readonly isCancelled?: () => boolean;
  /** Told of a rule that threw, which costs that rule only. Without it the error is thrown on. */
  readonly onError?: (ruleId: string, error: unknown) => void;
}

export type CheckState = 'checked' | 'partly-checked' | 'not-checked';

export interface Analysis {
  /** The format's id; undefined for a text that is nothing of ours. */
  readonly format: string | undefined;
  readonly state: CheckState;
  /** Why not all of it was checked, in the language asked for. */
  readonly reason: string | undefined;
  readonly servers: number;
  readonly tools: number;
  readonly findings: readonly Finding[];
  /** What comments in the document ask to ignore; whether that is granted is up to the caller. */
  readonly ignores: readonly InlineIgnore[];
  /** The servers in it, for views of many files. Made when somebody asks: it keeps the document until then. */
  readonly outline: () => readonly OutlinedServer[];
  /** Ranges of secrets: whoever shows the text has to mask them. */
  readonly secrets: readonly SecretSpan[];
}

export interface SecretSpan {
  readonly start: number;
  readonly end: number;
  readonly masked: string;
}

/**
 * Checks one document. Pure: the same text and context give the same findings, in document order.
 * Never throws on any text.
 */
export function analyze(source: SourceDocument, context: Context): Analysis {
  if (isPolicy(source)) return analyzePolicy(source.text, context);
  if (isLock(source)) return analyzeLock(source.text, context);
  const document = readConfig(source, detect(source, context.home));
  if (!document) return unknown;
  const collector = createReporter(document, context);
  const failed = inspect(document, collector, context);
  return analysisOf(document, collector, failed, context);
}

/**
 * Lets every rule look at a document.
 *
 * @param found told what was found when rules looked at one server
 * @returns the id of a rule that broke down, if one did
 */
export function inspect(
  document: ConfigDocument,
  collector: FindingCollector,
  context: Context,
  found?: (server: ServerEntry, reported: readonly Reported[]) => void,
): string | undefined {
  const { reported } = collector;
  const records = [...document.toolSets, ...document.requests];
  return runRules(document.kind, collector, context, ({ visit }, report, surroundings) => {
    visit.config?.(document, report, surroundings);
    if (visit.server) {
      for (const server of document.servers) {
        const before = reported.length;
        visit.server(server, report, document, surroundings);
        if (found && reported.length > before) found(server, reported.slice(before));
      }
    }
    for (const tools of document.toolSets) visit.toolSet?.(tools, report, document, surroundings);
    for (const request of document.requests) visit.request?.(request, report, document, surroundings);
    for (const { tools, texts } of records) {
      if (visit.tool) for (const tool of tools) visit.tool(tool, report, document, surroundings);
      if (visit.text) for (const text of texts) visit.text(text, report, document, surroundings);
    }
  });
}

/** What the rules found in a document, and how far it could be read. */
export function analysisOf(
  document: ConfigDocument,
  collector: FindingCollector,
  failed: string | undefined,
  context: Context,
): Analysis {
  const problem = document.problems[0];
  const reason = problem
    ? syntaxReason(document.text, problem, document.detected.syntax, context.language)
    : failed && failedReason(failed, context.language);
  return {
    format: document.detected.format.id,
    state: !reason ? 'checked' : isUnread(document) ? 'not-checked' : 'partly-checked',
    reason,
    servers: document.servers.length,
    tools: document.toolSets.reduce((sum, { tools }) => sum + tools.length, 0),
    findings: collector.finish(),
    ignores: document.inline.ignores,
    outline: () => outlineOf(document, context),
    secrets: collector.secrets,
  };
}

/** Whether a file is one of Toolseal itself. */
export function isOwnFile(source: SourceDocument): boolean {
  return isPolicy(source) || isLock(source);
}

function isPolicy({ uri, as }: SourceDocument): boolean {
  return as === undefined ? isPolicyFile(uri) : as === policyFormat;
}

function isLock({ uri, as }: SourceDocument): boolean {
  return as === undefined ? isLockFile(uri) : as === lockFormat;
}

function analyzePolicy(text: string, context: Context): Analysis {
  const policy = readPolicy(text);
  return analyzeOwn(policyFormat, 'jsonc', policy, context, ({ visit }, report, surroundings) =>
    visit.policy?.(policy, report, surroundings),
  );
}

function analyzeLock(text: string, context: Context): Analysis {
  const lock = readLock(text);
  return analyzeOwn(lockFormat, 'json', lock, context, ({ visit }, report, surroundings) =>
    visit.lock?.(lock, report, surroundings),
  );
}

/** Checks a file of Toolseal itself. */
function analyzeOwn(
  format: 'policy' | 'lock',
  language: Syntax,
  { text, root, syntax }: Pick<Policy, 'text' | 'root' | 'syntax'>,
  context: Context,
  look: Parameters<typeof runRules>[3],
): Analysis {
  const collector = createReporter(
    {
      text,
      servers: [],
      inputs: [],
      settingsSecrets: [],
      toolSets: [],
      requests: [],
      detected: genericFormat,
      problems: syntax,
    },
    context,
  );
  const failed = runRules(format, collector, context, look);
  const problem = syntax[0];
  const reason = problem
    ? syntaxReason(text, problem, language, context.language)
    : failed && failedReason(failed, context.language);
  return {
    ...unknown,
    format,
    state: !reason ? 'checked' : root?.kind === 'object' ? 'partly-checked' : 'not-checked',
    reason,
    findings: collector.finish(),
  };
}

const ruleIds: readonly string[] = rules.map(({ id }) => id);

/** Lets every rule that reads such a document look at it. Returns the id of a rule that broke down, if one did. */
export function runRules(
  kind: InputKind,
  collector: FindingCollector,
  context: Context,
  look: (rule: Rule, report: Reporter<Messages>, surroundings: RuleContext) => void,
): string | undefined {
  const surroundings = { ...context, ruleIds };
  let failed: string | undefined;
  for (const rule of rules) {
    if (context.isCancelled?.()) break;
    if (!rule.reads.includes(kind)) continue;
    const report = collector.forRule(rule);
    if (!report) continue;
    try {
      look(rule, report, surroundings);
    } catch (error) {
      if (!context.onError) throw error;
      context.onError(rule.id, error);
      failed = rule.id;
    }
  }
  return failed;
}

/** A text in which nothing of ours was recognised. */
const unknown: Analysis = {
  format: undefined,
  state: 'not-checked',
  reason: undefined,
  servers: 0,
  tools: 0,
  findings: [],
  ignores: [],
  outline: () => [],
  secrets: [],
};

/**
 * The structure of a document as `analyze` reads it; undefined when it is nothing of ours, or a file of Toolseal
 * itself.
 */
export function readDocument(source: SourceDocument, home?: string): ConfigDocument | undefined {
  return isOwnFile(source) ? undefined : readConfig(source, detect(source, home));
}

function detect({ uri, as, place }: SourceDocument, home: string | undefined): DetectedFormat {
  const detected = (as === undefined ? (place ?? detectByPath(uri, home)) : formatById(as)) ?? genericFormat;
  const isOpen = detected.format === generic || detected.format.manifest !== undefined;
  const syntax = isOpen ? syntaxByName(uri) : undefined;
  return syntax === undefined ? detected : { ...detected, syntax };
}

function readConfig(source: SourceDocument, detected: DetectedFormat): ConfigDocument | undefined {
  const parsed = readText(source.text, detected.syntax);
  const root = parsed.roots.find(({ kind }) => kind === 'object') ?? parsed.roots[0];
  const manifest =
    detected.format === generic ? detectManifest(parsed.roots, source.uri, detected) : detected;
  return manifest?.format.manifest
    ? readManifest(source, manifest, manifest.format.manifest, parsed, root)
    : readClientConfig(source, clientByContent(detected, root), parsed, root);
}

function readManifest(
  { uri, text, as }: SourceDocument,
  detected: DetectedFormat,
  reader: ManifestReader,
  { roots, problems, comment, trailingComma, isPlain = isPlainText(text) }: ParsedText,
  root: TreeNode | undefined,
): ConfigDocument | undefined {
  const manifest = root && reader.read(root, text, as !== undefined, roots);
  // Whoever says that a sound file holds what a server said may be wrong: nothing of it was checked then.
  const holdsNone = reader.isLines && manifest && !manifest.toolSets?.length && !manifest.requests?.length;
  if (as !== undefined && holdsNone && problems.length === 0 && !mayBeManifest(text)) return undefined;
  introduce(manifest?.toolSets ?? []);
  return {
    kind: reader.kind,
    uri,
    text,
    isPlain,
    detected,
    root,
    serverMaps: [],
    servers: manifest?.servers ?? [],
    inputs: [],
    settingsSecrets: [],
    manifest,
    toolSets: manifest?.toolSets ?? [],
    requests: manifest?.requests ?? [],
    problems: reader.isLines ? problems.filter(({ reason }) => reason !== 'second-value') : problems,
    comment,
    trailingComma,
    inline: root ? inlineIgnores(text, root, detected) : noInlineIgnores,
  };
}

function readClientConfig(
  source: SourceDocument,
  detected: DetectedFormat,
  { roots, problems, comment, trailingComma, isPlain = isPlainText(source.text) }: ParsedText,
  root: TreeNode | undefined,
): ConfigDocument | undefined {
  const { uri, text } = source;
  const certain = isCertain(source, detected);
  const serverMaps = roots.flatMap((root) => findServerMaps(root, detected.roots, certain));
  const { switches, commandSetting } = detected.format;
  const servers = [
    ...readServers(text, serverMaps, problems.length > 0, switches),
    ...serverOfSetting(root, commandSetting),
  ];
  // An agent without servers or hooks of its own is a text like any other.
  const isOptional = !certain || detected.syntax === 'front-matter';
  if (isOptional && servers.length === 0 && !hasConfigKeys(root) && !hooksOf({ root, detected })[0])
    return undefined;
  return {
    kind: 'client-config',
    uri,
    text,
    isPlain,
    detected,
    root,
    serverMaps,
    servers,
    inputs: readInputs(serverMaps, root),
    settingsSecrets: detected.settings ? secretsOfSettings({ root, detected }) : [],
    manifest: undefined,
    toolSets: [],
    requests: [],
    problems,
    comment,
    trailingComma,
    inline: root ? inlineIgnores(text, root, detected) : noInlineIgnores,
  };
}

/** Whether something else than the content says that a document is about servers. */
export function isCertain(
  { uri, as }: Pick<SourceDocument, 'uri' | 'as'>,
  { byPath }: DetectedFormat,
): boolean {
  return byPath || as !== undefined || isNamedAfterMcp(uri);
}

/** A comment that breaks the file for its client cannot be the place for a decision that is to last. */
function inlineIgnores(text: string, root: TreeNode, detected: DetectedFormat): InlineIgnores {
  const { syntax, strict } = detected;
  if (syntax === 'json' || strict === true) return noInlineIgnores;
  return readInlineIgnores(text, root, syntax);
}
