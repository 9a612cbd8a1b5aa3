/**
 * How a number is meant: it decides decimals, symbol and scale on screen. Shares are fractions 0…1, scores −1…1,
 * points 0…100.
 */
export type Unit = 'money' | 'count' | 'share' | 'score' | 'percent' | 'times' | 'points';

export interface Region {
  locale: string;
  /** ISO 4217 code; without it amounts are shown as plain numbers. */
  currency?: string;
  /** IANA name of the zone that days and months are counted in. */
  timeZone: string;
}

type Maybe<T> = T | null | undefined;

/** Stands where there is no value, so that a gap is never mistaken for zero. */
export const NO_VALUE = '–';

function monthDate(month: string): Date {
  return new Date(`${month}-01T00:00:00Z`);
}

/** Some systems name their language in a form that is no language tag, such as `en-US@posix`. */
function knownLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

interface Writer<Value> {
  format: (value: Value) => string;
}

/** A writer made when first needed: a page uses few of them, and each is dear to make. */
function onceAsked<Value>(make: () => Writer<Value>): Writer<Value> {
  let writer: Writer<Value> | undefined;
  return { format: (value) => (writer ??= make()).format(value) };
}

/**
 * Writers for one region. Each takes `null` or `undefined` too and answers with a dash.
 * Months are `2026-10`, days `2026-10-17`, instants RFC 3339.
 */
export function createFormat({ locale: wanted, currency, timeZone }: Region) {
  const locale = knownLocale(wanted);
  const money = currency ? ({ style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const) : {};
  const number = (options: Intl.NumberFormatOptions) =>
    onceAsked(() => new Intl.NumberFormat(locale, options));
  const date = (options: Intl.DateTimeFormatOptions) =>
    onceAsked(() => new Intl.DateTimeFormat(locale, options));
  const writers = {
    money: number({ ...money, maximumFractionDigits: 2 }),
    wholeMoney: number({ ...money, maximumFractionDigits: 0 }),
    compactMoney: number({
      ...money,
      notation: 'compact',
      // Said because some browsers else keep the decimal of a currency: “£80.0K”.
      minimumFractionDigits: 0,
      maximumFractionDigits: 1,
    }),
    count: number({ maximumFractionDigits: 2 }),
    compactCount: number({ notation: 'compact', maximumFractionDigits: 1 }),
    share: number({ style: 'percent', maximumFractionDigits: 1 }),
    change: number({
      style: 'percent',
      maximumFractionDigits: 1,
      signDisplay: 'exceptZero',
    }),
    score: number({
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
      signDisplay: 'exceptZero',
    }),
    tenths: number({ maximumFractionDigits: 1 }),
    signedTenths: number({ maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
    small: number({ maximumSignificantDigits: 2 }),
    month: date({ month: 'short', year: 'numeric', timeZone: 'UTC' }),
    monthOnly: date({ month: 'short', timeZone: 'UTC' }),
    year: date({ year: 'numeric', timeZone: 'UTC' }),
    day: date({ dateStyle: 'medium', timeZone: 'UTC' }),
    instantDay: date({ dateStyle: 'medium', timeZone }),
    instant: date({ dateStyle: 'medium', timeStyle: 'short', timeZone }),
    instantMonth: date({ month: 'short', year: 'numeric', timeZone }),
  };

  const written =
    <T>(write: (value: T) => string) =>
    (value: Maybe<T>): string =>
      value === null || value === undefined ? NO_VALUE : write(value);

  /** Amounts from a thousand up lose their cents: nobody reads them there. */
  const money2 = (value: number) =>
    (Math.abs(value) >= 1000 ? writers.wholeMoney : writers.money).format(value);

  const inFull: Record<Unit, (value: number) => string> = {
    money: money2,
    count: (value) => writers.count.format(value),
    share: (value) => writers.share.format(value),
    score: (value) => writers.score.format(value),
    percent: (value) => writers.change.format(value / 100),
    times: (value) => `${writers.tenths.format(value)} ×`,
    points: (value) => writers.tenths.format(value),
  };

  const onAxis: Record<Unit, (value: number) => string> = {
    ...inFull,
    money: (value) => writers.compactMoney.format(value),
    count: (value) => writers.compactCount.format(value),
  };

  return {
    money: written(money2),
    /** An amount without cents, for columns of totals. */
    wholeMoney: written((value: number) => writers.wholeMoney.format(value)),
    /** An amount to the cent, for single lines and prices. */
    exactMoney: written((value: number) => writers.money.format(value)),
    count: written(inFull.count),
    share: written(inFull.share),
    score: written(inFull.score),
    times: written(inFull.times),
    /** A change in percent with its sign: 12.4 gives “+12.4%”. */
    change: written(inFull.percent),
    /** What moves a score, with its sign: “+4.5”. */
    signedPoints: written((value: number) => writers.signedTenths.format(value)),
    /** A probability, with two significant digits and a floor. */
    probability: written((value: number) =>
      value < 0.0001 ? `< ${writers.small.format(0.0001)}` : writers.small.format(value),
    ),
    value: (value: Maybe<number>, unit: Unit) => written(inFull[unit])(value),
    /** The same short enough for an axis: “€1.2M”. */
    axis: (value: number, unit: Unit) => onAxis[unit](value),
    month: written((month: string) => writers.month.format(monthDate(month))),
    monthOnly: written((month: string) => writers.monthOnly.format(monthDate(month))),
    /** The year of a month, as a calendar of the region counts it. */
    year: written((month: string) => writers.year.format(monthDate(month))),
    day: written((day: string) => writers.day.format(new Date(`${day}T00:00:00Z`))),
    /** The day of an instant in the zone of the reports. */
    instantDay: written((instant: string) => writers.instantDay.format(new Date(instant))),
    /** Day and time of an instant in the zone of the reports. */
    instant: written((instant: string) => writers.instant.format(new Date(instant))),
    instantMonth: written((instant: string) => writers.instantMonth.format(new Date(instant))),
  };
}

export type Format = ReturnType<typeof createFormat>;
