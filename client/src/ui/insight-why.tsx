import { VisuallyHidden } from '@mantine/core';
import { Link } from 'react-router';

/** Leads to the reasons of a finding: its rule, what went in, how sure it is, and the rows. */
export function InsightWhy({ to, about }: { to: string; about: string }) {
  return (
    <Link to={to} preventScrollReset className="cq-why">
      Why?<VisuallyHidden> {about}</VisuallyHidden>
    </Link>
  );
}
