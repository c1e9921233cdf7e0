import { defaultLimits, type Limits } from '../server/src/capture/limits.ts';
import { captureTexts } from '../server/src/capture/texts.ts';
import { keptRuns } from '../test/fuzz/runs.ts';
import { hostileServers } from '../test/hostile/servers/index.ts';
import type { HostileServer } from '../test/hostile/servers/server.ts';

/** What each limit is for, in the order of the page. */
const limitTitles: Readonly<Record<keyof Limits, string>> = {
  time: 'everything, from the start of a server to the end of its processes',
  probeTime: 'the answer to `server/discover`, before `initialize` is tried',
  graceTime: 'each step of an end: input closed, SIGTERM, SIGKILL',
  messageBytes: 'one message, after decompression',
  totalBytes: 'all messages together',
  headerBytes: 'the headers of one HTTP answer',
  pages: 'pages of one list',
  items: 'entries of one list',
  depth: 'levels of one definition',
  stderrBytes: 'what is kept of standard error',
  redirects: 'redirects of one request, within its origin',
};

/** The page on servers that misbehave: the limits, and what comes of each server that the tests know. */
export function robustnessPage(): string {
  return [
    '# Servers that misbehave',
    '',
    'Toolseal starts a server or calls its address only in a capture, and only after you have agreed to what it shows',
    'you: the whole command line or address, secrets masked. Everything else (checking, hovering, scanning, comparing',
    'with approvals) reads files. `test/consent` runs the command line, the language server and an editor session under',
    '`strace` and fails if any of them starts a program of a config or reaches for a network.',
    '',
    'What a capture connects to is not trusted:',
    '',
    '- It runs in a process of its own, which holds the only copy of the MCP SDKs and ends with the capture. That process',
    '  may use 128 MiB of heap; the tests measure what it needs in all, and fail at 300 MB.',
    '- It offers the server nothing: no sampling, no elicitation, no roots.',
    '- A program is started without a shell (on Windows, what is a batch file needs `cmd.exe`), in a process group of its',
    '  own, with `PATH`, `HOME` and the like and what the config gives, and nothing else of your environment. At the end',
    '  the whole group is killed; on Linux also what has left the group. Elsewhere a process that leaves it can stay.',
    '- On Linux it can be put into bubblewrap (`toolseal capture --sandbox auto`, setting `toolseal.capture.sandbox`): it',
    '  then sees the system, its project and installed tools, but none of your other files and processes, and writes to',
    '  nothing that stays. The network is left to it. On macOS, `sandbox-exec` does the same',
    '  with an empty folder for a home; as nobody has run it there yet, it has to prove before each use that it keeps a',
    '  file from being read and changed. There is no sandbox on Windows, and none made of Docker: an image that holds the',
    '  program would have to be fetched first.',
    '- An address is called with certificates checked. Redirects are followed within their origin only. Link-local and',
    '  metadata addresses are never called, and a public name that begins to lead into a private network is not followed',
    '  there. A proxy is not used.',
    '- What it sends is kept as it came. A definition that could not be kept is named as missing, and what the server did',
    '  beside answering is told.',
    '',
    '## Limits',
    '',
    '| Limit | For |',
    '| --- | --- |',
    ...(Object.keys(limitTitles) as (keyof Limits)[]).map(
      (name) => `| ${limitText(name, defaultLimits[name])} | ${limitTitles[name]} |`,
    ),
    '',
    '`toolseal capture --timeout` changes the first one.',
    '',
    `## The ${Object.keys(hostileServers).length} servers of the tests`,
    '',
    'Each is run by `npm test -- unit` (`test/hostile/captures.test.ts`), which compares state and reason, looks for',
    'processes that are left over, and measures memory.',
    '',
    '| The server … | State | What is said |',
    '| --- | --- | --- |',
    ...Object.values(hostileServers).map(row),
    '',
    '# Writers that are killed',
    '',
    'Two windows of the editor and a command line may write approvals into the same [lock](lock-format.md) at the same',
    'time, and each of them may be killed at any moment. No approval that was confirmed is lost, and the lock can always',
    'be read:',
    '',
    '    npm run kill            # 500 kills',
    '    npm run kill -- 50      # as many as you like',
    '',
    'Two processes approve one server after the other in the same lock. One of them is killed with SIGKILL at a random',
    'moment, the lock is read, and another one takes its place. Every lock has to be valid and to hold every approval that',
    'a process had confirmed. `npm test -- unit` does the same a few times.',
    '',
    ...fuzzSection(),
    '# Texts that are made to be slow',
    '',
    'A regular expression that backtracks can take hours over a text that was made for it. `npm test -- unit` looks at every',
    'regular expression in `server/src` (`test/linear`): [recheck](https://makenowjust-labs.github.io/recheck/) has to find',
    'it safe, and its verdicts are kept in `test/linear/verdicts.json`, so that only new and changed expressions cost time. A',
    'few that recheck finds fault with, or cannot judge, are listed in `test/linear/reviewed.ts`, each with the reason why a',
    'hostile text cannot make use of it, such as a length to which the text is cut before. `npm run recheck -- --all` judges',
    'every other one again. The expressions of the libraries that are built in are not among them.',
    '',
    'Before a fix of YAML, TOML or broken JSON is offered, the text is read with it. Where thousands of findings bring fixes,',
    'only as many are tried, and offered, as 20 readings of the document or 256 KiB allow (`test/hostile/proportion.test.ts`).',
    '',
  ].join('\n');
}

