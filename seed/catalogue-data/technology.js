const keyboardLayouts = {
    'UK layout': 1,
    'German layout': 1,
    'French layout': 1,
    'Nordic layout': 1,
    'US layout': 1,
};
const shades = { black: 1, white: 1, graphite: 1.02 };
export const monitorsAndDisplays = [
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
export const computerAccessories = [
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
export const meetingRoomsAndNetwork = [
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
