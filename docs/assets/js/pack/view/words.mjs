/**
 * The fields for own wording and own questions, which load when one of them is first unfolded or a gate has its own.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../questions.mjs").Worded} Worded
 * @typedef {import("../types.mjs").Gate} Gate
 * @typedef {{app: App, what: "wording" | "points" | "own", question: Worded} | {app: App, what: "new"} |
 *   {app: App, what: "gate", gate: Gate, text: string}} Props
 */

import { h } from "../../../vendor/preact.mjs";
import { GateChanges } from "./gate-wording.mjs";
import { NewFields, OwnFields } from "./own.mjs";
import { PointsFields, WordingFields } from "./wording.mjs";

/** @param {Props} props */
export function View(props) {
  switch (props.what) {
    case "wording":
      return h(WordingFields, props);
    case "points":
      return h(PointsFields, props);
    case "own":
      return h(OwnFields, props);
    case "gate":
      return h(GateChanges, props);
    default:
      return h(NewFields, props);
  }
}
