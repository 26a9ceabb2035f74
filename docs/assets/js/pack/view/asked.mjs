/**
 * The questions of the pack, in the order in which they are asked.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../questions.mjs").Worded} Worded
 */

import { h } from "../../../vendor/preact.mjs";
import { grouped } from "../checks/figures.mjs";
import { setPublic } from "../pack.mjs";
import { WORDS_STEP, wordedQuestions } from "../questions.mjs";
import { peopleOf } from "../route-words.mjs";
import { said } from "../said.mjs";
import { AskedCard } from "./asked-card.mjs";
import { NewOwn } from "./asked-folds.mjs";
import { Tick } from "./fields.mjs";

/** @param {App} app @returns {string} what it means to publish points, and not to */
function published({ pack, bank }) {
  return said(bank, "points-publish", { bidder: peopleOf(pack.public.route).bidder });
}

/** @param {App} app @param {Worded[]} questions */
function summary({ pack }, questions) {
  const words = questions.reduce((sum, each) => sum + each.words, 0);
  const count = questions.length === 1 ? "1 question" : `${questions.length} questions`;
  return questions.length > 0
    ? `${count}, at most ${grouped(words)} words in all. Word limits go in steps of ${WORDS_STEP}, and 0 means no limit.`
    : pack.public.service
      ? "No question is chosen yet. Add some from the bank below."
      : "No question is chosen yet. Add some from the bank below, or start from a set in the step Service.";
}

/** @param {{app: App}} props */
export function Asked({ app }) {
  const { pack, bank } = app;
  const questions = wordedQuestions(pack, bank);
  return h(
    "section",
    { class: "hub-pack__chosen", "aria-labelledby": "pack-asked" },
    h(
      "h3",
      { id: "pack-asked", tabIndex: -1, "data-field": "public.questions" },
      "Your questions, in the order in which they are asked",
    ),
    h("p", null, summary(app, questions)),
    questions.length > 0 && [
      h(Tick, {
        key: "published",
        label: "Publish the points of a good answer with the questions",
        checked: pack.public.published,
        path: "public.published",
        describe: "pack-published",
        set: (on) => app.change((each) => setPublic(each, { published: on }), ""),
      }),
      h("p", { key: "means", id: "pack-published", class: "hub-pack__hint" }, published(app)),
    ],
    h(
      "ol",
      { class: "hub-pack__cards" },
      questions.map((each, at) => h(AskedCard, { key: each.code, app, question: each, at, codes: questions.map(({ code }) => code) })),
    ),
    h(NewOwn, { app }),
  );
}
