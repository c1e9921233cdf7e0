import { mkdir, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { clearLine, cursorTo } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readDocument } from '../../analysis/analyze.ts';
import { type Language, reaches, severities } from '../../analysis/finding.ts';
import { sandboxChoices } from '../../capture/launch/sandbox.ts';
import type { Limits } from '../../capture/limits.ts';
import type { CaptureStep } from '../../capture/outcome.ts';
import { captureTexts } from '../../capture/texts.ts';
import { describeProblem } from '../../discovery/problems.ts';
import type { ApprovalBook } from '../../lock/book.ts';
import { type CaptureFile, captureToText } from '../../lock/captureFile.ts';
import { describeApprovalProblem } from '../../lock/problems.ts';
import { reportToJson } from '../../output/json.ts';
import { scanToText } from '../../output/pretty.ts';
import { reportOf } from '../../output/report.ts';
import type { ScannedFile } from '../../output/scan.ts';
import { terminalOf } from '../../output/terminal.ts';
import { checkSource } from '../../scan/check.ts';
import { placeOf, rootUri, slashes } from '../../scan/paths.ts';
import { type Arguments, boolean, oneOf, string } from '../arguments.ts';
import { attemptCapture, type ConfiguredServer, describeAttempt } from '../capture/attempt.ts';
import { agreeingToAll, askingAtTerminal, type Decider } from '../capture/consent.ts';
import { captureCliTexts } from '../capture/texts.ts';
import type { Command } from '../command.ts';
import { CommandError, describeError, UsageError } from '../errors.ts';
import { createLocks } from '../locks.ts';
import { namedSources } from '../named.ts';
import { outputOf } from '../output.ts';
import { readPolicies } from '../policies.ts';
import { shown } from '../scan.ts';
import { sourcesOf } from '../sources.ts';
import { cliTexts } from '../texts.ts';

/** `toolseal capture [PATH ...]`: connects to servers, after asking, and records and checks what they list. */
export const captureCommand: Command = {
  options: {
    server: string,
    user: boolean,
    yes: boolean,
    output: string,
    timeout: string,
    sandbox: string,
    format: string,
    home: string,
    'min-severity': string,
    'fail-on': string,
  },
  async run(args, language) {
    const format = oneOf('format', args.value('format') ?? 'pretty', ['pretty', 'json'], language);
    const minSeverity = oneOf(
      'min-severity',
      args.value('min-severity') ?? 'information',
      severities,
      language,
    );
    const failOn = oneOf('fail-on', args.value('fail-on') ?? 'warning', [...severities, 'never'], language);
    const sandbox = oneOf('sandbox', args.value('sandbox') ?? 'none', sandboxChoices, language);
    const choices = {
      limits: readLimits(args, language),
      sandbox,
      onProgress: progressAt(process.stderr, language),
    };
    const output = outputOf(args, language);
    const decider = deciderFor(args, language);
    const cancelled = new AbortController();
    const cancel = () => cancelled.abort();
    process.once('SIGINT', cancel);

    const home = slashes(args.value('home') ?? homedir());
    const files: ScannedFile[] = [];
    let isComplete = true;
    const servers = await findServers(args, home, language);
    const locks = createLocks({ paths: args.positionals, home: args.value('home') });
    const saves = await placesFor(output, servers);
    for (const [index, configured] of servers.entries()) {
      if (cancelled.signal.aborted) break;
      const attempt = await attemptCapture(configured, decider, choices, language, cancelled.signal);
      const { name } = configured.server;
      process.stderr.write(`${describeAttempt(name, attempt, language)}\n`);
      isComplete &&=
        attempt.kind === 'declined' || (attempt.kind === 'made' && attempt.capture.state === 'captured');
      if (attempt.kind !== 'made' || !attempt.file) continue;
      const { folder } = locks.placeFor({ uri: pathToFileURL(configured.path).href }) ?? {};
      await keep(attempt.file, locks.book, folder, language);
      const saved = saves[index];
      if (saved !== undefined) {
        await save(saved, attempt.file, language);
        process.stderr.write(`  ${captureCliTexts[language].saved(placeOf(saved).path)}\n`);
      }
      files.push(await check(attempt.file, saved, configured, home, language));
    }
    process.off('SIGINT', cancel);

    const result = {
      ...shown(files, { minSeverity, failOn }),
      ...{ root: rootUri(), time: new Date(), searched: [], lookedFor: undefined },
    };
    const text =
      format === 'json'
        ? reportToJson(reportOf(result, language))
        : scanToText(result, language, terminalOf(process.stdout, process.env));
    // What was not captured has been told; there is nothing to say of what is not there.
    if (files.length > 0 || format === 'json') process.stdout.write(text);
    if (!isComplete || cancelled.signal.aborted) return 2;
    const isBad = files.some(({ findings }) =>
      findings.some(({ severity }) => failOn !== 'never' && reaches(severity, failOn)),
    );
    return isBad ? 1 : 0;
  },
};

