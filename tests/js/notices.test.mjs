/** Notices: the text that a form becomes, and what the checker finds in a draft. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { dayIn, dayInWords, textOf, weekday } from "../../docs/assets/js/clock/days.mjs";
import { checkDraft } from "../../docs/assets/js/notice-check/check.mjs";
import { Draft, LONGEST } from "../../docs/assets/js/notice-check/draft.mjs";
import { placeNow } from "../../docs/assets/js/notice-check/moved.mjs";
import { Reading } from "../../docs/assets/js/notice-check/reading.mjs";
import { summaryOf } from "../../docs/assets/js/notice-check/view.mjs";
import { compose } from "../../docs/assets/js/notices/compose.mjs";
import { valuesOf } from "../../docs/assets/js/notices/pack-values.mjs";
import { emptyPack } from "../../docs/assets/js/pack/pack.mjs";
import { NOTICE, RULES } from "../notices/made-up.mjs";
import { bankFile, bankOf } from "../pack/samples.mjs";
import { always } from "./properties.mjs";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const FORMS = [
  (date, month, year) => `${date} ${MONTHS[month - 1]} ${year}`,
  (date, month, year) => `${date}th of ${MONTHS[month - 1].slice(0, 3)} ${year}`,
  (date, month, year) => `${String(date).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`,
  (date, month, year) => `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`,
  (date, month, year) => `${MONTHS[month - 1]} ${date}, ${year}`,
];
const someDate = fc.record({ date: fc.integer({ min: 1, max: 31 }), month: fc.integer({ min: 1, max: 12 }), year: fc.integer({ min: 2024, max: 2028 }), form: fc.constantFrom(...FORMS) });
const isDay = ({ date, month, year }) => dayIn(`${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`) !== null;

const check = (text, published = null) => checkDraft(text, NOTICE, RULES, published).findings;
const kindsIn = (text, published) => check(text, published).map(({ kind }) => kind);
const textsOf = (kind, text, published) => check(text, published).filter((each) => each.kind === kind).map((each) => each.text);
const quoted = (text, { spans }) => spans.map((span) => text.slice(...span));

test("a day is impossible where no calendar has it, in each form in which people write days", () => {
  always(someDate, ({ date, month, year, form }) => {
    const text = `The bed is dug on ${form(date, month, year)}, they say.`;
    assert.equal(kindsIn(text).includes("impossible-date"), !isDay({ date, month, year }), text);
  });
});

test("a day of the week is wrong where it is not that of the date beside it", () => {
  always(fc.tuple(someDate.filter(isDay), fc.constantFrom("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")), ([{ date, month, year }, name]) => {
    const right = weekday(dayIn(`${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`));
    const text = `Dug on ${name} ${date} ${MONTHS[month - 1]} ${year}.`;
    assert.equal(kindsIn(text).includes("weekday"), right !== name, text);
  });
});

test("what is quoted is what was written, whatever stands before it", () => {
  const around = fc.string({ unit: fc.constantFrom("a", "É", "İ", "  ", "\t", "\n", "\n\n", "....... ", "\r\n", "’", "–", ".", "1"), maxLength: 60 });
  always(fc.tuple(around, around), ([before, after]) => {
    const text = `${before}\n\nThe 31 April 2026 is it.\n\n${after}`;
    const [found] = check(text).filter(({ kind, spans }) => kind === "impossible-date" && quoted(text, { spans })[0].includes("April"));
    assert.deepEqual(quoted(text, found), ["31 April 2026"]);
  });
});

test("no text stops the checker, and what it quotes is always in the text", () => {
  const words = fc.constantFrom("31 April 2026", "£1,000", "sun 20%", "equal", "wait until", "from", "to", "bed", "weeds", "hung up on 1 May 2026", "\n", "[", "<b>", "(((", "{words}", "$&");
  always(fc.tuple(fc.array(words, { maxLength: 40 }), fc.string({ unit: "binary", maxLength: 80 })), ([parts, strange]) => {
    const text = parts.join(" ") + strange;
    for (const { spans, text: said } of check(text)) {
      assert.ok(spans.every(([start, end]) => start >= 0 && end > start && end <= text.length));
      assert.notEqual(said, "");
    }
  });
});

test("a longer text is read up to its limit, and that is said", () => {
  const text = `${"bed ".repeat(LONGEST / 4)}31 April 2026`;
  const checked = checkDraft(text, NOTICE, RULES);
  assert.ok(checked.cut);
  assert.ok(!checked.findings.some(({ kind }) => kind === "impossible-date"));
  assert.ok(!checkDraft("bed", NOTICE, RULES).cut);
});

test("of one kind only some are told, so that a text with a fault ten thousand times is answered", () => {
  assert.equal(textsOf("impossible-date", "31 April 2026. ".repeat(1_000)).length, 12);
});

test("lines that were broken because they were full are one sentence, and rows of a table are not", () => {
  const full = "Everybody who wants to say something about this new bed may do so here";
  assert.equal(new Draft(`${full}\nuntil the evening of the last day.`).ends.length, 1);
  assert.equal(new Draft("Bed: 7\nDepth: one spade\n").ends.length, 2);
  assert.equal(new Draft("Bed ........ 7").low, "bed 7");
});

test("words count near others, after them, and not where their sentence takes them back", () => {
  assert.ok(kindsIn("weeds in the bed").includes("words"));
  assert.ok(!kindsIn("the bed has weeds").includes("words"));
  assert.ok(!kindsIn("weeds grow far away from every bed").includes("words"));
  assert.ok(!kindsIn("There are no weeds in the bed").includes("words"));
});

test("what is asked for is missing where no sign of it is there, and where its condition holds", () => {
  assert.deepEqual(textsOf("missing", "Nothing here"), ["Could not find a bed."]);
  assert.deepEqual(textsOf("missing", "The bed is dug"), ["Could not find a first day."]);
  assert.deepEqual(textsOf("missing", "The bed is not dug"), []);
  assert.deepEqual(textsOf("missing", "The bed is dug from 1 May 2026"), []);
});

test("sums of money are the same however they are written", () => {
  for (const sum of ["£1,200,000", "£1.2m", "£1.2 million", "GBP 1,200,000", "£1200000", "1,200,000 pounds", "£1,200k", "£1,200,000.00"]) {
    const [{ pence }] = new Reading(sum, NOTICE, RULES, null).amounts;
    assert.equal(pence, 120_000_000, sum);
  }
  assert.deepEqual(textsOf("values", "It is worth £1.2m. It is worth £1,200,000."), []);
  assert.deepEqual(textsOf("values", "It is worth £1.2m. It is worth £1,300,000."), ["£1,300,000 is not £1.2m."]);
});

test("weights have to come to the whole, with or without parts and price", () => {
  assert.deepEqual(textsOf("weights-total", "Sun 40%, soil 40%, water 20%"), []);
  assert.deepEqual(textsOf("weights-total", "Sun 40%, soil 40%, water 10%"), ["90 per cent."]);
  assert.deepEqual(textsOf("weights-total", "Sun: 33.3%\nSoil: 33.3%\nWater: 33.4%"), []);
  assert.deepEqual(textsOf("weights-total", "Sun 30%\n of which morning 10%\n of which evening 20%\nSoil 50%\nWater 20%"), []);
  assert.deepEqual(textsOf("weights-total", "Sun 30%\nSoil 20%\nWater 20%\nPrice 30%"), []);
  assert.deepEqual(textsOf("weights-total", "Weights 30/20/20/20"), ["90 per cent."]);
  assert.deepEqual(textsOf("weights-total", "They scored: sun 80%, soil 70%, water 90%"), []);
});

test("criteria are not equal where their weights differ by more than rounding", () => {
  assert.equal(textsOf("equal-weights", "Equal: sun 34%, soil 33%, water 33%").length, 0);
  assert.equal(textsOf("equal-weights", "Equal: sun 40%, soil 30%, water 30%").length, 1);
  assert.equal(textsOf("criterion-twice", "Sun 20%, soil 20%, water 20%, shade 20%, shade 20%").length, 1);
});

test("a period that ends before it begins, or is not as long as it says, is found", () => {
  assert.ok(kindsIn("From 2 May 2026 to 1 May 2026").includes("range-order"));
  assert.ok(!kindsIn("From 1 May 2026 to 2 May 2026").includes("range-order"));
  assert.deepEqual(textsOf("term-differs", "Three years from 1 April 2026 to 31 March 2028."), ["Three years is 2 years."]);
  assert.deepEqual(textsOf("term-differs", "Two years from 1 April 2026 to 31 March 2028, with an option of one year."), []);
});

test("the last day of the wait is held against the clock, from the draft's own day or from one that is given", () => {
  const ends = (day) => `Hung up on 20 January 2026. The wait is from 21 January 2026 until ${day}.`;
  assert.deepEqual(textsOf("standstill-short", ends("30 January 2026")), ["30 January 2026: Monday 2 February 2026."]);
  assert.deepEqual(textsOf("standstill-short", ends("2 February 2026")), []);
  assert.deepEqual(textsOf("standstill-long", ends("3 February 2026")).length, 1);
  assert.deepEqual(textsOf("standstill-short", "The wait ends on 30 January.", dayIn("2026-01-20")).length, 1);
  assert.deepEqual(textsOf("standstill-begins", "Hung up on 20 January 2026. The wait begins on 20 January 2026.").length, 1);
  assert.deepEqual(textsOf("standstill-short", "The wait is until 2 February 2026; Monday 26 January 2026 is a holiday.", dayIn("2026-01-20")), []);
});

test("beyond the years that are known, no last day is held against the clock, and that is said", () => {
  const late = dayIn("2030-01-02");
  const checked = checkDraft("The wait ends on 4 January 2030.", NOTICE, RULES, late);
  assert.equal(checked.clock, "unknown");
  assert.ok(!checked.findings.some(({ kind }) => kind.startsWith("standstill")));
  assert.equal(checkDraft("Nothing.", NOTICE, RULES).clock, "no-day");
});

test("whether a notice has a standstill is what the rules say of its Schedule, and of no other", () => {
  const clockOf = (notice, schedules) => {
    const kinds = RULES.kinds.filter(({ test: name }) => name.includes("standstill")).map((kind) => ({ ...kind, schedules }));
    return checkDraft("Nothing.", { ...NOTICE, ...notice }, { ...RULES, kinds }).clock;
  };
  assert.equal(clockOf({ schedule: 9, extras: [] }, [1, 2]), "none");
  assert.equal(clockOf({ schedule: 2, extras: [] }, [1, 2]), "no-day");
  assert.equal(checkDraft("Nothing.", { ...NOTICE, schedule: 9 }, { ...RULES, kinds: [] }).clock, "none");
});

test("the summary never says that a draft is right", () => {
  assert.match(summaryOf({ findings: [], cut: false, clock: "none" }), /does not make the draft right/);
  assert.equal(summaryOf({ findings: check("31 April 2026"), cut: false, clock: "none" }), "2 findings.");
});

test("the text of a form is in order, says what is missing, and leaves out what does not apply", () => {
  const { text, missing } = compose(RULES, NOTICE, { bed: "7", digging: "leave", published: "2026-01-20" });
  assert.equal(text, "Bed: 7\n\nThe bed is left.\n\nWait from Wednesday 21 January 2026 until the end of Monday 2 February 2026.\n");
  assert.deepEqual(missing, []);
  const empty = compose(RULES, NOTICE, {});
  assert.deepEqual(empty.missing.map(({ number, field }) => [number, field]), [[1, "bed"], [2, "digging"], [0, "published"]]);
  assert.match(empty.text, /^Bed: \[not yet given: Which bed\]/);
});

test("what a choice and a long time ask for comes with them", () => {
  const dug = compose(RULES, NOTICE, { bed: "7", digging: "dig", starts: "2026-04-01", ends: "2027-03-31", published: "2026-01-20" });
  assert.deepEqual(dug.missing.map(({ field }) => field), ["depth"]);
  assert.ok(!dug.text.includes("long time"));
  assert.ok(compose(RULES, NOTICE, { digging: "dig", starts: "2026-04-01", ends: "2027-04-01" }).text.includes("long time"));
});

test("what is typed is only ever text, and names of what every object has are no values", () => {
  const { text } = compose(RULES, NOTICE, { bed: "{digging} $& <b>x</b>", digging: "leave" });
  assert.ok(text.startsWith("Bed: {digging} $& <b>x</b>\n"));
  assert.equal(compose(RULES, NOTICE, Object.create({ bed: "inherited" })).missing[0].field, "bed");
});

test("a day beyond the known years is not counted, and the form says so", () => {
  const { text, missing } = compose(RULES, NOTICE, { bed: "7", digging: "leave", published: "2029-01-20" });
  assert.match(text, /\[not yet known: Hung up on\]/);
  assert.deepEqual(missing.map(({ field }) => field), ["published"]);
});

test("a pack fills the fields for which it says something, and no others", () => {
  const bank = bankOf(bankFile(6));
  const pack = emptyPack(bank);
  assert.deepEqual(valuesOf(pack, bank, RULES.fields), {});
  const filled = { ...pack, public: { ...pack.public, name: "Roses", value: { yearly: 100, years: 2 }, dates: { start: "2026-04-01" } } };
  assert.deepEqual(valuesOf(filled, bank, RULES.fields), { bed: "Roses", starts: "2026-04-01", ends: "2028-03-31" });
  assert.equal(dayInWords(dayIn("2028-03-31")), "Friday 31 March 2028");
  assert.equal(textOf(dayIn("2028-03-31")), "2028-03-31");
});

test("words are found again in a draft that was changed elsewhere, and not where they were changed themselves", () => {
  const days = "The bed is dug on Thursday 20 January 2026.\nThe fence is mended, by whoever has the time, on Thursday 20 January 2026.\n";
  const words = "Thursday 20 January 2026";
  const [first, second] = [days.indexOf(words), days.lastIndexOf(words)];
  const place = (now, start) => placeNow(now, days, [start, start + words.length]);
  assert.deepEqual(place(days, second), [second, second + words.length]);
  const longer = `Bed 7\n${days}`;
  assert.deepEqual(place(longer, first), [first + 6, first + 6 + words.length]);
  assert.deepEqual(place(longer, second), [second + 6, second + 6 + words.length]);
  const mended = days.replace("Thursday", "Tuesday");
  assert.equal(place(mended, first), null);
  assert.deepEqual(place(mended, second), [second - 1, second - 1 + words.length]);
  assert.equal(place("", first), null);
});
