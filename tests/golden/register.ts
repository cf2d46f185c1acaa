import type { ColumnKind, RowKind, Stage } from '../../src/lp/index.js'
import type { PolicySpec } from '../../src/scenario/index.js'

/** The golden model that shows each kind of column. A kind without one breaks the build. */
export const columnModels: Readonly<Record<ColumnKind, string>> = {
  activity: 'activity',
  link: 'link',
  purchase: 'purchase',
  sale: 'sale',
  disposal: 'disposal',
  release: 'release',
  extraction: 'supply-min',
  delivery: 'balance',
  put: 'stock-free',
  take: 'stock-free',
  level: 'stock-free',
  unplaced: 'simulation',
  unmet: 'simulation-demand',
  on: 'running',
  start: 'running',
  shortfall: 'demand-unmet',
  build: 'build',
  opening: 'purchase-discount',
  downgrade: 'ladder-grades',
  choice: 'group-total',
}

/** The golden model that shows each kind of row. */
export const rowModels: Readonly<Record<RowKind, string>> = {
  balance: 'balance',
  capacity: 'capacity-shared',
  production: 'production-fixed',
  'load-most': 'running',
  'load-least': 'running',
  'start-up': 'running',
  'link-least': 'slices',
  supply: 'slices',
  'offer-limit': 'purchase-limit',
  'site-limit': 'purchase-site-limit',
  demand: 'demand-range',
  'site-demand': 'site-demand-unmet',
  'step-limit': 'purchase-steps',
  'step-open': 'purchase-discount',
  'step-full': 'purchase-discount',
  'route-limit': 'disposal-shared-limit',
  'stock-level': 'stock-decay',
  'stock-closing': 'stock-cyclic',
  'in-service': 'build',
  policy: 'policy-cap',
  relation: 'group-total',
  split: 'carried-split',
}

/** The golden model that shows each role of a stage. */
export const roleModels: Readonly<Record<Stage['role'], string>> = {
  unplaced: 'simulation',
  objective: 'merit-order',
  'tie-break': 'tie-breaks',
}

/** The golden model that shows each kind of policy. */
export const policyModels: Readonly<Record<PolicySpec['kind'], string>> = {
  cap: 'policy-cap',
  quota: 'policy-quota',
  levy: 'policy-levy',
  subsidy: 'policy-subsidy',
  premium: 'policy-premium',
}
