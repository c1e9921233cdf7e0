import { removeSetting } from '../fixes/removeSetting.ts';
import { hasConfigKeys } from '../formats/maps.ts';
import { settingOf } from '../formats/settings.ts';
import { namedValues } from '../formats/values.ts';
import { isOff, isOn, namesLike, removal, type Setting, settingsOf } from '../launch/settings.ts';
import { staysHere, unverifiedIn } from '../launch/unverified.ts';
import type { ServerEntry } from '../model.ts';
import { defineRule, type Examples, inString, keyOf, serverInputs } from '../rule.ts';
import { parseAuthority, reachOf } from '../text/hosts.ts';
import { credentialKind, wordsOf } from '../text/names.ts';
import type { Member, TreeNode } from '../tree.ts';

/** What a name has to speak of before it is taken apart. */
const hint = namesLike(
  /insecure|verif|valid|check|strict|unauthorized|certif|errors|self|trusted-?_?host|pgsslmode|clickhouse_secure/i,
);

const subjects = set('ssl tls https cert certs certificate certificates');
const checks = set('verify verification check validate validation validity strict');
const denials = set('no skip disable disabled ignore insecure without bypass dont');
/** `ALLOW_SELF_SIGNED_CERTS`, `--accept-invalid-certs`, `--ignore-certificate-errors`. */
const leniency = /\b(?:allow|accept|ignore|trust)\b/;
const dangers = /\b(?:self signed|selfsigned|invalid|untrusted|errors)\b/;

export default defineRule({
  id: 'tls-verification-disabled',
  category: 'MCP07',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: [
    'https://cwe.mitre.org/data/definitions/295.html',
    'https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue',
  ],
  title: { en: 'Certificates that are not checked', ja: '証明書を検証しない通信' },
  why: {
    en: 'Anybody on the way can pretend to be the other side, read what is sent and answer in its place.',
    ja: '通信経路上の誰でも相手になりすまし、内容を読み、偽の応答を返せます。',
  },
  remedy: {
    en: 'Remove the setting; for a company’s own authority, trust its certificate (`NODE_EXTRA_CA_CERTS`, `SSL_CERT_FILE`).',
    ja: 'この設定を削除し、社内の認証局を使う場合はその証明書を信頼させてください (`NODE_EXTRA_CA_CERTS`、`SSL_CERT_FILE`)。',
  },
  messages: {
    hostKey: {
      en: (data: { setting: string; server: string }) =>
        `\`${data.setting}\` lets \`${data.server}\` talk to any machine that answers in the place of the right one. Remove it; add the host's key to \`known_hosts\`.`,
      ja: (data) =>
        `\`${data.setting}\` により、\`${data.server}\` は本物に成りすましたマシンとも通信します。削除し、ホストの鍵を \`known_hosts\` に登録してください。`,
    },
    unchecked: {
      en: (data: { setting: string; server: string }) =>
        `\`${data.setting}\` makes \`${data.server}\` accept any certificate, a forged one too. Remove it; trust your own authority’s certificate instead.`,
      ja: (data) =>
        `\`${data.setting}\` により、\`${data.server}\` は偽造されたものも含めてどの証明書でも受け入れます。削除し、必要なら自組織の認証局の証明書を信頼させてください。`,
    },
    credentials: {
      en: (data: { setting: string; server: string }) =>
        `\`${data.setting}\` makes \`${data.server}\` send its credentials to anybody who forges a certificate. Remove it; trust your own authority’s certificate instead.`,
      ja: (data) =>
        `\`${data.setting}\` により、\`${data.server}\` の認証情報が証明書を偽造した相手にも送られます。削除し、必要なら自組織の認証局の証明書を信頼させてください。`,
    },
  },
  visit: {
    config(document, report) {
      const { format } = document.detected;
      for (const { name, key, value } of namedValues(document.text, settingOf(document, 'env')?.value)) {
        if (!hint.test(name) || !isUnchecked({ kind: 'variable', name, value: value.value, next: undefined }))
          continue;
        const data = { setting: `${name}=${value.value}`, server: format.name };
        report({ message: 'unchecked', data, at: inString(key) });
      }
      const strict = settingOf(document, 'http.proxyStrictSSL');
      const isOff = strict?.value?.kind === 'boolean' && !strict.value.value;
      if (!isOff || (document.servers.length === 0 && !hasConfigKeys(strict.parent))) return;
      const data = { setting: `${strict.key.value}: false`, server: format.name };
      const fixes = [removeSetting(document.text, strict)];
      report({ message: 'unchecked', data, at: keyOf(strict), fixes });
    },
    server(server, report, { text }) {
      for (const setting of settingsOf(text, server, hint)) {
        if (!isUnchecked(setting) || staysHere(server)) continue;
        if (setting.name.startsWith('CLICKHOUSE_') && namesLocalHost(server)) continue;
        const secret = hasCredentials(server);
        report({
          message: secret ? 'credentials' : 'unchecked',
          data: { setting: setting.shown, server: server.name },
          at: setting.place,
          server,
          ...(secret && { severity: 'error' as const }),
          fixes: removal(setting, true),
        });
      }
      for (const member of switchesOf(server.node)) {
        const name = member.key.value;
        const value = String(member.value?.kind === 'boolean' && member.value.value);
        if (!isUnchecked({ kind: 'variable', name, value, next: undefined }) || staysHere(server)) continue;
        const data = { setting: `${name}: ${value}`, server: server.name };
        const secret = hasCredentials(server);
        report({
          message: secret ? 'credentials' : 'unchecked',
          data,
          at: keyOf(member),
          server,
          ...(secret && { severity: 'error' as const }),
        });
      }
      for (const { kind, node, from, to } of unverifiedIn(server)) {
        if (kind === 'plain' || (kind === 'certificate' && namesLocalHost(server))) continue;
        const data = { setting: node.value.slice(from, to), server: server.name };
        const message = kind === 'hostKey' ? 'hostKey' : 'unchecked';
        report({ message, data, at: inString(node, from, to), server });
      }
    },
  },
});

