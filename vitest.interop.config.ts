import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.interop.test.ts', 'conformance-suite/**/*.interop.test.ts', 'bench/**/*.interop.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
