import { brights, colours } from './family.js';
export const paperAndPrinting = [
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
export const officeSupplies = [
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
export const officeFurniture = [
    {
        name: 'Ergonomic Mesh Chair {0}, {1}',
        price: 289,
        quantity: 2,
        axes: [{ 'with headrest': 1, 'without headrest': 0.87, 'with adjustable lumbar support': 1.2 }, colours],
    },
    {
        name: 'Sit-Stand Desk {0}, {1}',
        price: 549,
        quantity: 2,
        axes: [
            { '160 × 80 cm': 1, '140 × 70 cm': 0.92, '180 × 80 cm': 1.12 },
            { oak: 1, white: 0.97, walnut: 1.05, grey: 0.97 },
        ],
    },
    {
        name: 'Conference Chair {0}, {1}',
        price: 119,
        quantity: 4,
        axes: [{ 'four legs': 1, cantilever: 1.2, 'on castors': 1.35 }, colours],
    },
    {
        name: 'Conference Table {0}, {1}',
        price: 690,
        quantity: 1,
        axes: [
            { '200 × 100 cm': 1, '240 × 120 cm': 1.3, '320 × 120 cm': 1.8 },
            { oak: 1, white: 0.96, walnut: 1.08 },
        ],
    },
    {
        name: 'Mobile Pedestal {0}, {1}',
        price: 149,
        quantity: 2,
        axes: [
            { '3 drawers': 1, '2 drawers with file frame': 1.1 },
            { white: 1, anthracite: 1, 'light grey': 1 },
        ],
    },
    {
        name: 'Filing Cabinet {0}, {1}',
        price: 259,
        quantity: 1,
        axes: [
            { '4 drawers': 1, '2 drawers': 0.68, 'with roller shutter': 1.5 },
            { white: 1, anthracite: 1, 'light grey': 1 },
        ],
    },
    {
        name: 'Bookcase {0}, {1}',
        price: 129,
        quantity: 1,
        axes: [
            { '5 shelves': 1, '3 shelves': 0.7, '5 shelves with doors': 1.6 },
            { oak: 1, white: 0.96, walnut: 1.05 },
        ],
    },
    {
        name: 'Acoustic Desk Screen {0}, {1}',
        price: 99,
        quantity: 3,
        axes: [
            { '140 cm': 1, '160 cm': 1.1, '180 cm': 1.2 },
            { 'light grey': 1, 'dark blue': 1, 'sage green': 1, anthracite: 1 },
        ],
    },
    {
        name: 'Visitor Sofa {0}, {1}',
        price: 590,
        quantity: 1,
        axes: [
            { 'two seats': 1, 'three seats': 1.4, 'single armchair': 0.65 },
            { 'light grey': 1, 'dark blue': 1, cognac: 1.25 },
        ],
    },
    {
        name: 'LED Desk Lamp {0}, {1}',
        price: 59.9,
        quantity: 3,
        axes: [
            { dimmable: 1, 'with wireless charger': 1.4, 'with clamp': 1.1 },
            { black: 1, white: 1, silver: 1.03 },
        ],
    },
    {
        name: 'Footrest {0}, {1}',
        price: 34.9,
        quantity: 3,
        axes: [
            { 'height adjustable': 1, rocking: 1.2 },
            { black: 1, grey: 1 },
        ],
    },
    {
        name: 'Anti-Fatigue Mat {0}, {1}',
        price: 44.9,
        quantity: 2,
        axes: [
            { '50 × 80 cm': 1, '60 × 90 cm': 1.25 },
            { black: 1, grey: 1, 'dark blue': 1 },
        ],
    },
    {
        name: 'Steel Locker {0}, {1}',
        price: 219,
        quantity: 1,
        axes: [
            { '4 compartments': 1, '2 compartments': 0.85, '8 compartments': 1.6 },
            { grey: 1, blue: 1.02, white: 1.02 },
        ],
    },
    {
        name: 'Coat Stand {0}, {1}',
        price: 79,
        quantity: 1,
        axes: [
            { 'free standing': 1, 'wall mounted': 0.6, 'with umbrella holder': 1.25 },
            { black: 1, chrome: 1.1, oak: 1.2 },
        ],
    },
];
