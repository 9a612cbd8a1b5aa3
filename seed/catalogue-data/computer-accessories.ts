import type { Family } from './family.js';

const keyboardLayouts = {
  'UK layout': 1,
  'German layout': 1,
  'French layout': 1,
  'Nordic layout': 1,
  'US layout': 1,
};
const shades = { black: 1, white: 1, graphite: 1.02 };

export const computerAccessories: Family[] = [
  {
    name: 'Monitor Arm {0}, {1}',
    price: 79.9,
    quantity: 2,
    axes: [
      { single: 1, dual: 1.7, 'single with USB hub': 1.35 },
      { black: 1, silver: 1, white: 1 },
    ],
  },
  {
    name: 'USB-C Cable {0}, {1}',
    price: 12.9,
    quantity: 5,
    axes: [
      { '1 m': 1, '2 m': 1.25, '0.5 m': 0.85, '3 m': 1.6 },
      { '100 W': 1, '240 W': 1.4, 'USB4 40 Gbps': 2.2 },
    ],
  },
  {
    name: 'USB-C Docking Station {0}, {1}',
    price: 149,
    quantity: 2,
    axes: [
      { 'dual display': 1, 'triple display': 1.5, 'single display': 0.7 },
      { '65 W': 1, '100 W': 1.25, '130 W': 1.45 },
    ],
  },
  {
    name: 'Wireless Keyboard {0}, {1}',
    price: 49.9,
    quantity: 3,
    axes: [{ 'full size': 1, compact: 0.9, ergonomic: 1.7 }, keyboardLayouts],
  },
  {
    name: 'Wireless Mouse {0}, {1}',
    price: 29.9,
    quantity: 4,
    axes: [{ silent: 1, vertical: 1.5, compact: 0.8, rechargeable: 1.3 }, shades],
  },
  {
    name: 'USB Headset {0}, {1}',
    price: 59.9,
    quantity: 4,
    axes: [
      { stereo: 1, mono: 0.85, 'noise cancelling': 1.6 },
      { 'USB-C': 1, 'USB-A': 1 },
    ],
  },
  {
    name: 'Wireless Headset {0}, {1}',
    price: 139,
    quantity: 2,
    axes: [
      { stereo: 1, mono: 0.9, 'noise cancelling': 1.5 },
      { 'with charging stand': 1.15, 'with dongle': 1 },
    ],
  },
  {
    name: 'Webcam {0}, {1}',
    price: 69.9,
    quantity: 2,
    axes: [
      { 'Full HD': 1, '4K': 1.9, QHD: 1.4 },
      { 'with privacy shutter': 1, 'with ring light': 1.25 },
    ],
  },
  {
    name: 'Laptop Stand {0}, {1}',
    price: 39.9,
    quantity: 3,
    axes: [
      { foldable: 1, 'height adjustable': 1.3, fixed: 0.8 },
      { silver: 1, black: 1 },
    ],
  },
  {
    name: 'Laptop Backpack {0}, {1}',
    price: 54.9,
    quantity: 2,
    axes: [
      { '15.6-inch': 1, '14-inch': 0.95, '17-inch': 1.1 },
      { black: 1, grey: 1, 'dark blue': 1 },
    ],
  },
  {
    name: 'Portable SSD {0}, {1}',
    price: 89.9,
    quantity: 2,
    axes: [
      { '1 TB': 1, '500 GB': 0.7, '2 TB': 1.75, '4 TB': 3.3 },
      { 'USB-C': 1, rugged: 1.2, encrypted: 1.5 },
    ],
  },
  {
    name: 'USB Stick {0}, {1}',
    price: 11.9,
    quantity: 6,
    axes: [
      { '64 GB': 1, '32 GB': 0.7, '128 GB': 1.6, '256 GB': 2.6 },
      { 'USB-A': 1, 'USB-C': 1.1, encrypted: 3.4 },
    ],
  },
  {
    name: 'Power Strip {0}, {1}',
    price: 22.9,
    quantity: 4,
    axes: [
      { '6 sockets': 1, '4 sockets': 0.8, '8 sockets': 1.3 },
      { '1.5 m': 1, '3 m': 1.2, 'with surge protection': 1.5, 'with USB-C': 1.6 },
    ],
  },
  {
    name: 'Laptop Charger USB-C {0}, {1}',
    price: 44.9,
    quantity: 2,
    axes: [
      { '65 W': 1, '100 W': 1.4, '45 W': 0.8, '140 W': 1.9 },
      { 'EU plug': 1, 'UK plug': 1, 'US plug': 1 },
    ],
  },
  {
    name: 'HDMI Cable {0}, {1}',
    price: 9.9,
    quantity: 4,
    axes: [
      { '2 m': 1, '1 m': 0.8, '5 m': 1.8, '10 m': 3.2 },
      { '4K': 1, '8K': 1.7 },
    ],
  },
  {
    name: 'Mouse Pad {0}, {1}',
    price: 9.9,
    quantity: 4,
    axes: [
      { 'with gel wrist rest': 1.5, standard: 1, 'desk size 80 × 40 cm': 2 },
      { black: 1, grey: 1, 'dark blue': 1 },
    ],
  },
  {
    name: 'Privacy Filter {0}, {1}',
    price: 49.9,
    quantity: 3,
    axes: [
      { '14-inch': 1, '15.6-inch': 1.05, '24-inch': 1.7, '27-inch': 2.1 },
      { 'slide-in': 1, magnetic: 1.35 },
    ],
  },
];
