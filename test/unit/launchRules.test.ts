import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findingsOf, messagesOf } from './findingsOf.ts';

type Case = readonly [entry: object, ...findings: string[]];

const run = (line: string, env: object = {}) => {
  const [command, ...args] = line.split(' ');
  return { command, args, env };
};
const shell = (code: string) => ({ command: 'sh', args: ['-c', code] });

const cases: Readonly<Record<string, readonly Case[]>> = {
  'unrestricted-toolset': [
    [
      { url: 'https://mcp.supabase.com/mcp?x=1' },
      'unrestricted information https://mcp.supabase.com/mcp?x=1',
    ],
    [{ url: 'https://mcp.supabase.com/mcp?x=1&features=docs' }],
    [{ url: 'https://acme.dev/https://mcp.supabase.com/mcp' }],
    [{ url: 'https://api.githubcopilot.com/mcp/', headers: { 'X-MCP-Readonly': 'true' } }],
    [
      { url: 'https://api.githubcopilot.com/mcp/', headers: { 'X-MCP-Readonly': 'false' } },
      'unrestricted information https://api.githubcopilot.com/mcp/',
    ],
    [run('github-mcp-server stdio --tools get_issue')],
    [run('github-mcp-server stdio --read-only')],
    [run('github-mcp-server stdio', { GITHUB_TOOLS: 'get_issue' })],
    [
      run('github-mcp-server stdio', { GITHUB_TOOLSETS: 'all' }),
      'unrestricted information github-mcp-server',
    ],
    [run('npx @supabase/mcp-server-supabase@1.0.0 --features=docs')],
  ],
  'sudo-launch': [
    [run('docker run -i acme/mcp sudo npx a')],
    [run('sudo acme'), 'privileged error sudo'],
    [run('sudo -u root acme'), 'privileged error sudo'],
    [run('sudo --user=root acme'), 'privileged error sudo'],
    [run('sudo -u #0 acme'), 'privileged error sudo'],
    [run('sudo -u nobody acme')],
    [run('sudo -unobody acme')],
    [run('sudo --user=kim acme')],
    [run('pkexec --user kim acme')],
    [run('runas /user:ACME\\Administrator acme'), 'privileged error runas'],
    [run('nice -n 5 acme')],
    [shell('sudo a; sudo -u kim b; doas c'), 'privileged error sudo', 'privileged error doas'],
    [run('sudo docker run -i acme/mcp:1.0 sudo npx a'), 'privileged error sudo'],
  ],
  'inline-code': [
    [run('nodejs -e x'), 'code warning x'],
    [run('tsx --eval x'), 'code warning x'],
    [run('ts-node -e x'), 'code warning x'],
    [run('lua -l a -e x'), 'code warning x'],
    [run('ruby -I a -e x'), 'code warning x'],
    [run('perl -I a -E x'), 'code warning x'],
    [run('php -d a -r x'), 'code warning x'],
    [run('bun --cwd a -e x'), 'code warning x'],
    [run('node --conditions a -e x'), 'code warning x'],
    [run('ipython -c x')],
    [run('pyright -c x')],
    [run('python -c x'), 'code warning x'],
    [run('python3.12 -X dev -uc x'), 'code warning x'],
    [run('py -m acme -c x')],
    [run('python acme.py -c x')],
    [run('python -c')],
    [{ command: 'python', args: ['-c', '  '] }],
    [run('node -e x'), 'code warning x'],
    [run('node --eval=x'), 'code warning x'],
    [run('node --require=a -pe x'), 'code warning x'],
    [run('bun --print x'), 'code warning x'],
    [run('perl -MJSON -e x'), 'code warning x'],
    [run('Rscript -e x'), 'code warning x'],
    [run('deno eval --ext=ts x'), 'code warning x'],
    [run('deno eval')],
    [run('uv run acme -c x')],
    [
      { command: 'node', args: ['-e', "eval(Buffer.from('eA==','base64')+'')"] },
      "encoded error eval(Buffer.from('eA==','base64')+'')",
    ],
    [{ command: 'php', args: ['-r', "base64_decode('eA==');"] }, "code warning base64_decode('eA==');"],
    [shell('cd a && node -e x')],
    [shell('curl https://acme.dev/x | python -c x')],
  ],
  'shell-metacharacters': [
    [run('refind . -exec a ; b'), 'separator warning ;'],
    [run('makers b ; c'), 'separator warning ;'],
    [run('a b &c| c; d')],
    [{ command: 'a', args: ['$(b)c', '`b`c'] }],
    [run('a b && c'), 'separator warning &&'],
    [run('a b || c'), 'separator warning ||'],
    [run('a b | c'), 'separator warning |'],
    [run('a b & c'), 'separator warning &'],
    [run('a --b && c'), 'separator warning &&'],
    [run('a --b | c')],
    [run('a b ;')],
    [run('a b;c a|b &x')],
    [run('find . -exec a ; b')],
    [{ command: 'a', args: ['$(b c)', '&&', 'd'] }, 'substitution warning $(b c)'],
    [{ command: 'a', args: ['x$(b c)', '$((1 + 2))', '$()', '``', "it's `a`"] }],
    [{ command: 'cmd', args: ['/c', 'npx', 'a', '$(b)'] }, 'substitution warning $(b)'],
    [shell('a && b')],
  ],
  'destructive-launch': [
    [shell('rm --recursively / ; rm x-r /')],
    [shell('rm -rf /srv/~/.ssh ~/.sshd a-r/')],
    [run('cmd /c rmdir /s c:\\'), 'deletes error rmdir","/s","c:\\\\'],
    [run('cmd /c del /so x/s c:\\')],
    [run('pwsh -c Remove-Item -Rx C:\\')],
    [run('pwsh -c Remove-Item -Rec ~'), 'deletes error Remove-Item","-Rec","~'],
    [run('pwsh -c Remove-Item -Recurse ./dist')],
    [run('cmd /c format.com d:'), 'overwrites error format.com","d:'],
    [run('format xd: d:x')],
    [shell('dd if=/dev/sda of=/srv/copy; dd x/dev/sda')],
    [shell('nomkfs /dev/sda; shred /srv/dev/sda')],
    [run('cmd /c del /s Xc:\\*')],
    [shell('rm -r --preserve-root')],
    [run('rm -r /'), 'deletes error rm","args":["-r","/'],
    [shell('rm -R .'), 'deletes error rm -R .'],
    [shell('rm -rf ..'), 'deletes error rm -rf ..'],
    [shell('rm -rf ./*'), 'deletes error rm -rf ./*'],
    [shell('rm -rf $PWD'), 'deletes error rm -rf $PWD'],
    [shell('rm -rf ${workspaceFolder}/'), 'deletes error rm -rf ${workspaceFolder}/'],
    [shell('rm -rf a /home/kim b'), 'deletes error rm -rf a /home/kim'],
    [shell('rm -rf ~/.ssh/'), 'deletes error rm -rf ~/.ssh/'],
    [shell('rm -rf ~/Documents/*'), 'deletes error rm -rf ~/Documents/*'],
    [shell('rm -rf ~/.cache ~/acme ./dist dist/* .venv')],
    [shell('rm -f / ; rm -i ~')],
    [shell('rm / -x')],
    [shell('mkfs -t ext4 /dev/nvme0n1p1'), 'overwrites error mkfs -t ext4 /dev/nvme0n1p1'],
    [shell('shred /dev/sda'), 'overwrites error shred /dev/sda'],
    [shell('shred secret.txt && wipefs -n x && dd if=/dev/sda of=copy && dd of=/dev/null')],
    [shell('mkfsomething /dev/sda1')],
    [run('cmd /c rd /s /q d:\\'), 'deletes error rd","/s","/q","d:\\\\'],
    [run('cmd /c rmdir /q c:\\')],
    [run('cmd /c erase /S C:\\*.*'), 'deletes error erase","/S","C:\\\\*.*'],
    [run('cmd /c del /s C:\\acme\\*')],
    [run('pwsh -c ri -r C:\\'), 'deletes error ri","-r","C:\\\\'],
    [run('pwsh -c Remove-Item C:\\')],
    [run('docker run acme/mcp:1.0 rm -rf /')],
  ],
  'suspicious-executable-path': [
    [run('docker run acme/mcp node /tmp/a.js')],
    [run('docker run acme/mcp npx /tmp/a.js')],
    [run('/srv/home/kim/Downloads/a')],
    [run('noded /tmp/a.js')],
    [run('xnode /tmp/a.js')],
    [run(`/tmp/${'a'.repeat(1000)}`)],
    [run('/dev/shm/a'), 'temporary warning /dev/shm/a'],
    [run('/private/tmp/a'), 'temporary warning /private/tmp/a'],
    [run('$TMPDIR/a'), 'temporary warning $TMPDIR/a'],
    [run('${env:TEMP}/a'), 'temporary warning ${env:TEMP}/a'],
    [
      run('C:\\Users\\kim\\AppData\\Local\\Temp\\a.exe'),
      'temporary warning C:\\\\Users\\\\kim\\\\AppData\\\\Local\\\\Temp\\\\a.exe',
    ],
    [run('C:\\Windows\\Temp\\a.exe'), 'temporary warning C:\\\\Windows\\\\Temp\\\\a.exe'],
    [run('C:\\Users\\Public\\a.exe'), 'temporary warning C:\\\\Users\\\\Public\\\\a.exe'],
    [run('/home/kim/Downloads/a'), 'downloads warning /home/kim/Downloads/a'],
    [run('bash /tmp/a.sh'), 'temporary warning /tmp/a.sh'],
    [run('bun run /tmp/a.ts'), 'temporary warning /tmp/a.ts'],
    [run('deno run /tmp/a.ts'), 'temporary warning /tmp/a.ts'],
    [run('acme /tmp/a.sh')],
    [run('/tmp')],
    [run('/opt/tmp/a')],
    [run('/srv/Downloads/a')],
    [run('node a.js')],
    [run('node')],
  ],
  'dangerous-environment': [
    [run('a', { LD_PRELOAD: '/tmp/usr/lib/libjemalloc.so' }), 'library warning LD_PRELOAD'],
    [run('a', { LD_PRELOAD: '/usr/lib/libjemalloc.so:/tmp/x.so' }), 'library warning LD_PRELOAD'],
    [run('a', { NODE_OPTIONS: '-r ./tsx' }), 'code warning NODE_OPTIONS'],
    [run('a', { NODE_OPTIONS: '-r tsx-evil' }), 'code warning NODE_OPTIONS'],
    [run('a', { PATH: '/x/a:/b;/c' })],
    [run('a', { LD_AUDIT: './x.so' }), 'library warning LD_AUDIT'],
    [run('a', { DYLD_INSERT_LIBRARIES: '/tmp/x.dylib' }), 'library warning DYLD_INSERT_LIBRARIES'],
    [run('a', { LD_PRELOAD: '/tmp/libjemalloc.so' }), 'library warning LD_PRELOAD'],
    [run('env LD_PRELOAD=/tmp/x.so a'), 'library warning LD_PRELOAD=/tmp/x.so'],
    [run('a', { NODE_OPTIONS: '-r ./x' }), 'code warning NODE_OPTIONS'],
    [run('a', { NODE_OPTIONS: '--loader=./x' }), 'code warning NODE_OPTIONS'],
    [run('a', { NODE_OPTIONS: '--experimental-loader acme' }), 'code warning NODE_OPTIONS'],
    [run('a', { NODE_OPTIONS: '--require tsx --import ./x' }), 'code warning NODE_OPTIONS'],
    [run('a', { NODE_OPTIONS: '--inspect-brk' }), 'debugger warning NODE_OPTIONS'],
    [run('a', { NODE_OPTIONS: '--import tsx --inspect-port=9229 --require-x y' })],
    [run('a', { PERL5OPT: '-Mx' }), 'code warning PERL5OPT'],
    [run('a', { PERL5OPT: '-w' })],
    [run('a', { PERL5DB: 'x' }), 'code warning PERL5DB'],
    [run('a', { RUBYOPT: '-W0 -rx' }), 'code warning RUBYOPT'],
    [run('a', { PROMPT_COMMAND: 'x' }), 'code warning PROMPT_COMMAND'],
    [run('a', { GIT_SSH_COMMAND: 'ssh -o ProxyCommand=x' }), 'code warning GIT_SSH_COMMAND'],
    [run('a', { GIT_SSH_COMMAND: 'sshx' }), 'code warning GIT_SSH_COMMAND'],
    [run('a', { GIT_SSH_COMMAND: '/usr/bin/ssh' })],
    [run('a', { GIT_EXTERNAL_DIFF: 'x' }), 'code warning GIT_EXTERNAL_DIFF'],
    [run('a', { GIT_PROXY_COMMAND: 'x' }), 'code warning GIT_PROXY_COMMAND'],
    [run('a', { _JAVA_OPTIONS: '-agentlib:x' }), 'code warning _JAVA_OPTIONS'],
    [run('a', { JDK_JAVA_OPTIONS: '-XX:OnOutOfMemoryError=x' }), 'code warning JDK_JAVA_OPTIONS'],
    [run('a', { DOTNET_STARTUP_HOOKS: 'x.dll' }), 'code warning DOTNET_STARTUP_HOOKS'],
    [run('a', { npm_config_script_shell: 'x' }), 'code warning npm_config_script_shell'],
    [run('a', { npm_config_node_options: '-r ./x' }), 'code warning npm_config_node_options'],
    [run('a', { PATH: '${env:PATH}:./bin' }), 'path warning PATH'],
    [run('a', { PATH: '/usr/bin:' }), 'path warning PATH'],
    [run('a', { Path: '%TEMP%;C:\\x' }), 'path warning Path'],
    [run('a', { PATH: 'C:\\x;.' }), 'path warning PATH'],
    [run('a', { PATH: '${env:PATH}', NODE_OPTIONS: ' ', LD_PRELOAD: '${input:x}' })],
  ],
  'tls-verification-disabled': [
    [run('a', { NODE_TLS_REJECT_UNAUTHORIZED: 0 }), 'unchecked warning NODE_TLS_REJECT_UNAUTHORIZED'],
    [run('a --no-reject-unauthorized'), 'unchecked warning --no-reject-unauthorized'],
    [run('a --reject-unauthorized')],
    [run('a', { ACME_VERIFY_CERTS: 'no', ACME_KEY: 'x' }), 'credentials error ACME_VERIFY_CERTS'],
    [{ ...run('a --insecure'), headers: { Authorization: '${input:x}' } }, 'credentials error --insecure'],
    [run('a', { HTTPS_PROXY: 'x', VALIDATE_SSL: '0' }), 'unchecked warning VALIDATE_SSL'],
    [run('a', { INSECURE_SKIP_VERIFY: '1' }), 'unchecked warning INSECURE_SKIP_VERIFY'],
    [run('a', { TLS_INSECURE: 'true' }), 'unchecked warning TLS_INSECURE'],
    [run('a', { ALLOW_SELF_SIGNED_CERTS: 'true' }), 'unchecked warning ALLOW_SELF_SIGNED_CERTS'],
    [run('a', { ALLOW_SELF_SIGNED_CERTS: 'false', INSECURE: 'true', TLS_INSECURE: 'false' })],
    [run('a --no-ssl-verify --tls-skip-verify=false'), 'unchecked warning --no-ssl-verify'],
    [run('a --skip-verify --strict --ignore-errors --no-tls --check-hash')],
    [run('a --url http://127.0.0.1:1 --insecure')],
    [run('a --url http://127.0.0.1:1 --other https://acme.dev --insecure'), 'unchecked warning --insecure'],
    [run('env NODE_TLS_REJECT_UNAUTHORIZED=0 a'), 'unchecked warning NODE_TLS_REJECT_UNAUTHORIZED=0'],
  ],
  'authentication-disabled': [
    [run('a --port-range 1 --no-auth'), 'open information --no-auth'],
    [run('a --no-port 1 --no-auth'), 'open information --no-auth'],
    [run('a --transporter http --no-auth'), 'open information --no-auth'],
    [run('a --my-transport http --no-auth'), 'open information --no-auth'],
    [run('a --port 1 --no-auth-log --no-authors')],
    [run('docker run -i -p 1:1 acme/mcp --no-auth'), 'open warning --no-auth'],
    [run('a', { DANGEROUSLY_OMIT_AUTH: '1' }), 'inspector error DANGEROUSLY_OMIT_AUTH'],
    [run('a --http --disable-auth'), 'open warning --disable-auth'],
    [run('a --port 1 --without-authentication'), 'open warning --without-authentication'],
    [run('a --transport=sse --require-auth=false'), 'open warning --require-auth=false'],
    [run('a --transport sse --allow-unauthenticated'), 'open warning --allow-unauthenticated'],
    [run('a', { PORT: '1', MCP_AUTH: 'none' }), 'open warning MCP_AUTH'],
    [run('a', { MCP_TRANSPORT: 'streamable-http', AUTH_DISABLED: 'true' }), 'open warning AUTH_DISABLED'],
    [run('a', { MCP_TRANSPORT: 'stdio', AUTH_DISABLED: 'true' })],
    [run('a --port 1 --skip-auth=false --use-auth --no-oauth --author=none --no-author')],
    [run('a --no-auth'), 'open information --no-auth'],
    [run('docker run -p 1:1 acme/mcp --no-auth'), 'open warning --no-auth'],
    [run('docker run -i acme/mcp --no-auth'), 'open information --no-auth'],
  ],
  'sandbox-disabled': [
    [run('a --sandbox-disabled'), 'sandbox warning --sandbox-disabled'],
    [run('a --skip-sandbox'), 'sandbox warning --skip-sandbox'],
    [run('a --without-sandbox'), 'sandbox warning --without-sandbox'],
    [run('a --bypass-sandbox'), 'sandbox warning --bypass-sandbox'],
    [run('deno run --allow-run a.ts'), 'denoWay warning --allow-run'],
    [run('a --disable-setuid-sandbox'), 'sandbox warning --disable-setuid-sandbox'],
    [run('codex --sandbox danger-full-access'), 'sandbox warning --sandbox'],
    [run('codex --sandbox workspace-write')],
    [run('a --yolo=false --dangerously-x=false --disable-sandbox=false --sandbox=docker')],
    [run('a', { YOLO: 'true', NO_SANDBOX: 'true' }), 'sandbox warning NO_SANDBOX'],
    [run('deno run --allow-all a.ts'), 'deno warning --allow-all'],
    [run('deno run --allow-ffi a.ts'), 'denoWay warning --allow-ffi'],
    [run('deno run --allow-run=git --allow-net a.ts -A')],
    [run('docker run -e NO_SANDBOX=1 acme/mcp')],
  ],
};

