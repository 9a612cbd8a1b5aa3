import type { CategoryName, Family } from './family.js';
import { cleaningAndHygiene } from './cleaning-and-hygiene.js';
import { coffeeAndTea } from './coffee-and-tea.js';
import { coffeeMachines } from './coffee-machines.js';
import { computerAccessories } from './computer-accessories.js';
import { kitchenAndBreakroom } from './kitchen-and-breakroom.js';
import { meetingRoomsAndNetwork } from './meeting-rooms-and-network.js';
import { monitorsAndDisplays } from './monitors-and-displays.js';
import { officeFurniture } from './office-furniture.js';
import { officeSupplies } from './office-supplies.js';
import { paperAndPrinting } from './paper-and-printing.js';

export type Category = {
  families: Family[];
  /** Share of all order lines. */
  share: number;
  /** Usual range of (price − cost) / price. */
  margin: [low: number, high: number];
  /** Equipment is bought in small numbers even by large customers, and returned more often. */
  kind: 'consumable' | 'equipment';
  /** List price rise each February, in percent. */
  yearlyRise: number;
  /** Demand by calendar month, January first; 1 is an average month. */
  season: readonly number[];
};

export const categories = {
  'Paper & Printing': {
    families: paperAndPrinting,
    share: 0.17,
    margin: [0.24, 0.4],
    kind: 'consumable',
    yearlyRise: 3.5,
    season: [1.08, 1.02, 1.04, 0.98, 0.96, 0.94, 0.86, 0.92, 1.1, 1.06, 1.04, 1.0],
  },
  'Office Supplies': {
    families: officeSupplies,
    share: 0.2,
    margin: [0.38, 0.58],
    kind: 'consumable',
    yearlyRise: 2.5,
    season: [1.16, 1.0, 0.98, 0.95, 0.94, 0.92, 0.86, 1.1, 1.16, 1.0, 0.97, 0.96],
  },
  'Office Furniture': {
    families: officeFurniture,
    share: 0.045,
    margin: [0.32, 0.48],
    kind: 'equipment',
    yearlyRise: 3,
    season: [1.12, 1.06, 1.1, 0.96, 0.92, 0.94, 0.82, 0.84, 1.04, 1.08, 1.12, 1.0],
  },
  'Monitors & Displays': {
    families: monitorsAndDisplays,
    share: 0.035,
    margin: [0.17, 0.29],
    kind: 'equipment',
    yearlyRise: 1,
    season: [1.0, 0.92, 0.98, 0.94, 0.92, 0.94, 0.88, 0.96, 1.06, 1.04, 1.22, 1.14],
  },
  'Computer Accessories': {
    families: computerAccessories,
    share: 0.13,
    margin: [0.32, 0.52],
    kind: 'equipment',
    yearlyRise: 1.5,
    season: [1.02, 0.95, 0.98, 0.95, 0.94, 0.94, 0.9, 0.98, 1.08, 1.04, 1.14, 1.08],
  },
  'Meeting Rooms & Network': {
    families: meetingRoomsAndNetwork,
    share: 0.04,
    margin: [0.24, 0.38],
    kind: 'equipment',
    yearlyRise: 2,
    season: [1.04, 1.0, 1.04, 0.98, 0.96, 0.96, 0.86, 0.88, 1.04, 1.06, 1.1, 1.08],
  },
  'Coffee Machines': {
    families: coffeeMachines,
    share: 0.025,
    margin: [0.3, 0.42],
    kind: 'equipment',
    yearlyRise: 2.5,
    season: [0.98, 0.96, 1.0, 0.98, 0.96, 0.94, 0.86, 0.9, 1.08, 1.1, 1.16, 1.08],
  },
  'Coffee & Tea': {
    families: coffeeAndTea,
    share: 0.17,
    margin: [0.3, 0.48],
    kind: 'consumable',
    yearlyRise: 5,
    season: [1.12, 1.08, 1.04, 0.97, 0.92, 0.87, 0.82, 0.86, 1.0, 1.08, 1.13, 1.11],
  },
  'Kitchen & Breakroom': {
    families: kitchenAndBreakroom,
    share: 0.1,
    margin: [0.3, 0.5],
    kind: 'consumable',
    yearlyRise: 4,
    season: [0.94, 0.94, 0.97, 0.99, 1.03, 1.1, 1.12, 1.06, 1.0, 0.95, 0.95, 0.95],
  },
  'Cleaning & Hygiene': {
    families: cleaningAndHygiene,
    share: 0.085,
    margin: [0.3, 0.5],
    kind: 'consumable',
    yearlyRise: 3,
    season: [1.12, 1.1, 1.02, 0.96, 0.94, 0.93, 0.92, 0.94, 0.98, 1.0, 1.03, 1.06],
  },
} as const satisfies Record<CategoryName, Category>;

/** Not goods: they appear on some orders and never in insights. */
export const services = [
  { role: 'delivery', name: 'Delivery', price: 9.9, cost: 8.2 },
  { role: 'express', name: 'Express delivery', price: 24.9, cost: 19.5 },
  { role: 'installation', name: 'Installation service', price: 89, cost: 58 },
  { role: 'sample', name: 'Sample pack', price: 4.9, cost: 3.9 },
] as const;

export type ServiceRole = (typeof services)[number]['role'];
