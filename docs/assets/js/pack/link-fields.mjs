/**
 * The fields of a link, bit by bit. Their order and widths never change within format 1.
 *
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").Chosen} Chosen
 * @typedef {import("./types.mjs").Pack} Pack
 * @typedef {import("./bits.mjs").BitReader} BitReader
 * @typedef {import("./bits.mjs").BitWriter} BitWriter
 * @typedef {{bankSum: number, release: string, fingerprint: string, asksMore: boolean}} Head fingerprint: of the whole
 *   pack; asksMore: whether own questions or wording travel in its file alone
 */

import { bitsFor } from "./bits.mjs";
import { emptyPack } from "./pack.mjs";
import { WORDS_STEP } from "./questions.mjs";
import { DATES, FORMULAS, MODES, ROUTES } from "./routes.mjs";
import { sha256 } from "./sha256.mjs";
import { WHOLE } from "./weights.mjs";

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAY_BITS = 14;
const LIMIT_BITS = 6;
const SHARE_BITS = 10;
const FIXED_BITS = 30;
const COUNT_BITS = 7;
const WIDTH_BITS = 4;
const LOW_BITS = 3;
const MAP_BITS = 9;
const DIGITS_AT_ONCE = 5;

/** @param {string} id @returns {number} 8 bits that tell one hub's bank from another's */
export function bankSum(id) {
  return Number.parseInt(sha256(id).slice(0, 2), 16);
}

/** @param {BitWriter} to @param {Pack} pack @param {string} print @param {boolean} asksMore */
export function writeHead(to, pack, print, asksMore) {
  to.add(bankSum(pack.bank.id), 8);
  for (const number of pack.bank.release.split(".")) {
    to.addShort(Number(number));
  }
  to.add(Number.parseInt(print.slice(0, DIGITS_AT_ONCE), 16), 20);
  to.add(Number.parseInt(print.slice(DIGITS_AT_ONCE), 16), 20);
  to.add(asksMore ? 1 : 0, 1);
}

/** @param {BitReader} from @returns {Head} */
export function readHead(from) {
  const sum = from.take(8);
  const release = [from.takeShort(), from.takeShort(), from.takeShort()].join(".");
  const digits = [from.take(20), from.take(20)].map((each) => each.toString(16).padStart(DIGITS_AT_ONCE, "0"));
  return { bankSum: sum, release, fingerprint: digits.join(""), asksMore: from.take(1) === 1 };
}

/** @param {BitWriter} to @param {Pack} pack @param {Bank} bank */
export function writeBody(to, pack, bank) {
  const { route, mode, scale, published, issue, price, dates } = pack.public;
  to.add(ROUTES.findIndex((each) => each.id === route), 4);
  to.add(MODES.indexOf(mode), 2);
  to.addShort(scale);
  to.add(published ? 1 : 0, 1);
  to.addShort(issue.number);
  to.add(FORMULAS.indexOf(price.formula), 2);
  if (price.formula === "lowest") {
    to.add(price.share, SHARE_BITS);
  } else if (price.formula === "fixed") {
    to.add(price.fixed, FIXED_BITS);
  }
  for (const name of DATES) {
    writeDay(to, dates[name] ?? "");
  }
  writeMinimums(to, pack, bank);
  writeNumbers(to, numbersOf(pack.public.gates, bank.gateOf));
  writeQuestions(to, pack.public.questions.filter((each) => bank.questionOf.has(each.code)), bank);
}

/** @param {BitReader} from @param {Head} head @param {Bank} bank @returns {unknown} a pack, to be checked */
export function readBody(from, head, bank) {
  const pack = emptyPack(bank);
  const route = ROUTES[from.take(4)]?.id;
  const mode = MODES[from.take(2)];
  const scale = from.takeShort();
  const published = from.take(1) === 1;
  const number = from.takeShort();
  const issue = { number, date: "", fingerprint: number > 0 ? head.fingerprint : "" };
  const formula = FORMULAS[from.take(2)];
  const share = formula === "lowest" ? from.take(SHARE_BITS) : 0;
  const fixed = formula === "fixed" ? from.take(FIXED_BITS) : 0;
  const days = DATES.map((name) => /** @type {const} */ ([name, readDay(from)])).filter(([, day]) => day !== "");
  const minimums = readMinimums(from, bank);
  const gates = readNumbers(from).map((number) => ({ code: codeOf(bank, "gate", number) }));
  const questions = readQuestions(from, bank);
  if (!from.isDone()) {
    throw new RangeError("more than a pack");
  }
  const price = { share, formula, fixed };
  const dates = Object.fromEntries(days);
  const shown = { route, mode, scale, published, issue, price, dates, minimums, gates, questions };
  return { ...pack, public: { ...pack.public, ...shown } };
}

/** @param {BitWriter} to @param {string} day one before 2024 or after 2068 counts as none */
function writeDay(to, day) {
  const days = day ? (Date.parse(day) - FIRST_DAY) / DAY : -1;
  const fits = days >= 0 && days < 2 ** DAY_BITS;
  to.add(fits ? 1 : 0, 1);
  if (fits) {
    to.add(days, DAY_BITS);
  }
}

/** @param {BitReader} from @returns {string} */
function readDay(from) {
  return from.take(1) === 1 ? new Date(FIRST_DAY + from.take(DAY_BITS) * DAY).toISOString().slice(0, 10) : "";
}

