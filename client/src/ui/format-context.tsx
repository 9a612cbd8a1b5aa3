import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { createFormat, type Format, type Region } from './format.js';

const FormatContext = createContext<Format>(createFormat({ locale: 'en', timeZone: 'UTC' }));

/** Tells everything below how to write numbers, money and dates. */
export function FormatProvider({ locale, currency, timeZone, children }: Region & { children: ReactNode }) {
  const format = useMemo(() => createFormat({ locale, currency, timeZone }), [locale, currency, timeZone]);
  return <FormatContext value={format}>{children}</FormatContext>;
}

export function useFormat(): Format {
  return useContext(FormatContext);
}
