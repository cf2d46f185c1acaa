import type { Highs, Model, ModelStatusCode } from 'highs'
import type { PortAnswer, PortModel, PortOutcome, PortProgram, PortSettings, SolverPort } from './port.js'

/** Where the solver's WebAssembly comes from; by default `highs.wasm` beside the running module. */
export interface LoadOptions {
  /** URL or path of a file the loader asks for by name. */
  readonly locateFile?: (file: string) => string
}

/**
 * A solver ready for synchronous use, with a memory of its own. Loading compiles some megabytes of WebAssembly: keep the
 * port and open many models with it. Rejects when the WebAssembly cannot be found or compiled.
 * Source: HiGHS, through the npm package `highs`.
 */
export async function loadSolver(options: LoadOptions = {}): Promise<SolverPort> {
  // Loaded on demand, so that commands that solve nothing do not pay for it.
  const { default: load } = await import('highs')
  let highs = await load({ ...options })
  return {
    name: 'HiGHS',
    version: highs.version.string,
    open: (program) => openModel(highs, program),
    // The memory of WebAssembly only grows.
    renew: async () => {
      highs = await load({ ...options })
    },
  }
}

const fixedOptions = {
  output_flag: false,
  random_seed: 0,
  mip_rel_gap: 1e-9,
  mip_abs_gap: 1e-9,
  mip_feasibility_tolerance: 1e-9,
} as const

function openModel(highs: Highs, program: PortProgram): PortModel {
  const model = highs.createModel()
  try {
    model.options.set(fixedOptions)
    model.passModel(modelData(highs, program))
  } catch (error) {
    model.dispose()
    throw error
  }
  const { columns } = program
  const costsSet = new Float64Array(columns)
  const columnsSet = [program.columnLower.slice(), program.columnUpper.slice()] as const
  const rowsSet = [program.rowLower.slice(), program.rowUpper.slice()] as const
  return {
    setCosts: (costs) => {
      const at = changesOf([costsSet], [costs])
      if (at.length > 0) model.changeColsCost({ kind: 'set', indices: at }, taken(costs, at))
      costsSet.set(costs)
    },
    setColumnBounds: (lower, upper) => {
      const at = changesOf(columnsSet, [lower, upper])
      if (at.length > 0) model.changeColsBounds({ kind: 'set', indices: at }, taken(lower, at), taken(upper, at))
      columnsSet[0].set(lower)
      columnsSet[1].set(upper)
    },
    setRowBounds: (lower, upper) => {
      const at = changesOf(rowsSet, [lower, upper])
      if (at.length > 0) model.changeRowsBounds({ kind: 'set', indices: at }, taken(lower, at), taken(upper, at))
      rowsSet[0].set(lower)
      rowsSet[1].set(upper)
    },
    solve: (settings) => run(model, program, settings),
    basis: () => {
      if (model.info.get('basis_validity') !== highs.constants.basisValidity.valid) return undefined
      const { colStatus, rowStatus } = model.getBasis()
      return { columns: colStatus.subarray(0, columns), rows: rowStatus }
    },
    setBasis: (basis) => {
      // The stand-in column (see `modelData`) is nonbasic at its bound.
      const colStatus = columns === 0 ? new Int32Array(1) : basis.columns
      model.setBasis({ colStatus, rowStatus: basis.rows })
    },
    clear: () => void model.clearSolver(),
    dispose: () => model.dispose(),
  }
}

/**
 * Places at which numbers are others than a model has, and the first: the package looks at every number it is given, and the
 * solver starts anew where it is told of any.
 */
function changesOf(set: readonly Float64Array[], next: readonly Float64Array[]): Int32Array {
  const { length } = next[0]!
  const differs = new Uint8Array(length)
  let count = 0
  for (let n = 0; n < next.length; n++) {
    const [before, after] = [set[n]!, next[n]!]
    for (let i = 0; i < length; i++) {
      if (differs[i] === 1 || (i > 0 && after[i] === before[i])) continue
      differs[i] = 1
      count++
    }
  }
  const places = new Int32Array(count)
  let at = 0
  for (let i = 0; i < length; i++) if (differs[i] === 1) places[at++] = i
  return places
}

function taken(numbers: Float64Array, places: Int32Array): Float64Array {
  const found = new Float64Array(places.length)
  for (let k = 0; k < places.length; k++) found[k] = numbers[places[k]!]!
  return found
}

/** HiGHS refuses a model without columns, so a fixed column without entries stands in. */
function modelData(highs: Highs, program: PortProgram) {
  const none = program.columns === 0
  const numCols = none ? 1 : program.columns
  return {
    numCols,
    numRows: program.rows,
    sense: highs.constants.objectiveSense.minimize,
    offset: 0,
    colCost: new Float64Array(numCols),
    colLower: none ? new Float64Array(1) : program.columnLower,
    colUpper: none ? new Float64Array(1) : program.columnUpper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    matrix: {
      format: 'csc',
      numRows: program.rows,
      numCols,
      starts: none ? new Int32Array(2) : program.start,
      indices: program.index,
      values: program.value,
    },
    ...(program.integer === undefined ? {} : { integrality: Int32Array.from(program.integer) }),
  } as const
}

const noNumbers = new Float64Array(0)
const nothing = { x: noNumbers, rowDuals: noNumbers, iterations: 0, bound: Number.NaN }

function run(model: Model, program: PortProgram, settings: PortSettings): PortAnswer {
  try {
    model.options.set({
      time_limit: settings.timeLimit,
      presolve: settings.presolve ? 'on' : 'off',
      simplex_strategy: settings.method === 'primal' ? 4 : 1,
      primal_feasibility_tolerance: settings.tolerance,
      dual_feasibility_tolerance: settings.tolerance,
    })
    // The limit counts all runs of a model; each call has its own.
    model.zeroAllClocks()
    return readAnswer(model, program, outcomeOf(model.run().modelStatus))
  } catch {
    // A trapped fault inside the solver proves nothing; the caller tries again on a new model.
    return { ...nothing, outcome: 'failed' }
  }
}

function readAnswer(model: Model, program: PortProgram, outcome: PortOutcome): PortAnswer {
  const iterations = Math.max(0, Number(model.info.get('simplex_iteration_count')))
  const whole = program.integer !== undefined
  const bound = whole ? Number(model.info.get('mip_dual_bound')) : Number.NaN
  if (outcome !== 'optimal') return { ...nothing, outcome, iterations, bound }
  const { colValue, rowDual } = model.getSolution()
  return {
    outcome,
    x: program.columns === 0 ? noNumbers : colValue,
    rowDuals: whole ? noNumbers : rowDual,
    iterations,
    bound,
  }
}

function outcomeOf(status: ModelStatusCode): PortOutcome {
  switch (status) {
    case 7:
      return 'optimal'
    case 8:
      return 'infeasible'
    case 9:
      return 'infeasible-or-unbounded'
    case 10:
      return 'unbounded'
    case 13:
    case 14:
    case 16:
    case 17:
      return 'limit'
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
    case 11:
    case 12:
    case 15:
      return 'failed'
    default: {
      const never: never = status
      return never
    }
  }
}
