/**
 * What of a pack is private, and which fields of that hold names of people. Values in, values out.
 *
 * @typedef {import("./types.mjs").Pack} Pack
 */

import { hasUnpublished } from "./canonical.mjs";

/** Which fields they are, in words, for the page and the tests. */
export const NAMED = [
  "the names of the people on the panel",
  "who has a conflict of interest",
  "who agreed to a question or a weight",
  "who was told of an issue",
];

/** @param {Pack} pack @returns {Pack} the same where nobody is named in it */
export function withoutNames(pack) {
  if (!namesSomeone(pack)) {
    return pack;
  }
  const { reasons, panel, conflicts, told } = pack.private;
  return {
    ...pack,
    private: {
      ...pack.private,
      reasons: Object.fromEntries(Object.entries(reasons).map(([code, each]) => [code, { ...each, who: "" }])),
      panel: panel.map((each) => ({ ...each, name: "" })),
      conflicts: conflicts.map((each) => ({ ...each, who: "" })),
      told: told.map((each) => ({ ...each, who: "" })),
    },
  };
}

/** @param {Pack} pack @returns {boolean} whether any field that is for a name holds something */
export function namesSomeone({ private: { reasons, panel, conflicts, told } }) {
  const whos = [...Object.values(reasons), ...conflicts, ...told].map((each) => each.who);
  return [...whos, ...panel.map((each) => each.name)].some((name) => name !== "");
}

/** @param {Pack} pack @returns {boolean} whether it holds anything private, such as points that are not published */
export function hasPrivate(pack) {
  const { reasons, panel, conflicts, remarks, told } = pack.private;
  return hasUnpublished(pack) || [Object.keys(reasons), panel, conflicts, Object.keys(remarks), told].some((each) => each.length > 0);
}
