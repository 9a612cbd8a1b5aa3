import { isIP } from 'node:net';
import type { Config } from '../config.js';

/**
 * The settings of a server that stands behind this process: those of this process, on a port of its own, and with what
 * this process says of who asks taken for true.
 * @param address of this process.
 * @param url of another database than the one in the settings.
 */
export function environmentBehind(
  address: string,
  { host, publicUrl, trustedProxies }: Config,
  url: string | undefined,
): NodeJS.ProcessEnv {
  const own = ['127.0.0.1', '::1', ...(isIP(host) ? [host] : [])];
  return {
    ...process.env,
    PORT: '0',
    PUBLIC_URL: publicUrl ?? address,
    TRUSTED_PROXIES: [...new Set([...trustedProxies, ...own])].join(','),
    ...(url !== undefined && { DATABASE_URL: url }),
  };
}
