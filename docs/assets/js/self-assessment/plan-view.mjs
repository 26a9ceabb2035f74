/**
 * Shows a plan on the page, and on paper. Text is only ever inserted as text.
 *
 * @typedef {import("./plan.mjs").ActionRow} ActionRow
 * @typedef {import("./plan.mjs").LevelRow} LevelRow
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./types.mjs").Aid} Aid
 */

import { element } from "../shared/element.mjs";
import { levelName } from "./plan.mjs";

/**
 * Make a table whose cells name their columns, for narrow screens.
 *
 * @param {string} caption
 * @param {string[]} head
 * @param {(Node | string)[][]} rows the first cell of each names the row
 */
function table(caption, head, rows) {
  const cells = rows.map((row) =>
    row.map((cell, at) =>
      at === 0
        ? element("th", { scope: "row" }, cell)
        : element("td", { "data-label": head[at] ?? "" }, element("div", {}, cell)),
    ),
  );
  return element(
    "table",
    { class: "hub-table" },
    element("caption", {}, caption),
    element("thead", {}, element("tr", {}, ...head.map((title) => element("th", { scope: "col" }, title)))),
    element("tbody", {}, ...cells.map((row) => element("tr", {}, ...row))),
  );
}

/**
 * Draw a level among all: full steps up to the level now, a thick edge at the level that is wanted, and a ring at the
 * earlier level. The cells beside it say the same in words.
 *
 * @param {LevelRow} row
 * @param {number} most
 */
function stepsOf({ now, wanted, earlier }, most) {
  const steps = Array.from({ length: most }, (_, at) => {
    const level = at + 1;
    const looks = [level <= now && "now", level === wanted && "wanted", level === earlier && "earlier"].filter(Boolean);
    return element("span", { class: ["hub-step-mark", ...looks.map((look) => `hub-step-mark--${look}`)].join(" ") });
  });
  return element("span", { class: "hub-steps-drawn", "aria-hidden": "true" }, ...steps);
}

/** @param {LevelRow} row @returns {string} how a level has moved */
export function changeOf({ now, earlier }) {
  if (now === 0 || earlier === 0) {
    return "–";
  }
  const steps = Math.abs(now - earlier);
  return steps === 0 ? "The same" : `${steps} ${now > earlier ? "higher" : "lower"}`;
}

/** @param {Plan} plan */
function levelTable({ levels, scale, compared }) {
  const head = ["Question", "Level now", "Level wanted", ...(compared ? ["Earlier level", "Change"] : [])];
  const rows = levels.map((row) => [
    row.isFollowUp ? element("span", { class: "hub-plan__part" }, row.title) : row.title,
    element("span", { class: "hub-plan__level" }, stepsOf(row, scale.length), levelName(scale, row.now)),
    row.wanted > 0 ? levelName(scale, row.wanted) : "–",
    ...(compared ? [row.earlier > 0 ? levelName(scale, row.earlier) : "–", changeOf(row)] : []),
  ]);
  const key = `Filled: level now. Thick edge: level wanted.${compared ? " Dot: earlier level." : ""}`;
  return [
    element("h3", {}, "Your levels"),
    element("p", { class: "hub-small", "aria-hidden": "true" }, key),
    ...(compared ? [element("p", {}, compared)] : []),
    table("Levels", head, rows),
  ];
}

/** @param {ActionRow} row */
function actionCells({ question, now, wanted, action, isSuggested, owner, date, next }) {
  const said = isSuggested ? element("span", {}, element("em", {}, "Suggested:"), ` ${action}`) : action;
  return [question, now, wanted, said, owner || "–", date || "–", next || "–"];
}

/** The columns of the table of actions, on the page and in Word. */
export const ACTION_COLUMNS = ["Question", "Level now", "Level wanted", "Action", "Owner", "Date", "Next step"];

/** @param {Plan} plan */
function actionTable({ actions, chosen }) {
  const none = chosen > 0 ? "Nothing is open: each level that you chose is in place." : "";
  return [
    element("h3", {}, "Your actions"),
    actions.length > 0
      ? table("Actions, the lowest level first", ACTION_COLUMNS, actions.map(actionCells))
      : element("p", {}, none),
  ];
}

/** @param {{title: string, aids: Aid[]}} help */
function helpItem({ title, aids }) {
  const links = aids.flatMap((aid, at) => [at > 0 ? "; " : "", `${aid.kind}: `, element("a", { href: aid.href }, aid.title)]);
  return element("li", {}, element("strong", {}, `${title}:`), " ", ...links, ".");
}

/** @param {HTMLElement} place @param {Plan} plan */
export function showPlan(place, plan) {
  const { made, summary, words, notes, help } = plan;
  // On the screen, the status line and the page's list of words say the same.
  const onPaper = element("span", { class: "hub-plan__paper" }, ` ${summary} ${words}`);
  const parts =
    plan.chosen + plan.actions.length + notes.length === 0
      ? [element("p", {}, "Choose a level, and your plan begins here.")]
      : [
          ...levelTable(plan),
          ...actionTable(plan),
          ...(notes.length > 0 ? [element("h3", {}, "Your notes")] : []),
          ...notes.map(({ title, text }) =>
            element("p", { class: "hub-plan__note" }, element("strong", {}, `${title}:`), ` ${text}`),
          ),
          ...(help.length > 0
            ? [element("h3", {}, "What can help"), element("ul", { class: "hub-plan__help" }, ...help.map(helpItem))]
            : []),
        ];
  place.replaceChildren(element("p", { class: "hub-small" }, made, onPaper), ...parts);
}
