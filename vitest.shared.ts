import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** Folders of tests/ that need packages of Debian: runs of their own, by `.ci/run`, which installs them. */
export const apart = ['browser', 'office']

const report = process.env['LIUBAI_TEST_REPORT']

/** A run of tests, with a machine-readable report beside the usual one where the caller asks for it. */
export const runOf = (test: ViteUserConfig['test']) =>
  defineConfig({
    test: {
      testTimeout: 30_000,
      // No call of the program meets what another has left in the user's cache.
      env: { LIUBAI_CACHE: 'off' },
      reporters: report ? ['default', 'json'] : ['default'],
      ...(report ? { outputFile: { json: report } } : {}),
      ...test,
    },
  })
