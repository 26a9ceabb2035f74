/**
 * What was changed since the pack was issued, in words and word by word.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Pack} Pack
 * @typedef {import("../change-words.mjs").Changed} Changed
 */

import { h } from "../../../vendor/preact.mjs";
import { fingerprint } from "../canonical.mjs";
import { changesBetween } from "../change-words.mjs";
import { isChanged } from "../log.mjs";
import { emptyPrivate } from "../pack-shape.mjs";
import { readPackText } from "../read-pack.mjs";
import { FilePicker } from "./files.mjs";
import { Pieces } from "./pieces.mjs";

/** How many issues are remembered as they were. */
const MOST_ISSUED = 3;

/** @param {App} app @returns {Pack | undefined} the pack as it was issued last, where it is known */
function lastIssued({ pack, place }) {
  return place.issued.findLast((each) => each.public.issue.fingerprint === pack.public.issue.fingerprint);
}

/** @param {Pack} pack @returns {boolean} whether it came by a link, which has no room for the day of an issue */
export function isByLink({ public: { issue } }) {
  return issue.number > 0 && issue.date === "";
}

/** Remember how a pack was issued. @param {App} app @param {Pack} pack */
export function remember({ place }, pack) {
  place.issued = [...place.issued, { ...pack, private: emptyPrivate() }].slice(-MOST_ISSUED);
}

/** @param {{app: App}} props what was changed since the last issue */
export function Since({ app }) {
  const { pack, bank } = app;
  const before = lastIssued(app);
  if (!isChanged(pack)) {
    return null;
  }
  if (!before || before.bank.release !== bank.release) {
    return h(NoIssued, { app, before });
  }
  const changes = changesBetween(before, bank, pack, bank);
  return h(
    "div",
    null,
    h("h4", null, "Changed since"),
    h("ul", { class: "hub-pack__changed" }, changes.map((each, at) => h("li", { key: at }, h(Change, { change: each })))),
  );
}

/** @param {{app: App, before: Pack | undefined}} props where what was changed cannot be shown */
function NoIssued({ app, before }) {
  const { number } = app.pack.public.issue;
  return before
    ? h("p", null, "The pack was issued with the questions of another release, so the changes cannot be shown word by word here.")
    : h(FilePicker, {
        label: `Open the public file of issue ${number}`,
        hint: isByLink(app.pack)
          ? "This pack came by a link, which has no room for all of it. With its file, you see what it lacks, word by word."
          : "The pack was changed since, but how it was issued is not on this page: it is remembered only where packs are kept on this device. With its file, the changes are shown word by word.",
        take: (content) => takeIssued(app, content),
      });
}

/** @param {App} app @param {string} content of a file that may be the pack as it was issued */
function takeIssued(app, content) {
  const { pack, problems } = readPackText(content, app.bank);
  const { number, fingerprint: wanted } = app.pack.public.issue;
  if (pack && fingerprint(pack) === wanted) {
    remember(app, pack);
    app.say("The pack as it was issued is open beside this one.");
  } else {
    app.say(problems[0]?.message ?? `This file is another pack than issue ${number}, which has fingerprint ${wanted}.`);
  }
}

/** @param {{change: Changed}} props */
function Change({ change: { code, label, before, after, pieces } }) {
  const what = before === "" ? " · new" : after === "" ? " · taken out" : "";
  return h(
    "div",
    null,
    h("p", null, h("strong", null, [code, label.toLowerCase()].filter(Boolean).join(", ")), what),
    pieces.length > 0
      ? h(Pieces, { pieces })
      : what
        ? h("p", null, before || after)
        : h("p", null, `Before: ${before}. Now: ${after}.`.replaceAll("..", ".")),
  );
}

/** @param {App} app @returns {string[]} codes that are concerned, by what was changed */
export function codesChanged(app) {
  const before = lastIssued(app);
  const { pack, bank } = app;
  const known = before && before.bank.release === bank.release ? changesBetween(before, bank, pack, bank) : [];
  return [...new Set(known.map((each) => each.code).filter(Boolean))];
}
