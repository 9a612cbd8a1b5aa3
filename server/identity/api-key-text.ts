import { hashOf, newSecret } from './secret.js';

/** `cxq_<id>_<secret>_<checksum>`: the checksum lets programs that look for leaked keys tell one from chance. */
const FORM = /^cxq_([0-9a-f]{18})_([0-9a-f]{64})_([0-9a-f]{8})$/;

/** A new secret for the key of an id, as it is shown, once. */
export function writeApiKey(id: string): { text: string; secretHash: string } {
  const secret = newSecret();
  const body = `cxq_${id}_${secret}`;
  return { text: `${body}_${checksumOf(body)}`, secretHash: hashOf(secret) };
}

/** The parts of a key; undefined for what is none, or was copied wrongly. */
export function parseApiKey(text: string): { id: string; secretHash: string } | undefined {
  const [, id, secret, checksum] = FORM.exec(text) ?? [];
  if (!id || !secret || checksumOf(`cxq_${id}_${secret}`) !== checksum) return undefined;
  return { id, secretHash: hashOf(secret) };
}

function checksumOf(body: string): string {
  return hashOf(body).slice(0, 8);
}
