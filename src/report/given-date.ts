/**
 * A date as office documents hold it, at midnight; the first day of zip files where none is given. Reads no clock.
 * @param date ISO date
 */
// biome-ignore lint/style/noRestrictedGlobals: the date is given; no clock is read
export const givenDate = (date: string | null): Date => new Date(`${date ?? '1980-01-01'}T00:00:00Z`)