/** @param {Bank} bank @returns {number} how many bits a minimum score takes: 0 for none, else its place on the scale */
function scoreBits(bank) {
  return bitsFor(bank.scale.steps.length);
}

/** @param {Bank} bank @param {number | undefined} score @returns {number} */
function placeOf(bank, score) {
  return bank.scale.steps.findIndex((step) => step.score === score) + 1;
}

/** @param {BitReader} from @param {Bank} bank @returns {number | undefined} */
function readScore(from, bank) {
  const place = from.take(scoreBits(bank));
  if (place > bank.scale.steps.length) {
    throw new RangeError("no such score");
  }
  return place > 0 ? bank.scale.steps[place - 1]?.score : undefined;
}

/** @param {BitWriter} to @param {Pack} pack @param {Bank} bank */
function writeMinimums(to, pack, bank) {
  const scores = new Map(bank.criteria.map(({ id, number }) => [number, placeOf(bank, pack.public.minimums[id])]));
  const last = Math.max(0, ...[...scores].filter(([, place]) => place > 0).map(([number]) => number));
  to.addShort(last);
  for (let number = 1; number <= last; number += 1) {
    to.add(scores.get(number) ?? 0, scoreBits(bank));
  }
}

/** @param {BitReader} from @param {Bank} bank @returns {Record<string, number>} */
function readMinimums(from, bank) {
  const scores = Array.from({ length: from.takeShort() }, () => readScore(from, bank));
  const known = bank.criteria.map(({ id, number }) => /** @type {const} */ ([id, scores[number - 1]]));
  return Object.fromEntries(known.flatMap(([id, score]) => (score === undefined ? [] : [[id, score]])));
}

/** @param {{code: string}[]} items @param {ReadonlyMap<string, {number: number}>} known @returns {number[]} */
function numbersOf(items, known) {
  return items.flatMap(({ code }) => known.get(code)?.number ?? []).toSorted((one, other) => one - other);
}

/** @param {BitWriter} to @param {number[]} numbers rising; as a map with a bit each, or as a list if that is shorter */
function writeNumbers(to, numbers) {
  const last = numbers.at(-1) ?? 0;
  const width = bitsFor(last);
  const asMap = last < 2 ** MAP_BITS && MAP_BITS + last <= COUNT_BITS + WIDTH_BITS + width * numbers.length;
  to.add(asMap ? 1 : 0, 1);
  if (asMap) {
    to.add(last, MAP_BITS);
    for (let number = 1; number <= last; number += 1) {
      to.add(numbers.includes(number) ? 1 : 0, 1);
    }
    return;
  }
  to.add(numbers.length, COUNT_BITS);
  to.add(width, WIDTH_BITS);
  for (const number of numbers) {
    to.add(number, width);
  }
}

/** @param {BitReader} from @returns {number[]} */
function readNumbers(from) {
  if (from.take(1) === 1) {
    return Array.from({ length: from.take(MAP_BITS) }, (_, at) => (from.take(1) === 1 ? at + 1 : 0)).filter(Boolean);
  }
  const count = from.take(COUNT_BITS);
  const width = from.take(WIDTH_BITS);
  return Array.from({ length: count }, () => from.take(width));
}

/** @param {BitWriter} to @param {Chosen[]} questions @param {Bank} bank */
function writeQuestions(to, questions, bank) {
  const numbers = questions.map(({ code }) => bank.questionOf.get(code)?.number ?? 0);
  const width = bitsFor(Math.max(1, ...numbers));
  const low = lowBits(questions.map((each) => each.weight));
  const withScores = questions.some((each) => each.minimum !== undefined);
  to.add(questions.length, COUNT_BITS);
  to.add(width, WIDTH_BITS);
  to.add(low, LOW_BITS);
  to.add(withScores ? 1 : 0, 1);
  for (const [at, { weight, words, minimum }] of questions.entries()) {
    to.add(numbers[at] ?? 0, width);
    to.add(Math.round(words / WORDS_STEP), LIMIT_BITS);
    to.addRice(weight, low);
    if (withScores) {
      to.add(placeOf(bank, minimum), scoreBits(bank));
    }
  }
}

/** @param {number[]} weights @returns {number} how many low bits make the weights shortest */
function lowBits(weights) {
  const lengths = Array.from({ length: 2 ** LOW_BITS }, (_, low) =>
    weights.reduce((sum, weight) => sum + Math.floor(weight / 2 ** low) + 1 + low, 0),
  );
  return lengths.indexOf(Math.min(...lengths));
}

/** @param {BitReader} from @param {Bank} bank @returns {Chosen[]} */
function readQuestions(from, bank) {
  const count = from.take(COUNT_BITS);
  const width = from.take(WIDTH_BITS);
  const low = from.take(LOW_BITS);
  const withScores = from.take(1) === 1;
  return Array.from({ length: count }, () => {
    const code = codeOf(bank, "question", from.take(width));
    const words = from.take(LIMIT_BITS) * WORDS_STEP;
    const weight = from.takeRice(low, WHOLE);
    const minimum = withScores ? readScore(from, bank) : undefined;
    return minimum === undefined ? { code, weight, words } : { code, weight, words, minimum };
  });
}

/** @param {Bank} bank @param {"question" | "gate"} part @param {number} number @returns {string} */
function codeOf(bank, part, number) {
  const code = bank.codeOf[part].get(number);
  if (code === undefined) {
    throw new RangeError(`the bank has no ${part} with the number ${number}`);
  }
  return code;
}
