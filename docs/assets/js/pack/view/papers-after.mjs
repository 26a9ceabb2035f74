/**
 * After moderation: what is left to mend, the record of the decision, and what one bidder is told.
 *
 * @typedef {import("./papers-part.mjs").Props} Props
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("./papers-work.mjs").ReadFile} ReadFile
 * @typedef {import("../../papers/types.mjs").Moderation} Moderation
 */

import { h } from "../../../vendor/preact.mjs";
import { fingerprint } from "../canonical.mjs";
import { peopleOf } from "../route-words.mjs";
import { isPsr } from "../routes.mjs";
import { Choice, Tick } from "./fields.mjs";
import { EXCEL_FILES } from "./papers-evaluators.mjs";
import { one, PaperList, Section } from "./papers-part.mjs";
import { givenOf, loadReader, perform, refusal, save, setWork } from "./papers-work.mjs";
import { PickFiles } from "./pick-files.mjs";

/** @param {Props} props */
export function AfterModeration({ app, work }) {
  const moderation = work.moderation?.print === fingerprint(app.pack) ? work.moderation : null;
  return h(
    Section,
    { id: "after", title: "After the moderation meeting", work },
    h("p", null, "Choose the moderation workbook once the panel has filled it in. It is read on this device, as often as you like."),
    h(PickFiles, {
      label: "Moderation workbook",
      hint: "The record of the decision can be saved without it too. What only the meeting knows is then left to fill in.",
      accept: EXCEL_FILES,
      take: (files, refused) => readBack(app, files, refused),
    }),
    work.moderation &&
      (moderation
        ? h(State, { work })
        : h("p", { class: "hub-pack__warn" }, "The pack has changed since the moderation workbook was read, so the workbook no longer counts. Undo the change, or choose the workbook of this pack.")),
    h(PaperList, {
      papers: [
        {
          label: "Save the record of the decision",
          act: () => save(app, "after", "The record of the decision", (maker, given) => maker.record(given, moderation)),
          hint:
            (moderation
              ? "A Word document for the buyer’s own records, filled from the pack, its private reasons and the moderation workbook. "
              : "A Word document for the buyer’s own records, filled from the pack and its private reasons. ") +
            (isPsr(app.pack.public.route) ? "It has a heading for each part of regulation 24." : "It says who decided what, and why."),
        },
      ],
    }),
    moderation && h(Disclosure, { app, work, moderation }),
  );
}

/** Longer lists stand in the workbook. */
const MOST_SHOWN = 12;

/** @param {{work: import("./papers-work.mjs").Work}} props */
function State({ work: { open } }) {
  const left = open.length - MOST_SHOWN;
  return h(
    "div",
    { class: "hub-pack__note" },
    h(
      "p",
      null,
      open.length === 0
        ? "Nothing is missing: everything that was agreed has its reasons, and every published point was assessed."
        : open.length === 1
          ? "Before an award, 1 thing is to mend in the workbook:"
          : `Before an award, ${open.length} things are to mend in the workbook:`,
    ),
    open.length > 0 && h("ul", null, open.slice(0, MOST_SHOWN).map((line) => h("li", { key: line }, line))),
    left > 0 && h("p", null, `There are ${left} more, and the workbook’s sheet “Checks” counts them.`),
  );
}

/** @param {Props & {moderation: Moderation}} props */
function Disclosure({ app, work, moderation }) {
  const { bidder } = peopleOf(app.pack.public.route);
  const { lineup: { bidders }, decision } = moderation;
  const asks = !decision?.abandoned && !decision?.awarded.length;
  const choose = (/** @type {string} */ id, /** @type {boolean} */ on) =>
    setWork(app, { winners: bidders.map((each) => each.id).filter((each) => (each === id ? on : work.winners.includes(each))) });
  const options = [{ id: "", label: "Choose" }, ...bidders.map(({ id, name }) => ({ id, label: name ? `${id} · ${name}` : id }))];
  const chosen = options.find((each) => each.id === work.bidder) ?? { id: "", label: "" };
  return h(
    "div",
    null,
    h("h4", { tabIndex: -1, "data-field": "papers.disclosure" }, `What one ${bidder} is told`),
    h(
      "p",
      null,
      `${one(bidder)} that asks is told of its own record and of the winner’s: comments, scores and reasons, conflicts, and who judged, by role. Nothing of a third ${bidder} may be in it. The paper is searched for other names and words before it is saved, and you should read it yourself too.`,
    ),
    asks &&
      h(
        "fieldset",
        null,
        h("legend", null, "Who was chosen?"),
        h("p", { class: "hub-pack__hint" }, "The workbook’s sheet “Decision” does not say it, and nothing is guessed from the results."),
        bidders.map(({ id, name }) =>
          h(Tick, { key: id, label: name ? `${id} · ${name}` : id, checked: work.winners.includes(id), path: `papers.winner.${id}`, set: (on) => choose(id, on) }),
        ),
      ),
    h(Choice, { label: `Which ${bidder}`, value: work.bidder, options, set: (id) => setWork(app, { bidder: id }) }),
    chosen.id !== "" && asks && work.winners.length === 0 && h("p", { class: "hub-pack__warn" }, "Say first who was chosen, above."),
    chosen.id !== "" &&
      !(asks && work.winners.length === 0) &&
      h(PaperList, {
        papers: [
          {
            label: `Save the paper for ${chosen.id}`,
            act: () => save(app, "after", `The paper for ${chosen.id}`, (maker, given) => maker.forOneBidder(given, moderation, chosen.id, asks ? work.winners : [])),
            hint: `A Word document for ${chosen.label}, with a list of what is withheld and why.`,
          },
        ],
      }),
  );
}

/** @param {App} app @param {ReadFile[]} files @param {string[]} refused */
function readBack(app, [file], refused) {
  return perform(app, { section: "after", text: "Reading the moderation workbook…" }, async () => {
    const { moderation, open, problems, warnings } = file
      ? await (await loadReader()).afterModeration(givenOf(app), file)
      : { moderation: null, open: [], problems: refused, warnings: [] };
    if (!moderation) {
      // What was read before may be what this file was to put right.
      return { ...refusal("The workbook could not be used", problems), work: { moderation: null, open: [] } };
    }
    const title = `“${file?.name}” is read.`;
    return {
      said: title,
      work: { moderation, open, bidder: "", winners: [] },
      told: { title: warnings.length > 0 ? `${title} Look at this:` : title, lines: warnings, good: true },
    };
  });
}
