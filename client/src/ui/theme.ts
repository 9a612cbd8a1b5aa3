import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const brand: MantineColorsTuple = [
  '#eef3fb',
  '#d9e3f4',
  '#b0c5e9',
  '#84a5dd',
  '#6089d3',
  '#4977cd',
  '#3a69c0',
  '#2d58a6',
  '#244a8f',
  '#193a75',
];

const dark: MantineColorsTuple = [
  '#d5dae2',
  '#a3adba',
  '#8b95a3',
  '#5b6472',
  '#363c45',
  '#2a3038',
  '#22272d',
  '#1d2126',
  '#171a1e',
  '#101215',
];

/** What is written on the accent goes by the scheme, as the accent does; by itself the kit judges by the light one alone. */
const variantColorResolver: VariantColorsResolver = (input) => ({
  ...defaultVariantColorsResolver(input),
  ...(input.variant === 'filled' && input.color === 'brand'
    ? { color: 'var(--mantine-primary-color-contrast)' }
    : {}),
});

/** Calm: one accent, hairline borders, no shadows; the numbers carry the page. */
export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 4 },
  colors: { brand, dark },
  defaultRadius: 'md',
  autoContrast: true,
  // from this luminance on, white is less than 4.5 times as light
  luminanceThreshold: 0.183,
  variantColorResolver,
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily:
    'Inter, ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.625rem', lineHeight: '1.25' }, h2: { fontSize: '1rem', lineHeight: '1.4' } },
  },
});
