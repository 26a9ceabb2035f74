/**
 * Issues the pack, and logs what is clarified after that. Loads when it is unfolded.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { fingerprint } from "../canonical.mjs";
import { clarify, isChanged, isIssued, issue, mayIssue, pending } from "../log.mjs";
import { peopleOf } from "../route-words.mjs";
import { Ask } from "./ask.mjs";
import { today } from "./clock.mjs";
import { Button, TextField, Tick } from "./fields.mjs";
import { dayInWords } from "../checks/figures.mjs";
import { codesChanged, isByLink, remember, Since } from "./since.mjs";
import { Told } from "./told.mjs";

const PARAGRAPH = 3000;
/** @param {App} app */
function stamp(app) {
  const number = app.pack.public.issue.number + 1;
  const issued = issue(app.pack, today());
  // Before the change, so that it is kept with it.
  remember(app, issued);
  app.focus = "public.issue";
  app.change(() => issued, `Issue ${number} is stamped. Its fingerprint is ${fingerprint(issued)}.`);
}

/** @param {{app: App}} props */
export function View({ app }) {
  const { pack } = app;
  const { number, date } = pack.public.issue;
  const { bidder } = peopleOf(pack.public.route);
  const next = number + 1;
  return h(
    "div",
    null,
    isIssued(pack)
      ? h(
          "p",
          null,
          date ? `This is issue ${number} of ${dayInWords(date)}` : `This is issue ${number}`,
          isByLink(pack) ? "." : isChanged(pack) ? ", with changes since." : ", unchanged.",
          ` What you change from now on needs a new issue, with the same words on it for every ${bidder}.`,
        )
      : h(
          "p",
          null,
          `Issuing a pack stamps it with a number, the day and its fingerprint, so that every ${bidder} can see that it is the same one. Look at “Check” first.`,
        ),
    isIssued(pack) && h(Since, { app }),
    isIssued(pack) && h(Clarify, { app }),
    h(Log, { app }),
    mayIssue(pack) &&
      h(Ask, {
        label: `Stamp issue ${next}`,
        question: `Stamp this pack as issue ${next} of ${dayInWords(today())}?`,
        yes: "Stamp it",
        act: () => stamp(app),
      }),
    isChanged(pack) && !mayIssue(pack) && h("p", null, `Log what was changed, and why, before you stamp issue ${next}.`),
    isIssued(pack) && h(Told, { app }),
  );
}

/** @typedef {{what: string, why: string, without: string[]}} Draft codes that are not concerned */

/** @param {App} app @returns {Draft} */
function draftOf({ shown }) {
  return /** @type {Draft} */ (shown.clarification ?? { what: "", why: "", without: [] });
}

/** @param {{app: App}} props */
function Clarify({ app }) {
  const draft = draftOf(app);
  const set = (/** @type {Partial<Draft>} */ fields) => app.show({ clarification: { ...draftOf(app), ...fields } }, "");
  const changed = codesChanged(app);
  const codes = changed.filter((each) => !draft.without.includes(each));
  return h(
    "div",
    null,
    h("h4", { tabIndex: -1, "data-field": "public.log" }, "Log a clarification"),
    h("p", { class: "hub-pack__hint" }, `Every ${peopleOf(app.pack.public.route).bidder} reads this. Who asked, and who was told, stays private.`),
    h(TextField, { label: "What is changed or clarified", value: draft.what, rows: 2, most: PARAGRAPH, set: (what) => set({ what }) }),
    h(TextField, { label: "Why", value: draft.why, rows: 2, most: PARAGRAPH, set: (why) => set({ why }) }),
    changed.length > 0 &&
      h(
        "fieldset",
        { class: "hub-pack__radios" },
        h("legend", null, "What the clarification is about"),
        changed.map((code) =>
          h(Tick, {
            key: code,
            label: code,
            checked: codes.includes(code),
            set: (on) => set({ without: on ? draft.without.filter((each) => each !== code) : [...draft.without, code] }),
          }),
        ),
      ),
    h(Button, { act: () => log(app, codes) }, "Log it"),
  );
}

/** @param {App} app @param {string[]} codes */
function log(app, codes) {
  const { what, why } = draftOf(app);
  if (what.trim() === "") {
    app.say("Write what is changed or clarified first.");
    return;
  }
  app.shown = { ...app.shown, clarification: undefined };
  app.focus = "public.log";
  app.change((pack) => clarify(pack, { what, why, codes }, today()), "The change is logged for the next issue.");
}

/** @param {{app: App}} props */
function Log({ app }) {
  const { log: entries } = app.pack.public;
  const open = new Set(pending(app.pack));
  return (
    entries.length > 0 &&
    h(
      "div",
      null,
      h("h4", null, "Clarification log"),
      h(
        "ul",
        { class: "hub-pack__log" },
        entries.map((entry, at) =>
          h(
            "li",
            { key: at },
            h("p", null, h("strong", null, `Issue ${entry.number}`), [entry.date && ` · ${dayInWords(entry.date)}`, open.has(entry) && " · not stamped yet"]),
            h("p", null, entry.what),
            entry.why && h("p", null, `Why: ${entry.why}`),
            entry.codes.length > 0 && h("p", null, entry.codes.join(", ")),
          ),
        ),
      ),
    )
  );
}
