/**
 * The fifth step: what to look at before the pack is issued. It never blocks. Loads when it is first shown, or when the
 * browser is idle, and then does the checks that take long.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Bank} Bank
 * @typedef {import("../types.mjs").Pack} Pack
 * @typedef {import("../checks/study.mjs").Study} Study
 */

import { h } from "../../../vendor/preact.mjs";
import { studySteps } from "../checks/study.mjs";
import { Balance } from "./check-balance.mjs";
import { BurdenLabel } from "./check-burden.mjs";
import { Decides } from "./check-decides.mjs";
import { Findings } from "./check-findings.mjs";
import { Ready } from "./check-ready.mjs";
import { studyOf } from "./study.mjs";

/** @param {Pack} pack @param {Bank} bank @returns {Generator<void, Study>} the checks that take long, in steps */
export function look(pack, bank) {
  return studySteps(pack, bank);
}

/** @param {{app: App}} props */
export function View({ app }) {
  const study = studyOf(app);
  return h(
    "div",
    { class: "hub-pack__check" },
    h("p", null, "Nothing here stops you. Each line says what to look at, and leads to where it is changed."),
    h(Ready, { app }),
    h(Balance, { app }),
    h(Findings, { app, study }),
    h(Decides, { app, study }),
    h(BurdenLabel, { app }),
  );
}
