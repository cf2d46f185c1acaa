import { runOf } from './vitest.shared.js'

export default runOf({ include: ['tests/browser/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 })
