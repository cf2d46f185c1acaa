import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    // A machine-readable report beside the usual one, where the caller asks for it.
    reporters: process.env['LIUBAI_TEST_REPORT'] ? ['default', 'json'] : ['default'],
    ...(process.env['LIUBAI_TEST_REPORT'] ? { outputFile: { json: process.env['LIUBAI_TEST_REPORT'] } } : {}),
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary', 'json-summary'] },
  },
})
