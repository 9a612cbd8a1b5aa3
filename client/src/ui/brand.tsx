/** The sign and the name of the product. */
export function Brand() {
  return (
    <>
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
        <path
          d="M4 19V11M10 19V5M16 19v-6M21 19V8"
          stroke="currentColor"
          strokeWidth="2.6"
          strokeLinecap="round"
          fill="none"
        />
      </svg>
      ContexQ
    </>
  );
}
