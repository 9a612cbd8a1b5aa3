import { ticketsOf } from '../../customer-past.js';
import type { HealthRule } from '../health-rule.js';

export const tickets: HealthRule = {
  name: 'tickets',
  label: 'Open tickets',
  unit: 'tickets',
  description: 'Tickets that wait for an answer. Neutral: one.',
  read(past) {
    const { open, ever } = ticketsOf(past);
    return ever === 0 ? undefined : { value: open, level: (1 - open) / (1 + open) };
  },
};
