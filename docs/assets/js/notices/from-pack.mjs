/**
 * Fills the form of a notice from a tender pack: one that is kept on the device, a file or a link.
 *
 * @typedef {import("../pack/types.mjs").Bank} Bank
 * @typedef {import("../pack/types.mjs").Pack} Pack
 * @typedef {import("../pack/opening.mjs").Source} Source
 * @typedef {import("./compose.mjs").Values} Values
 * @typedef {import("./types.mjs").Field} Field
 * @typedef {{values: Values, name: string, problem: string}} Filled problem: why there are no values, for the reader
 */

import { readBank } from "../pack/bank.mjs";
import { KeptPacks, partsOf } from "../pack/kept.mjs";
import { bankSum } from "../pack/link-fields.mjs";
import { bankNamed, readPackText } from "../pack/read-pack.mjs";
import { deviceStorage } from "../pack/view/storage.mjs";
import { valuesOf } from "./pack-values.mjs";

/** @param {string} prefix which carries the hub's id @returns {KeptPacks} */
function keptPacks(prefix) {
  return new KeptPacks(deviceStorage(), `${prefix}-pack`);
}

/** @param {string} prefix @returns {{id: string, name: string}[]} the packs that are kept on this device */
export function packsKept(prefix) {
  return keptPacks(prefix).list().flatMap(({ id, name, damaged }) => (damaged ? [] : [{ id, name: name || "A pack without a name" }]));
}

/** @param {string} prefix @param {string} id of a pack that is kept @returns {Source} */
export function keptSource(prefix, id) {
  const pack = partsOf(keptPacks(prefix).text(id) ?? "")?.pack;
  return { text: JSON.stringify(pack ?? null) };
}

/** @param {string} address @returns {Promise<Bank | null>} null where the hub has none */
async function bankAt(address) {
  const answer = await fetch(address);
  return answer.ok ? readBank(await answer.json()) : null;
}

/**
 * @typedef {{release: string, isOf: (bank: Bank) => boolean, problem: string,
 *   read: (bank: Bank) => {pack: Pack | null, problems: {message: string}[]}}} Parts
 *   isOf: whether it is of a hub, by its bank of today. read: with the bank of the release
 */

/** @param {string} fragment @returns {Promise<Parts>} */
async function linkParts(fragment) {
  const { decodeLink, peekLink } = await import("../pack/link.mjs");
  const { head, problem } = peekLink(fragment);
  return {
    release: head?.release ?? "",
    isOf: ({ id }) => head?.bankSum === bankSum(id),
    problem: problem?.message ?? "",
    read: (bank) => decodeLink(fragment, bank),
  };
}

/** @param {string} text @returns {Parts} */
function fileParts(text) {
  const { bank: named, problems } = bankNamed(text);
  return {
    release: named?.release ?? "",
    isOf: ({ id }) => named?.id === id,
    problem: named ? "" : (problems[0]?.message ?? "That is no pack."),
    read: (bank) => readPackText(text, bank),
  };
}

/**
 * @param {NonNullable<Source>} source
 * @param {string} address of today's question bank
 * @param {Field[]} fields
 * @returns {Promise<Filled>}
 */
export async function fillFrom(source, address, fields) {
  const bank = await bankAt(address);
  if (!bank) {
    return { values: {}, name: "", problem: "The question bank could not be loaded. Try again." };
  }
  const { release, isOf, read, problem } = "fragment" in source ? await linkParts(source.fragment) : fileParts(source.text);
  const base = new URL(address, document.baseURI);
  // The pack of another hub is refused in words by "read", whatever its release.
  const own = problem || release === bank.release || !isOf(bank) ? bank : await bankAt(new URL(`${release}.json`, base).href);
  const { pack, problems } = own && !problem ? read(own) : { pack: null, problems: [] };
  if (!own || !pack) {
    const told = problem || problems[0]?.message || `The questions of release ${release} could not be loaded.`;
    return { values: {}, name: "", problem: told };
  }
  return { values: valuesOf(pack, own, fields), name: pack.public.name, problem: "" };
}
