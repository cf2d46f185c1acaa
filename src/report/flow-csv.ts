import type { RunResult, SolvedRun } from '../results/index.js'
import type { Label } from '../scenario/index.js'
import { type Context, contextOf } from './context.js'
import { named, type Row } from './csv-row.js'

/** Every level, flow and stock of a run, by period and where it is counted so by slice, with the ids of places and commodities. */
export function flowRows(run: SolvedRun): readonly Row[] {
  const { result } = run
  const [en, zh] = [contextOf('en', [run]), contextOf('zh', [run])]
  const label = (text: (context: Context) => string): Label => ({ en: text(en), zh: text(zh) })
  return [...levelRows(result, label), ...flowsOf(result, label), ...stockRows(result, label)]
}

type Labels = (text: (context: Context) => string) => Label

const levelRows = ({ levels }: RunResult, label: Labels): readonly Row[] =>
  levels.map(({ unit, recipe, period, slice, level, of }) => ({
    ...named(
      `activity/${unit}/${recipe}`,
      label(({ words, names }) => words.things.process(names.recipe(recipe), names.unit(unit))),
    ),
    ...{ part: 'level', period, slice: slice ?? null, unit: of, value: level },
  }))

const flowsOf = ({ flows }: RunResult, label: Labels): readonly Row[] =>
  flows
    .filter(({ amount }) => amount !== 0)
    .map(({ id, kind, commodity, from, to, period, slice, unit, amount }) => ({
      ...named(
        id,
        label(({ words, names }) =>
          words.things.link(names.commodity(commodity), names.place(from), names.place(to), ''),
        ),
      ),
      ...{ part: 'flow', period, slice: slice ?? null, unit, value: amount, kind, commodity, from, to },
    }))

const stockRows = ({ stocks }: RunResult, label: Labels): readonly Row[] =>
  stocks.map(({ id, period, slice, level, unit }) => ({
    ...named(
      `stock/${id}`,
      label(({ words, names }) => words.aside(names.stock(id), words.closing)),
    ),
    ...{ part: 'stock', period, slice: slice ?? null, unit, value: level },
  }))
