/** Sections of a model as plain data; see docs/language.md. */
export type Sections = Readonly<Record<string, unknown>>

/** A model document of the given sections, with the heads every file has; JSON is accepted as YAML. */
export const modelOf = (sections: Sections): Sections => ({
  ...{ liubai: 1, kind: 'model', id: 'small', label: 'Small', money: { currency: 'yuan' } },
  ...sections,
})

/** A commodity in tonnes. */
export const inTonnes = (extra: Sections = {}): Sections => ({ unit: 't', ...extra })

/** Ore: taken freely from the ground where it is needed. */
export const ore = inTonnes({ 'drawn-from': 'ground' })

/** A process that makes `amount` t of a by-product beside each tonne of its product, from `1 + amount` t of ore. */
export const making = (product: string, byProduct: string, amount = 1): Sections => ({
  per: `1 t ${product}`,
  partial: 'only amounts matter here',
  in: { ore: `${1 + amount} t` },
  out: { [product]: '1 t', [byProduct]: `${amount} t` },
})

/** A site with one unit at a fixed production. */
export const siteWith = (process: string, production: string, extra: Sections = {}): Sections => ({
  units: { [`unit-${process}`]: { process, production } },
  ...extra,
})

/** A headline indicator in tonnes. */
export const headline = (formula: string, unit = 't'): Sections => ({ unit, headline: true, better: 'none', formula })
