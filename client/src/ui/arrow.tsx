const paths = { up: 'M5 1 10 9H0z', down: 'M5 9 0 1h10z' };

/** A small arrow as high as the text beside it; never the only bearer of a meaning. */
export function Arrow({ to }: { to: keyof typeof paths }) {
  return (
    <svg
      className="cq-arrow"
      viewBox="0 0 10 10"
      width="0.7em"
      height="0.7em"
      fill="currentColor"
      aria-hidden="true"
    >
      <path d={paths[to]} />
    </svg>
  );
}
