import { kept } from './kept.js';

/** Whether shortcuts of single keys are heard; people who speak to their computer switch them off. */
export const singleKeysKept = kept<boolean>({
  name: 'single-keys',
  version: 1,
  isValid: (value) => typeof value === 'boolean',
  initial: true,
});
