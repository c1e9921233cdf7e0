import { Mark, Thing } from './lexicon/classes.ts';

// Every expression below is anchored or a plain alternation over one token, whose length the scanner limits.
const email = /^[^@\s]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+$/i;
/** Addresses that stand for any address. */
const placeholder =
  /^(?:user|test|name|you|me|someone|john|jane|john\.doe|jane\.doe|foo|bar|email|example|username|alice|bob)\d{0,2}@(?:example|test|domain|company|email)\.(?:com|org|net)$/i;
const uri = /^[a-z][a-z0-9+.-]{1,20}:\/\//i;
const cloudMetadata =
  /^(?:https?:\/\/)?(?:169\.254\.169\.254|metadata\.google\.internal|100\.100\.100\.200)(?:[/:]|$)/i;
const chain = /^(?:0x[0-9a-f]{40}|bc1[a-z0-9]{25,60}|[a-z]{2}\d{2}[a-z0-9]{11,30})$/i;
const host =
  /^(?:[a-z0-9-]{1,63}\.){1,6}(?:com|net|org|io|co|dev|app|ai|xyz|ru|cn|info|biz|sh|me|tk|top|cc|site|online|example|test|invalid)(?:[/:]|$)/i;
const address4 = /^\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?(?:[/\\]|$)/;

/** Names of files and folders, anywhere in a path, that hold what opens other doors. */
const secretNames = new Set(
  `.ssh .env .envrc .aws .netrc _netrc .npmrc .pypirc .kube .gnupg .pgpass .git-credentials .vault-token .dockercfg
  .azure .gcloud .boto .s3cfg .htpasswd .bash_history .zsh_history .python_history .mysql_history .psql_history
  .bashrc .zshrc .profile .bash_profile .gitconfig .cursor .claude .claude.json .codeium .gemini .codex .docker .history
  id_rsa id_dsa id_ecdsa id_ed25519 known_hosts authorized_keys authorized_keys2 passwd shadow sudoers mcp.json .mcp.json
  mcp_config.json mcp_settings.json claude_desktop_config.json kubeconfig credentials credentials.json credentials.yml credentials.toml
  secrets.json secrets.yml secrets.yaml secrets.toml secret.key secrets wallet.dat keystore keystore.jks service-account.json
  service_account.json serviceaccount.json terraform.tfstate cookies cookies.sqlite logins.json key3.db key4.db login.keychain-db
  keychains .password-store .terraform.d .config/gh hosts.yml environ gshadow master.passwd ntuser.dat sam
  application_default_credentials.json accesstokens.json azureprofile.json .databrickscfg .my.cnf .cargo config.fish
  token.json tokens.json auth.json .secrets .private private.key private.pem key.pem server.key database.yml .passwd .mozilla .metamask .bitcoin .ethereum wallet wallets wallet.json`.split(
    /\s+/,
  ),
);
const secretEnding = /\.(?:pem|p12|pfx|key|kdbx|ppk|jks|keystore|asc|gpg|ovpn|keychain|wallet|crt)$/;
const environmentFile = /^\.env(?:[.*-].{0,40})?$/;
const homeLike =
  /^(?:~|\$home|\$\{home\}|%userprofile%|%appdata%|\/root|\/home|\/users|\/etc|\/var|\/proc|\/opt|\/private|\/mnt|[a-z]:[\\/]users|file:\/\/)(?:[\\/]|$)/i;
const secretWords =
  /(?:^|[_.-])(?:passwords?|passwd|secrets?|credentials?|tokens?|api_?keys?|private_?keys?|ssh_?keys?|access_?keys?)(?:$|[_.-])/;
const environmentName = /^\$?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_(?:KEY|TOKEN|SECRET|PASSWORD|PASS|CREDENTIALS?)$/;

/** Settings of clients that let everything through unasked: `chat.tools.autoApprove` (CVE-2025-53773) and its kin. */
const openDoor =
  /(?:^|[._-])(?:auto-?approve|global-?auto-?approve|always-?allow|bypass-?permissions|enableallprojectmcpservers|yolo-?mode|skip-?permissions)$/;

/**
 * What a token that is no word names: classes of `Thing`. Tests that cost more come only where a character
 * makes them possible.
 */
export function thingsOfLiteral(literal: string): number {
  if (literal.includes('@') && email.test(literal)) return placeholder.test(literal) ? 0 : Thing.address;
  if (cloudMetadata.test(literal)) return Thing.metadata | Thing.url;
  const lower = literal.toLowerCase();
  if (uri.test(literal)) {
    if (/^(?:https?|wss?|ftp):/i.test(literal)) return Thing.url;
    const isSecret = secretWords.test(lower) || /confidential|admin|private|internal|secret/.test(lower);
    return isSecret || isSecretPath(lower) ? Thing.secretPath | Thing.privatePath : Thing.files;
  }
  if (openDoor.test(lower)) return Thing.insecure;
  if (isSecretPath(lower)) return Thing.secretPath | Thing.files;
  if (homeLike.test(literal)) return Thing.privatePath | Thing.files;
  if (address4.test(literal) || host.test(literal)) return Thing.url;
  if (chain.test(literal) && /\d/.test(literal) && literal.length >= 20) return Thing.recipient;
  if (environmentName.test(literal)) return Thing.secret;
  if (/^\.?[\w-]+\.(?:\w{1,5})$/.test(literal) || /^[.~]?\//.test(literal)) return Thing.files;
  return 0;
}

function isSecretPath(lower: string): boolean {
  const parts = lower.split(/[\\/]/);
  for (const [index, part] of parts.entries()) {
    // Rules are written for people and models, and hold nothing secret.
    if (part === '' || (part === '.cursor' && parts[index + 1] === 'rules')) continue;
    if (secretNames.has(part) || environmentFile.test(part) || secretEnding.test(part)) {
      // `credentials` and the like are words too: alone they name nothing on the disk.
      if (parts.length > 1 || part.startsWith('.') || part.includes('.') || part.includes('_')) return true;
    }
  }
  return false;
}

/** `e.g.` and its like are written with dots inside. */
export function marksOfLiteral(literal: string): number {
  return literal === 'e.g' || literal === 'i.e' || literal === 'E.g' ? Mark.example : 0;
}
