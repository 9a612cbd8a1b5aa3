import type { Family } from './family.js';

export const cleaningAndHygiene: Family[] = [
  {
    name: 'Paper Hand Towels {0}, {1}',
    price: 32.9,
    quantity: 3,
    axes: [
      { '2-ply Z-fold': 1, '1-ply C-fold': 0.8, '3-ply Z-fold': 1.25 },
      { 'case of 3,000': 1, 'case of 3,750': 1.2, recycled: 0.95 },
    ],
  },
  {
    name: 'Toilet Paper {0}, {1}',
    price: 26.9,
    quantity: 4,
    axes: [
      { '3-ply': 1, '2-ply': 0.8, '2-ply recycled': 0.75 },
      { '64 rolls': 1, '72 rolls': 1.1, '32 rolls': 0.54 },
    ],
  },
  {
    name: 'Hand Soap {0}, {1}',
    price: 4.99,
    quantity: 4,
    axes: [
      { mild: 1, 'aloe vera': 1.1, 'fragrance free': 1.1, foam: 1.4 },
      { '500 ml': 1, '5 l canister': 4.2, '6 × 1 l': 5.1 },
    ],
  },
  {
    name: 'Hand Sanitiser {0}, {1}',
    price: 6.9,
    quantity: 4,
    axes: [
      { gel: 1, liquid: 0.95, 'gel with aloe vera': 1.1 },
      { '500 ml': 1, '100 ml': 0.4, '5 l canister': 5.6 },
    ],
  },
  {
    name: 'Surface Cleaner {0}, {1}',
    price: 5.9,
    quantity: 3,
    axes: [
      { 'all-purpose': 1, glass: 0.95, bathroom: 1.05, 'kitchen degreaser': 1.2, floor: 1 },
      { '1 l': 1, '5 l canister': 4, '750 ml spray': 0.9 },
    ],
  },
  {
    name: 'Disinfectant Wipes {0}, {1}',
    price: 8.9,
    quantity: 4,
    axes: [
      { 'tub of 100': 1, 'tub of 200': 1.8, 'refill of 200': 1.5 },
      { 'alcohol based': 1, 'alcohol free': 1.05, XL: 1.3 },
    ],
  },
  {
    name: 'Waste Bags {0}, {1}',
    price: 9.9,
    quantity: 4,
    axes: [
      { '60 litres': 1, '120 litres': 1.6, '20 litres': 0.6, '240 litres': 2.4 },
      { 'roll of 50': 1, 'case of 250': 4.4, 'recycled, roll of 50': 1.1 },
    ],
  },
  {
    name: 'Microfibre Cloths {0}, {1}',
    price: 8.49,
    quantity: 3,
    axes: [
      { blue: 1, green: 1, red: 1, yellow: 1 },
      { 'pack of 10': 1, 'pack of 50': 4.3 },
    ],
  },
  {
    name: 'Nitrile Gloves {0}, {1}',
    price: 9.9,
    quantity: 5,
    axes: [
      { 'size M': 1, 'size S': 1, 'size L': 1, 'size XL': 1.05 },
      { 'box of 100': 1, 'case of 10 boxes': 9.2 },
    ],
  },
  {
    name: 'Waste Bin {0}, {1}',
    price: 34.9,
    quantity: 2,
    axes: [
      { '30 litres with pedal': 1, '50 litres swing lid': 1.3, '3 × 20 litres for sorting': 2.6 },
      { black: 1, grey: 1, 'stainless steel': 1.7 },
    ],
  },
  {
    name: 'Soap Dispenser {0}, {1}',
    price: 29.9,
    quantity: 2,
    axes: [
      { 'manual 1 l': 1, 'touchless 1 l': 2.1, 'manual 0.5 l': 0.8 },
      { white: 1, 'stainless steel': 1.6, black: 1.05 },
    ],
  },
  {
    name: 'Air Freshener {0}, {1}',
    price: 7.9,
    quantity: 3,
    axes: [
      { citrus: 1, 'fresh linen': 1, lavender: 1, neutral: 1.05 },
      { '300 ml spray': 1, 'dispenser refill, pack of 6': 4.8 },
    ],
  },
  {
    name: 'First Aid Kit {0}, {1}',
    price: 39.9,
    quantity: 1,
    axes: [
      { 'small workplace': 1, 'large workplace': 1.9, 'refill set': 0.6 },
      { case: 1, 'wall cabinet': 1.7 },
    ],
  },
];
