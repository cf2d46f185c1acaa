/**
 * Dimension of a quantity: exponents of base dimensions, keys in ascending order, zero exponents left out.
 *
 * Bases and their canonical units: `mass` t · `energy` GJ · `length` km · `area` ha · `volume` m3 · `time` yr ·
 * `temperature` K · `money:<currency>` one unit of the currency · `count:<id>` one of a model's own counting unit.
 * Area and volume are bases of their own (the field never multiplies kilometres into cubic metres); energy and mass
 * too: a tce is an energy, a tonne of coal a mass. `yr` is one year of the period and 8 760 h.
 */
export type Dimension = Readonly<Record<string, number>>

/** The pure number. */
export const dimensionless: Dimension = Object.freeze({})