for (const [ruleId, list] of Object.entries(cases)) {
  describe(ruleId, () => {
    for (const [entry, ...expected] of list) {
      test(JSON.stringify(entry), () => assert.deepEqual(findingsOf(ruleId, entry), expected));
    }
  });
}

describe('what counts in configs of the user only', () => {
  const user = '~/.codeium/windsurf/mcp_config.json';
  const of = (entry: object) => findingsOf('suspicious-executable-path', entry, user);

  test('a program of whatever folder is open', () => {
    assert.deepEqual(of(run('../a')), ['workspace warning ../a']);
    assert.deepEqual(of({ command: '${workspaceFolder}/a', cwd: '/opt' }), [
      'workspace warning ${workspaceFolder}/a',
    ]);
    assert.deepEqual(of({ command: './a', cwd: '/opt' }), []);
    assert.deepEqual(of(run('a ./b')), []);
  });

  test('a helper for headers is one’s own', () => {
    const entry = { url: 'https://mcp.acme.dev/mcp', type: 'http', headersHelper: 'x' };
    assert.deepEqual(findingsOf('headers-helper-command', entry, '~/.claude.json'), ['own information x']);
    assert.deepEqual(findingsOf('headers-helper-command', entry, '.mcp.json'), ['shared warning x']);
  });
});

describe('tools that are approved in advance', () => {
  const say = (...alwaysAllow: string[]) =>
    messagesOf('destructive-auto-approve', { command: 'a', alwaysAllow }, '.roo/mcp.json');

  test('one', () => {
    assert.deepEqual(say('list_a', 'delete_a'), [
      '`delete_a` runs without asking and cannot be undone. Remove it from `alwaysAllow`.',
    ]);
  });
  test('a few', () => {
    assert.deepEqual(say('delete_a', 'delete_b', 'delete_c'), [
      '`delete_a`, `delete_b`, `delete_c` run without asking and cannot be undone. Remove them from `alwaysAllow`.',
    ]);
  });
  test('many', () => {
    assert.deepEqual(say('delete_a', 'delete_b', 'delete_c', 'delete_d', 'delete_e'), [
      '`delete_a`, `delete_b`, `delete_c` and 2 more run without asking and cannot be undone. Remove them from `alwaysAllow`.',
    ]);
  });
});
