import type { Family } from './family.js';

export const monitorsAndDisplays: Family[] = [
  {
    name: '27-inch {0} Monitor, {1}',
    price: 259,
    quantity: 2,
    axes: [
      { 'USB-C': 1, QHD: 0.95, '4K': 1.35, 'Full HD': 0.65 },
      { 'height adjustable': 1, 'slim stand': 0.93, 'with webcam': 1.2, 'with speakers': 1.06 },
    ],
  },
  {
    name: '24-inch {0} Monitor, {1}',
    price: 169,
    quantity: 3,
    axes: [
      { 'Full HD': 1, 'USB-C': 1.25, QHD: 1.3 },
      { 'height adjustable': 1, 'slim stand': 0.9, 'with webcam': 1.3, 'with speakers': 1.08 },
    ],
  },
  {
    name: '34-inch Ultrawide {0} Monitor, {1}',
    price: 489,
    quantity: 1,
    axes: [
      { curved: 1, 'curved USB-C': 1.15, flat: 0.92 },
      { 'height adjustable': 1, 'with KVM switch': 1.12 },
    ],
  },
  {
    name: 'Portable {0} Monitor, {1}',
    price: 189,
    quantity: 1,
    axes: [
      { '15.6-inch': 1, '14-inch': 0.92, '17-inch': 1.2 },
      { 'with cover stand': 1, touch: 1.4 },
    ],
  },
  {
    name: '{0} Meeting Room Display, {1}',
    price: 899,
    quantity: 1,
    axes: [
      { '55-inch': 1, '65-inch': 1.35, '75-inch': 1.9, '86-inch': 2.6 },
      { '4K': 1, '4K touch': 1.8, '4K with wall mount': 1.1 },
    ],
  },
  {
    name: 'Meeting Room Projector {0}, {1}',
    price: 649,
    quantity: 1,
    axes: [
      { '4,000 lumens': 1, '5,000 lumens': 1.4, '3,200 lumens': 0.75 },
      { 'Full HD': 1, WXGA: 0.75, '4K laser': 2.6 },
    ],
  },
  {
    name: 'Digital Signage Screen {0}, {1}',
    price: 579,
    quantity: 1,
    axes: [
      { '43-inch': 1, '50-inch': 1.25, '32-inch': 0.7 },
      { indoor: 1, 'high brightness': 1.7 },
    ],
  },
];
