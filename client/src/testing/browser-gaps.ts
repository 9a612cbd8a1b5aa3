import { TextDecoder, TextEncoder } from 'node:util';

// What every browser has and jsdom lacks. Imported before anything that needs it.
Object.assign(globalThis, { TextDecoder, TextEncoder });

/** jsdom lays nothing out and so knows no screen; a wide, light one is meant. */
window.matchMedia = (media: string) =>
  Object.assign(new EventTarget(), {
    media,
    matches: media.includes('min-width'),
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

/** Nothing has a size here, so none ever changes. */
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

Element.prototype.scrollIntoView = () => undefined;
