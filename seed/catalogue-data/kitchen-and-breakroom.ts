import type { Family } from './family.js';

export const kitchenAndBreakroom: Family[] = [
  {
    name: 'Paper Cup {0}, {1}',
    price: 7.9,
    quantity: 5,
    axes: [
      { '200 ml': 1, '250 ml': 1.15, '300 ml double wall': 1.9, '100 ml espresso': 0.8 },
      { 'sleeve of 100': 1, 'case of 1,000': 8.4 },
    ],
  },
  {
    name: 'Porcelain Mug {0}, {1}',
    price: 19.9,
    quantity: 2,
    axes: [
      { '300 ml': 1, '400 ml': 1.2, 'cappuccino with saucer': 1.3 },
      { 'white, set of 6': 1, 'black, set of 6': 1.1, 'white, set of 24': 3.6 },
    ],
  },
  {
    name: 'Water Glass {0}, {1}',
    price: 14.9,
    quantity: 2,
    axes: [
      { '300 ml': 1, '250 ml': 0.95, '400 ml stackable': 1.2 },
      { 'set of 6': 1, 'set of 24': 3.5 },
    ],
  },
  {
    name: 'Mineral Water {0}, {1}',
    price: 8.9,
    quantity: 8,
    axes: [
      { sparkling: 1, still: 1, 'lightly sparkling': 1 },
      { '12 × 0.75 l': 1, '24 × 0.33 l': 1.35, '6 × 1.5 l': 0.7 },
    ],
  },
  {
    name: '{0} Juice, {1}',
    price: 14.9,
    quantity: 3,
    axes: [
      { Orange: 1, Apple: 0.9, Tomato: 1, Grape: 1.1 },
      { '6 × 1 l': 1, '24 × 0.2 l': 1.2 },
    ],
  },
  {
    name: 'Biscuit Selection {0}, {1}',
    price: 12.9,
    quantity: 3,
    axes: [
      { classic: 1, chocolate: 1.2, vegan: 1.25 },
      { '1 kg': 1, '200 single packs': 1.8 },
    ],
  },
  {
    name: 'Fruit and Nut Snack {0}, {1}',
    price: 21.9,
    quantity: 2,
    axes: [
      { 'trail mix': 1, cashews: 1.3, 'dried apple': 0.9 },
      { 'case of 20 × 50 g': 1, '1 kg': 0.8 },
    ],
  },
  {
    name: 'Dishwasher {0}, {1}',
    price: 23.9,
    quantity: 2,
    axes: [
      { 'Tablets all-in-one': 1, 'Tablets eco': 1.1, Powder: 0.7 },
      { 'box of 100': 1, 'box of 200': 1.85 },
    ],
  },
  {
    name: 'Kettle {0}, {1}',
    price: 39.9,
    quantity: 1,
    axes: [
      { '1.7 litres': 1, '1.7 litres with temperature control': 1.6, '1.0 litre': 0.8 },
      { 'stainless steel': 1, black: 0.95 },
    ],
  },
  {
    name: 'Microwave {0}, {1}',
    price: 129,
    quantity: 1,
    axes: [
      { '20 litres': 1, '25 litres': 1.3, '25 litres commercial': 2.6 },
      { 'stainless steel': 1, black: 0.95 },
    ],
  },
  {
    name: 'Fridge {0}, {1}',
    price: 329,
    quantity: 1,
    axes: [
      { '130 litres': 1, '250 litres': 1.6, '360 litres': 2.2, '45 litres minibar': 0.65 },
      { white: 1, 'stainless steel': 1.2, 'with glass door': 1.4 },
    ],
  },
  {
    name: 'Cutlery {0}, {1}',
    price: 24.9,
    quantity: 1,
    axes: [
      { 'stainless steel': 1, 'wooden disposable': 0.6 },
      { '24 pieces': 1, '60 pieces': 2.1, '100 pieces': 3.1 },
    ],
  },
  {
    name: 'Paper Napkins {0}, {1}',
    price: 9.9,
    quantity: 3,
    axes: [
      { white: 1, kraft: 1.05, 'dark blue': 1.15 },
      { '500 pieces': 1, '2,400 pieces': 3.9 },
    ],
  },
];
