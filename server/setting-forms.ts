import { isIP } from 'node:net';
import { z } from 'zod';
import { isLoopback } from './identity/is-loopback.js';
import { parseDecimal } from './kit/decimal.js';
import { HEALTH_PARTS, type HealthWeights } from './kit/insight-settings.js';
import { PERSON_ROLES, type PersonRole } from './kit/principal.js';

/** A whole number within bounds. */
export const wholeNumber = (lowest: number, highest: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((value) => value >= lowest && value <= highest);

/** A number within bounds. */
export const decimal = (lowest: number, highest: number) =>
  z
    .string()
    .refine((text) => parseDecimal(text) !== undefined)
    .transform(Number)
    .refine((value) => value >= lowest && value <= highest);

/** `rhythm=30,spend=20`; parts that are not named weigh nothing. */
export const healthWeights = z
  .string()
  .regex(/^([a-z]+=\d+(\.\d+)?)(,[a-z]+=\d+(\.\d+)?)*$/)
  .transform((text) => text.split(',').map((part) => part.split('=') as [string, string]))
  .refine((pairs) => pairs.every(([name]) => HEALTH_PARTS.some((part) => part === name)))
  .refine((pairs) => new Set(pairs.map(([name]) => name)).size === pairs.length)
  .transform((pairs) => {
    const given = new Map(pairs.map(([name, weight]) => [name, Number(weight)]));
    return Object.fromEntries(HEALTH_PARTS.map((part) => [part, given.get(part) ?? 0])) as HealthWeights;
  })
  .refine((weights) => Object.values(weights).some((weight) => weight > 0));

/** Entries separated by commas. */
export const list = z.string().transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ''),
);

/** `sales-team=SALES,it=ADMIN` */
export const roleMap = list
  .transform((pairs) => pairs.map((pair) => [pair.replace(/=[^=]*$/, ''), pair.replace(/^.*=/, '')] as const))
  .refine((pairs) => pairs.every(([group, role]) => group !== '' && PERSON_ROLES.some((one) => one === role)))
  .transform((pairs) => new Map(pairs as [string, PersonRole][]));

/** An empty text, or the address of a PostgreSQL database. */
export const postgresAddress = z.union([z.literal(''), z.string().regex(/^postgres(ql)?:\/\/\S+$/)]);

/** Whether a text is a scheme, a host and a port, and nothing else. */
export function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

/** Only a provider on this machine may do without https. */
export function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname.replace(/^\[|\]$/g, '')));
}

/** Whether a text is an address or a network of addresses. */
export function isNetwork(text: string): boolean {
  const [address = '', bits = '0'] = text.split('/');
  return isIP(address) !== 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 6 ? 128 : 32);
}
