import { isRouteErrorResponse } from 'react-router';

/** What went wrong with a page, for the reader and for whoever mends it. */
export interface Breakage {
  title: string;
  advice: string;
  /** Plain text to pass on: where, when, what, in which browser. */
  details: string;
}

/** Browsers tell a module that cannot be fetched in three ways. */
const missingCode =
  /dynamically imported module|importing a module script failed|error loading dynamically imported/i;

function wordsOf(error: unknown): string {
  if (isRouteErrorResponse(error)) return `${error.status} ${error.statusText}`;
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}

/** An error that broke a page, as title, advice and details. */
export function explainBreakage(error: unknown, at: { href: string; when: Date; browser: string }): Breakage {
  const details = [
    `Address: ${at.href}`,
    `Time: ${at.when.toISOString()}`,
    `Browser: ${at.browser}`,
    '',
    wordsOf(error),
  ].join('\n');
  if (error instanceof Error && missingCode.test(error.message))
    return {
      title: 'This page could not be loaded',
      advice:
        'Its program did not arrive. Either the connection failed, or ContexQ was updated while you had it open. Loading the page again mends both.',
      details,
    };
  return {
    title: 'This page could not be shown',
    advice:
      'It met something it was not made for. Nothing of yours is lost. Try again; if it stays, copy the details and send them to whoever runs ContexQ.',
    details,
  };
}
