import { BlockList, isIP } from 'node:net';

/** What is no host of the public internet among IPv4 addresses (IANA's special-purpose registry). */
const SPECIAL_V4 = blocked('ipv4', [
  ['0.0.0.0', 8], // this network, unspecified
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // behind a carrier's NAT
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link-local, and the clouds' metadata
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // for examples
  ['192.31.196.0', 24], // AS112
  ['192.52.193.0', 24], // AMT
  ['192.88.99.0', 24], // 6to4 relays
  ['192.168.0.0', 16], // private
  ['192.175.48.0', 24], // AS112
  ['198.18.0.0', 15], // for measuring
  ['198.51.100.0', 24], // for examples
  ['203.0.113.0', 24], // for examples
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
]);

/** The one block that hosts of the IPv6 internet have addresses from; mapped and NAT64 ones lie elsewhere. */
const GLOBAL_V6 = blocked('ipv6', [['2000::', 3]]);
const SPECIAL_V6 = blocked('ipv6', [
  ['2001::', 23], // protocol assignments: Teredo, ORCHID, measuring
  ['2001:db8::', 32], // for examples
  ['2002::', 16], // 6to4: holds an IPv4 address
  ['2620:4f:8000::', 48], // AS112
  ['3fff::', 20], // for examples
]);

/** Whether an address is that of a host on the public internet; false for anything that is no address. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !SPECIAL_V4.check(address, 'ipv4');
    case 6:
      // With a zone, as in fe80::1%eth0, an address means something on this machine alone.
      if (address.includes('%')) return false;
      return GLOBAL_V6.check(address, 'ipv6') && !SPECIAL_V6.check(address, 'ipv6');
    default:
      return false;
  }
}

function blocked(family: 'ipv4' | 'ipv6', nets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [net, bits] of nets) list.addSubnet(net, bits, family);
  return list;
}
