import { assumptionTable, sourceTable } from './assumptions.js'
import { balanceTable, nodeBalanceTable } from './balances.js'
import { compositionTable } from './compositions.js'
import { contributionTable } from './contributions.js'
import { flowTable } from './flows.js'
import { indicatorTable } from './indicators.js'
import { buildTable, levelTable, loadTable } from './operation.js'
import { packTable } from './packs.js'
import { priceTable } from './prices.js'
import { inputTable, projectTable } from './projects.js'
import { remainderTable } from './remainders.js'
import { scenarioTable } from './scenarios.js'
import { accountTable, sectorTable } from './shares.js'
import { stockTable } from './stocks.js'
import type { TableKind } from './table-kind.js'
import { observationTable, targetTable } from './targets.js'

/** Every kind of table of a report, in order. */
export const tableKinds: readonly TableKind[] = [
  scenarioTable,
  indicatorTable,
  accountTable,
  sectorTable,
  packTable,
  contributionTable,
  flowTable,
  compositionTable,
  levelTable,
  loadTable,
  buildTable,
  stockTable,
  balanceTable,
  nodeBalanceTable,
  priceTable,
  targetTable,
  observationTable,
  remainderTable,
  projectTable,
  inputTable,
  assumptionTable,
  sourceTable,
]
