/**
 * What the bank changed since a pack was made, word by word, to take over or to leave. Loads for such a pack.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../compare.mjs").Change} Change
 * @typedef {import("../opening.mjs").Sent} Sent
 * @typedef {{app: App, sent: Sent, opened: import("../opening.mjs").OpenedPack}} Props
 */

import { h } from "../../../vendor/preact.mjs";
import { peopleOf } from "../route-words.mjs";
import { Button, Tick } from "./fields.mjs";
import { Pieces } from "./pieces.mjs";

/** @param {Props & {changes: Change[]}} props */
export function View({ changes, ...props }) {
  const { app, sent, opened } = props;
  const [old, now] = [opened.bank.release, app.present.release];
  return h(
    "section",
    { class: "hub-pack__since", "aria-labelledby": "received-since" },
    h(
      "h2",
      { id: "received-since", tabIndex: -1, "data-field": "received.since" },
      `What the question bank changed since release ${old}`,
    ),
    h("p", null, intro(changes.length, old, now, peopleOf(opened.pack.public.route).bidder)),
    changes.length > 1 &&
      h(Button, { act: () => accept(app, sent, changes.map((each) => each.code), true) }, "Take over all"),
    h(
      "ul",
      { class: "hub-pack__list" },
      changes.map((each) => h("li", { key: `${each.part}.${each.code}` }, h(OneChange, { ...props, change: each }))),
    ),
    h(Tick, {
      label: `Go on with release ${now} when I buy, so that its new questions can be added`,
      checked: sent.moves || sent.accepted.size > 0,
      set: (on) => {
        sent.moves = on;
        accept(app, sent, on ? [] : [...sent.accepted], false);
      },
    }),
  );
}

/** @param {number} count @param {string} old @param {string} now @param {string} bidder @returns {string} */
function intro(count, old, now, bidder) {
  if (count === 0) {
    return `Nothing that this pack asks was changed up to release ${now}.`;
  }
  const what = count === 1 ? "One thing that this pack asks was" : `${count} things that this pack asks were`;
  return `${what} changed up to release ${now}. For each ${bidder} the pack holds as it was sent. If you are buying, tick what you want to take over: what you leave keeps the words of release ${old}.`;
}

/** @param {App} app @param {Sent} sent @param {string[]} codes @param {boolean} on */
function accept(app, sent, codes, on) {
  for (const code of codes) {
    if (on) {
      sent.accepted.add(code);
    } else {
      sent.accepted.delete(code);
    }
  }
  const { size } = sent.accepted;
  app.say(size === 0 ? "" : size === 1 ? "1 change will be taken over when you buy." : `${size} changes will be taken over when you buy.`);
}

/** @param {Props & {change: Change}} props */
function OneChange({ app, sent, opened, change }) {
  const { code, part, wording, points } = change;
  const from = part === "question" ? opened.bank.questionOf.get(code) : opened.bank.gateOf.get(code);
  return h(
    "div",
    null,
    h("h3", null, `${code} ${from?.title ?? ""}`),
    h("p", null, whatBecame(app, change)),
    wording.length > 0 && h(Pieces, { pieces: wording }),
    points.length > 0 && h("p", { class: "hub-pack__terms" }, "What a good answer shows:"),
    points.length > 0 && h(Pieces, { pieces: points }),
    change.change === "changed" || change.heir
      ? h(Tick, {
          label: change.heir ? `Ask ${change.heir} in place of ${code}` : `Take the new wording of ${code} over`,
          checked: sent.accepted.has(code),
          set: (on) => accept(app, sent, [code], on),
        })
      : null,
  );
}

/** @param {App} app @param {Change} change @returns {string} */
function whatBecame({ present }, { change, code, heir, wording }) {
  if (change === "changed") {
    return wording.length > 0 ? "Its wording was changed:" : "Its wording is the same.";
  }
  if (heir) {
    const title = present.questionOf.get(heir)?.title ?? present.gateOf.get(heir)?.title ?? "";
    return `${code} is now part of ${heir} “${title}”: take it over?`;
  }
  return `${code} is no longer in the bank, and nothing replaces it. Your pack can go on asking it as a question of its own.`;
}
