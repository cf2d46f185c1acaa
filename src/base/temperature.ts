import { plainHyphens } from './ids.js'

const KELVIN_AT_ZERO = 273.15

const temperatureText = /^([+-]?\d+(?:\.\d+)?)\s*(degC|°C|℃|K)$/

/**
 * Reads a temperature, '170 degC', '170 °C', '170 ℃' or '443.15 K', in °C; undefined for anything else or below absolute
 * zero. A temperature is a place on a scale, not an amount: it is no unit, and only differences of temperatures are (K).
 */
export function parseTemperature(text: string): number | undefined {
  const match = temperatureText.exec(plainHyphens(text.trim()))
  if (!match) return undefined
  const celsius = match[2] === 'K' ? Number(match[1]) - KELVIN_AT_ZERO : Number(match[1])
  return celsius >= -KELVIN_AT_ZERO ? roundTemperature(celsius) : undefined
}

/** A temperature to a millionth of a degree, so that sums in another order give the same level. */
export const roundTemperature = (celsius: number): number => Math.round(celsius * 1e6) / 1e6 + 0
