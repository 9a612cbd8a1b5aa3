import { monitorEventLoopDelay } from 'node:perf_hooks';
import { RESOLUTION, type LoopDelay, type LoopOrder } from './loop-delay.js';

/** Runs the server as it is, and tells whoever started it for how long its event loop was kept from going round. */
const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
delays.enable();
const milliseconds = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - RESOLUTION);

const told = (): LoopDelay => ({
  p50: milliseconds(delays.percentile(50)),
  p99: milliseconds(delays.percentile(99)),
  most: milliseconds(delays.max),
});

process.on('message', (order: LoopOrder) => {
  if (order === 'begin') delays.reset();
  else process.send!(told());
});

await import('../../server/main.js');
