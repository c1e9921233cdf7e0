import { BlockList, isIP } from 'node:net';

export type AddressClass = 'public' | 'private' | 'metadata';

// Special-purpose addresses of IANA's registries (RFC 6890 and its updates) that do not leave a network.
const privateRanges = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  privateRanges.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fec0::', 10],
  ['ff00::', 8],
  // What stands for an IPv4 address behind a translator (RFC 6052, RFC 8215, RFC 3056).
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
] as const) {
  privateRanges.addSubnet(network, prefix, 'ipv6');
}

// Where clouds hand out credentials to whoever asks: link-local, and the exceptions of AWS and Alibaba Cloud.
const metadataRanges = new BlockList();
metadataRanges.addSubnet('169.254.0.0', 16, 'ipv4');
metadataRanges.addAddress('100.100.100.200', 'ipv4');
metadataRanges.addSubnet('fe80::', 10, 'ipv6');
metadataRanges.addAddress('fd00:ec2::254', 'ipv6');

/** What kind of address this is; `private` for what is none. IPv4 addresses inside IPv6 ones count as such. */
export function addressClass(address: string): AddressClass {
  const version = isIP(address);
  if (version === 0) return 'private';
  const family = version === 4 ? 'ipv4' : 'ipv6';
  if (metadataRanges.check(address, family)) return 'metadata';
  return privateRanges.check(address, family) ? 'private' : 'public';
}
