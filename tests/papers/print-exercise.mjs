/** Prints, as JSON, made-up worked answers, the workbook of a scoring exercise on them, and what comes out of some readings. */

import { calibrationBook } from "../../docs/assets/js/papers/calibration-book.mjs";
import { outcomeOf } from "../../docs/assets/js/papers/calibration-results.mjs";
import { exerciseOf } from "../../docs/assets/js/papers/calibration.mjs";
import { STEPS, scoresOf, workedFile } from "./worked.mjs";

const worked = workedFile();
const exercise = exerciseOf(worked, { codes: [], count: 12, seed: 3 });
const readings = {
  nothing: {},
  "one blank": { ...scoresOf(exercise, () => 0), 5: null },
  agreed: scoresOf(exercise, () => 0),
  severe: scoresOf(exercise, (at) => -(at % 3)),
  generous: scoresOf(exercise, (at) => (at % 2 === 0 ? 1 : 0)),
};

process.stdout.write(
  JSON.stringify({
    worked,
    book: calibrationBook(exercise, STEPS),
    exercise,
    readings,
    outcomes: Object.fromEntries(Object.entries(readings).map(([name, scores]) => [name, outcomeOf(exercise, [{ id: "1", scores }], STEPS)])),
  }),
);
