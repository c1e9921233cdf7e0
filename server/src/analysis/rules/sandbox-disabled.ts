import { isOff, isOn, namesLike, removal, type Setting, settingsOf } from '../launch/settings.ts';
import { programName } from '../launch/words.ts';
import { defineRule, type Examples } from '../rule.ts';
import { wordsOf } from '../text/names.ts';

/** Deno's permissions that, without a list, lead out of its sandbox (docs.deno.com, Security and permissions). */
const denoEverything = new Set(['-A', '--allow-all']);
const denoWays = new Set(['--allow-write', '--allow-run', '--allow-ffi']);

/** What a name has to speak of before it is looked at. */
const hint = namesLike(
  /sandbox|dangerously|yolo|allow|(?:args|flags|options)$|^-A$|confirm|approval|consent|permission|safe|guard|protected|enable|mode|access/i,
);
const passesOptions = /(?:ARGS|FLAGS|OPTIONS)$/i;

type Message = 'sandbox' | 'checks' | 'deno' | 'denoWay';

export default defineRule({
  id: 'sandbox-disabled',
  category: 'MCP02',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
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
    server(server, report, { text }) {
      for (const setting of settingsOf(text, server, hint)) {
        const message = setting.contained ? undefined : messageOf(setting);
        if (!message) continue;
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
      shows: 'a question that the server would ask',
      server: { command: 'acme-mcp', env: { REQUIRE_MUTATION_CONSENT: 'false' } },
      marks: 'REQUIRE_MUTATION_CONSENT',
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
  if (skipped.test(name) || granted.test(name)) return isOn(setting);
  return modes.test(name) && open.test(setting.value ?? setting.next ?? '');
}

/** Whether Deno itself takes the flag, and not the script that it runs. */
function isOfDeno({ command, place }: Setting): boolean {
  if (!command || programName(command.program.text) !== 'deno') return false;
  return command.options.some(({ word }) => word.node === place.node);
}
