import type { SolvedRun } from '../results/index.js'

/** How the program ends; scripts rely on these numbers. */
export const exitCode = {
  done: 0,
  usage: 1,
  invalid: 2,
  noAnswer: 3,
  unproven: 4,
  limit: 5,
  targetMissed: 6,
  bug: 70,
  interrupted: 130,
} as const

/** Codes of single scenarios from most to least grave: the gravest that occurred is the code of the whole call. */
const gravity: readonly number[] = [
  exitCode.bug,
  exitCode.unproven,
  exitCode.noAnswer,
  exitCode.limit,
  exitCode.targetMissed,
  exitCode.done,
]

/** Code of a call over several scenarios. */
export function combinedCode(codes: readonly number[]): number {
  return gravity.find((code) => codes.includes(code)) ?? exitCode.done
}

/** Code of one scenario by how its solve ended and, where asked, whether a target was missed. */
export function codeOfRun({ result }: SolvedRun, failOnMissedTarget: boolean): number {
  switch (result.status) {
    case 'optimal': {
      if (!result.certificate.ok) return exitCode.unproven
      const missed = result.targets.some((target) => target.status !== 'met')
      return failOnMissedTarget && missed ? exitCode.targetMissed : exitCode.done
    }
    case 'infeasible':
    case 'unbounded':
      return exitCode.noAnswer
    case 'limit':
      return exitCode.limit
    case 'withheld':
      return exitCode.unproven
    default:
      return result.status satisfies never
  }
}
