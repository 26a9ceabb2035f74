/** The clock's parts, by the rules of the smallest hub: days, links, answers, timetables and files. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import fc from "fast-check";

import { answersOf, doubtsOf } from "../../docs/assets/js/clock/answers.mjs";
import { calendarFile, folded } from "../../docs/assets/js/clock/calendar-file.mjs";
import { dayIn, dayInWords, isWeekend, textOf } from "../../docs/assets/js/clock/days.mjs";
import { planCsv } from "../../docs/assets/js/clock/plan-csv.mjs";
import { planTable } from "../../docs/assets/js/clock/plan-rows.mjs";
import { planBlocks } from "../../docs/assets/js/clock/plan-word.mjs";
import { emptyState, fragmentOf, MOST_DAYS, readFragment } from "../../docs/assets/js/clock/state.mjs";
import { WorkingDays } from "../../docs/assets/js/clock/working-days.mjs";
import { always } from "./properties.mjs";

const FILE = new URL("../golden/pages/assets--rules--clock.json", import.meta.url);
const DATA = JSON.parse(readFileSync(FILE, "utf8"));
const ADDRESS = "https://hub.example/clock/#regime=gate";
const ABOUT = { host: "hub.example", name: "The hub", address: ADDRESS };

/** @param {string} fragment */
const stateOf = (fragment) => readFragment(fragment, DATA).state;
/** @param {string} fragment */
const answersTo = (fragment) => answersOf(DATA, stateOf(fragment));

test("a day is in the calendar or it is none", () => {
  for (const text of ["2026-02-31", "2026-13-01", "2025-02-29", "20260120", "2026-1-20", "", "0026-01-20", "2026-01-20T00:00"]) {
    assert.equal(dayIn(text), null, text);
  }
  assert.equal(textOf(dayIn("2028-02-29")), "2028-02-29");
  assert.equal(dayInWords(dayIn("2026-02-02")), "Monday 2 February 2026");
});

test("days are numbered one by one, each with its weekday, whatever the time zone does", () => {
  const first = dayIn("2024-01-01");
  for (let at = 0; at < 366 * 5; at += 1) {
    const date = new Date(Date.UTC(2024, 0, 1 + at));
    assert.equal(textOf(first + at), date.toISOString().slice(0, 10));
    assert.equal(isWeekend(first + at), [0, 6].includes(date.getUTCDay()));
  }
});

test("a working day before a count leads to it again", () => {
  const days = new WorkingDays(DATA, ["england"]);
  always(fc.record({ at: fc.integer({ min: 40, max: 690 }), steps: fc.integer({ min: 1, max: 25 }) }), ({ at, steps }) => {
    const end = days.end(dayIn("2026-01-01") + at, { days: steps, unit: "working", how: "after" });
    const back = days.stepsBack(end, steps);
    assert.equal(days.end(back, { days: steps, unit: "working", how: "after" }), end);
  });
});

test("days that the law allows in another order only are doubted, and others are not", () => {
  const doubts = (/** @type {string} */ fragment) => doubtsOf(DATA, stateOf(`regime=gate&published=2026-01-20${fragment}`));
  assert.deepEqual(doubts("&awarded=2026-02-02"), [
    "The bed was given away before Tuesday 3 February 2026, while objections could be made. (Page 42(3))",
  ]);
  assert.deepEqual(doubts("&awarded=2026-02-03"), []);
  assert.deepEqual(doubts(""), []);
});

test("an answer is a moment in words, with each day numbered or told why it does not count", () => {
  const [answer] = answersTo("regime=gate&published=2026-01-20");
  assert.equal(`${answer.lead} ${answer.headline}`, "Objections may be made until midnight at the end of Monday 2 February 2026");
  assert.equal(answer.from, "Notice hung up on Tuesday 20 January 2026");
  assert.deepEqual(answer.sentences, ["The bed may be dug from Tuesday 3 February 2026, in practice from Tuesday 3 February 2026."]);
  assert.deepEqual(
    answer.strip.map(({ day, number, words }) => `${textOf(day).slice(5)} ${number || words}`),
    "01-20 notice; 01-21 begins; 01-22 1; 01-23 2; 01-24 weekend; 01-25 weekend; 01-26 3; 01-27 4; "
      .concat("01-28 5; 01-29 6; 01-30 7; 01-31 weekend; 02-01 weekend; 02-02 8")
      .split("; "),
  );
});

test("a holiday is named where it stops the count", () => {
  const [answer] = answersTo("regime=gate&published=2026-12-17");
  assert.equal(answer.headline, "midnight at the end of Monday 4 January 2027");
  const named = answer.strip.filter(({ words }) => words !== "" && words !== "weekend").map(({ words }) => words);
  assert.deepEqual(named, ["notice", "begins", "Christmas Day", "Boxing Day", "New Year’s Day"]);
  assert.match(answer.reasons.at(-1).here, /^Christmas Day, Friday 25 December 2026; Boxing Day, Monday 28 December 2026; New Year/);
});

