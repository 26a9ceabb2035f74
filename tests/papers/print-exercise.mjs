/**
 * Prints, as JSON, the workbook of a scoring exercise and what comes out of some readings: print-exercise.mjs WORKED.
 * WORKED is the hub's file of worked answers.
 */

import { readFileSync } from "node:fs";

import { calibrationBook } from "../../docs/assets/js/papers/calibration-book.mjs";
import { outcomeOf } from "../../docs/assets/js/papers/calibration-results.mjs";
import { exerciseOf } from "../../docs/assets/js/papers/calibration.mjs";
import { realBank } from "./samples.mjs";
import { scoresOf } from "./worked.mjs";

const steps = realBank().scale.steps;
const exercise = exerciseOf(JSON.parse(readFileSync(process.argv[2], "utf8")), { codes: [], count: 12, seed: 3 });
const readings = {
  nothing: {},
  "one blank": { ...scoresOf(exercise, () => 0), 5: null },
  agreed: scoresOf(exercise, () => 0),
  severe: scoresOf(exercise, (at) => -(at % 3)),
  generous: scoresOf(exercise, (at) => (at % 2 === 0 ? 1 : 0)),
};

process.stdout.write(
  JSON.stringify({
    book: calibrationBook(exercise, steps),
    exercise,
    readings,
    outcomes: Object.fromEntries(Object.entries(readings).map(([name, scores]) => [name, outcomeOf(exercise, [{ id: "1", scores }], steps)])),
  }),
);
