/** The only place of the pack builder that reads the clock for a day. */

/** @returns {string} the day of today where the reader is: "2027-02-22" */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