test("a day that is the first of its count has number 1, and a weekend before it has its reason", () => {
  assert.equal(answersTo("regime=fence&published=2026-01-20")[0].strip[0].number, 1);
  const strip = answersTo("regime=fence&published=2026-01-24")[0].strip;
  assert.deepEqual([strip[0].words, strip[2].number], ["notice, weekend", 1]);
});

test("a working day before the count has its reason, where the count begins with an end of another one", () => {
  const { strip } = answersTo("regime=gate&published=2026-01-20&decided=2026-01-22")[1];
  const before = strip.slice(0, strip.findIndex(({ number }) => number === 1)).map(({ words }) => words);
  assert.deepEqual(new Set(before.slice(1, -1)), new Set(["not yet counted", "weekend"]));
  assert.ok(strip.every(({ number, words }) => number > 0 || words !== ""));
});

test("of two days from which a moment is counted the later one counts", () => {
  const alone = answersTo("regime=gate&decided=2026-01-22")[0];
  const both = answersTo("regime=gate&published=2026-01-20&decided=2026-01-22")[1];
  assert.equal(alone.headline, "midnight at the end of Thursday 29 January 2026");
  assert.equal(both.headline, "midnight at the end of Monday 9 February 2026");
});

test("beyond the years that are listed the clock says that it does not know, and guesses nothing", () => {
  const [answer] = answersTo("regime=gate&published=2027-12-20");
  assert.equal(answer.known, false);
  assert.equal(`${answer.lead}: ${answer.headline}`, "The garden clock does not know: no holidays are listed here for 2028");
  assert.deepEqual([answer.strip, answer.events], [[], []]);
  assert.equal(answer.reasons[0].here, "Tuesday 21 December 2027");
  assert.equal(answer.reasons[1].here, "A day that is not known, because the list has no holidays for 2028");
  assert.equal(answersTo("regime=gate&published=2025-11-03")[0].known, false);
});

test("the answer to a question chooses what holds", () => {
  const titles = (/** @type {string} */ answer) => answersTo(`regime=fence&low-fence=${answer}&published=2026-01-20`).map(({ title }) => title);
  assert.deepEqual([titles("no"), titles("yes")], [["The wait"], ["A wait by choice"]]);
});

test("a link opens the same answer", () => {
  const link =
    "#regime=gate&published=2026-01-20&awarded=2026-03-02&timetable=gate-bed&start=2027-04-01&gate-plan=12&gate-handshake=0";
  const { state, problems } = readFragment(link, DATA);
  assert.deepEqual(problems, []);
  assert.equal(fragmentOf(state, DATA), link);
  assert.deepEqual(readFragment(fragmentOf(state, DATA), DATA).state, state);
});

test("a link may give its parts in any order", () => {
  const { state, problems } = readFragment("gate-plan=12&start=2027-04-01&timetable=gate-bed&regime=gate", DATA);
  assert.deepEqual(problems, []);
  assert.deepEqual([state.timetable, state.start, state.own], ["gate-bed", "2027-04-01", { "gate-plan": 12 }]);
});

for (const [link, problem] of [
  ["regime=hedge", /names the rules “hedge”/],
  ["regime=gate&published=2026-02-31", /“2026-02-31”, which is not in the calendar/],
  ["regime=gate&published=", /“”, which is not in the calendar/],
  ["regime=fence&low-fence=maybe", /“maybe” for “low-fence”/],
  ["regime=gate&timetable=fences", /the timetable “fences”/],
  ["regime=gate&colour=red", /says “colour”/],
  ["regime=gate&timetable=gate-bed&gate-plan=4", /has “4” days/],
  ["regime=gate&timetable=gate-bed&gate-plan=1e1", /has “1e1” days/],
  ["regime=gate&timetable=gate-bed&gate-hang=9", /says “gate-hang”/],
]) {
  test(`what is wrong with a link is told in words: ${link}`, () => {
    const { state, problems } = readFragment(`#${link}`, DATA);
    assert.equal(problems.length, 1);
    assert.match(problems[0], problem);
    assert.equal(readFragment(fragmentOf(state, DATA), DATA).problems.length, 0);
  });
}

test("whatever a fragment holds, the clock answers and its own link is sound", () => {
  const names = fc.oneof(fc.constantFrom("regime", "published", "low-fence", "timetable", "start", "gate-plan", "__proto__"), fc.string());
  const values = fc.oneof(fc.constantFrom("gate", "fence", "yes", "2026-01-20", "9999-12-31", "1900-01-01", "gate-bed", "400"), fc.string());
  always(fc.array(fc.tuple(names, values), { maxLength: 6 }), (parts) => {
    const { state, problems } = readFragment(String(new URLSearchParams(parts)), DATA);
    assert.ok(problems.every((each) => /^The link .+[.]$/s.test(each)));
    answersOf(DATA, state);
    planTable(DATA, state);
    const again = readFragment(fragmentOf(state, DATA), DATA);
    assert.deepEqual(again.problems, []);
    assert.equal(fragmentOf(again.state, DATA), fragmentOf(state, DATA));
  });
});

