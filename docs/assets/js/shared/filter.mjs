/**
 * Filters rows by facets: which rows have a chosen option of every facet with a choice, and how many rows each
 * option would leave. Lists and the search use it. It knows no page: values in, values out.
 *
 * @typedef {{value: string, label: string, said?: string, mark?: string}} Option its text in an address,
 *   alone, and inside a sentence where that differs; and the class of its mark, where it has one:
 *   { value: "high", label: "High", said: "high", mark: "3" }
 * @typedef {{name: string, title: string, options: Option[]}} Facet
 * @typedef {Map<string, string[]>} Picked the chosen options' values, by the name of their facet:
 *   Map { "origin" => ["draft"] }
 * @typedef {{tokens: Iterable<string>}} Row its values of the facets: "weighting:high"
 */

/**
 * @template {Row} T
 * @typedef {{name: string, said: string, passes: (row: T) => boolean}} Test a choice as a condition: the facet's
 *   name, the choice in words, and whether a row meets it
 */

/** @param {string} name of a facet @param {string} value of an option */
export function tokenOf(name, value) {
  return `${name}:${value}`;
}

/**
 * Read choices from the query of an address, which may be written by anyone: values that no facet has are left out.
 *
 * @param {URLSearchParams} query
 * @param {Facet[]} facets
 * @returns {Picked} in the order of the facets and of their options
 */
export function readPicked(query, facets) {
  const picked = new Map();
  for (const { name, options } of facets) {
    const wanted = new Set(query.getAll(name));
    const known = options.map((option) => option.value).filter((value) => wanted.has(value));
    if (known.length > 0) {
      picked.set(name, known);
    }
  }
  return picked;
}

/**
 * Turn choices into a test for each facet that has one.
 *
 * @param {Picked} picked
 * @param {Facet[]} facets
 * @returns {Test<Row>[]}
 */
export function facetTests(picked, facets) {
  return facets.flatMap(({ name, title, options }) => {
    const chosen = options.filter((option) => picked.get(name)?.includes(option.value));
    const tokens = new Set(chosen.map((option) => tokenOf(name, option.value)));
    const said = `${title}: ${chosen.map((option) => option.said ?? option.label).join(" or ")}`;
    return chosen.length > 0 ? [{ name, said, passes: (row) => hasSome(row.tokens, tokens) }] : [];
  });
}

/** @param {Iterable<string>} tokens @param {Set<string>} wanted */
function hasSome(tokens, wanted) {
  for (const token of tokens) {
    if (wanted.has(token)) {
      return true;
    }
  }
  return false;
}

/**
 * Test every row once, and count what each option would leave.
 *
 * An option's count is the number of rows that it would show together with the choices in the other facets:
 * options of one facet are joined by “or”, facets by “and”.
 *
 * @template {Row} T
 * @param {T[]} rows
 * @param {Test<T>[]} tests
 */
export function filterRows(rows, tests) {
  /** @type {T[]} */
  const shown = [];
  const hiddenBy = new Map(tests.map((test) => [test, 0]));
  /** @type {Map<string, number>} */
  const counts = new Map();
  let bySeveral = 0;
  for (const row of rows) {
    const [failed, ...others] = tests.filter((test) => !test.passes(row));
    for (const test of failed ? [failed, ...others] : []) {
      hiddenBy.set(test, (hiddenBy.get(test) ?? 0) + 1);
    }
    if (!failed) {
      shown.push(row);
    }
    if (others.length > 0) {
      bySeveral += 1;
      continue;
    }
    for (const token of row.tokens) {
      if (!failed || token.startsWith(tokenOf(failed.name, ""))) {
        counts.set(token, (counts.get(token) ?? 0) + 1);
      }
    }
  }
  return { shown, hiddenBy, bySeveral, counts };
}
