// Exponentials of numbers that are not positive: a reading of a text takes thousands of them. A table of powers of two with
// three terms of the series behind it takes a quarter of the time of Math.exp, to some parts in 10¹⁶.

const size = 2048
/** Two to the power of each fraction. */
const fractions = new Float64Array(size)
for (let i = 0; i < size; i++) fractions[i] = 2 ** (i / size)
const steps = size / Math.LN2
const step = Math.LN2 / size
const mostHalvings = 160
const halvings = new Float64Array(mostHalvings)
for (let i = 0; i < mostHalvings; i++) halvings[i] = 2 ** -i
const sixth = 1 / 6

/** @param x from −104, below which nothing is left in single precision, to 0 */
export function exponential(x: number): number {
  // Rounded down, so that the fraction is of a power that is not greater.
  const whole = Math.floor(x * steps)
  const rest = x - whole * step
  const power = (fractions[whole & (size - 1)] ?? 1) * (halvings[-(whole >> 11)] ?? 0)
  return power * (1 + rest * (1 + rest * (0.5 + rest * sixth)))
}
