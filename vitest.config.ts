import { configDefaults } from 'vitest/config'
import { apart, runOf } from './vitest.shared.js'

export default runOf({
  include: ['tests/**/*.test.ts'],
  exclude: [...configDefaults.exclude, ...apart.map((folder) => `tests/${folder}/**`)],
  coverage: {
    provider: 'v8',
    include: ['src/**/*.ts'],
    reporter: ['text-summary', 'json-summary'],
    // The rooms that touch no file, clock or environment.
    thresholds: {
      'src/{base,scenario,model,lp,solve,indicators,goals,results,metrics,compare,studies,run,testing}/**/*.ts': {
        lines: 98,
        branches: 95,
      },
    },
  },
})
