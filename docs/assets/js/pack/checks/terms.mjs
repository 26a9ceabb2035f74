/**
 * Whom a pack asks, in the words of its route: bidders send bids to a tender, applicants fill in a grant's form.
 *
 * @typedef {import("../types.mjs").Route} Route
 */

const OF_GRANTS = new Map([["bidder", "applicant"], ["bid", "application"], ["tender", "application"]]);

/**
 * Return a text that speaks of bidders, bids and tenders in the words of the route.
 *
 * @param {string} text
 * @param {Route} route
 * @returns {string}
 */
export function inTerms(text, route) {
  if (route !== "grant") {
    return text;
  }
  return text.replaceAll(/\b(a )?(bidder|bid|tender)(?=s?\b)/gi, (_all, /** @type {string | undefined} */ article, /** @type {string} */ word) => {
    const other = OF_GRANTS.get(word.toLowerCase()) ?? word;
    const first = /^[A-Z]/.test(word) ? other.charAt(0).toUpperCase() : other.charAt(0);
    return `${article ? `${article.charAt(0)}n ` : ""}${first}${other.slice(1)}`;
  });
}
