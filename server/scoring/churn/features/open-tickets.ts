import { ticketsOf } from '../../customer-past.js';
import type { ChurnFeature } from '../churn-feature.js';

export const openTickets: ChurnFeature = {
  name: 'openTickets',
  label: 'Open tickets',
  unit: 'tickets',
  scale: 'log',
  valueAt: (past) => ticketsOf(past).open,
};