function fuzzSection(): string[] {
  const runs = keptRuns();
  const total = runs.reduce((sum, { executions }) => sum + executions, 0);
  const machines = [...new Set(runs.map(({ machine }) => machine))];
  return [
    '# Texts that are made up or damaged',
    '',
    'Configs of every client, manifests, lists of tools, requests, policies, locks and command lines are generated, and',
    'these and the examples of the rules are damaged: cut, spliced, nested, with characters and keys that nobody expects.',
    '`npm run fuzz` does so until the time is up; `npm test -- fuzz` does it for 20 seconds, for two minutes in CI.',
    '',
    '    npm run fuzz -- --seconds 600                  # prints its seed; --seed makes the same texts again',
    '    npm run fuzz -- --only configs --corpus DIR    # damages what is in a folder of yours too',
    '',
    'An execution is one text that one target has read and checked. This must hold each time: nothing throws, it takes no',
    'more than 50 ms per KiB and 500 ms, every range lies in the text and on characters, and nothing that people see holds',
    'one of the credentials in the text. For a part of the texts, which the seed chooses, more must hold:',
    '',
    '- Every fix leaves a text that parses at least as well, and in which the finding is gone.',
    '- The same content with other line ends and indentation has the same findings.',
    '- A document that edits have led to the text has the same analysis as the text.',
    '- The language server, led to the text by edits, says the same as when the text is opened, and logs no error.',
    '- Every output can be written, holds no control characters and no credential; SARIF follows its schema.',
    '- The lock of what it starts can be read again and holds no credential.',
    '',
    'What breaks any of it is made as short as possible and kept in `test/fuzz/crashes`, where `npm test -- unit` tries it',
    `again for ever. ${total.toLocaleString('en')} executions so far, in the runs below (\`--record\` adds one). *Found*`,
    'counts the kinds of crashes that were not known before; all are corrected.',
    '',
    '| Date | Commit | Seed | Seconds | Executions | Found |',
    '| --- | --- | --- | --- | --- | --- |',
    ...runs.map(
      ({ date, commit, seed, seconds, executions, crashes }) =>
        `| ${date} | ${commit} | ${seed} | ${seconds.toLocaleString('en')} | ${executions.toLocaleString('en')} | ${crashes} |`,
    ),
    '',
    `On ${machines.join('; ')}, one thread, beside other work.`,
    '',
  ];
}

function row({ does, expected }: HostileServer): string {
  const { states, observations, limits } = captureTexts.en;
  const said = [
    ...(expected.reason ? [reasonText(expected.reason)] : []),
    ...(expected.cuts ?? []).map((limit) => `Incomplete: ${limits[limit]}.`),
    ...(expected.observations ?? []).map((code) => observations[code](1, '…').replace(/ \(1\)/, '')),
  ];
  return `| ${does} | ${states[expected.state]} | ${said.join(' ') || 'nothing: it is captured as it is'} |`;
}

/** The text of a reason, with what depends on the case left open. */
function reasonText(code: NonNullable<HostileServer['expected']['reason']>): string {
  const open = {
    command: '…',
    folder: '…',
    detail: '…',
    exit: '…',
    status: '…',
    type: '…',
    method: '…',
    error: '…',
  };
  const text = captureTexts.en.reasons[code] as (reason: object) => string;
  return code === 'limit' ? 'Stopped at a limit.' : text({ ...open, names: ['sampling'] });
}

function limitText(name: keyof Limits, value: number): string {
  if (name.endsWith('ime')) return `${value / 1000} s`;
  if (!name.endsWith('Bytes')) return value.toLocaleString('en');
  return value >= 1024 * 1024 ? `${value / 1024 / 1024} MiB` : `${value / 1024} KiB`;
}
