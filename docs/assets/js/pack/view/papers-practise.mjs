/**
 * An exercise before the tender: people score worked answers of the bank alone, then compare with the agreed scores and
 * with each other. On the page for one reader, in a workbook for a panel.
 *
 * @typedef {import("./papers-part.mjs").Props} Props
 * @typedef {import("./papers-work.mjs").ReadFile} ReadFile
 * @typedef {import("./state.mjs").App} App
 * @typedef {{exercise: import("../../papers/calibration.mjs").Exercise, scores: Record<string, number | null>,
 *   outcome: import("../../papers/calibration-results.mjs").Outcome | null}} Practice outcome: there once the reader has
 *   asked to compare
 */

import { h } from "../../../vendor/preact.mjs";
import { hubFile, hubText } from "./files.mjs";
import { Later } from "./later.mjs";
import { EXCEL_FILES } from "./papers-evaluators.mjs";
import { PaperList, Section } from "./papers-part.mjs";
import { perform, refusal, saveMade, setWork, workOf } from "./papers-work.mjs";
import { PickFiles } from "./pick-files.mjs";

/** @returns {Promise<unknown>} the worked answers of the hub */
async function worked() {
  return JSON.parse(await hubText("api/v1/bank/worked.json"));
}

const load = () => import("../../papers/practise.mjs");

/** @param {Props} props */
export function Practise({ app, work }) {
  const { practice } = work;
  return h(
    Section,
    { id: "practise", title: "Practise scoring together", work },
    h(
      "p",
      null,
      "People who read the scale alike need less time to agree. Each of them scores the same worked answers from the question bank alone, and then compares them with the agreed scores. They see how many were within one mark, who scores low or high, and which step of the scale divides people. It says nothing about anybody’s worth as an evaluator.",
    ),
    h(PaperList, {
      papers: [
        {
          label: practice ? "Begin again" : "Score them here",
          act: () => begin(app),
          hint: "For one person, on this page. Nothing of it is kept.",
        },
        {
          label: "Save the exercise (Excel)",
          act: () => saveExercise(app),
          hint: "For a panel, of whom each scores in a copy of their own. It shows the comparison once all answers have a score.",
        },
      ],
    }),
    h(PickFiles, {
      label: "Compare filled copies of the exercise",
      hint: "Choose all copies at once. They are read on this device.",
      several: true,
      accept: EXCEL_FILES,
      take: (files, refused) => compareCopies(app, files, refused),
    }),
    practice && h(Later, {
        app,
        name: "exercise",
        props: { practice, score: (/** @type {string} */ id, /** @type {number | null} */ given) => score(app, id, given), compare: () => compare(app) },
      }),
  );
}

/** @param {App} app */
function begin(app) {
  return perform(app, { section: "practise", text: "Getting worked answers…" }, async () => {
    const { begin: exerciseOf } = await load();
    const exercise = exerciseOf(await worked(), app.pack.public.questions.map((each) => each.code));
    app.focus = "papers.practise.1";
    return { said: `${exercise.items.length} answers to score.`, work: { practice: { exercise, scores: {}, outcome: null } } };
  });
}

/** @param {App} app */
function saveExercise(app) {
  return perform(app, { section: "practise", text: "Making the exercise…" }, async () => {
    const { begin: exerciseOf, exerciseFile } = await load();
    const exercise = exerciseOf(await worked(), app.pack.public.questions.map((each) => each.code));
    const made = await exerciseFile(exercise, app.bank.scale.steps, hubFile);
    saveMade(made);
    const title = `The exercise is saved as ${made.name}.`;
    return { said: title, told: { title, lines: [], good: true } };
  });
}

/** @param {App} app @param {ReadFile[]} files @param {string[]} refused */
function compareCopies(app, files, refused) {
  return perform(app, { section: "practise", text: "Comparing…" }, async () => {
    const { compareFiles, toldOf } = await load();
    const { outcome, names, problems } = refused.length > 0
      ? { outcome: null, names: {}, problems: refused }
      : await compareFiles(files, await worked(), app.bank.scale.steps);
    if (!outcome) {
      return refusal("The copies could not be compared", problems);
    }
    const lines = outcome.readers.map((each) => toldOf(names[each.id] ?? "", each));
    const title = `${outcome.ready} of ${files.length} copies are compared.`;
    return { said: title, told: { title, lines: [...lines, outcome.words].filter((each) => each !== ""), good: true } };
  });
}

/** @param {App} app @param {string} id @param {number | null} given */
function score(app, id, given) {
  const { practice } = workOf(app);
  if (practice) {
    setWork(app, { practice: { ...practice, scores: { ...practice.scores, [id]: given } } });
  }
}

/** @param {App} app */
function compare(app) {
  return perform(app, { section: "practise", text: "Comparing…" }, async () => {
    const { practice } = workOf(app);
    const { compare: outcomeOf } = await load();
    if (!practice) {
      return { said: "" };
    }
    const outcome = outcomeOf(practice.exercise, [{ id: "you", scores: practice.scores }], app.bank.scale.steps);
    app.focus = "papers.practise.outcome";
    return { said: outcome.readers[0]?.words ?? "", work: { practice: { ...practice, outcome } } };
  });
}