/** Whether a variable or an argument is this machine by name: the other settings are about it. */
function namesLocalHost({ args, env }: ServerEntry): boolean {
  const values = [...args, ...env.map(({ value }) => value)];
  return values.some(({ value }) => /^(?:localhost|127\.0\.0\.1|\(local\)|\.)(?:[:,]\d+)?$/i.test(value));
}

/** Fields of the entry itself that are on or off, and of the objects in it: `requestOptions.verifySsl` of Continue. */
function switchesOf(node: TreeNode): Member[] {
  if (node.kind !== 'object') return [];
  return node.members.flatMap((member) => {
    const members = member.value?.kind === 'object' ? member.value.members : [member];
    return members.filter(({ key, value }) => value?.kind === 'boolean' && hint.test(key.value));
  });
}

export const examples = (): Examples => ({
  bad: [
    {
      server: { command: 'acme-mcp', env: { NODE_TLS_REJECT_UNAUTHORIZED: '0', LOG_LEVEL: 'info' } },
      marks: 'NODE_TLS_REJECT_UNAUTHORIZED',
      fixed: `{
  "servers": {
    "example": {
      "command": "acme-mcp",
      "env": {
        "LOG_LEVEL": "info"
      }
    }
  }
}
`,
    },
    {
      shows: 'credentials that go the same way: an error',
      server: { command: 'acme-mcp', env: { ACME_TOKEN: '${input:acme}', SSL_VERIFY: 'false' } },
      marks: 'SSL_VERIFY',
    },
    { server: { command: 'acme-mcp', env: { PYTHONHTTPSVERIFY: '0' } }, marks: 'PYTHONHTTPSVERIFY' },
    { server: { command: 'vault-mcp', env: { VAULT_SKIP_VERIFY: 'true' } }, marks: 'VAULT_SKIP_VERIFY' },
    { server: { command: 'postgres-mcp', env: { PGSSLMODE: 'disable' } }, marks: 'PGSSLMODE' },
    { server: { command: 'acme-mcp', env: { GIT_SSL_NO_VERIFY: 'true' } }, marks: 'GIT_SSL_NO_VERIFY' },
    {
      server: { command: 'acme-mcp', args: ['--url', 'https://acme.dev', '--insecure'] },
      marks: '--insecure',
    },
    { server: { command: 'acme-mcp', args: ['--verify-ssl=false'] }, marks: '--verify-ssl=false' },
    {
      server: { command: 'acme-mcp', args: ['--insecure-skip-tls-verify'] },
      marks: '--insecure-skip-tls-verify',
    },
    {
      server: { command: 'acme-mcp', args: ['--ignore-certificate-errors'] },
      marks: '--ignore-certificate-errors',
    },
    {
      shows: 'a field of the entry',
      file: '.continue/mcpServers/acme.json',
      server: { type: 'streamable-http', url: 'https://acme.dev/mcp', requestOptions: { verifySsl: false } },
      marks: 'verifySsl',
    },
    {
      shows: 'a package index that anybody can pose as',
      server: { command: 'uvx', args: ['acme-mcp==1.2.3'], env: { UV_INSECURE_HOST: 'pypi.acme.dev' } },
      marks: 'UV_INSECURE_HOST',
    },
    {
      shows: 'any host that answers',
      server: { command: 'ssh', args: ['-o', 'StrictHostKeyChecking=no', 'build.acme.dev', 'acme-mcp'] },
      marks: 'StrictHostKeyChecking=no',
    },
    {
      server: { command: 'sh', args: ['-c', 'curl -sk https://acme.dev/token > token && acme-mcp'] },
      marks: 'curl -sk',
    },
    {
      server: {
        command: 'docker',
        args: ['run', '-i', '-e', 'NODE_TLS_REJECT_UNAUTHORIZED=0', 'acme/mcp:1.2.3'],
      },
      marks: 'NODE_TLS_REJECT_UNAUTHORIZED=0',
      fixed: `{
  "servers": {
    "example": {
      "command": "docker",
      "args": [
        "run",
        "-i",
        "acme/mcp:1.2.3"
      ]
    }
  }
}
`,
    },
    {
      shows: 'a setting of VS Code, beside servers',
      file: '.vscode/settings.json',
      config: { 'http.proxyStrictSSL': false, mcp: { servers: { acme: { command: 'acme-mcp' } } } },
      marks: 'http.proxyStrictSSL',
    },
  ],
  good: [
    {
      server: {
        command: 'acme-mcp',
        args: ['--verify-ssl', '--no-verify', '--insecure=false', '--no-check-updates'],
        env: {
          NODE_TLS_REJECT_UNAUTHORIZED: '1',
          SSL_VERIFY: 'true',
          GIT_SSL_NO_VERIFY: '0',
          OTLP_INSECURE: 'true',
          PGSSLMODE: 'verify-full',
          VAULT_SKIP_VERIFY: 'false',
        },
      },
    },
    {
      shows: 'a certificate of one’s own, and no encryption at all',
      server: { command: 'acme-mcp', env: { NODE_EXTRA_CA_CERTS: '/etc/acme.pem', DB_SSL: 'false' } },
    },
    {
      shows: 'keys that are checked, and learnt at the first time',
      server: {
        command: 'ssh',
        args: ['-o', 'StrictHostKeyChecking=accept-new', 'build.acme.dev', 'curl -s https://acme.dev/k'],
      },
    },
    {
      shows: 'this machine',
      server: {
        command: 'acme-mcp',
        args: ['--url', 'https://localhost:8443'],
        env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
      },
    },
  ],
});

