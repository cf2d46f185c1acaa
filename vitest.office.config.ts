import { runOf } from './vitest.shared.js'

export default runOf({ include: ['tests/office/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 300_000 })
