/** Rooms and what each may import; data moves one way. `base` is open to all; other rooms are entered by their door. */
export const rooms = {
  base: [],
  scenario: ['base'],
  model: ['base', 'scenario'],
  lp: ['base', 'model'],
  indicators: ['base', 'scenario', 'model', 'lp'],
  goals: ['base', 'scenario', 'model', 'lp', 'indicators'],
  solve: ['base', 'lp'],
  results: ['base', 'scenario', 'model', 'lp', 'indicators', 'goals', 'solve'],
  metrics: ['base', 'model', 'results'],
  compare: ['base', 'scenario', 'model', 'lp', 'indicators', 'results', 'metrics'],
  run: ['base', 'scenario', 'model', 'lp', 'indicators', 'goals', 'solve', 'results', 'metrics'],
  studies: ['base', 'scenario', 'model', 'lp', 'indicators', 'goals', 'solve', 'results', 'metrics', 'compare', 'run'],
  report: ['base', 'scenario', 'model', 'results', 'metrics', 'compare', 'run', 'studies'],
  io: ['base'],
  cli: ['base', 'scenario', 'io', 'run', 'compare', 'studies', 'report', 'results', 'solve'],
  web: ['base', 'scenario', 'run', 'compare', 'studies', 'report'],
  testing: ['base', 'scenario', 'model', 'lp', 'indicators', 'goals', 'solve', 'results', 'metrics', 'compare', 'run'],
}

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room}-imports`,
  severity: 'error',
  comment: `src/${room} may import only ${allowed.join(', ') || 'nothing'}: move the code to the room that owns it, or pass the value in.`,
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: [`^src/(${[room, ...allowed].join('|')})/`] },
}))

const packageHomes = {
  yaml: '^src/scenario/',
  'csv-parse': '^src/scenario/',
  graphology: '^src/(model|metrics|report)/',
  highs: '^src/solve/',
  commander: '^src/cli/',
  chalk: '^src/cli/',
  mathjs: '^src/base/',
  'csv-stringify': '^src/report/',
  'd3-array': '^src/report/figures/charts/',
  '@napi-rs/canvas': '^src/io/',
  fflate: '^src/report/docx/',
  hucre: '^src/report/xlsx/',
  'string-width': '^src/(report|base)/',
  'fast-check': '^src/testing/',
}

const packageRules = Object.entries(packageHomes).map(([name, home]) => ({
  name: `${name}-at-home`,
  severity: 'error',
  comment: `${name} is used only in ${home}: ask that room for what you need.`,
  from: { path: '^src/', pathNot: home },
  to: { path: `(^|/)node_modules/${name}/` },
}))

export default {
  forbidden: [
    ...roomRules,
    ...packageRules,
    {
      name: 'enter-by-the-door',
      severity: 'error',
      comment:
        "Another room is entered by its index.ts only: export what you need there. Base's files count as its door; and what " +
        'reports can be written in is known to the start of the program without all that writes them.',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/.+', pathNot: ['^src/$1/', '^src/base/', '^src/[^/]+/index\\.ts$', '^src/report/formats\\.ts$'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Cycles hide the direction of the data: move the shared part down.',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'node-modules-of-node-only-in-io',
      severity: 'error',
      comment: 'Only io and cli touch files, processes and paths: pass bytes in.',
      from: { path: '^src/', pathNot: '^src/(io|cli)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'file-access-only-in-io',
      severity: 'error',
      comment:
        'Files are read and written by io, so that every write is atomic; the program that starts the worker reads it before there is any io.',
      from: { path: '^src/', pathNot: ['^src/io/', '^src/cli/start-worker\\.ts$'] },
      to: { path: '^(node:)?fs' },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'The import leads nowhere.',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs'], exportsFields: ['exports'], conditionNames: ['import', 'types', 'node'] },
  },
}
