import { settingOf } from '../formats/settings.ts';
import { isOff, isOn, namesLike, removal, type Setting, settingsOf } from '../launch/settings.ts';
import { programName } from '../launch/words.ts';
import { defineRule, type Examples, inString, serverInputs } from '../rule.ts';
import { wordsOf } from '../text/names.ts';

/** Deno's permissions that, without a list, lead out of its sandbox (docs.deno.com, Security and permissions). */
const denoEverything = new Set(['-A', '--allow-all']);
const denoWays = new Set(['--allow-write', '--allow-run', '--allow-ffi']);

/** What a name has to speak of before it is looked at. */
const hint = namesLike(
  /sandbox|dangerously|yolo|allow|(?:args|flags|options)$|^-A$|confirm|approval|consent|permission|safe|guard|protected|enable|mode|access/i,
);
const passesOptions = /(?:ARGS|FLAGS|OPTIONS)$/i;

const listsCommands = namesLike(
  /(?:allow(?:ed)?[-_]?(?:shell[-_]?)?commands?|commands?[-_]?(?:allow|white)[-_]?list)(?:$|=)/i,
);
/** What runs what it is given. */
const starters =
  /^(?:all|\*|any|sh|bash|zsh|dash|fish|cmd(?:\.exe)?|powershell|pwsh|python[\d.]*|node|bun|deno|perl|ruby|php|sudo|su|env|xargs|eval|exec|ssh|awk|osascript)$/i;

type Message = 'sandbox' | 'checks' | 'deno' | 'denoWay';

