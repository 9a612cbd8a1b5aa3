import type { Family } from './family.js';

export const meetingRoomsAndNetwork: Family[] = [
  {
    name: 'Conference Camera {0}, {1}',
    price: 549,
    quantity: 1,
    axes: [
      { '120° view': 1, '180° view': 1.6, 'pan-tilt-zoom': 2.2 },
      { 'USB-C': 1, 'with speaker bar': 1.5 },
    ],
  },
  {
    name: 'Speakerphone {0}, {1}',
    price: 129,
    quantity: 1,
    axes: [
      { 'up to 6 people': 1, 'up to 10 people': 1.8, 'up to 4 people': 0.75, 'up to 16 people': 2.9 },
      { 'USB-C': 1, Bluetooth: 1.15 },
    ],
  },
  {
    name: 'Wireless Presentation Hub {0}, {1}',
    price: 399,
    quantity: 1,
    axes: [
      { 'two transmitters': 1, 'one transmitter': 0.8, 'four transmitters': 1.5 },
      { '4K': 1, 'Full HD': 0.75 },
    ],
  },
  {
    name: '{0} Access Point, {1}',
    price: 159,
    quantity: 2,
    axes: [
      { 'Wi-Fi 6': 1, 'Wi-Fi 6E': 1.4, 'Wi-Fi 7': 2 },
      { indoor: 1, outdoor: 1.4, 'pack of 3': 2.8 },
    ],
  },
  {
    name: 'Network Switch {0}, {1}',
    price: 129,
    quantity: 1,
    axes: [
      { '8 ports': 1, '16 ports': 1.7, '24 ports': 2.3, '48 ports': 4.2 },
      { gigabit: 1, 'gigabit PoE+': 1.6, '2.5 gigabit': 1.9 },
    ],
  },
  {
    name: 'Cat 6A Patch Cable {0}, {1}',
    price: 7.9,
    quantity: 10,
    axes: [
      { '2 m': 1, '1 m': 0.8, '0.5 m': 0.7, '5 m': 1.6, '10 m': 2.4 },
      { grey: 1, blue: 1, yellow: 1, green: 1, red: 1 },
    ],
  },
  {
    name: 'Desk Phone {0}, {1}',
    price: 119,
    quantity: 2,
    axes: [
      { 'with colour display': 1, basic: 0.6, 'with video': 2.1 },
      { PoE: 1, 'with power supply': 1.1 },
    ],
  },
  {
    name: 'Uninterruptible Power Supply {0}, {1}',
    price: 189,
    quantity: 1,
    axes: [
      { '900 VA': 1, '650 VA': 0.7, '1,500 VA': 1.8, '3,000 VA': 4 },
      { tower: 1, 'rack mount': 1.5 },
    ],
  },
  {
    name: 'Flip Chart {0}, {1}',
    price: 109,
    quantity: 1,
    axes: [
      { tripod: 1, 'on castors': 1.7 },
      { magnetic: 1, 'with extension arms': 1.2 },
    ],
  },
  {
    name: 'Cable Floor Cover {0}, {1}',
    price: 24.9,
    quantity: 2,
    axes: [
      { '3 m': 1, '1.5 m': 0.6, '9 m': 2.6 },
      { black: 1, grey: 1 },
    ],
  },
];
