/**
 * Takes up what other pages put aside for a pack: questions, gates or a whole set, by their codes. Values in, values
 * out.
 *
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").Pack} Pack
 * @typedef {{codes: string[], set: string}} Wanted set: the id of a set and a size of it, "mental-health-set.large"
 */

import { emptyPack, fromSet, setGate } from "./pack.mjs";
import { addQuestion } from "./questions.mjs";

const MOST = 200;
const CODE = /^[\w.-]{1,80}$/;

/** @param {string[]} codes @returns {string[]} those that can be codes, each once */
function cleanCodes(codes) {
  return [...new Set(codes.filter((code) => CODE.test(code)))].slice(0, MOST);
}

/** @param {string} fragment of an address, without the "#" @returns {Wanted} */
export function wantedIn(fragment) {
  const fields = new URLSearchParams(fragment);
  const codes = [...fields.getAll("add"), ...fields.getAll("gate")].flatMap((each) => each.split(","));
  return { codes: cleanCodes(codes), set: cleanCodes(fields.getAll("set"))[0] ?? "" };
}

/** @param {string} text a list of codes as JSON, which may be damaged @returns {string[]} */
export function codesIn(text) {
  try {
    const value = /** @type {unknown} */ (JSON.parse(text));
    return Array.isArray(value) ? cleanCodes(value.filter((each) => typeof each === "string")) : [];
  } catch {
    return [];
  }
}

/** @param {string[]} codes @returns {string} "QI-01, AI-02 and SV-03" */
function listed(codes) {
  return [codes.slice(0, -1).join(", "), ...codes.slice(-1)].filter((each) => each !== "").join(" and ");
}

/**
 * Add what is wanted to a pack.
 *
 * @param {Pack} pack
 * @param {Bank} bank
 * @param {string[]} codes
 * @returns {{pack: Pack, said: string}} what was added, what was there already and what the bank does not know
 */
export function withAdded(pack, bank, codes) {
  /** @type {Record<"added" | "there" | "unknown", string[]>} */
  const found = { added: [], there: [], unknown: [] };
  let whole = pack;
  for (const code of codes) {
    const [asked, known] = [whole.public.gates.some((each) => each.code === code), bank.gateOf.has(code)];
    const next = known && !asked ? setGate(whole, bank, code, true) : addQuestion(whole, bank, code);
    const what = next === whole ? (known || bank.questionOf.has(code) ? "there" : "unknown") : "added";
    found[what].push(code);
    whole = next;
  }
  const said = [
    found.added.length > 0 && `Added to the pack: ${listed(found.added)}.`,
    found.there.length > 0 && `In the pack already: ${listed(found.there)}.`,
    ...found.unknown.map((code) => unknownCode(bank, code)),
  ];
  return { pack: whole, said: said.filter(Boolean).join(" ") };
}

/** @param {Bank} bank @param {string} code @returns {string} */
function unknownCode(bank, code) {
  const retired = bank.retiredOf.get(code);
  const heir = retired?.replaced_by;
  if (retired) {
    return heir ? `${code} is retired, and ${heir} replaced it.` : `${code} is retired.`;
  }
  return `This hub has no question or gate ${code}.`;
}

/**
 * Return a new pack made from a set.
 *
 * @param {Bank} bank
 * @param {string} name of the set and its size: "mental-health-set.large"
 * @returns {{pack: Pack, title: string} | null} null where there is no such set
 */
export function packOfSet(bank, name) {
  const [id, size] = name.split(".");
  const set = bank.sets.find((each) => each.id === id);
  const sized = set?.sets.find((each) => each.size === size);
  if (!set || !sized) {
    return null;
  }
  const pack = fromSet(emptyPack(bank), bank, sized);
  return { pack: { ...pack, public: { ...pack.public, service: set.service } }, title: set.title };
}
