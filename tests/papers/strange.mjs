/** A contest and a moderation of it that hold what programs like to change when they save a workbook. */

import { contest, moderationOf } from "./samples.mjs";

const TEXTS = [
  "=1+1",
  "@SUM(A1)",
  "+44 1924",
  "-",
  "1-2",
  "007",
  "true",
  " two  spaces ",
  "one\ntwo\n\nthree",
  "<b>&amp;</b>",
  "“quoted” – and so on…",
  "漢字, العربية, 👩‍👩‍👧",
  "2027-05-10",
  "x".repeat(5000),
];

export const MADE = contest({ codes: ["Q-1", "Q-2", "Q-5", "Q-10"] });
export const FILLED = strange(moderationOf(MADE, { bidders: 2 }));

function strange(moderation) {
  let at = 0;
  const next = () => TEXTS[(at += 1) % TEXTS.length];
  for (const { scores, grid, golden } of moderation.marks) {
    for (const mark of Object.values(scores).flatMap(Object.values)) {
      mark.reason = next();
    }
    Object.values(grid).flatMap(Object.values).flat().forEach((mark) => (mark.where = next()));
    Object.values(golden).forEach((each) => (each.seen = next()));
  }
  const [{ scores }] = moderation.marks;
  Object.assign(scores.A["Q-1"], { score: null, na: true });
  scores.B["Q-1"].score = null;
  for (const agreed of Object.values(moderation.agreed).flatMap(Object.values)) {
    Object.assign(agreed, { strengths: next(), notLower: next(), quoted: next() });
  }
  moderation.log = [{ when: "2027-05-02", who: "Chair", what: next(), why: next(), after: true }];
  moderation.decision = { awarded: ["A"], date: "2027-05-10", makers: next(), reasons: next(), abandoned: "" };
  return moderation;
}
