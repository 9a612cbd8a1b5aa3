const paths = {
  check: 'M2.5 8.5 6 12l7.5-8',
  dash: 'M3 8h10',
  rise: 'M3 12 12.5 3.5M6 3.5h6.5V10',
  warning: 'M8 1.8 15 14H1zM8 6.2v3.6M8 11.8v.2',
  stop: 'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2zM8 4.6v4M8 11v.2',
  chevron: 'M4 6.25 8 10.25l4-4',
  close: 'M4 4l8 8M12 4l-8 8',
  dots: 'M2.5 8h.01M8 8h.01M13.5 8h.01',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3 14 14',
  edit: 'M2.5 13.5v-3l8-8 3 3-8 8zM8.5 4.5l3 3',
  bin: 'M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.7 9h6.6l.7-9',
  bag: 'M2.8 5h10.4l-.9 9H3.7zM5.5 7V4.5a2.5 2.5 0 0 1 5 0V7',
  speech: 'M2.2 2.8h11.6v8H8.2l-3.4 3v-3H2.2z',
  lock: 'M3.5 7.5h9v6.5h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  person: 'M8 8a2.8 2.8 0 1 0 0-5.6A2.8 2.8 0 0 0 8 8zM2.8 14c.4-2.6 2.5-3.9 5.2-3.9s4.8 1.3 5.2 3.9',
  info: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 7.4v3.8M8 4.8V5',
} as const;

export type MarkShape = keyof typeof paths;

/** A small sign as high as the text beside it; says in shape what the text says in words. */
export function Mark({ shape }: { shape: MarkShape }) {
  return (
    <svg
      className="cq-mark"
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[shape]} />
    </svg>
  );
}
