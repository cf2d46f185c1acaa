import { writeCsv } from './csv.js'
import { metricRows, metricUnit } from './graph-metric-rows.js'
import type { NetworkSource } from './graph-source.js'
import { graphWords } from './graph-language.js'

const columns = ['network', 'quantity', 'by', 'metric', 'metric_en', 'metric_zh', 'unit', 'value', 'reason'] as const

/**
 * Metrics of a network as a tidy table, the same in every language: a row per metric of the network in its quantity, and
 * with the quantity `exchanges` one per metric of all exchanges of a run.
 */
export function graphCsv({ id, view }: NetworkSource): string {
  const [en, zh] = [graphWords('en'), graphWords('zh')]
  const by = view.run?.selection.by ?? null
  const rows = metricRows(view).flatMap((row) => {
    const unit = metricUnit(row.unit, view.network.unit)
    return [
      { quantity: 'exchanges', metric: row.all },
      { quantity: view.run?.quantity.id ?? null, metric: row.metric },
    ].flatMap(({ quantity, metric }) =>
      metric === null
        ? []
        : [
            [
              id,
              quantity,
              by,
              row.id,
              en.metrics[row.id],
              zh.metrics[row.id],
              unit,
              metric.value,
              metric.reason?.code ?? null,
            ],
          ],
    )
  })
  return writeCsv(columns, rows)
}
