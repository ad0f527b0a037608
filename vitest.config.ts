import { defineConfig } from 'vitest/config';
import { closingLine } from './test/support/closing-line.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/own-temporary-folder.ts'],
    reporters: ['default', closingLine],
    // A slow machine is no fault: nothing waits by the clock, so this only ends what hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
