/** Shows a plan on the page, and on paper. Text is only ever inserted as text. */

import { element } from "../shared/element.mjs";

/** @param {import("./plan.mjs").Aid[]} aids */
function helpOf(aids) {
  const links = aids.flatMap((aid, at) => [
    at > 0 ? "; " : "",
    `${aid.kind}: `,
    element("a", { href: aid.href }, aid.title),
  ]);
  return element("p", { class: "hub-plan__help" }, element("strong", {}, "What can help:"), " ", ...links, ".");
}

/** @param {import("./plan.mjs").PlanQuestion} question */
function itemOf({ title, answer, lines, links }) {
  const head = element("strong", {}, `${title}:`);
  return element(
    "li",
    {},
    element("p", { class: "hub-plan__title" }, head, ` ${answer.toLowerCase()}.`),
    ...lines.map((line) => element("p", {}, element("strong", {}, `${line.label}:`), ` ${line.text}`)),
    ...(links.length > 0 ? [helpOf(links)] : []),
  );
}

/** @param {HTMLElement} place @param {import("./plan.mjs").Plan} plan */
export function showPlan(place, plan) {
  const groups = plan.groups.flatMap((group) => [
    element("h3", {}, group.title),
    element("ul", { class: "hub-plan__list" }, ...group.questions.map(itemOf)),
  ]);
  // On the screen, the status line and the page's list of words say the same.
  const summary = element("span", { class: "hub-plan__summary" }, ` ${plan.summary} ${plan.words}`);
  place.replaceChildren(
    element("p", { class: "hub-plan__made hub-small" }, plan.made, summary),
    element("div", { class: "hub-plan__groups" }, ...groups),
  );
}
