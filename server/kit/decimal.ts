/**
 * Exact fixed-point numbers with four decimals, held as whole numbers of 1/10,000.
 * Money and quantities are stored and summed in this form; a float sum never occurs.
 * Exact while the value stays below 9·10¹¹ (Number.MAX_SAFE_INTEGER / 10,000).
 */
export const SCALE = 10_000;

/** Largest value (in whole units) that is exact in this form. */
export const LARGEST = 900_000_000_000;

const PLAIN = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/**
 * Reads a plain decimal (`12`, `-3.5`, `.001`) or one in exponent form (`1e-3`) into ten-thousandths.
 * Digits past the fourth are accepted only as the noise of a float (within 10⁻⁷ of four decimals).
 * @returns the whole number of 1/10,000, or undefined when the text is no such number.
 */
export function parseDecimal(text: string): number | undefined {
  const parts = PLAIN.exec(text);
  if (!parts || (parts[2] === '' && !parts[3])) return parseExponent(text);
  const fraction = parts[3] ?? '';
  if (fraction.length > 4) return fromNumber(Number(text));
  const whole = Number(parts[2]);
  if (whole >= LARGEST) return undefined;
  const value = whole * SCALE + Number(fraction.padEnd(4, '0'));
  return parts[1] === '-' && value !== 0 ? -value : value;
}

function parseExponent(text: string): number | undefined {
  return /^[+-]?\d+(\.\d+)?e[+-]?\d{1,2}$/i.test(text) ? fromNumber(Number(text)) : undefined;
}

/** Rounds a float that stands within 10⁻⁷ of four decimals; anything finer or larger is undefined. */
export function fromNumber(value: number): number | undefined {
  if (!Number.isFinite(value) || Math.abs(value) >= LARGEST) return undefined;
  const scaled = Math.round(value * SCALE);
  return Math.abs(scaled / SCALE - value) <= Math.max(1e-7, Math.abs(value) * 1e-12) ? scaled + 0 : undefined;
}

/** Product of two fixed-point numbers, rounded half away from zero to four decimals; exact below 9·10¹¹. */
export function multiply(a: number, b: number): number {
  const product = a * b;
  if (Number.isSafeInteger(product)) return roundDivide(product);
  const exact = BigInt(a) * BigInt(b);
  const half = BigInt(SCALE / 2) * (exact < 0n ? -1n : 1n);
  return Number((exact + half) / BigInt(SCALE));
}

function roundDivide(product: number): number {
  const rounded = Math.round(Math.abs(product) / SCALE);
  return product < 0 ? -rounded : rounded;
}

/** Ten-thousandths as a JSON number with at most four decimals. */
export function toNumber(scaled: number): number {
  return scaled / SCALE;
}
