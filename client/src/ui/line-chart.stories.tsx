import { expect } from 'storybook/test';
import type { Meta, StoryObj } from '@storybook/react-vite';
import {
  longName,
  monthsUpToNow,
  revenue,
  revenueYearBefore,
  sixtyMonths,
  yearBefore,
} from '../../.storybook/samples.js';
import { pictureOf } from './chart-export-picture.js';
import { LineChart } from './line-chart.js';

const meta = {
  component: LineChart,
  args: {
    label: 'Net revenue by month',
    note: 'Sales less returns. October is not over yet.',
    unit: 'money',
    points: monthsUpToNow(revenue),
  },
  // The drawing is loaded when first shown.
  play: async ({ canvas }) => {
    await canvas.findAllByLabelText(/202/, {}, { timeout: 10_000 });
  },
} satisfies Meta<typeof LineChart>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Compared: Story = { args: { comparison: yearBefore(revenueYearBefore) } };

export const Narrow: Story = { ...Compared, parameters: { width: 'narrow' } };

export const VeryNarrow: Story = { args: { width: 220, height: 180 } };

export const Linked: Story = {
  args: {
    points: monthsUpToNow(revenue).map((point) => ({ ...point, href: `/sales?from=${point.date}-01` })),
  },
};

export const Focused: Story = {
  ...Linked,
  play: async ({ canvas }) => (await canvas.findByLabelText(/^Aug 2026/, {}, { timeout: 10_000 })).focus(),
};

/** Its picture is twice as large as drawn, with its title, on its background. */
export const Picture: Story = {
  args: { comparison: yearBefore(revenueYearBefore), width: 320 },
  play: async ({ canvas }) => {
    const mark = await canvas.findByLabelText(/^Aug 2026/, {}, { timeout: 10_000 });
    const drawing = mark.closest<SVGSVGElement>('svg');
    if (!drawing) throw new Error('There is no drawing.');
    const paint = { background: '#123456', strong: '#ffffff', text: '#ffffff' };
    const picture = await createImageBitmap(await pictureOf(drawing, { title: 'Revenue', ...paint }));
    await expect(picture.width).toBe(2 * (320 + 40));

    const { width, height } = picture;
    const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d', {
      willReadFrequently: true,
    });
    pen?.drawImage(picture, 0, 0);
    const corners = [
      [0, 0],
      [picture.width - 1, picture.height - 1],
    ] as const;
    for (const [x, y] of corners)
      await expect([...(pen?.getImageData(x, y, 1, 1).data ?? [])]).toEqual([0x12, 0x34, 0x56, 255]);
  },
};

export const OnePoint: Story = { args: { points: monthsUpToNow([21_700]) } };

export const Empty: Story = { args: { points: monthsUpToNow([null, null, null]) }, play: () => undefined };

export const Zero: Story = { args: { points: monthsUpToNow([0, 0, 0, 0, 0, 0]) } };

export const Gaps: Story = {
  args: {
    unit: 'count',
    label: 'Tickets by month',
    points: monthsUpToNow([3, null, 1, 2, null, null, 2, 1]),
  },
};

export const SixtyMonths: Story = { args: { points: monthsUpToNow(sixtyMonths) } };

export const LongLabels: Story = {
  args: {
    label: `Net revenue of ${longName} by month`,
    points: monthsUpToNow(revenue.map((value) => value * 123_456)),
    comparison: {
      ...yearBefore(revenueYearBefore.map((value) => value * 123_456)),
      label: 'The period before this one',
    },
  },
};

export const Negative: Story = {
  args: {
    label: 'Sentiment by month',
    note: 'From −1 to +1.',
    unit: 'score',
    points: monthsUpToNow([0.31, 0.12, -0.24, null, -0.41, -0.38, -0.05]),
  },
};