function isUnchecked(setting: Pick<Setting, 'kind' | 'name' | 'value' | 'next'>): boolean {
  const { name, kind, value, next } = setting;
  if (name === 'PYTHONHTTPSVERIFY') return isOff(setting);
  if (trustsHost.test(name))
    return (value ?? next ?? '') !== '' && reachOf(hostIn(value ?? next ?? '')) !== 'loopback';
  // libpq: the connection is not even encrypted.
  if (name === 'PGSSLMODE') return /^(?:disable|allow)$/i.test(value ?? '');
  if (/^CLICKHOUSE_(?:VERIFY|SECURE)$/.test(name)) return isOff(setting);
  const words = wordsOf(name.slice(0, 100));
  // `VAULT_SKIP_VERIFY`, `CONSUL_SKIP_VERIFY`
  if (/(?:^|_)SKIP_VERIFY$/.test(name)) return isOn(setting);
  if (words.includes('reject') && words.includes('unauthorized')) {
    return words.includes('no') ? isOn(setting) : isOff(setting);
  }
  const insecure = words.includes('insecure');
  if (kind === 'flag' && insecure && words.length === 1) return isOn(setting);
  const checking = words.some((word) => checks.has(word));
  // `INSECURE_SKIP_VERIFY` says enough; `OTLP_INSECURE` is about encryption.
  if (!words.some((word) => subjects.has(word)) && !(insecure && checking)) return false;
  if (checking) return words.some((word) => denials.has(word)) ? isOn(setting) : isOff(setting);
  return (insecure || isLenient(words.join(' '))) && isOn(setting);
}

/** pip and uv: a package index whose certificate is not looked at. */
const trustsHost = /^(?:UV_INSECURE_HOST|PIP_TRUSTED_HOST|--trusted-host|--allow-insecure-host)$/;

function hostIn(value: string): string {
  return parseAuthority(
    value
      .trim()
      .replace(/^https?:\/\//i, '')
      .split(/[\s/]/, 1)[0] ?? '',
  ).host;
}

function isLenient(name: string): boolean {
  const at = name.search(leniency);
  return at >= 0 && dangers.test(name.slice(at));
}

function hasCredentials({ env, headers, secrets }: ServerEntry): boolean {
  return secrets.length > 0 || [...env, ...headers].some(({ name }) => credentialKind(name) !== undefined);
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
