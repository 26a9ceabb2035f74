/** Writes what a reader chose in a list or in the search into an address. It knows no page: values in, values out. */

/** @param {URLSearchParams} query takes the choices @param {import("./filter.mjs").Picked} picked */
export function writePicked(query, picked) {
  for (const [name, values] of picked) {
    for (const value of values) {
      query.append(name, value);
    }
  }
}
