/** Families whose articles are bought together: with the anchor in the basket, the companion follows this often. */
type BundleRule = {
  anchor: string;
  companion: string;
  probability: number;
  /** `each`: one companion for each anchor bought, such as an arm for each monitor. */
  amount: 'each' | 'usual';
};

export const bundleRules: BundleRule[] = [
  { anchor: 'Bean-to-Cup Espresso Machine', companion: 'Espresso Beans', probability: 0.65, amount: 'usual' },
  {
    anchor: 'Bean-to-Cup Espresso Machine',
    companion: 'Coffee Machine Descaler',
    probability: 0.45,
    amount: 'usual',
  },
  { anchor: 'Portafilter Espresso Machine', companion: 'Coffee Grinder', probability: 0.5, amount: 'each' },
  { anchor: 'Filter Coffee Brewer', companion: 'Ground Filter Coffee', probability: 0.55, amount: 'usual' },
  { anchor: 'Capsule Coffee Machine', companion: 'Coffee Capsules', probability: 0.6, amount: 'usual' },
  { anchor: '27-inch', companion: 'Monitor Arm', probability: 0.4, amount: 'each' },
  { anchor: '27-inch', companion: 'USB-C Cable', probability: 0.35, amount: 'each' },
  { anchor: 'USB-C Docking Station', companion: 'Wireless Keyboard', probability: 0.3, amount: 'each' },
  { anchor: 'Wireless Keyboard', companion: 'Wireless Mouse', probability: 0.5, amount: 'each' },
  { anchor: 'Sit-Stand Desk', companion: 'Ergonomic Mesh Chair', probability: 0.45, amount: 'each' },
  { anchor: 'Sit-Stand Desk', companion: 'Anti-Fatigue Mat', probability: 0.3, amount: 'each' },
  { anchor: 'Magnetic Whiteboard', companion: 'Whiteboard Marker', probability: 0.55, amount: 'usual' },
  { anchor: 'Stapler', companion: 'Staples', probability: 0.5, amount: 'usual' },
  { anchor: 'Conference Camera', companion: 'Speakerphone', probability: 0.4, amount: 'each' },
  { anchor: 'Soap Dispenser', companion: 'Hand Soap', probability: 0.5, amount: 'usual' },
  { anchor: 'Paper Cup', companion: 'Sugar', probability: 0.25, amount: 'usual' },
];
