/** What stands around the drawing, and how it is painted. */
export interface PictureFrame {
  title: string;
  note?: string;
  background: string;
  strong: string;
  text: string;
}

const SCALE = 2;
const PADDING = 20;
const LINES = {
  title: { size: 16, weight: 650, height: 22 },
  note: { size: 13, weight: 400, height: 18 },
} as const;

/** What a style sheet may have decided; a picture has none, so each element takes it along. */
const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'opacity',
];

function svgElement(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** A copy of the drawing that needs no style sheet, without what only a screen uses. */
export function standalone(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = drawing.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, index) => {
    const style = getComputedStyle(originals[index]!);
    element.removeAttribute('style');
    for (const name of STYLES) {
      const value = style.getPropertyValue(name);
      if (value) element.setAttribute(name, value);
    }
  });
  for (const element of copy.querySelectorAll('[data-screen-only]')) element.remove();
  return copy;
}

/** Words in lines no wider than `width`. */
function wrapped(text: string, width: number, font: string): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return [text];
  pen.font = font;
  return text.split(' ').reduce<string[]>((lines, word) => {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    return line === undefined || pen.measureText(longer).width > width
      ? [...lines, word]
      : [...lines.slice(0, -1), longer];
  }, []);
}

/** The drawing under its title and note, on its background. */
function framed(drawing: SVGSVGElement, frame: PictureFrame): SVGElement {
  const { width, height } = drawing.getBoundingClientRect();
  const family = getComputedStyle(drawing).fontFamily;
  let y = PADDING;
  const texts = (['title', 'note'] as const).flatMap((part) => {
    const { size, weight, height: line } = LINES[part];
    return wrapped(frame[part] ?? '', width, `${weight} ${size}px ${family}`).map((words) => {
      y += line;
      const fill = part === 'title' ? frame.strong : frame.text;
      const place = { x: PADDING, y: y - line + size, fill };
      const text = svgElement('text', {
        ...place,
        'font-family': family,
        'font-size': size,
        'font-weight': weight,
      });
      text.textContent = words;
      return text;
    });
  });
  const copy = standalone(drawing);
  const size = { width: width + 2 * PADDING, height: y + 12 + height + PADDING };
  copy.setAttribute('x', String(PADDING));
  copy.setAttribute('y', String(y + 12));
  const picture = svgElement('svg', size);
  picture.append(svgElement('rect', { ...size, fill: frame.background }), ...texts, copy);
  return picture;
}

/** Paints a drawing with its title as a PNG, twice as fine as on screen; fails where the browser cannot. */
export async function pictureOf(drawing: SVGSVGElement, frame: PictureFrame): Promise<Blob> {
  const picture = framed(drawing, frame);
  const [width, height] = ['width', 'height'].map((side) => Number(picture.getAttribute(side)) * SCALE);
  const source = new Blob([new XMLSerializer().serializeToString(picture)], { type: 'image/svg+xml' });
  const address = URL.createObjectURL(source);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is empty.')))),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
