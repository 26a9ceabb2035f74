/**
 * What the answers lead to: the suggestion with its reasons and sums, processes with their notices and days, what to
 * check, and where to go on.
 *
 * @typedef {import("../types.mjs").Finder} Finder
 * @typedef {import("../types.mjs").Outcome} Outcome
 * @typedef {import("../types.mjs").Process} Process
 * @typedef {import("../told.mjs").Result} Result
 * @typedef {import("../told.mjs").Working} Working
 */

import { h } from "../../../vendor/preact.mjs";
import { capital, dayInWords } from "../told.mjs";

/** @param {{items: string[]}} props */
function Points({ items }) {
  return h("ul", { class: "hub-points" }, items.map((item) => h("li", { key: item }, item)));
}

/** @param {{working: Working}} props */
function Sums({ working }) {
  return h(
    "table",
    { class: "hub-asking__sums" },
    h("caption", null, working.question),
    h(
      "tbody",
      null,
      working.lines.map(({ title, working: line, met }) =>
        h(
          "tr",
          { key: title },
          h("th", { scope: "row" }, title),
          h("td", null, line, met !== undefined && h("strong", null, met ? " Yes." : " No.")),
        ),
      ),
      h("tr", null, h("th", { scope: "row" }, "So"), h("td", null, h("strong", null, working.so))),
    ),
  );
}

/** @param {{finder: Finder, process: Process, root: string}} props */
function ProcessPart({ finder: { links, sheet = "" }, process: { title, page, duties, clock, key_criteria: criteria }, root }) {
  return h(
    "div",
    { class: "hub-asking__process" },
    h("h4", null, h("a", { href: `${root}${page}` }, title)),
    h(
      "ol",
      null,
      duties.map(({ title: name, by, provision, schedule }) => {
        const notice = links[`schedule-${schedule}`];
        return h(
          "li",
          { key: name },
          h("strong", null, name),
          `. ${by} (${capital(provision)}.) `,
          notice && h("a", { href: `${root}${notice}` }, `What Schedule ${schedule} asks for`),
        );
      }),
    ),
    criteria && sheet && h("p", null, h("a", { href: `${root}${sheet}` }, "Write down how the key criteria were taken into account")),
    clock && links.clock && h("p", null, h("a", { href: `${root}${links.clock}#${clock}` }, "Count the days with the clock")),
  );
}

/** @param {{finder: Finder, title: string, processes: Process[], root: string}} props */
function Processes({ finder, title, processes, root }) {
  return processes.length === 0
    ? null
    : [
        h("h3", { key: title }, title),
        processes.map((process) => h(ProcessPart, { finder, process, root, key: process.id })),
      ];
}

/** @param {{finder: Finder, outcome: Outcome, result: Result, root: string, overdue: boolean}} props */
export function ResultPart({ finder, outcome, result, root, overdue }) {
  const { must, may, workings, onward } = result;
  return h(
    "section",
    { class: "hub-asking__result", "aria-labelledby": "asked" },
    h("h2", { tabIndex: -1, "data-asked": true, id: "asked" }, outcome.title),
    h("p", { class: "hub-outcome__suggestion" }, outcome.suggestion),
    overdue &&
      h(
        "p",
        { class: "hub-overdue" },
        h("strong", null, "Overdue for review. "),
        `These rules were due to be checked by ${dayInWords(finder.review_by)}. Check the source before you rely on them.`,
      ),
    h("h3", null, "Why"),
    h(Points, { items: result.reasons }),
    workings.length > 0 && h("h3", null, "The arithmetic"),
    workings.map((working) => h(Sums, { working, key: working.question })),
    h(Processes, { finder, title: "You must follow", processes: must, root }),
    h(Processes, { finder, title: may.length > 1 ? "You may choose one of these" : "You may", processes: may, root }),
    h("h3", null, "What to check"),
    h(Points, { items: result.checks }),
    onward.length > 0 && h("h3", null, "Go on"),
    h(
      "ul",
      { class: "hub-points" },
      onward.map(({ page, label, start }) =>
        h("li", { key: label }, h("a", { href: `${root}${page.slice(1)}${start ? `#${start}` : ""}` }, label)),
      ),
    ),
    h("p", { class: "hub-small" }, `Source: ${outcome.sources}. ${finder.origin}`),
  );
}
