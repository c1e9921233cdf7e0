import type { Language } from '../../analysis/finding.ts';
import { launchLine } from '../../analysis/lock/launchChanges.ts';
import { stateInWords } from '../../analysis/lock/words.ts';
import { visible } from '../../analysis/text/inert.ts';
import { describeApprovalProblem } from '../../lock/problems.ts';
import { today } from '../../policy/today.ts';
import { approvalTexts } from '../approvalTexts.ts';
import { boolean, string } from '../arguments.ts';
import { askForYes } from '../ask.ts';
import { definitionLines, launchDifference } from '../changes.ts';
import type { Command } from '../command.ts';
import { type ComparedServer, checkCapture, compareServers, readCaptureFile } from '../compared.ts';
import { CommandError, UsageError } from '../errors.ts';
import type { Locks } from '../locks.ts';
import { namedSources } from '../named.ts';

/** `toolseal approve [PATH ...]`: writes what servers start and offer into the lock. */
export const approveCommand: Command = {
  options: {
    server: string,
    all: boolean,
    capture: string,
    yes: boolean,
    as: string,
    user: boolean,
    home: string,
  },
  async run(args, language) {
    const texts = approvalTexts[language];
    const name = args.value('server');
    const isAsked = !args.has('yes');
    const canAsk = process.stdin.isTTY && process.stderr.isTTY;
    if (isAsked && !canAsk) throw new UsageError(texts.needsYes, language);
    if (!isAsked && name === undefined && !args.has('all')) throw new UsageError(texts.whichServer, language);
    const sources = { language, ...(await namedSources(args, language, false)) };
    const capture = await readCaptureFile(args.value('capture'), name, language);
    const { servers, locks, missed } = await compareServers(sources, capture, false);
    checkCapture(capture, servers, name, language);
    const meant = servers.filter(({ server }) => name === undefined || server.name === name);
    const open = meant.filter(needsApproval);
    if (open.some(({ isUndecided }) => isUndecided)) throw new CommandError(texts.undecided);
    if (open.length === 0) process.stdout.write(`${texts.nothingToApprove}\n`);
    let denied = false;
    for (const server of open) {
      if (server.isDenied) {
        say(texts.denied(server.server.name, server.path));
        denied = true;
      } else await decide(server, locks, isAsked, language);
    }
    return missed ? 2 : denied ? 1 : 0;
  },
};

/** Whether the launch or what is offered would be news to the lock. */
function needsApproval({ state }: ComparedServer): boolean {
  const { kind, captured, entry } = state;
  return kind !== 'approved' || (captured !== undefined && captured.pins.pin !== entry?.captured?.pin);
}

async function decide(
  compared: ComparedServer,
  { book }: Locks,
  isAsked: boolean,
  language: Language,
): Promise<void> {
  const texts = approvalTexts[language];
  const { server, path, place, state } = compared;
  for (const line of describe(compared, language)) say(line);
  if (isAsked && !(await askForYes(texts.question))) {
    say(texts.left(server.name, path));
    return;
  }
  try {
    await book.approve(place, [{ server, captured: state.captured }], today());
  } catch (error) {
    throw new CommandError(describeApprovalProblem(error, language));
  }
  say(texts.approved(server.name, path));
}

/** What is about to be approved: the whole command, and what has changed. */
function describe({ server, path, state }: ComparedServer, language: Language): string[] {
  const texts = approvalTexts[language];
  const { form, captured } = state;
  const count = (kind: string) => captured?.pins.definitions.filter((one) => one.kind === kind).length ?? 0;
  const offers = captured
    ? texts.counts(count('tool'), count('prompt'), count('resource'))
    : texts.unknownOffers;
  // What is approved already is asked about only for what is offered.
  const words = state.kind === 'approved' ? texts.states.newOffers : stateInWords[language](state);
  const changes = definitionLines(state, language);
  return [
    `${path} · ${server.name}`,
    `  ${server.command ? texts.starts : texts.reaches}: ${form ? launchLine(form) : ''}`,
    ...(form?.env ?? []).map(([name, value]) => `    ${name}=${value}`),
    ...launchDifference(state).was.map((line) => `  ${texts.was}: ${line}`),
    `  ${texts.state}: ${words}`,
    ...(changes.length > 1 ? changes : []).map((change) => `    ${change}`),
    `  ${texts.offers}: ${offers}`,
  ];
}

function say(line: string): void {
  process.stdout.write(`${visible(line)}\n`);
}
