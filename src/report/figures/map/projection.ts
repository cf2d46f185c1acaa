/** A place on the map, in degrees, north and east positive. */
export interface Place {
  readonly latitude: number
  readonly longitude: number
}

/** A plane on which every distance of a region is right to about a part in a thousand. */
export interface Projection {
  readonly at: (place: Place) => { readonly x: number; readonly y: number }
  readonly pixelsPerKm: number
  /** Pixels the places take in height. */
  readonly height: number
}

/** Kilometres of a degree of latitude on a sphere of 6371 km, as distances of links are reckoned. */
const KM_PER_DEGREE = (6371 * Math.PI) / 180

/**
 * North up, a kilometre as long eastwards as northwards at the middle of the places (equirectangular); they fill the width, or
 * the height where that is reached first. Of a single place a kilometre is 10 pixels.
 */
export function projectionOf(
  places: readonly Place[],
  { x0, x1, top, most }: { readonly x0: number; readonly x1: number; readonly top: number; readonly most: number },
): Projection {
  const latitudes = places.map(({ latitude }) => latitude)
  const longitudes = places.map(({ longitude }) => longitude)
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  const kmEast = KM_PER_DEGREE * Math.cos((((south + north) / 2) * Math.PI) / 180)
  const [across, up] = [(east - west) * kmEast, (north - south) * KM_PER_DEGREE]
  const fits = [
    across > 0 ? (x1 - x0) / across : Number.POSITIVE_INFINITY,
    up > 0 ? most / up : Number.POSITIVE_INFINITY,
  ]
  const pixelsPerKm = Math.min(...fits) === Number.POSITIVE_INFINITY ? 10 : Math.min(...fits)
  const left = (x0 + x1 - across * pixelsPerKm) / 2
  return {
    at: ({ latitude, longitude }) => ({
      x: left + (longitude - west) * kmEast * pixelsPerKm,
      y: top + (north - latitude) * KM_PER_DEGREE * pixelsPerKm,
    }),
    pixelsPerKm,
    height: up * pixelsPerKm,
  }
}
