import './withheld.css';
import { VisuallyHidden } from '@mantine/core';
import { Mark } from './mark.js';

interface WithheldProps {
  /** Who sees what stands here: “Sales, Leadership and Admin”. */
  seenBy: string;
}

const seen = (seenBy: string) => `Seen by ${seenBy}`;

/** The same where only words can stand. */
export const withheldWords = (seenBy: string) => `Not for your role; seen by ${seenBy}`;

/** Stands in place of what the reader's role does not see, so that it is not taken for nothing. */
export function Withheld({ seenBy }: WithheldProps) {
  return (
    <span className="cq-withheld" title={seen(seenBy)}>
      <Mark shape="lock" />
      <span>Not for your role</span>
      <VisuallyHidden>. {seen(seenBy)}.</VisuallyHidden>
    </span>
  );
}

/** The same in place of a whole part of a page: what would stand there, and who sees it. */
export function WithheldPart({ what, seenBy }: WithheldProps & { what: string }) {
  return (
    <p className="cq-withheld" data-part>
      <Mark shape="lock" />
      <span>
        <strong>{what}: not for your role.</strong> {seen(seenBy)}.
      </span>
    </p>
  );
}
