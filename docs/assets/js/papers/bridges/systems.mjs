/**
 * The flat sheet in the columns that Proactis WebProcure and Bonfire publish for their imports. Values in, values out.
 *
 * @typedef {import("./flat-sheet.mjs").Row} Row
 * @typedef {string | number | null} Value
 * @typedef {{columns: string[], rows: Value[][]}} Table a row for each row of the flat sheet, in the same order
 * @typedef {{proactis: Table, bonfire: Table}} Tables
 */

/** As the help page lists them. */
export const PROACTIS = [
  "Section*",
  "Section Description*",
  "Section Weight",
  "Section Buyer-Only (Yes/No)",
  "Question",
  "Question Type",
  "Score Min",
  "Score Max",
  "Required (Yes/No)",
  "Buyer-Only (Yes/No)",
  "Attachment (Yes/No)",
];
/** Of these columns, those of long texts, and those of shares. What a system calls its own columns is never said in other words. */
export const WIDE = ["Question", "Description", "Section Description*"];
export const PERCENT = ["Section Weight", "Points"];
export const BONFIRE = ["Question Set", "Question Subset", "Question", "Description", "Points", "Vendor Response Options"];
const PRICE_POINTS = 100;

/** @param {number} one @param {number} other @returns {number} the greatest number that divides both */
function divisor(one, other) {
  return other === 0 ? one : divisor(other, one % other);
}

/** @param {Row} row @returns {string} all that a bidder has to see of a question */
function asked({ question, words, published }) {
  return [question, ...(words > 0 ? [`At most ${words} words.`] : []), ...(published ? [published] : [])].join("\n");
}

/**
 * Return the highest score of each row for a system that shares out a section's weight by the scores inside it.
 *
 * Whole numbers keep the weights of the pack exactly: a score on the scale is multiplied by the same factor.
 *
 * @param {Row[]} rows of one section
 * @returns {(number | null)[]} null where nothing is scored
 */
export function highest(rows) {
  const common = rows.reduce((each, { weight }) => divisor(each, weight ?? 0), 0) || 1;
  return rows.map(({ kind, weight, maximum }) => {
    if (weight === null) {
      return null;
    }
    return kind === "price" ? PRICE_POINTS : ((maximum ?? 0) * weight) / common;
  });
}

/** @param {Row[]} rows @returns {Table} */
function proactis(rows) {
  const most = [...Map.groupBy(rows, (row) => row.section).values()].flatMap(highest);
  return {
    columns: [...PROACTIS],
    rows: rows.map((row, at) => {
      const highestScore = most[at] ?? null;
      const weight = row.sectionWeight === null ? null : row.sectionWeight / 10;
      const scores = [highestScore === null ? null : 0, highestScore];
      return [row.section, row.about, weight, "No", asked(row), "Text", ...scores, "Yes", "No", "No"];
    }),
  };
}

/** @param {Row[]} rows @returns {Table} */
function bonfire(rows) {
  return {
    columns: [...BONFIRE],
    rows: rows.map((row) => [row.section, "", asked(row), row.buyers, (row.weight ?? 0) / 10, ""]),
  };
}

/** @param {Row[]} rows section by section @returns {Tables} */
export function tablesOf(rows) {
  return { proactis: proactis(rows), bonfire: bonfire(rows) };
}
