/** Variants of one kind: wording in the product's name → price relative to the first. */
type Axis = Record<string, number>;

/** Articles that differ only in their variants: `{0}` and `{1}` in the name stand for one of each axis. */
export type Family = {
  name: string;
  /** List price with the first variant of each axis. */
  price: number;
  /** What a small customer takes at a time. */
  quantity: number;
  axes: Axis[];
};

export type CategoryName =
  | 'Paper & Printing'
  | 'Office Supplies'
  | 'Office Furniture'
  | 'Monitors & Displays'
  | 'Computer Accessories'
  | 'Meeting Rooms & Network'
  | 'Coffee Machines'
  | 'Coffee & Tea'
  | 'Kitchen & Breakroom'
  | 'Cleaning & Hygiene';

export const colours: Axis = { black: 1, 'light grey': 1, 'dark blue': 1.02, white: 1, 'sage green': 1.04 };
export const brights: Axis = { black: 1, blue: 1, red: 1, green: 1, assorted: 1.03 };
