import type { Family } from './family.js';

export const paperAndPrinting: Family[] = [
  {
    name: 'A4 Copy Paper {0}, {1}',
    price: 4.99,
    quantity: 6,
    axes: [
      { '80 g': 1, '80 g recycled': 1.06, '90 g': 1.18, '100 g': 1.36, '120 g': 1.85, '160 g': 2.6 },
      { 'box of 5 reams': 4.8, 'ream of 500 sheets': 1, 'half pallet of 100 reams': 88 },
    ],
  },
  {
    name: 'A3 Copy Paper {0}, {1}',
    price: 9.99,
    quantity: 3,
    axes: [
      { '80 g': 1, '90 g': 1.15, '100 g': 1.3, '120 g': 1.7 },
      { 'ream of 500 sheets': 1, 'box of 3 reams': 2.85 },
    ],
  },
  {
    name: 'Coloured Paper A4 {0}, {1}, 250 sheets',
    price: 8.49,
    quantity: 3,
    axes: [
      { '80 g': 1, '120 g': 1.45, '160 g': 1.9 },
      { ivory: 1, yellow: 1, 'light blue': 1, green: 1, pink: 1, 'mixed colours': 1.05 },
    ],
  },
  {
    name: 'Laser Toner {0}, {1} pages',
    price: 64.9,
    quantity: 2,
    axes: [
      { black: 1, cyan: 1.12, magenta: 1.12, yellow: 1.12 },
      { '2,500': 1, '5,000': 1.6, '8,000': 2.2, '12,000': 2.9 },
    ],
  },
  {
    name: 'Ink Cartridge {0}, {1}',
    price: 18.9,
    quantity: 3,
    axes: [
      { black: 1, cyan: 0.9, magenta: 0.9, yellow: 0.9, 'four-colour set': 2.9 },
      { standard: 1, 'high yield': 1.65, 'twin pack': 1.85 },
    ],
  },
  {
    name: 'Thermal Till Rolls {0}, {1}',
    price: 11.9,
    quantity: 4,
    axes: [
      { '80 × 80 mm': 1, '57 × 40 mm': 0.6, '80 × 60 mm': 0.85 },
      { 'pack of 10': 1, 'box of 50': 4.5 },
    ],
  },
  {
    name: 'Address Labels {0}, {1}',
    price: 12.49,
    quantity: 3,
    axes: [
      { '24 per sheet': 1, '12 per sheet': 1, '65 per sheet': 1.05, '8 per sheet': 1 },
      { '100 sheets': 1, '250 sheets': 2.2, '40 sheets': 0.5 },
    ],
  },
  {
    name: 'Envelopes {0}, {1}',
    price: 9.9,
    quantity: 4,
    axes: [
      {
        'C5 with window': 1,
        'DL self-seal': 0.85,
        'C4 peel and seal': 1.6,
        'DL with window': 0.9,
        'C6 white': 0.75,
      },
      { 'box of 250': 1, 'box of 500': 1.8, 'box of 1,000': 3.3 },
    ],
  },
  {
    name: 'Photo Paper {0}, {1}',
    price: 13.9,
    quantity: 2,
    axes: [
      { 'glossy A4': 1, 'satin A4': 1.05, 'matt A3': 1.9, 'glossy 10 × 15 cm': 0.6 },
      { '50 sheets': 1, '100 sheets': 1.85 },
    ],
  },
  {
    name: 'Mailing Box {0}, {1}',
    price: 21.9,
    quantity: 2,
    axes: [
      { small: 1, medium: 1.3, large: 1.8, 'extra large': 2.4 },
      { 'bundle of 25': 1, 'bundle of 100': 3.5 },
    ],
  },
];
