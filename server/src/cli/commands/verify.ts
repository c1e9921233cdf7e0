import type { Language } from '../../analysis/finding.ts';
import type { LockedServer } from '../../analysis/lock/model.ts';
import { stateInWords } from '../../analysis/lock/words.ts';
import { visible } from '../../analysis/text/inert.ts';
import { columnsOf } from '../../output/columns.ts';
import { print } from '../../output/print.ts';
import { styleOf, terminalOf } from '../../output/terminal.ts';
import { approvalTexts } from '../approvalTexts.ts';
import { boolean, oneOf, string } from '../arguments.ts';
import { definitionLines, launchDifference } from '../changes.ts';
import type { Command } from '../command.ts';
import { type ComparedServer, checkCapture, compareServers, readCaptureFile } from '../compared.ts';
import { UsageError } from '../errors.ts';
import { namedSources } from '../named.ts';

/** `toolseal verify [PATH ...]`: compares servers with the lock, for pipelines. */
export const verifyCommand: Command = {
  options: {
    offline: boolean,
    capture: string,
    server: string,
    format: string,
    as: string,
    user: boolean,
    home: string,
  },
  async run(args, language) {
    const format = oneOf('format', args.value('format') ?? 'pretty', ['pretty', 'json'], language);
    const isOffline = args.has('offline');
    const texts = approvalTexts[language];
    const name = args.value('server');
    const path = args.value('capture');
    if (isOffline && path !== undefined) throw new UsageError(texts.offlineCapture, language);
    if (name !== undefined && path === undefined) throw new UsageError(texts.serverNeedsCapture, language);
    const sources = { language, ...(await namedSources(args, language, false)) };
    const capture = await readCaptureFile(path, name, language);
    const { servers, gone, unusable, isIncomplete } = await compareServers(sources, capture, true);
    for (const path of unusable) process.stderr.write(`toolseal: ${texts.unusable(path)}\n`);
    checkCapture(capture, servers, name, language);
    const verdicts = servers.map((server) => verdictOf(server, isOffline, language));
    process.stdout.write(format === 'json' ? toJson(verdicts, gone) : toText(verdicts, gone, language));
    // What nobody read may hold a server that nobody approved.
    if (isIncomplete || unusable.length > 0) return 2;
    return verdicts.every(({ isGood }) => isGood) ? 0 : 1;
  },
};

interface Verdict {
  readonly compared: ComparedServer;
  readonly state: ComparedServer['state']['kind'] | 'denied';
  readonly isGood: boolean;
  /** In the user's language. */
  readonly summary: string;
  /** What of the definitions has changed, each in a few words. */
  readonly changes: readonly string[];
  /** Whether there was something to compare the definitions with. */
  readonly areDefinitionsCompared: boolean;
}

function verdictOf(compared: ComparedServer, isOffline: boolean, language: Language): Verdict {
  const { state, isDenied } = compared;
  const isUnchanged = state.kind === 'approved' || (isOffline && state.kind === 'definitions-changed');
  const areDefinitionsCompared = !isOffline && Boolean(state.captured && state.entry?.captured);
  const texts = approvalTexts[language].states;
  return {
    compared,
    state: isDenied ? 'denied' : isUnchanged ? 'approved' : state.kind,
    isGood: isUnchanged && !isDenied,
    summary: isDenied
      ? texts.denied
      : stateInWords[language](isUnchanged ? { ...state, kind: 'approved' } : state),
    changes: isOffline ? [] : definitionLines(state, language),
    areDefinitionsCompared,
  };
}

function toJson(verdicts: readonly Verdict[], gone: readonly LockedServer[]): string {
  const bad = verdicts.filter(({ isGood }) => !isGood).length;
  return print({
    version: 1,
    servers: verdicts.map(({ compared, state, changes, areDefinitionsCompared }) => ({
      uri: compared.uri,
      path: compared.path,
      server: compared.server.name,
      state,
      launch: compared.state.pin ?? null,
      approvedLaunch: compared.state.entry?.pin ?? null,
      approved: compared.state.approved ?? null,
      definitionsCompared: areDefinitionsCompared,
      changes,
    })),
    gone: gone.map(({ file, server }) => ({ file, server })),
    summary: { approved: verdicts.length - bad, drifted: bad },
  });
}

function toText(verdicts: readonly Verdict[], gone: readonly LockedServer[], language: Language): string {
  const texts = approvalTexts[language];
  const style = styleOf(terminalOf(process.stdout, process.env));
  const names = verdicts.map(({ compared }) => visible(`${compared.path} · ${compared.server.name}`));
  const width = Math.max(0, ...names.map(columnsOf));
  const lines = verdicts.flatMap(({ compared, isGood, summary, changes, areDefinitionsCompared }, index) => {
    const name = names[index] ?? '';
    const note = isGood && !areDefinitionsCompared ? ` ${style.dim(`(${texts.states.unpinned})`)}` : '';
    const shown = isGood ? style.good(summary) : style.severity('error', summary);
    const { was, now } = launchDifference(compared.state);
    const details = [
      ...was.map((line) => `${texts.was}: ${line}`),
      ...now.map((line) => `${texts.now}: ${line}`),
      // The summary has told a single one.
      ...(changes.length > 1 ? changes : []),
    ];
    return [
      `${isGood ? '✓' : '✗'} ${name}${' '.repeat(width - columnsOf(name))}  ${shown}${note}`,
      ...details.map((line) => `    ${visible(line)}`),
    ];
  });
  const bad = verdicts.filter(({ isGood }) => !isGood).length;
  const missing = gone.map(({ file, server }) => visible(texts.gone(file, server)));
  return `${[...lines, ...missing, texts.summary(verdicts.length - bad, bad)].join('\n')}\n`;
}
