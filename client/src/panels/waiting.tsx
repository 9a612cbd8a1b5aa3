import { NotEnoughData } from '../ui/not-enough-data.js';

/** “Not enough data: no purchase yet.” as a title and a sentence of its own. */
function titled(explanation: string): { title: string; advice: string } {
  if (/being computed/i.test(explanation))
    return { title: 'Being computed', advice: 'The answer appears here in a moment, by itself.' };
  const [title = '', ...rest] = explanation.split(': ');
  const advice = rest.join(': ');
  return advice
    ? { title, advice: advice.charAt(0).toUpperCase() + advice.slice(1) }
    : { title: 'Not enough data yet', advice: explanation };
}

/** Stands where an answer will be: why there is none yet, in the words of the answer that says so. */
export function Waiting({ explanation }: { explanation: string }) {
  return <NotEnoughData {...titled(explanation)} />;
}
