/**
 * Papers for those who judge, and the way from their files to the moderation workbook.
 *
 * @typedef {import("./papers-part.mjs").Props} Props
 * @typedef {import("./papers-work.mjs").ReadFile} ReadFile
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { peopleOf } from "../route-words.mjs";
import { TextField } from "./fields.mjs";
import { PaperList, Section } from "./papers-part.mjs";
import { givenOf, lineupOf, listed, loadMaker, loadReader, perform, refusal, save, saveMade, setWork } from "./papers-work.mjs";
import { PickFiles } from "./pick-files.mjs";

export const EXCEL_FILES = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const MOST_BIDDERS = 26;
const MOST_EVALUATORS = 20;

/** @param {string} lines @param {number} most @returns {string} what is wrong with them, or "" */
function faultIn(lines, most) {
  const count = listed(lines).length;
  return count > most ? `There is room for ${most}; these are ${count}.` : count === 0 ? "Write at least one." : "";
}

/** @param {Props["work"]} work */
function faultsOf({ bidders, evaluators }) {
  return { bidders: faultIn(bidders, MOST_BIDDERS), evaluators: faultIn(evaluators, MOST_EVALUATORS) };
}

/** @param {Props} props */
export function ForEvaluators({ app, work }) {
  return h(
    Section,
    { id: "evaluators", title: "For the evaluators", work },
    h(PaperList, {
      papers: [
        {
          label: "Save the Word paper for evaluators",
          act: () => save(app, "evaluators", "The Word paper for evaluators", (maker, given) => maker.forEvaluators(given)),
          hint: "The same questions, with what to look for and what weak and strong answers look like.",
        },
      ],
    }),
    h("h4", null, "A workbook for each evaluator"),
    h(
      "p",
      null,
      "Each evaluator works alone, in a file of their own, before anyone sees what the others found. The names that you write here stay on this page and in the files, and are gone when you close the page.",
    ),
    h(Lineup, { app, work }),
    h(Workbooks, { app, work }),
  );
}

/** @param {Props} props */
function Lineup({ app, work }) {
  const { bidder, offer } = peopleOf(app.pack.public.route);
  const faults = faultsOf(work);
  return h(
    "div",
    null,
    h(TextField, {
      label: `Each ${bidder}, one a line`,
      hint: `In the order in which each ${offer} came in. Letters are enough if evaluators should not know who wrote it.`,
      rows: 4,
      value: work.bidders,
      path: "papers.bidders-list",
      fault: faults.bidders,
      set: (bidders) => setWork(app, { bidders }),
    }),
    h(TextField, {
      label: "Evaluators, one a line",
      hint: "A role says enough, such as “Service manager”; a name makes the files personal data. The first line is evaluator 1, so add others at the end.",
      rows: 4,
      value: work.evaluators,
      path: "papers.evaluators-list",
      fault: faults.evaluators,
      set: (evaluators) => setWork(app, { evaluators }),
    }),
  );
}

/** @param {Props} props */
function Workbooks({ app, work }) {
  const faults = faultsOf(work);
  if (faults.bidders !== "" || faults.evaluators !== "") {
    return null;
  }
  const lineup = lineupOf(work);
  const answers = lineup.bidders.length * app.pack.public.questions.length;
  return h(PaperList, {
    papers: lineup.evaluators.map((evaluator) => ({
      label: `Save workbook ${evaluator.id}`,
      act: () => save(app, "evaluators", `Workbook ${evaluator.id}`, (maker, given) => maker.forEvaluator(given, lineup, evaluator)),
      hint: `For ${evaluator.role}, with ${answers === 1 ? "1 answer" : `${answers} answers`} to judge.`,
    })),
  });
}

/** @param {Props} props */
export function Merge({ app, work }) {
  const narrative = app.pack.public.mode === "narrative";
  return h(
    Section,
    { id: "merge", title: "Bring the evaluators’ files together", work },
    h(
      "p",
      null,
      "When all have finished, choose their files here. They are read on this device and checked against this pack. ",
      narrative
        ? "Then they become one workbook for the moderation meeting, with the findings side by side. What the panel finds together is empty in it until somebody types it."
        : "Then they become one workbook for the moderation meeting, with the scores side by side. Agreed scores are empty in it until the panel types them.",
    ),
    h(PickFiles, {
      label: "Evaluators’ workbooks, all at once",
      hint: "If one of them does not fit, nothing is made, and you read why.",
      several: true,
      accept: EXCEL_FILES,
      take: (files, refused) => merge(app, files, refused),
    }),
  );
}

/** @param {App} app @param {ReadFile[]} files @param {string[]} refused */
function merge(app, files, refused) {
  const of = files.length;
  const count = of === 1 ? "1 file" : `${of} files`;
  return perform(app, { section: "merge", text: "Reading the evaluators’ files…", of }, async (tell) => {
    const { moderation, problems, warnings } =
      refused.length > 0
        ? { moderation: null, problems: refused, warnings: [] }
        : await (await loadReader()).together(givenOf(app), files, (done) => tell(done, `Read ${done} of ${count}…`));
    if (!moderation) {
      return refusal("Nothing was made, because something does not fit", problems);
    }
    tell(of, "Making the moderation workbook…");
    const made = await (await loadMaker()).toModerate(givenOf(app), moderation);
    saveMade(made);
    const title = `The moderation workbook is saved as ${made.name}, from ${count}.`;
    return { said: title, told: { title: warnings.length > 0 ? `${title} Look at this:` : title, lines: warnings, good: true } };
  });
}
