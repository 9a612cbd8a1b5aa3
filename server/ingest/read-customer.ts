import type { CustomerRecord } from '../kit/records.js';
import { EMAIL_ADDRESS, ID, TEXT } from './checks.js';
import type { Notation } from './notation.js';
import { optional, required, type Fields, type Row } from './row.js';

/** Reads a customer. */
export function readCustomer(fields: Fields, { times }: Notation): (row: Row) => CustomerRecord {
  const id = required(fields, 'customer_id', ID);
  const name = required(fields, 'name', { ...TEXT, expected: 'a name' });
  const email = optional(fields, 'email', EMAIL_ADDRESS);
  const industry = optional(fields, 'industry', TEXT);
  const region = optional(fields, 'region', TEXT);
  const segment = optional(fields, 'segment', TEXT);
  const signupDay = optional(fields, 'signup_date', times.day);
  return (row) => ({
    id: id(row),
    name: name(row),
    email: email(row),
    industry: industry(row),
    region: region(row),
    segment: segment(row),
    signupDay: signupDay(row),
  });
}
