import { colours, type Family } from './family.js';

export const officeFurniture: Family[] = [
  {
    name: 'Ergonomic Mesh Chair {0}, {1}',
    price: 289,
    quantity: 2,
    axes: [{ 'with headrest': 1, 'without headrest': 0.87, 'with adjustable lumbar support': 1.2 }, colours],
  },
  {
    name: 'Sit-Stand Desk {0}, {1}',
    price: 549,
    quantity: 2,
    axes: [
      { '160 × 80 cm': 1, '140 × 70 cm': 0.92, '180 × 80 cm': 1.12 },
      { oak: 1, white: 0.97, walnut: 1.05, grey: 0.97 },
    ],
  },
  {
    name: 'Conference Chair {0}, {1}',
    price: 119,
    quantity: 4,
    axes: [{ 'four legs': 1, cantilever: 1.2, 'on castors': 1.35 }, colours],
  },
  {
    name: 'Conference Table {0}, {1}',
    price: 690,
    quantity: 1,
    axes: [
      { '200 × 100 cm': 1, '240 × 120 cm': 1.3, '320 × 120 cm': 1.8 },
      { oak: 1, white: 0.96, walnut: 1.08 },
    ],
  },
  {
    name: 'Mobile Pedestal {0}, {1}',
    price: 149,
    quantity: 2,
    axes: [
      { '3 drawers': 1, '2 drawers with file frame': 1.1 },
      { white: 1, anthracite: 1, 'light grey': 1 },
    ],
  },
  {
    name: 'Filing Cabinet {0}, {1}',
    price: 259,
    quantity: 1,
    axes: [
      { '4 drawers': 1, '2 drawers': 0.68, 'with roller shutter': 1.5 },
      { white: 1, anthracite: 1, 'light grey': 1 },
    ],
  },
  {
    name: 'Bookcase {0}, {1}',
    price: 129,
    quantity: 1,
    axes: [
      { '5 shelves': 1, '3 shelves': 0.7, '5 shelves with doors': 1.6 },
      { oak: 1, white: 0.96, walnut: 1.05 },
    ],
  },
  {
    name: 'Acoustic Desk Screen {0}, {1}',
    price: 99,
    quantity: 3,
    axes: [
      { '140 cm': 1, '160 cm': 1.1, '180 cm': 1.2 },
      { 'light grey': 1, 'dark blue': 1, 'sage green': 1, anthracite: 1 },
    ],
  },
  {
    name: 'Visitor Sofa {0}, {1}',
    price: 590,
    quantity: 1,
    axes: [
      { 'two seats': 1, 'three seats': 1.4, 'single armchair': 0.65 },
      { 'light grey': 1, 'dark blue': 1, cognac: 1.25 },
    ],
  },
  {
    name: 'LED Desk Lamp {0}, {1}',
    price: 59.9,
    quantity: 3,
    axes: [
      { dimmable: 1, 'with wireless charger': 1.4, 'with clamp': 1.1 },
      { black: 1, white: 1, silver: 1.03 },
    ],
  },
  {
    name: 'Footrest {0}, {1}',
    price: 34.9,
    quantity: 3,
    axes: [
      { 'height adjustable': 1, rocking: 1.2 },
      { black: 1, grey: 1 },
    ],
  },
  {
    name: 'Anti-Fatigue Mat {0}, {1}',
    price: 44.9,
    quantity: 2,
    axes: [
      { '50 × 80 cm': 1, '60 × 90 cm': 1.25 },
      { black: 1, grey: 1, 'dark blue': 1 },
    ],
  },
  {
    name: 'Steel Locker {0}, {1}',
    price: 219,
    quantity: 1,
    axes: [
      { '4 compartments': 1, '2 compartments': 0.85, '8 compartments': 1.6 },
      { grey: 1, blue: 1.02, white: 1.02 },
    ],
  },
  {
    name: 'Coat Stand {0}, {1}',
    price: 79,
    quantity: 1,
    axes: [
      { 'free standing': 1, 'wall mounted': 0.6, 'with umbrella holder': 1.25 },
      { black: 1, chrome: 1.1, oak: 1.2 },
    ],
  },
];
