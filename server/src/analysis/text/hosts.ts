/** How far a connection to a host travels, as far as its name tells. */
export type Reach =
  /** This machine. */
  | 'loopback'
  /** A private network: addresses and names that mean nothing outside. */
  | 'local'
  | 'public'
  /** A variable, or a placeholder for a host that the reader has to fill in. */
  | 'open';

/** The part of an address between the scheme and the path. */
export interface Authority {
  /** Without user, password and port; IPv6 in its brackets. */
  readonly host: string;
  readonly hasUser: boolean;
}

/** Takes apart what stands between `://` and the next `/`, `?` or `#`. */
export function parseAuthority(authority: string): Authority {
  const at = authority.lastIndexOf('@');
  const host = authority.slice(at + 1);
  const colon = host.indexOf(':');
  const ipv6 = host.startsWith('[') ? /^\[[^\]]*\]/.exec(host)?.[0] : undefined;
  return { host: ipv6 ?? (colon < 0 ? host : host.slice(0, colon)), hasUser: at >= 0 };
}

const loopbackNames =
  /^(?:localhost|(?:host|gateway|kubernetes)\.docker\.internal|host\.containers\.internal|host\.lima\.internal)$|\.localhost$/;

const localSuffixes =
  /\.(?:local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|ts\.net|svc|test)$/;

const openNames = [
  // `${HOST}`, `{host}`, `<host>`, `%HOST%`, `[host]`, `...`
  /[$%{}<>()|*…]|\.\.|^\[[^:\]]*\]$/,
  // `YOUR_HOST`, `SERVER_IP`
  /^[A-Z][A-Z0-9_-]*$/,
  /(?:^|[.-])your|^(?:my|some|the|remote|server|proxy)?[-_.]?(?:host|hostname|server|domain|ip|address|url|vps|instance)(?:[-_.](?:name|ip|address|here|com))?$/i,
  /^(?:x{1,3}\.){3}x{1,3}$/i,
];

/**
 * Works out where a host is from its name alone. Names and addresses that are reserved for documentation count as
 * public: whoever fills them in keeps the rest of what stands there.
 */
export function reachOf(host: string): Reach {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (loopbackNames.test(name)) return 'loopback';
  if (name === '' || openNames.some((pattern) => pattern.test(host))) return 'open';
  if (name.startsWith('[')) return reachOfIpv6(name.slice(1, -1));
  if (/^\d+(?:\.\d+){3}$/.test(name)) return reachOfIpv4(name);
  return !name.includes('.') || localSuffixes.test(name) ? 'local' : 'public';
}

function reachOfIpv4(address: string): Reach {
  const [first = 0, second = 0] = address.split('.').map(Number);
  // `0.0.0.0` as a destination is this machine as well.
  if (first === 127 || first === 0) return 'loopback';
  const isLocal =
    first === 10 ||
    (first === 172 && second >= 16 && second <= 31) ||
    (first === 192 && second === 168) ||
    (first === 169 && second === 254) ||
    // Carrier-grade NAT, which VPNs such as Tailscale use.
    (first === 100 && second >= 64 && second <= 127);
  return isLocal ? 'local' : 'public';
}

function reachOfIpv6(address: string): Reach {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (mapped) return reachOfIpv4(mapped);
  if (/^(?:0*:)*:?0*[01]$/.test(address)) return 'loopback';
  return /^f[cd]|^fe[89ab]/.test(address) ? 'local' : 'public';
}
