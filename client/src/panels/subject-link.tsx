import { Link } from 'react-router';
import { customerHref, productHref } from './hrefs.js';
import { NotSeen } from './seen.js';

interface Subject {
  id: string;
  name: string;
}

/** Leads to a customer; null is one that the reader's role does not see. */
export function CustomerLink({ of }: { of: Subject | null }) {
  return of ? <Link to={customerHref(of.id)}>{of.name}</Link> : <NotSeen matter="CUSTOMERS" />;
}

/** Leads to a product, likewise. */
export function ProductLink({ of }: { of: Subject | null }) {
  return of ? <Link to={productHref(of.id)}>{of.name}</Link> : <NotSeen matter="PRODUCTS" />;
}
