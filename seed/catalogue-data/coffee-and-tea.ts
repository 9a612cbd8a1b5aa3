import type { Family } from './family.js';

const teaPacks = { 'box of 25 bags': 1, 'catering box of 100 bags': 3.4, '1 kg loose leaf': 6.2 };

export const coffeeAndTea: Family[] = [
  {
    name: 'Espresso Beans {0}, {1}',
    price: 18.9,
    quantity: 6,
    axes: [
      {
        'house blend': 1,
        'dark roast': 1.03,
        organic: 1.2,
        'single origin Ethiopia': 1.35,
        decaf: 1.15,
        'fair trade': 1.15,
      },
      { '1 kg': 1, 'case of 6 × 1 kg': 5.7, '500 g': 0.56 },
    ],
  },
  {
    name: 'Ground Filter Coffee {0}, {1}',
    price: 8.9,
    quantity: 8,
    axes: [
      { 'medium roast': 1, 'mild roast': 1, organic: 1.25, decaf: 1.2 },
      { '500 g': 1, 'case of 12 × 500 g': 11.2, '60 sachets of 60 g': 7.4 },
    ],
  },
  {
    name: 'Coffee Capsules {0}, {1}',
    price: 16.9,
    quantity: 6,
    axes: [
      { espresso: 1, lungo: 1, ristretto: 1, decaf: 1.05, 'compostable espresso': 1.2 },
      { 'box of 50': 1, 'box of 100': 1.9, 'case of 300': 5.4 },
    ],
  },
  {
    name: 'Black Tea {0}, {1}',
    price: 3.99,
    quantity: 4,
    axes: [{ 'English breakfast': 1, 'Earl Grey': 1, Darjeeling: 1.2, Assam: 1.1 }, teaPacks],
  },
  {
    name: 'Green Tea {0}, {1}',
    price: 4.49,
    quantity: 3,
    axes: [{ sencha: 1, jasmine: 1.05, 'with mint': 1 }, teaPacks],
  },
  {
    name: 'Herbal Tea {0}, {1}',
    price: 3.79,
    quantity: 3,
    axes: [{ peppermint: 1, camomile: 1, rooibos: 1.1, 'lemon and ginger': 1.1, 'fruit mix': 1 }, teaPacks],
  },
  {
    name: 'Hot Chocolate Powder {0}, {1}',
    price: 11.9,
    quantity: 3,
    axes: [
      { classic: 1, 'dark 40 %': 1.2, 'reduced sugar': 1.1 },
      { '1 kg': 1, '10 kg': 9 },
    ],
  },
  {
    name: 'UHT Milk {0}, {1}',
    price: 13.9,
    quantity: 5,
    axes: [
      { '3.5 %': 1, '1.5 %': 0.95, 'lactose free': 1.2 },
      { '12 × 1 l': 1, '240 portions of 10 ml': 0.95 },
    ],
  },
  {
    name: '{0} Drink, {1}',
    price: 13.2,
    quantity: 4,
    axes: [
      { Oat: 1, 'Barista Oat': 1.2, Soya: 0.95, Almond: 1.15 },
      { '6 × 1 l': 1, '12 × 1 l': 1.9 },
    ],
  },
  {
    name: 'Sugar {0}, {1}',
    price: 6.9,
    quantity: 3,
    axes: [
      { 'white sticks': 1, 'brown cane sticks': 1.2, cubes: 0.9 },
      { 'box of 500': 1, 'box of 1,000': 1.8 },
    ],
  },
  {
    name: 'Coffee Machine Descaler {0}, {1}',
    price: 14.9,
    quantity: 2,
    axes: [
      { '1 l': 1, '2 × 1 l': 1.85, '5 l': 4.2 },
      { liquid: 1, 'citric acid based': 1.1 },
    ],
  },
  {
    name: 'Espresso Machine Cleaning Tablets {0}, {1}',
    price: 13.9,
    quantity: 2,
    axes: [
      { 'tub of 100': 1, 'tub of 60': 0.7, 'tub of 200': 1.8 },
      { '2 g': 1, '1.3 g': 0.9 },
    ],
  },
  {
    name: 'Milk System Cleaner {0}, {1}',
    price: 12.9,
    quantity: 2,
    axes: [
      { '1 l': 1, '5 l': 4.1 },
      { liquid: 1, 'portion sachets': 1.3 },
    ],
  },
];
