/**
 * Gates that ask for more than fits the contract. Values in, values out.
 *
 * Twice the estimated value is the ceiling for turnover in the law of the PSR (Schedule 16). The other limits are ours.
 *
 * @typedef {import("../types.mjs").Bank} Bank
 * @typedef {import("../types.mjs").Finding} Finding
 * @typedef {import("../types.mjs").Gate} Gate
 * @typedef {import("../types.mjs").Pack} Pack
 * @typedef {import("../types.mjs").Size} Size
 * @typedef {{gate: Gate, text: string, own: boolean}} Asked a gate as the pack words it
 */

import { isPsr } from "../routes.mjs";
import { said } from "../said.mjs";
import { pounds } from "./figures.mjs";
import { lifetime, sizeOf } from "./size.mjs";

const TURNOVER_TIMES = 2;
/** What the law asks of employers: nobody has to show more without a reason. */
const USUAL_COVER = 5_000_000;
const COVER_TIMES = 10;
const AMOUNT = /£\s?(\d+(?:[, ]\d{3})*(?:\.\d+)?)\s*(million|mn?|thousand|k)?\b/giu;
const TIMES = /\b(\d+(?:\.\d+)?|three|four|five|six|ten) times\b/iu;
const TURNOVER = /\bturnover\b/iu;
const COVER = /\b(insurance|indemnity|liability|cover)\b/iu;
const PAPERS = /\b(polic(y|ies)|certificat(e|es|ion)|accredit(ed|ation)|kitemark|quality mark|ISO \d+)\b/iu;
/** By their first letter. @type {Record<string, number>} */
const UNITS = { m: 1e6, t: 1e3, k: 1e3 };
/** @type {Record<string, number>} */
const NUMBERS = { three: 3, four: 4, five: 5, six: 6, ten: 10 };

/**
 * Return what to look at in the gates of a pack.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @returns {Finding[]} nothing about size while the value is not known
 */
export function gateFindings(pack, bank) {
  const size = sizeOf(bank, pack.public.value);
  const asked = pack.public.gates.flatMap(({ code, text }) => {
    const gate = bank.gateOf.get(code);
    return gate ? [{ gate, text: text ?? gate.question, own: text !== undefined }] : [];
  });
  return [
    ...asked.flatMap((each) => [...turnover(each, pack, bank), ...cover(each, pack, bank), ...papers(each, bank, size), ...unusual(each, bank, size)]),
    ...tooMany(asked, pack, bank, size),
  ];
}

/** @param {string} text @returns {number} the highest amount in pounds, or 0 */
export function highestAmount(text) {
  const amounts = Array.from(text.matchAll(AMOUNT), ([, digits = "", unit = ""]) => {
    return Number(digits.replaceAll(/[, ]/g, "")) * (UNITS[unit.charAt(0).toLowerCase()] ?? 1);
  });
  return Math.max(0, ...amounts);
}

/** @param {Gate} gate @param {string} text @returns {[Finding]} */
function finding({ code }, text) {
  return [{ check: "gates", codes: [code], text, target: `public.gates.${code}` }];
}

/** @param {Asked} asked @param {Pack} pack @param {Bank} bank @returns {Finding[]} */
function turnover({ gate, text }, { public: { value, route } }, bank) {
  const [, digits] = TIMES.exec(text) ?? [];
  const times = digits === undefined ? 0 : (NUMBERS[digits.toLowerCase()] ?? Number(digits));
  const total = lifetime(value);
  const amount = Math.max(highestAmount(text), times * total);
  const over = total > 0 ? amount > TURNOVER_TIMES * total : times > TURNOVER_TIMES;
  if (!TURNOVER.test(text) || !over) {
    return [];
  }
  const found = amount > 0 ? pounds(amount) : `${times} times the value`;
  const most = total > 0 ? `: ${pounds(TURNOVER_TIMES * total)}` : "";
  return finding(gate, said(bank, isPsr(route) ? "gate-turnover-psr" : "gate-turnover", { gate: gate.code, found, most }));
}

/** @param {Asked} asked @param {Pack} pack @param {Bank} bank @returns {Finding[]} */
function cover({ gate, text }, { public: { value } }, bank) {
  const amount = highestAmount(text);
  const most = Math.max(USUAL_COVER, COVER_TIMES * lifetime(value));
  if (value.yearly <= 0 || !COVER.test(text) || TURNOVER.test(text) || amount <= most) {
    return [];
  }
  return finding(gate, said(bank, "gate-cover", { gate: gate.code, found: pounds(amount), most: pounds(most) }));
}

/** @param {Asked} asked @param {Bank} bank @param {Size | null} size @returns {Finding[]} */
function papers({ gate, text, own }, bank, size) {
  const [word] = PAPERS.exec(text) ?? [];
  if (!own || word === undefined || PAPERS.test(gate.question) || size === null || size === bank.sizes.at(-1)) {
    return [];
  }
  return finding(gate, said(bank, "gate-paper", { gate: gate.code, word }));
}

/** @param {Asked} asked @param {Bank} bank @param {Size | null} size @returns {Finding[]} */
function unusual({ gate }, bank, size) {
  const usual = size ? setsOf(bank, size, "").flatMap((each) => each.gates) : [];
  if (size === null || usual.length === 0 || usual.includes(gate.code)) {
    return [];
  }
  const advice = gate.by_size[size.id];
  return finding(gate, `${gate.code} (${gate.title}) is in no set of this size.${advice ? ` The bank says: ${advice}` : ""}`);
}

/** @param {Asked[]} asked @param {Pack} pack @param {Bank} bank @param {Size | null} size @returns {Finding[]} */
function tooMany(asked, { public: { service } }, bank, size) {
  const all = size ? setsOf(bank, size, "") : [];
  const own = size ? setsOf(bank, size, service) : [];
  const most = Math.max(0, ...(own.length > 0 ? own : all).map((each) => each.gates.length));
  if (most === 0 || asked.length <= most) {
    return [];
  }
  const text = `The pack has ${asked.length} gates. A set of this size has ${most} at most.`;
  return [{ check: "gates", codes: [], text, target: "public.gates" }];
}

/** @param {Bank} bank @param {Size} size @param {string} service all where it is "" @returns {import("../types.mjs").SizedSet[]} */
function setsOf({ sets }, size, service) {
  const fit = sets.filter((each) => service === "" || each.service === service);
  return fit.flatMap((each) => each.sets).filter((each) => each.size === size.id);
}