test("a timetable runs backwards: its own times by suggestion, the rest by law", () => {
  const plan = planTable(DATA, stateOf("regime=gate&timetable=gate-bed&start=2027-04-01"));
  assert.deepEqual(
    plan.rows.map(({ step, day, until }) => [step, day, until]),
    [
      ["Begin to plan", "Tuesday 19 January 2027", "Our suggestion: 20 working days. To draw the bed."],
      ["Hang up the notice", "Tuesday 16 February 2027", "By law: the wait (page 42(3))."],
      ["Give the bed away", "Tuesday 2 March 2027", "Our suggestion: 30 days. To find tools."],
      ["Sow", "Thursday 1 April 2027", ""],
      ["Note it in the book", "Wednesday 31 March 2027", ""],
    ],
  );
});

test("a time of one's own moves what comes before it", () => {
  const days = (/** @type {string} */ own) =>
    planTable(DATA, stateOf(`regime=gate&timetable=gate-bed&start=2027-04-01&gate-handshake=${own}`)).rows.map(({ at }) => at);
  const [given, longer] = [days("30"), days("60")];
  assert.ok([0, 1, 2].every((at) => longer[at] < given[at]));
  assert.equal(longer[3], given[3]);
  assert.equal(readFragment(`regime=gate&timetable=gate-bed&gate-handshake=${MOST_DAYS + 1}`, DATA).problems.length, 1);
});

test("a timetable that reaches a year without holidays says so from there on back", () => {
  const { rows, events } = planTable(DATA, stateOf("regime=gate&timetable=gate-bed&start=2026-01-20"));
  assert.equal(rows[0].day, "Not known, because the list has no holidays for 2025");
  assert.ok(events.every(({ day }) => Number.isInteger(day)));
  assert.ok(events.length < rows.length);
});

test("a calendar file has lines of at most 75 octets that end as RFC 5545 says, and no character is cut", () => {
  always(fc.string({ unit: "grapheme", maxLength: 300 }), (label) => {
    const clean = label.replace(/[\r\n]/g, " ");
    const text = calendarFile([{ id: "a", label: clean, day: 20_000, from: 19_990, provision: "Page 1" }], ABOUT);
    assert.ok(text.endsWith("\r\n"));
    const lines = text.split("\r\n");
    assert.ok(lines.every((line) => new TextEncoder().encode(line).length <= 75 && !/[\r\n]/.test(line)));
    const unfolded = text.replaceAll("\r\n ", "");
    // Only these two signs end a line: a text may hold others that elsewhere do.
    const summary = unfolded.split("\r\n").find((line) => line.startsWith("SUMMARY:"));
    assert.equal(summary.slice("SUMMARY:".length).replace(/\\(.)/gs, "$1"), clean);
  });
});

test("a line is folded where a character would cross the 75th octet", () => {
  assert.equal(folded("a".repeat(75)), "a".repeat(75));
  assert.equal(folded("a".repeat(76)), `${"a".repeat(75)}\r\n a`);
  assert.equal(folded(`${"a".repeat(74)}é`), `${"a".repeat(74)}\r\n é`);
});

test("a calendar file is made of the days alone: whole days, stamped with the day that was given", () => {
  const events = answersTo("regime=gate&published=2026-01-20")[0].events;
  const text = calendarFile(events, ABOUT);
  assert.equal(text, calendarFile(answersTo("regime=gate&published=2026-01-20")[0].events, ABOUT));
  assert.deepEqual(
    text.match(/^(UID|DTSTAMP|DTSTART|DTEND|SUMMARY).*/gm).slice(0, 5),
    [
      "UID:gate-last-20260120@hub.example",
      "DTSTAMP:20260120T000000Z",
      "DTSTART;VALUE=DATE:20260202",
      "DTEND;VALUE=DATE:20260203",
      "SUMMARY:Last moment to object",
    ],
  );
  const ids = text.match(/^UID:.*/gm);
  assert.equal(new Set(ids).size, ids.length);
  // The first working day is the first day here, and one event says both.
  assert.equal(ids.length, 2);
});

test("the table for spreadsheets has the rows of the page, and nothing in it is calculated", () => {
  const plan = planTable(DATA, stateOf("regime=gate&timetable=gate-bed&start=2027-04-01"));
  plan.rows[0].step = "=1+1";
  const lines = planCsv(plan, "The hub").slice(1).split("\r\n");
  assert.equal(lines.length, plan.rows.length + 2);
  assert.match(lines[1], /^"'=1\+1","","Tuesday 19 January 2027",/);
  assert.match(lines[2], /"2027-02-16"/);
});

test("the Word file has the rows of the page", () => {
  const plan = planTable(DATA, stateOf("regime=gate&timetable=gate-bed&start=2027-04-01"));
  const table = planBlocks(plan).find(({ kind }) => kind === "table");
  assert.deepEqual(table.rows, plan.rows.map(({ step, note, day, until }) => [step, note, day, until]));
});

test("without a day there is no answer, and without a start no timetable", () => {
  assert.deepEqual(answersOf(DATA, emptyState(DATA)), []);
  assert.equal(planTable(DATA, stateOf("regime=gate&timetable=gate-bed")), null);
});
