import type { Failure } from '../ui/load.js';

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the server says against something, “The link has run out; ask for a new one”, as what is wrong and what to do. */
export function refusalWords(message: string): Failure {
  const [title = '', ...rest] = message.split('; ');
  const advice = rest.join('; ');
  return { title, advice: advice ? `${upper(advice)}.` : 'Look at what you entered, then try again.' };
}
