/** The ssh client itself, started without another program between it and the host. */
const otherSsh = /^(?!\s*(?:\S*[/\\])?ssh(?:\.exe)?(?:\s|$))|ProxyCommand|LocalCommand|[;&|`]/;

/** What a value that names a program can hold beside it: code for the shell, or a folder that everybody can write to. */
const shellCode = /[;&|`]|\$\(|(?:^|\s)\/(?:var\/)?tmp\/|\/dev\/(?:shm|tcp)\//;

/** Helpers of which only code that fetches or sends something is odd: "!gh auth git-credential" is how they are set. */
const fetches = /\b(?:curl|wget|nc|ncat)\b|\/(?:var\/)?tmp\/|\/dev\/(?:shm|tcp)\//;

/** Settings of git whose value is started as a program; the names are lower case, from git-config(1). */
const programs: readonly (readonly [name: RegExp, runs: RegExp])[] = [
  [/^core\.sshcommand$/, otherSsh],
  [/^core\.fsmonitor$/, /^(?!(?:true|false|yes|no|on|off|0|1)?$)/i],
  [/^core\.hookspath$/, /^(?!(?:\/dev\/null|\.husky|\.githooks)?$)/],
  [/^(?:core\.(?:gitproxy|askpass)|diff\.external|diff\.[^.]+\.(?:command|textconv))$/, /./],
  [/^filter\.[^.]+\.(?:clean|smudge|process)$/, /^(?!git-(?:lfs|crypt)\b)./],
  [/^(?:core\.(?:pager|editor)|sequence\.editor|pager\.[^.]+)$/, shellCode],
  [/^credential\.(?:.+\.)?helper$/, fetches],
  [/^alias\./, /^!/],
  [/^protocol\.ext\.allow$/, /^always$/],
];

/** Whether a value of `GIT_SSH_COMMAND` starts anything but ssh. */
export function startsOtherThanSsh(command: string): boolean {
  return otherSsh.test(command);
}

/**
 * Whether a setting of git makes it start a program that the setting names (git-config(1)); given to a server with
 * `GIT_CONFIG_KEY_<n>` and `GIT_CONFIG_VALUE_<n>`, it holds for every git that the server starts.
 *
 * @param name in any case
 */
export function runsProgram(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  return programs.some(([names, runs]) => names.test(lower) && runs.test(value.trim()));
}
