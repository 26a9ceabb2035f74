/**
 * Walks ways through a finder for tests in Python: walk-finder.mjs FINDER WAYS prints where each way ends, what is
 * said there, and whether the fragment of its address leads back to the same answers. WAYS is JSON, a list of answers.
 */

import { readFile } from "node:fs/promises";

import { readFragment, writeFragment } from "../../docs/assets/js/finder/fragment.mjs";
import { resultOf } from "../../docs/assets/js/finder/told.mjs";
import { used, walked } from "../../docs/assets/js/finder/walk.mjs";

const [finder, ways] = await Promise.all(process.argv.slice(2).map(async (path) => JSON.parse(await readFile(path, "utf-8"))));

const ends = ways.map((answers) => {
  const way = walked(finder, answers);
  const result = way.outcome ? resultOf(finder, way, way.outcome) : null;
  const { answers: back } = readFragment(finder, writeFragment(finder, answers));
  return {
    end: way.outcome?.id ?? way.next?.id,
    steps: way.taken.map(({ step }) => step.id),
    tests: way.tests,
    must: result?.must.map(({ id }) => id) ?? [],
    may: result?.may.map(({ id }) => id) ?? [],
    said: result ? [...result.reasons, ...result.checks].join(" ") : "",
    same: JSON.stringify(back) === JSON.stringify(used(way)),
  };
});
console.log(JSON.stringify(ends));
