/**
 * Shows what the checker found: in groups, each with the words and the provision. Text of a draft is only ever text.
 *
 * @typedef {import("./check.mjs").Checked} Checked
 * @typedef {import("./types.mjs").Finding} Finding
 * @typedef {import("./types.mjs").Group} Group
 */

import { element } from "../shared/element.mjs";

/** @type {[Group, string][]} */
const GROUPS = [
  ["missing", "Missing"],
  ["contradiction", "Contradictions and wrong words"],
  ["date", "Days and periods"],
  ["left-in", "Left in from a template"],
];
const LONGEST_QUOTE = 140;
/** Words before and after those at fault, in characters. */
const AROUND = 40;

/** @type {Record<Checked["clock"], string>} */
const CLOCK = {
  counted: "The days of the standstill were counted by the clock.",
  "no-day": "The day of publication is not known, so the last day for representations was not counted.",
  unknown: "The holidays of that year are not known, so the last day for representations was not counted.",
  none: "",
};

/** @param {Checked} checked @returns {string} what was found, in a sentence */
export function summaryOf({ findings }) {
  if (findings.length === 0) {
    return "No fault was found. That does not make the draft right: read it once more yourself.";
  }
  return findings.length === 1 ? "One finding." : `${findings.length} findings.`;
}

/** @param {string} draft @param {number} start @param {number} end @returns {string} the words, with some before and after them */
function quoted(draft, start, end) {
  const last = Math.min(end, start + LONGEST_QUOTE);
  const [from, to] = [Math.max(0, start - AROUND), Math.min(draft.length, last + AROUND)];
  const words = draft.slice(from, to).replaceAll(/\s+/g, " ").trim();
  return `${from > 0 ? "…" : ""}${words}${to < draft.length ? "…" : ""}`;
}

/**
 * @param {Finding} finding
 * @param {string} draft
 * @param {(start: number, end: number) => void} show selects words in the draft
 * @returns {HTMLElement}
 */
function findingItem({ text, provision, spans }, draft, show) {
  const item = element("li", { class: "hub-finding" }, element("p", {}, text));
  const [first] = spans;
  if (first) {
    const button = element("button", { type: "button", class: "hub-tool hub-tool--alone", "aria-label": `Show in the draft: ${draft.slice(...first).slice(0, LONGEST_QUOTE)}` }, "Show in the draft");
    button.addEventListener("click", () => show(...first));
    item.append(element("blockquote", {}, quoted(draft, ...first)), element("p", { class: "hub-small" }, `${provision} `), button);
  } else {
    item.append(element("p", { class: "hub-small" }, provision));
  }
  return item;
}

/**
 * @param {Checked} checked
 * @param {string} draft
 * @param {(start: number, end: number) => void} show
 * @returns {HTMLElement[]}
 */
export function findingList({ findings, cut, clock }, draft, show) {
  const groups = GROUPS.flatMap(([group, title]) => {
    const own = findings.filter((each) => each.group === group);
    const list = element("ul", { class: "hub-findings" }, ...own.map((each) => findingItem(each, draft, show)));
    return own.length > 0 ? [element("h3", {}, `${title} (${own.length})`), list] : [];
  });
  const notes = [cut ? "Only the first 200,000 characters were read." : "", CLOCK[clock]].filter(Boolean);
  return [...groups, ...notes.map((note) => element("p", { class: "hub-small" }, note))];
}
