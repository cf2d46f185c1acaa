const file = (kind: string, lines: readonly string[]): string => ['liubai: 1', `kind: ${kind}`, ...lines, ''].join('\n')

/** A model with these lines after its head. */
export const model = (...lines: readonly string[]): string => file('model', lines)

/** A part with these lines after its head. */
export const part = (...lines: readonly string[]): string => file('part', lines)

/** A scenario with these lines after its head. */
export const scenario = (...lines: readonly string[]): string => file('scenario', lines)

/** A report with these lines after its head. */
export const report = (...lines: readonly string[]): string => file('report', lines)

/** The process of `works`. */
export const making = '  making: { per: 1 t ware, closes: [mass], in: { raw: 1 t }, out: { ware: 1 t } }'

/** A model of one works that makes and sells ware from raw, with these lines after it; the process may be given anew. */
export const works = (lines: readonly string[], process = making): string =>
  model(
    'commodities:',
    '  raw: { unit: t }',
    '  ware: { unit: t }',
    'processes:',
    process,
    'sites:',
    '  town: { units: { plant: { process: making, production: 5 t/yr } } }',
    'markets:',
    '  market: { sells: { raw: { price: 1 yuan/t } }, buys: { ware: { price: 9 yuan/t } } }',
    ...lines,
  )

/** `works` with its process given by its fields. */
export const recipe = (fields: string, lines: readonly string[] = []): string =>
  works(lines, `  making: { per: 1 t ware, ${fields} }`)
