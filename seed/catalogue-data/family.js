export const colours = { black: 1, 'light grey': 1, 'dark blue': 1.02, white: 1, 'sage green': 1.04 };
export const brights = { black: 1, blue: 1, red: 1, green: 1, assorted: 1.03 };
