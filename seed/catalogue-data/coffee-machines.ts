import type { Family } from './family.js';

export const coffeeMachines: Family[] = [
  {
    name: 'Bean-to-Cup Espresso Machine {0}, {1}',
    price: 1290,
    quantity: 1,
    axes: [
      { '40 cups a day': 1, '80 cups a day': 1.7, '150 cups a day': 2.9 },
      { 'with milk system': 1.15, 'without milk system': 1 },
    ],
  },
  {
    name: 'Portafilter Espresso Machine {0}, {1}',
    price: 1890,
    quantity: 1,
    axes: [
      { 'one group': 1, 'two groups': 1.9 },
      { manual: 1, volumetric: 1.2 },
    ],
  },
  {
    name: 'Filter Coffee Brewer {0}, {1}',
    price: 239,
    quantity: 1,
    axes: [
      { '1.8 litres': 1, '2 × 1.8 litres': 1.7, '2.2 litres': 1.25 },
      { 'glass jug': 1, 'thermal flask': 1.2 },
    ],
  },
  {
    name: 'Capsule Coffee Machine {0}, {1}',
    price: 149,
    quantity: 1,
    axes: [
      { '1 litre tank': 1, '2 litre tank': 1.5, '6 litre tank': 3.4 },
      { black: 1, silver: 1.05 },
    ],
  },
  {
    name: 'Coffee Grinder {0}, {1}',
    price: 349,
    quantity: 1,
    axes: [
      { 'on demand': 1, 'with doser': 0.8, bulk: 1.9 },
      { black: 1, chrome: 1.1 },
    ],
  },
  {
    name: 'Milk Frother {0}, {1}',
    price: 89,
    quantity: 1,
    axes: [
      { '0.5 litre': 1, '0.3 litre': 0.75, '1 litre': 1.9 },
      { black: 1, 'stainless steel': 1.15 },
    ],
  },
  {
    name: 'Water Dispenser {0}, {1}',
    price: 690,
    quantity: 1,
    axes: [
      { chilled: 1, 'chilled and sparkling': 1.6, 'hot and chilled': 1.3 },
      { countertop: 1, 'free standing': 1.25 },
    ],
  },
];
