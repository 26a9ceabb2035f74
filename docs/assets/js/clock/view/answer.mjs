/**
 * An answer: the day first, then each day that was counted, then the reasons.
 *
 * @typedef {import("./app.mjs").App} App
 * @typedef {import("../answers.mjs").Answer} Answer
 * @typedef {import("../strip.mjs").StripDay} StripDay
 */

import { h } from "../../../vendor/preact.mjs";
import { dayAndMonth, weekday } from "../days.mjs";

/** @param {{day: StripDay, last: boolean}} props */
function Day({ day: { day, number, words }, last }) {
  const kind = number === 0 ? "off" : last ? "end" : "on";
  return h(
    "li",
    { class: `hub-days__day hub-days__day--${kind}` },
    h("span", null, weekday(day).slice(0, 3), h("span", { class: "hub-visually-hidden" }, weekday(day).slice(3))),
    h("span", null, dayAndMonth(day)),
    h("span", { class: "hub-visually-hidden" }, number > 0 ? "working day" : "not counted"),
    number > 0 && h("strong", null, number),
    words && h("span", null, words),
  );
}

/** @param {{answer: Answer}} props */
function Strip({ answer: { strip } }) {
  const counted = strip.filter(({ number }) => number > 0).length;
  return h(
    "div",
    null,
    h("h3", null, `Each day, with its number from 1 to ${counted} or why it does not count`),
    h("ol", { class: "hub-days" }, strip.map((day, at) => h(Day, { key: day.day, day, last: at === strip.length - 1 }))),
  );
}

/** @param {{answer: Answer}} props */
function Why({ answer: { title, reasons } }) {
  const head = ["Rule", "Where the law says so", "Here"];
  return h(
    "div",
    null,
    h("h3", null, "Why"),
    h(
      "table",
      { class: "hub-table" },
      h("caption", { class: "hub-visually-hidden" }, `${title}: why`),
      h("thead", null, h("tr", null, head.map((each) => h("th", { key: each, scope: "col" }, each)))),
      h(
        "tbody",
        null,
        reasons.map(({ rule, provision, here }, at) =>
          h(
            "tr",
            { key: at },
            h("th", { scope: "row", "data-label": head[0] }, rule),
            h("td", { "data-label": head[1] }, h("div", null, provision)),
            h("td", { "data-label": head[2] }, h("div", null, here)),
          ),
        ),
      ),
    ),
  );
}

/** @param {{answer: Answer}} props */
export function AnswerView({ answer }) {
  const { id, title, known, lead, headline, sentences, from, strip, reasons } = answer;
  return h(
    "section",
    { "aria-labelledby": id },
    h(
      "div",
      { class: known ? "hub-clock__card" : "hub-clock__card hub-clock__card--unknown" },
      h("h2", { id }, title),
      h("p", null, known ? lead : `${lead}:`),
      h("p", { class: "hub-clock__headline" }, headline),
      sentences.map((each) => h("p", { key: each }, each)),
      h("p", { class: "hub-clock__from" }, `${from}.`),
    ),
    strip.length > 0 && h(Strip, { answer }),
    reasons.length > 0 && h(Why, { answer }),
  );
}

/** @param {Answer[]} answers @returns {string} what a screen reader is told */
export function toldOf(answers) {
  return answers.map(({ lead, known, headline }) => `${lead}${known ? "" : ":"} ${headline}.`).join(" ");
}

