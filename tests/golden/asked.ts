import { check } from '../../src/run/index.js'
import type { Sections } from '../builders/model.js'

const counted = [
  ...[
    'generated',
    'used',
    'made',
    'consumed',
    'drawn',
    'stocked',
    'bought',
    'sold',
    'extracted',
    'emitted',
    'disposed',
  ],
  ...['delivered', 'unplaced', 'unmet', 'recovered', 'downgraded', 'sent', 'entering', 'leaving', 'net-entering'],
]
const money = ['cost', 'profit', 'resource-cost', 'freight', 'fees', 'levies', 'subsidies']

type Entries = Readonly<Record<string, Sections>>

/** Formulas and units that may have a meaning in a model. */
function candidates(model: Sections): [formula: string, unit: string][] {
  const section = (name: string) => Object.entries((model[name] ?? {}) as Entries)
  const sites = section('sites').map(([id]) => id)
  return [
    ...section('commodities').flatMap(([id, { unit }]): [string, string][] => [
      ...counted.map((name): [string, string] => [`${name}(${id})`, String(unit)]),
      ...sites.flatMap((site): [string, string][] => [
        [`net-entering(${id}, at(${site}))`, String(unit)],
        [`leaving(${id}, at(${site}))`, String(unit)],
      ]),
      [`moved(${id})`, `${unit} km`],
      [`sales(${id})`, 'yuan'],
      [`purchases(${id})`, 'yuan'],
      [`100 * used(${id}) / generated(${id})`, '1'],
      [`used(${id}) / generated(${id})`, '%'],
      [`cost() / made(${id})`, `yuan/${unit}`],
    ]),
    ...section('links').map(([id]): [string, string] => [`flow(${id})`, 't']),
    ...money.map((name): [string, string] => [`${name}()`, 'yuan']),
    ['transport-energy()', 'GJ'],
  ]
}

/** Ids of the indicators that have faults. */
function faulty(model: Sections): ReadonlySet<string | undefined> {
  const text = JSON.stringify(model, null, 1)
  const outcome = check('model.yaml', () => text)
  if (outcome.ok) return new Set()
  const lines = text.split('\n')
  const idAbove = (line: number) =>
    lines
      .slice(0, line)
      .map((each) => /^ {2}"(asked-\d+)"/.exec(each)?.[1])
      .findLast((id) => id !== undefined)
  return new Set(outcome.diagnostics.map(({ at }) => idAbove(at.line)))
}

/** A model with an indicator of every formula that means something in it. */
export function asked(model: Sections): Sections {
  const withAll = (entries: readonly (readonly [string, Sections])[]) => ({
    ...model,
    indicators: { ...((model['indicators'] ?? {}) as Sections), ...Object.fromEntries(entries) },
  })
  let wanted = candidates(model).map(([formula, unit], i): [string, Sections] => [
    `asked-${i}`,
    { label: formula, unit, better: 'none', formula },
  ])
  for (let bad = faulty(withAll(wanted)); bad.size > 0; bad = faulty(withAll(wanted))) {
    const kept = wanted.filter(([id]) => !bad.has(id))
    if (kept.length === wanted.length) throw new Error('the model has faults of its own')
    wanted = kept
  }
  return withAll(wanted)
}
