import { runOf } from './vitest.shared.js'

export default runOf({ include: ['tests/browser/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 })
