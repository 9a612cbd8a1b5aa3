const teaPacks = { 'box of 25 bags': 1, 'catering box of 100 bags': 3.4, '1 kg loose leaf': 6.2 };
export const coffeeMachines = [
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
export const coffeeAndTea = [
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
export const kitchenAndBreakroom = [
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
export const cleaningAndHygiene = [
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
