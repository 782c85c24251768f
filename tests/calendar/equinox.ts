// An oracle for the Jalali calendar that shares nothing with the code under test: the law of 1925 itself. A year begins
// on the day whose noon, by the mean sun of the meridian 52.5° E (UTC+03:30), is the first after the March equinox. The
// equinox is Meeus, Astronomical Algorithms, chapter 27: right to about a minute between 1000 and 3000.

// Amplitude, phase and speed of table 27.C, the last two in degrees.
const terms: readonly (readonly [number, number, number])[] = [
  [485, 324.96, 1934.136],
  [203, 337.23, 32964.467],
  [199, 342.08, 20.186],
  [182, 27.85, 445267.112],
  [156, 73.14, 45036.886],
  [136, 171.52, 22518.443],
  [77, 222.54, 65928.934],
  [74, 296.72, 3034.906],
  [70, 243.58, 9037.513],
  [58, 119.81, 33718.147],
  [52, 297.17, 150.678],
  [50, 21.02, 2281.226],
  [45, 247.54, 29929.562],
  [44, 325.15, 31555.956],
  [29, 60.93, 4443.417],
  [18, 155.12, 67555.328],
  [17, 288.79, 4562.452],
  [16, 198.04, 62894.029],
  [14, 199.76, 31436.921],
  [12, 95.39, 14577.848],
  [12, 287.11, 31931.756],
  [12, 320.81, 34777.259],
  [9, 227.73, 1222.114],
  [8, 15.45, 16859.074]
]

const DAY_MS = 86_400_000
const IRAN_MEAN_TIME_MS = 3.5 * 3_600_000
/** Terrestrial time ahead of universal time; it was 20 s in 1921, 69 s in 2020, and is guessed at for later. */
const DELTA_T_MS = 60_000

const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180)

/** The March equinox of a Gregorian year in milliseconds since 1970. */
export function marchEquinox(year: number): number {
  const y = (year - 2000) / 1000
  const mean = 2451623.80984 + 365242.37404 * y + 0.05169 * y ** 2 - 0.00411 * y ** 3 - 0.00057 * y ** 4
  const t = (mean - 2451545) / 36525
  const w = 35999.373 * t - 2.47
  const speed = 1 + 0.0334 * cosine(w) + 0.0007 * cosine(2 * w)
  const sum = terms.reduce((total, [a, b, c]) => total + a * cosine(b + c * t), 0)
  return (mean + (0.00001 * sum) / speed - 2440587.5) * DAY_MS - DELTA_T_MS
}

/** Midnight UTC of the Gregorian day that is 1 Farvardin, and how far the equinox is from the deciding noon. */
export function nowruz(jalaliYear: number): {readonly dayMs: number; readonly marginMs: number} {
  const local = marchEquinox(jalaliYear + 621) + IRAN_MEAN_TIME_MS
  const midnight = Math.floor(local / DAY_MS) * DAY_MS
  const afterNoon = local - midnight - DAY_MS / 2
  return {dayMs: afterNoon < 0 ? midnight : midnight + DAY_MS, marginMs: Math.abs(afterNoon)}
}
