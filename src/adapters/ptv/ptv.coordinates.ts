import proj4 from 'proj4'

// ETRS-TM35FIN: metres north of the equator and east of a line 500 km west of the meridian 27° E (JHS 197). ETRS89 and WGS84
// differ by less than a metre, so no shift is made between them.
const finnishMetres = '+proj=utm +zone=35 +ellps=GRS80 +units=m +no_defs'
const degrees = 'WGS84'

/** Finland with its waters, in metres. What lies outside was mistyped, or is in degrees. */
const finland = { north: [6_570_000, 7_790_000], east: [40_000, 770_000] } as const

/** PTV's "latitude" and "longitude" are metres of EPSG:3067; ours are degrees, to about a decimetre. */
export function pointOf(north: number, east: number): { latitude: number; longitude: number } | undefined {
  if (!isWithin(north, finland.north) || !isWithin(east, finland.east)) return undefined
  const [longitude = Number.NaN, latitude = Number.NaN] = proj4(finnishMetres, degrees, [east, north])
  return { latitude: rounded(latitude), longitude: rounded(longitude) }
}

function isWithin(value: number, [least, most]: readonly [number, number]) {
  return value >= least && value <= most
}

function rounded(value: number) {
  return Math.round(value * 1e6) / 1e6
}
