import { expect, test } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import { ChartMenu } from './chart-menu.js';

/** What is handed to the browser to keep; a page without a window keeps nothing by itself. */
function watchFiles() {
  const kept: { content: Blob; name: string }[] = [];
  let latest = new Blob();
  URL.createObjectURL = (content) => {
    latest = content as Blob;
    return '#kept';
  };
  HTMLAnchorElement.prototype.click = function click() {
    kept.push({ content: latest, name: this.download });
  };
  return kept;
}

const text = (blob: Blob) =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsText(blob);
  });

test('saves the numbers as a file named for the chart', async () => {
  const kept = watchFiles();
  show(
    <ChartMenu
      label="Net revenue"
      rows={() => [
        ['Month', 'Net revenue'],
        ['2026-10', -5],
      ]}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Save “Net revenue”' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Save as CSV' }));
  expect(kept.map(({ name }) => name)).toEqual(['net-revenue.csv']);
  expect(await text(kept[0]!.content)).toBe('Month,Net revenue\r\n2026-10,-5\r\n');
});

test('there is no picture of a table', async () => {
  show(<ChartMenu label="Net revenue" rows={() => []} />);
  fireEvent.click(screen.getByRole('button', { name: 'Save “Net revenue”' }));
  const item = await screen.findByRole('button', { name: 'Save as picture (PNG)' });
  expect(item.hasAttribute('disabled')).toBe(true);
});
