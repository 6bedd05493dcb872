import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'conformance-suite/**/*.test.ts', 'docs/**/*.test.ts'],
    exclude: ['**/*.interop.test.ts'],
    testTimeout: 30_000,
  },
});
