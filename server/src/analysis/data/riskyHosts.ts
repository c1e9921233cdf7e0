/** Domains whose subdomains anybody gets in a moment, for as long as a program runs on some machine. */
export const tunnelDomains: ReadonlySet<string> = new Set(
  (
    'ngrok.io ngrok.app ngrok.dev ngrok.pizza ngrok-free.app ngrok-free.dev ngrok-free.pizza trycloudflare.com ' +
    'lhr.life lhr.rocks localhost.run serveo.net serveousercontent.com loca.lt localtunnel.me devtunnels.ms ' +
    'app.github.dev tunnelmole.net tunnelto.dev bore.pub pinggy.link pinggy.io pinggy.online zrok.io ' +
    'loophole.site telebit.io instatunnel.my packetriot.net expose.sh sharedwithexpose.com'
  ).split(' '),
);

/** Services that show whoever opened them what they were sent, or keep texts for anybody to fetch. */
export const catcherDomains: ReadonlySet<string> = new Set(
  (
    'webhook.site requestbin.com requestbin.net m.pipedream.net requestcatcher.com beeceptor.com hookbin.com ' +
    'postb.in ptsv2.com ptsv3.com interact.sh oast.pro oast.live oast.site oast.online oast.fun oast.me ' +
    'oastify.com burpcollaborator.net dnslog.cn ceye.io canarytokens.com ' +
    'pastebin.com paste.ee hastebin.com dpaste.org rentry.co transfer.sh 0x0.st file.io'
  ).split(' '),
);

/** Where clouds hand the credentials of a machine to whatever runs on it. */
export const metadataHosts: ReadonlySet<string> = new Set([
  '169.254.169.254',
  '169.254.170.2',
  '169.254.170.23',
  '[fd00:ec2::254]',
  '[fd00:ec2::23]',
  '[fd20:ce::254]',
  'metadata.google.internal',
  'metadata.goog',
  '100.100.100.200',
  '192.0.0.192',
  '168.63.129.16',
]);

/** Whether a host is one of these domains or below one of them. */
export function isBelow(host: string, domains: ReadonlySet<string>): boolean {
  for (let at = 0; at >= 0; at = host.indexOf('.', at) + 1 || -1) {
    if (domains.has(host.slice(at))) return true;
  }
  return false;
}
