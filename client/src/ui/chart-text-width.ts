/** Letters of East Asian scripts are as wide as they are high. */
const WIDE = /[\u1100-\u115f\u2e80-\uffef]/gu;

/** About how wide a text is on a chart, in pixels; rather too much than too little. */
export function textWidth(text: string, fontSize = 12): number {
  const wide = text.match(WIDE)?.length ?? 0;
  return (0.6 * (text.length - wide) + wide) * fontSize;
}

/** The text, cut with an ellipsis where it is longer than `room` pixels. */
export function fitText(text: string, room: number, fontSize = 12): string {
  if (textWidth(text, fontSize) <= room) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, fontSize) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