function readLimits(args: Arguments, language: Language): Partial<Limits> {
  const timeout = args.value('timeout');
  if (timeout === undefined) return {};
  const seconds = Number(timeout);
  if (!(seconds >= 1 && seconds <= 3600)) {
    throw new UsageError(captureCliTexts[language].badTimeout(timeout), language);
  }
  return { time: seconds * 1000 };
}

/** Says on one line of a terminal what is going on; a log gets only what comes of it. */
function progressAt(stream: NodeJS.WriteStream, language: Language): (step: CaptureStep | undefined) => void {
  return (step) => {
    if (!stream.isTTY) return;
    clearLine(stream, 0);
    cursorTo(stream, 0);
    if (step) stream.write(`  ${captureTexts[language].steps[step]}…`);
  };
}

function deciderFor(args: Arguments, language: Language): Decider {
  if (args.has('yes')) return agreeingToAll(language, process.env);
  if (process.stdin.isTTY && process.stderr.isTTY) return askingAtTerminal(language);
  throw new CommandError(captureCliTexts[language].needsTerminal);
}

/** The servers to capture, in the order of the files; those that are switched off only by name. */
async function findServers(args: Arguments, home: string, language: Language): Promise<ConfiguredServer[]> {
  const options = await namedSources(args, language, false);
  const wanted = args.value('server');
  const policies = await readPolicies(options.paths);
  const found: ConfiguredServer[] = [];
  const seen = new Set<string>();
  for await (const { uri, path: shown, kind, content } of sourcesOf(options, process.stdin, home, () => {})) {
    if ('problem' in content) {
      if (kind === 'given') throw new CommandError(`${shown}: ${describeProblem(content.problem, language)}`);
      continue;
    }
    const document = readDocument({ uri, text: content.text }, home);
    if (document?.kind !== 'client-config' || seen.has(uri)) continue;
    seen.add(uri);
    const path = fileURLToPath(uri);
    for (const server of document.servers) {
      if (wanted === undefined ? server.disabled : server.name !== wanted) continue;
      found.push({ document, server, path, scope: policies.scopeFor(path) });
    }
  }
  const texts = captureCliTexts[language];
  if (found.length === 0)
    throw new CommandError(wanted === undefined ? texts.noServers : texts.noServer(wanted));
  return found;
}

/** Where each capture is saved: one in a file, several in a folder. */
async function placesFor(
  output: string | undefined,
  servers: readonly ConfiguredServer[],
): Promise<readonly string[]> {
  if (output === undefined) return [];
  const isFolder = await stat(output).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (servers.length === 1 && !isFolder && !/[\\/]$/.test(output)) return [resolve(output)];
  const taken = new Set<string>();
  return servers.map(({ server }) => {
    const base = `tools-list.${server.name.replace(/[^\w.-]/g, '_').slice(0, 80)}`;
    let name = base;
    for (let count = 2; taken.has(name); count++) name = `${base}-${count}`;
    taken.add(name);
    return resolve(output, `${name}.json`);
  });
}

/** Keeps a capture for `toolseal approve` and `toolseal verify`, and for what compares it with the lock. */
async function keep(
  file: CaptureFile,
  book: ApprovalBook,
  folder: string | undefined,
  language: Language,
): Promise<void> {
  try {
    await book.keepCapture(captureToText(file), folder);
  } catch (error) {
    throw new CommandError(describeApprovalProblem(error, language));
  }
}

async function save(path: string, file: CaptureFile, language: Language): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, captureToText(file));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new CommandError(cliTexts[language].cannotWrite(path, code));
  }
}

/** Checks a capture like any other tools list. */
async function check(
  file: CaptureFile,
  saved: string | undefined,
  { path, scope }: ConfiguredServer,
  home: string,
  language: Language,
): Promise<ScannedFile> {
  const name = `tools-list.${encodeURIComponent(file.server)}.json`;
  const { uri, path: shown } = placeOf(saved ?? join(dirname(path), name));
  const checked = await checkSource(
    {
      uri: saved === undefined ? `toolseal-capture:///${name}` : uri,
      path: saved === undefined ? file.server : shown,
      kind: 'given',
      content: { text: captureToText(file) },
    },
    {
      language,
      home,
      as: 'tools-list',
      scope,
      onError: (_, error) => process.stderr.write(`toolseal: ${describeError(error)}\n`),
    },
  );
  if (!checked) throw new Error('A given source is always checked.');
  // It speaks of no entry of a config, but of one server all the same.
  return { ...checked, servers: 1 };
}
