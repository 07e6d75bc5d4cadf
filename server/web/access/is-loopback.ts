import { BlockList, isIP } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether an address, or `localhost`, can only be reached from this machine. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost') return true;
  const version = isIP(host);
  // An IPv4 address inside an IPv6 one is looked up as what it is.
  return version !== 0 && loopback.check(host, version === 4 ? 'ipv4' : 'ipv6');
}
