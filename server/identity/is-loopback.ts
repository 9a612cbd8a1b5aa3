import { BlockList, isIP } from 'node:net';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

/** Settings are asked with every request. */
const known = new Map<string, boolean>();

/** Whether an address to listen on, of the settings, is reached from this machine alone. */
export function isLoopback(host: string): boolean {
  let is = known.get(host);
  if (is === undefined) known.set(host, (is = check(host)));
  return is;
}

function check(host: string): boolean {
  const family = isIP(host);
  return family === 0 ? host === 'localhost' : LOOPBACK.check(host, family === 6 ? 'ipv6' : 'ipv4');
}
