// Solvers of others, as commands: each takes an MPS file and gives the least value, or says why not.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** { name, package of Debian that has it, command, least(file) → number } */
export const solvers = [
  {
    name: 'GLPK',
    debian: 'glpk-utils',
    command: 'glpsol',
    least(file) {
      run('glpsol', ['--freemps', file, '--write', `${file}.glpk`])
      // 's bas rows columns primal-status dual-status value', or 's mip rows columns status value'.
      const line = readFileSync(`${file}.glpk`, 'utf8').match(/^s (bas \d+ \d+ f f|mip \d+ \d+ o) (\S+)$/m)
      return line ? Number(line[2]) : Number.NaN
    },
  },
  {
    name: 'CBC',
    debian: 'coinor-cbc',
    command: 'cbc',
    least(file) {
      run('cbc', [file, '-primalTolerance', '1e-9', '-dualTolerance', '1e-9', '-solve', '-solution', `${file}.cbc`])
      const line = readFileSync(`${file}.cbc`, 'utf8').match(/^Optimal - objective value (\S+)/)
      return line ? Number(line[1]) : Number.NaN
    },
  },
]

/** Whether a solver is installed. */
export const isThere = ({ command }) => spawnSync('which', [command]).status === 0

function run(command, args) {
  const done = spawnSync(command, args, { encoding: 'utf8', timeout: 120_000 })
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${done.stdout}\n${done.stderr}`)
}