export default defineRule({
  id: 'sandbox-disabled',
  category: 'MCP02',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: ['https://cwe.mitre.org/data/definitions/693.html'],
  title: { en: 'Sandbox or safety check switched off', ja: 'サンドボックスや安全確認の無効化' },
  why: {
    en: 'What the server opens or runs, a foreign web page for instance, gets your files and your rights.',
    ja: 'サーバーが開くもの (外部の Web ページなど) や実行するものが、あなたのファイルと権限を使えるようになります。',
  },
  remedy: {
    en: 'Leave the sandbox on; where it does not work, put the whole server into a container.',
    ja: 'サンドボックスを有効に戻し、使えない環境ではサーバー全体をコンテナーに入れてください。',
  },
  messages: {
    sandbox: {
      en: (data: { setting: string; server: string }) =>
        `\`${data.setting}\` switches off the sandbox of \`${data.server}\`. Remove it, or run the server in a container.`,
      ja: (data) =>
        `\`${data.setting}\` により \`${data.server}\` のサンドボックスが無効になります。外すか、コンテナーの中で動かしてください。`,
    },
    checks: {
      en: (data: { setting: string; server: string }) =>
        `\`${data.setting}\` lets \`${data.server}\` act without the checks that it has for good reason. Remove it.`,
      ja: (data) =>
        `\`${data.setting}\` により、\`${data.server}\` が本来の安全確認なしに動作します。外してください。`,
    },
    anyCommand: {
      en: (data: { setting: string; command: string; server: string }) =>
        `\`${data.command}\` in \`${data.setting}\` lets \`${data.server}\` run anything at all. Leave out what can start other programs.`,
      ja: (data) =>
        `\`${data.setting}\` に \`${data.command}\` があると、\`${data.server}\` は何でも実行できます。ほかのプログラムを起動できるものを外してください。`,
    },
    agent: {
      en: (data: { setting: string; client: string }) =>
        `\`${data.setting}\` lets ${data.client} and what it starts read and change everything that you can. Remove it, or use \`workspace-write\`.`,
      ja: (data) =>
        `\`${data.setting}\` により、${data.client} とそこから起動されるものが、あなたと同じ範囲を読み書きできます。削除するか \`workspace-write\` にしてください。`,
    },
    deno: {
      en: (data: { setting: string; server: string }) =>
        `\`${data.setting}\` gives \`${data.server}\` every permission that Deno can withhold. Name those that it needs: \`--allow-net=…\`, \`--allow-read=…\`.`,
      ja: (data) =>
        `\`${data.setting}\` により、Deno の権限がすべて \`${data.server}\` に与えられます。\`--allow-net=…\` や \`--allow-read=…\` で必要なものだけを指定してください。`,
    },
    denoWay: {
      en: (data: { setting: string; server: string }) =>
        `\`${data.setting}\` without a list opens Deno’s sandbox for \`${data.server}\`. Name what it needs: \`${data.setting}=…\`.`,
      ja: (data) =>
        `\`${data.setting}\` は対象の指定がなく、\`${data.server}\` に対して Deno のサンドボックスが開いています。\`${data.setting}=…\` で必要なものだけを指定してください。`,
    },
  },
  visit: {
    config(document, report) {
      const member = settingOf(document, 'sandbox_mode');
      if (member?.value?.kind !== 'string' || member.value.value !== 'danger-full-access') return;
      const { name: client } = document.detected.format;
      report({
        message: 'agent',
        data: { setting: 'danger-full-access', client },
        at: inString(member.value),
      });
    },
    server(server, report, { text }) {
      for (const setting of settingsOf(text, server, listsCommands)) {
        const command = openCommand(setting);
        if (command === undefined) continue;
        const data = { setting: setting.name, command, server: server.name };
        report({ message: 'anyCommand', data, at: setting.place, server });
      }
      for (const setting of settingsOf(text, server, hint)) {
        const message = messageOf(setting);
        // A container is a sandbox of its own; what a server is asked before it acts counts there as well.
        if (!message || (setting.contained && message !== 'checks')) continue;
        report({
          message,
          data: { setting: setting.shown, server: server.name },
          at: setting.place,
          server,
          fixes: removal(setting, false),
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      server: { command: 'npx', args: ['@playwright/mcp@0.0.83', '--headless', '--no-sandbox'] },
      marks: '--no-sandbox',
      fixed: `{
  "servers": {
    "example": {
      "command": "npx",
      "args": [
        "@playwright/mcp@0.0.83",
        "--headless"
      ]
    }
  }
}
`,
    },
    {
      server: { command: 'acme-mcp', args: ['--dangerously-skip-permissions'] },
      marks: '--dangerously-skip-permissions',
    },
    { server: { command: 'acme-agent', args: ['mcp', '--yolo'] }, marks: '--yolo' },
    {
      server: { command: 'codex', args: ['mcp-server', '--sandbox=danger-full-access'] },
      marks: '--sandbox=danger-full-access',
    },
    { server: { command: 'acme-mcp', args: ['--sandbox', 'false'] }, marks: '--sandbox",\n        "false' },
    { server: { command: 'acme-mcp', env: { BROWSER_SANDBOX: 'off' } }, marks: 'BROWSER_SANDBOX' },
    {
      server: { command: 'acme-mcp', env: { PUPPETEER_DISABLE_SANDBOX: '1' } },
      marks: 'PUPPETEER_DISABLE_SANDBOX',
    },
    {
      server: { command: 'acme-mcp', env: { DANGEROUSLY_ALLOW_COMMANDS: 'true' } },
      marks: 'DANGEROUSLY_ALLOW_COMMANDS',
    },
    {
      shows: 'a list of commands in which one can start all others',
      server: { command: 'acme-shell-mcp', env: { ALLOWED_COMMANDS: 'ls,cat,git,python3' } },
      marks: 'ALLOWED_COMMANDS',
    },
    {
      shows: 'the client’s own sandbox',
      file: '.codex/config.toml',
      config: `sandbox_mode = "danger-full-access"

[mcp_servers.acme]
command = "acme-mcp"
`,
      marks: 'danger-full-access',
    },
    {
      shows: 'a question that the server would ask',
      server: { command: 'acme-mcp', env: { REQUIRE_MUTATION_CONSENT: 'false' } },
      marks: 'REQUIRE_MUTATION_CONSENT',
    },
    {
      shows: 'a check of the server, which no container replaces',
      server: {
        command: 'docker',
        args: ['run', '-i', 'acme/mcp:1.2.3', '--access-mode=unrestricted'],
      },
      marks: '--access-mode=unrestricted',
    },
    {
      server: { command: 'acme-mcp', args: ['--allow-sensitive-data-access'] },
      marks: '--allow-sensitive-data-access',
    },
    { server: { command: 'deno', args: ['run', '-A', './server.ts'] }, marks: '-A' },
    {
      server: { command: 'deno', args: ['run', '--allow-write', 'jsr:@acme/mcp@1.2.3'] },
      marks: '--allow-write',
    },
  ],
  good: [
    {
      shows: 'a list of what is allowed',
      server: { command: 'deno', args: ['run', '--allow-read=./x', '--allow-write=./out', './server.ts'] },
    },
    {
      shows: 'the container is the sandbox',
      server: { command: 'docker', args: ['run', '-i', 'mcp/puppeteer:1.0', 'chrome', '--no-sandbox'] },
    },
    {
      shows: 'switches that say the opposite',
      server: {
        command: 'acme-mcp',
        args: ['--no-sandbox=false', '--sandbox', '--sandbox=docker'],
        env: { NO_SANDBOX: '0', SANDBOX: 'true', DANGEROUSLY_ALLOW_COMMANDS: 'false' },
      },
    },
    {
      shows: 'a list of commands that only look',
      server: { command: 'acme-shell-mcp', args: ['--allowed-commands', 'ls,cat,git'] },
    },
    {
      shows: 'what a server is there for, and questions that stay',
      server: {
        command: 'acme-mcp',
        args: ['--allow-write', '--access-mode=restricted', '--safe-mode'],
        env: { REQUIRE_CONFIRMATION: 'true', ALLOW_DELETE: 'false', SAFE_SEARCH: 'off' },
      },
    },
    {
      shows: 'flags of another program, and arguments of the script',
      server: { command: 'acme-mcp', args: ['-A', '--allow-all', '--allow-write', '--yolov8'] },
    },
    { server: { command: 'deno', args: ['run', './server.ts', '-A', '--allow-all'] } },
    {
      shows: 'a matter of authentication, told by `authentication-disabled`',
      server: {
        command: 'acme-mcp',
        args: ['--dangerously-omit-auth'],
        env: { DANGEROUSLY_OMIT_AUTH: 'true' },
      },
    },
  ],
});

/** The first command of a list that can start all others. */
function openCommand({ kind, value, next }: Setting): string | undefined {
  const list = value ?? (kind === 'flag' ? next : undefined) ?? '';
  return list
    .slice(0, 2000)
    .split(/[\s,;|"'[\]]+/)
    .find((command) => starters.test(command));
}

function messageOf(setting: Setting): Message | undefined {
  const { kind, name, value, next } = setting;
  const words = wordsOf(name.slice(0, 100));
  if (words.includes('sandbox')) {
    const denies = ['no', 'disable', 'disabled', 'without', 'skip', 'bypass'].some((word) =>
      words.includes(word),
    );
    if (denies ? isOn(setting) : isOff(setting) || (value ?? next) === 'danger-full-access') return 'sandbox';
    return undefined;
  }
  const dares = words[0] === 'dangerously' || words.join(' ') === 'allow dangerous';
  if (dares && !words.includes('auth')) return isOn(setting) ? 'checks' : undefined;
  // What a browser is started with: `PUPPETEER_LAUNCH_OPTIONS={"args":["--no-sandbox"]}`.
  if (kind === 'variable' && passesOptions.test(name))
    return /(?:^|[\s"',[])--no-sandbox\b/.test(value ?? '') ? 'sandbox' : undefined;
  if (kind === 'flag' && name === '--yolo') return isOn(setting) ? 'checks' : undefined;
  if (!words.includes('auth') && isCheckOff(setting, words.join(' '))) return 'checks';
  if (!isOfDeno(setting) || value !== undefined) return undefined;
  if (denoEverything.has(name)) return 'deno';
  return denoWays.has(name) ? 'denoWay' : undefined;
}

const skipped =
  /^(?:(?:\w+ )?(?:skip|no|disable|bypass)) (?:all )?(?:confirm(?:ations?)?|approvals?|consent|permissions?(?: checks?)?|safety(?: checks?)?|safeguards?|guardrails?|prompts? for confirmation)$/;
const granted =
  /(?:^| )(?:allow|enable) (?:all )?(?:sensitive(?: data)?(?: access)?|unsafe|destructive|dangerous|delete|drop|ddl|root|shell|arbitrary)(?: (?:operations?|actions?|commands?|tools?|calls?|mode|access|queries|statements|execution|code))?$/;
const required =
  /(?:^| )(?:require|ask|need|confirm)(?: \w+)? (?:consent|confirmation|approval|permission|destructive|deletes?|writes?|mutations?)$|(?:^| )(?:safe|safety|protected)(?: mode| checks?)?$|(?:^| )(?:guardrails|safeguards)(?: enabled)?$/;
const open = /^(?:unrestricted|unsafe|bypass(?:-?permissions)?|danger-full-access)$/i;
const modes = /(?:^| )(?:mode|access|permissions?)$/;

/** What a server asks before it acts, or keeps from doing, by a name that says so: `REQUIRE_CONSENT=false`, `--allow-delete`. */
function isCheckOff(setting: Setting, name: string): boolean {
  if (required.test(name)) return isOff(setting);
  if (skipped.test(name)) return isOn(setting);
  if (granted.test(name)) return !/\b(?:no|dont|never|deny|disallow)\b/.test(name) && isOn(setting);
  return modes.test(name) && open.test(setting.value ?? setting.next ?? '');
}

/** Whether Deno itself takes the flag, and not the script that it runs. */
function isOfDeno({ command, place }: Setting): boolean {
  if (!command || programName(command.program.text) !== 'deno') return false;
  return command.options.some(({ word }) => word.node === place.node);
}
