/** Prints, as JSON, the criteria of packs of every route and mode, and of hostile ones, for the test of their schema. */

import fc from "fast-check";

import { criteriaOf } from "../../docs/assets/js/papers/bridges/ocds.mjs";
import { contestOf } from "../../docs/assets/js/papers/contest.mjs";
import { emptyPack, fromSet, setGate, setPrice, setPublic, setRoute } from "../../docs/assets/js/pack/pack.mjs";
import { addOwn, setMinimum } from "../../docs/assets/js/pack/questions.mjs";
import { FORMULAS, MODES, ROUTES } from "../../docs/assets/js/pack/routes.mjs";
import { BANK, packsOf } from "../pack/samples.mjs";

const PRICES = FORMULAS.map((formula) => ({ formula, share: formula === "lowest" ? 300 : 0, fixed: formula === "fixed" ? 90_000 : 0 }));

/** Return a pack with a gate, a set, own questions of each kind, and minimums. */
function packOf(route, mode, price) {
  let pack = setRoute(setPublic(emptyPack(BANK), { name: "Soup", minimums: { care: 2 } }), BANK, route);
  pack = setGate(fromSet(pack, BANK, BANK.sets[0].sets[0]), BANK, "G-3", true);
  for (const kind of MODES) {
    pack = addOwn(pack, BANK, { criterion: "care", text: `Ours, ${kind}?`, points: ["Ours."], kind });
  }
  return setPublic(setPrice(setMinimum(pack, "Q-1", 3), BANK, price), { mode });
}

const every = ROUTES.flatMap(({ id }) => MODES.flatMap((mode) => PRICES.map((price) => packOf(id, mode, price))));
const strange = fc.sample(packsOf(BANK), { seed: 17, numRuns: 200 });
process.stdout.write(JSON.stringify([emptyPack(BANK), ...every, ...strange].map((pack) => criteriaOf(contestOf(pack, BANK)))));
