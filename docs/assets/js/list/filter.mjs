/**
 * What a reader has chosen of a list, and what follows from it: which entries pass, how many each
 * option would leave, what to say about it, and how it stands in the page's address.
 *
 * Knows no page: everything here takes values and gives values.
 *
 * @typedef {{value: string, label: string, said: string}} Option
 * @typedef {{name: string, title: string, options: Option[]}} Facet
 * @typedef {{words: string, order: string, picked: Map<string, string[]>}} Choices
 * @typedef {{tokens: Set<string>, text: string}} Row
 * @typedef {{name: string, said: string, passes: (row: Row) => boolean}} Test
 */

const LONGEST = 100;
const MARKS = /\p{M}/gu;
const CONTROLS = /\p{C}/gu;

/** Make text easy to compare: small letters without accents, single spaces. @param {string} text */
export function plain(text) {
  return text.normalize("NFKD").replace(MARKS, "").toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, " ");
}

/**
 * Read choices from an address. Whatever the list does not offer is left out.
 *
 * @param {URLSearchParams} query
 * @param {Facet[]} facets
 * @param {string[]} orders
 * @returns {Choices}
 */
export function readChoices(query, facets, orders) {
  const picked = new Map();
  for (const facet of facets) {
    const asked = new Set(query.getAll(facet.name));
    const known = facet.options.map((option) => option.value).filter((value) => asked.has(value));
    if (known.length > 0) {
      picked.set(facet.name, known);
    }
  }
  const order = query.get("order") ?? "";
  return {
    words: (query.get("words") ?? "").replace(CONTROLS, " ").slice(0, LONGEST).trim(),
    order: orders.includes(order.replace(/^-/, "")) ? order : "",
    picked,
  };
}

/** Write choices as the end of an address, or nothing where none is made. @param {Choices} choices */
export function writeChoices(choices) {
  const query = new URLSearchParams();
  if (choices.words) {
    query.set("words", choices.words);
  }
  for (const [name, values] of choices.picked) {
    for (const value of values) {
      query.append(name, value);
    }
  }
  if (choices.order) {
    query.set("order", choices.order);
  }
  return query.size > 0 ? `?${query}` : "";
}

/**
 * Turn choices into tests that an entry passes or fails.
 *
 * @param {Choices} choices
 * @param {Facet[]} facets
 * @returns {Test[]}
 */
export function testsOf(choices, facets) {
  const tests = [];
  for (const facet of facets) {
    const values = choices.picked.get(facet.name) ?? [];
    if (values.length > 0) {
      const labels = facet.options.filter((option) => values.includes(option.value));
      const tokens = values.map((value) => `${facet.name}:${value}`);
      tests.push({
        name: facet.name,
        said: `${facet.title}: ${labels.map((option) => option.said).join(" or ")}`,
        passes: (row) => tokens.some((token) => row.tokens.has(token)),
      });
    }
  }
  if (choices.words) {
    const words = plain(choices.words).split(" ");
    tests.push({
      name: "words",
      said: `Words: ${choices.words}`,
      passes: (row) => words.every((word) => row.text.includes(word)),
    });
  }
  return tests;
}

/**
 * Let every entry take every test, once.
 *
 * An option's count is of the entries that it would show beside the choices in the other facets.
 *
 * @template {Row} T
 * @param {T[]} rows
 * @param {Test[]} tests
 */
export function sift(rows, tests) {
  const shown = [];
  const hiddenBy = new Map(tests.map((test) => [test, 0]));
  const counts = new Map();
  let bySeveral = 0;
  for (const row of rows) {
    const failed = tests.filter((test) => !test.passes(row));
    for (const test of failed) {
      hiddenBy.set(test, hiddenBy.get(test) + 1);
    }
    if (failed.length === 0) {
      shown.push(row);
    }
    if (failed.length > 1) {
      bySeveral += 1;
      continue;
    }
    for (const token of row.tokens) {
      if (failed.length === 0 || token.startsWith(`${failed[0].name}:`)) {
        counts.set(token, (counts.get(token) ?? 0) + 1);
      }
    }
  }
  return { shown, hiddenBy, bySeveral, counts };
}

/**
 * Say what is shown and what each choice hides: “12 of 43 questions; 22 hidden by Weighting: high”.
 *
 * @param {ReturnType<typeof sift>} sifted
 * @param {number} total
 * @param {{one: string, many: string}} noun
 */
export function sentenceOf(sifted, total, noun) {
  const number = (value) => value.toLocaleString("en-GB");
  const parts = [...sifted.hiddenBy].map(([test, hidden]) => `${number(hidden)} hidden by ${test.said}`);
  if (parts.length === 0) {
    return `${number(total)} ${total === 1 ? noun.one : noun.many}`;
  }
  if (sifted.bySeveral > 0) {
    parts.push(`${number(sifted.bySeveral)} of them by more than one choice`);
  }
  return `${number(sifted.shown.length)} of ${number(total)} ${noun.many}; ${parts.join("; ")}`;
}
