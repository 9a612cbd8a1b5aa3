import { brights, type Family } from './family.js';

export const officeSupplies: Family[] = [
  {
    name: 'Ballpoint Pen {0}, {1}',
    price: 5.49,
    quantity: 5,
    axes: [
      { blue: 1, black: 1, red: 1, green: 1.02 },
      { 'pack of 20': 1, 'box of 50': 2.3, 'box of 100': 4.2 },
    ],
  },
  {
    name: 'Gel Pen 0.5 mm {0}, {1}',
    price: 9.9,
    quantity: 3,
    axes: [brights, { 'pack of 12': 1, 'pack of 4': 0.4 }],
  },
  {
    name: 'Permanent Marker {0}, {1}',
    price: 7.9,
    quantity: 3,
    axes: [brights, { 'pack of 10': 1, 'chisel tip, pack of 10': 1.1 }],
  },
  {
    name: 'Whiteboard Marker {0}, {1}',
    price: 8.49,
    quantity: 3,
    axes: [
      { assorted: 1, black: 1, blue: 1, red: 1, green: 1 },
      { 'pack of 8': 1, 'pack of 4': 0.6 },
    ],
  },
  {
    name: 'Magnetic Whiteboard {0}, {1}',
    price: 59.9,
    quantity: 1,
    axes: [
      { '90 × 60 cm': 1, '120 × 90 cm': 1.7, '180 × 120 cm': 3.2 },
      { lacquered: 1, enamel: 1.5, glass: 2.1 },
    ],
  },
  {
    name: 'Lever Arch File A4 {0}, {1}',
    price: 3.29,
    quantity: 10,
    axes: [
      { '80 mm': 1, '50 mm': 0.95 },
      { black: 1, blue: 1, red: 1, grey: 1, white: 1, yellow: 1, green: 1 },
    ],
  },
  {
    name: 'Sticky Notes {0}, {1}',
    price: 6.9,
    quantity: 4,
    axes: [
      { '76 × 76 mm': 1, '127 × 76 mm': 1.5, '51 × 38 mm': 0.6 },
      { 'yellow, 12 pads': 1, 'neon, 12 pads': 1.2, 'pastel, 6 pads': 0.65 },
    ],
  },
  {
    name: 'Spiral Notebook {0}, {1}',
    price: 3.9,
    quantity: 8,
    axes: [
      { A5: 1, A4: 1.4, A6: 0.7 },
      { lined: 1, squared: 1, dotted: 1.05, plain: 1 },
    ],
  },
  {
    name: 'Cut Flush Folders A4 {0}, {1}',
    price: 8.9,
    quantity: 3,
    axes: [
      { clear: 1, frosted: 1, assorted: 1.1 },
      { 'pack of 100': 1, 'pack of 25': 0.35 },
    ],
  },
  {
    name: 'Punched Pockets A4 {0}, {1}',
    price: 6.49,
    quantity: 4,
    axes: [
      { standard: 1, 'heavy duty': 1.6, recycled: 1.2 },
      { 'pack of 100': 1, 'box of 500': 4.4 },
    ],
  },
  {
    name: 'Stapler {0}, {1}',
    price: 12.9,
    quantity: 2,
    axes: [
      { '25 sheets': 1, '40 sheets': 1.6, '100 sheets, heavy duty': 3.6 },
      { black: 1, blue: 1, white: 1 },
    ],
  },
  {
    name: 'Staples {0}, {1}',
    price: 1.99,
    quantity: 5,
    axes: [
      { '24/6': 1, '26/6': 1, '23/10': 1.8 },
      { 'box of 5,000': 1.6, 'box of 1,000': 1 },
    ],
  },
  {
    name: 'Hole Punch {0}, {1}',
    price: 14.9,
    quantity: 1,
    axes: [
      { '30 sheets': 1, '65 sheets': 2.4, '12 sheets': 0.6 },
      { black: 1, silver: 1.05 },
    ],
  },
  {
    name: 'Packing Tape 50 mm × 66 m {0}, {1}',
    price: 11.9,
    quantity: 3,
    axes: [
      { clear: 1, brown: 1, 'printed fragile': 1.2, 'paper, brown': 1.35 },
      { '6 rolls': 1, '36 rolls': 5.4 },
    ],
  },
  {
    name: 'Desk Organiser {0}, {1}',
    price: 16.9,
    quantity: 2,
    axes: [
      { '6 compartments': 1, '3 letter trays': 1.3, 'with drawer': 1.7 },
      { black: 1, white: 1, bamboo: 1.5 },
    ],
  },
  {
    name: 'Paper Shredder {0}, {1}',
    price: 89,
    quantity: 1,
    axes: [
      { '8 sheets': 1, '15 sheets': 2.1, '25 sheets': 4.3 },
      { 'cross cut P-4': 1, 'micro cut P-5': 1.4 },
    ],
  },
  {
    name: 'Desk Calendar {0}, {1}',
    price: 7.9,
    quantity: 4,
    axes: [
      { 'three months to view': 1, 'week to view': 1.1, 'month to view': 0.95 },
      { A5: 0.9, A4: 1 },
    ],
  },
];
