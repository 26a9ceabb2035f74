/**
 * Opens what someone sent: reads a link or a file with the bank of the release that it names.
 *
 * @typedef {import("./types.mjs").AnswerFile} AnswerFile
 * @typedef {import("./types.mjs").Bank} Bank
 * @typedef {import("./types.mjs").Offer} Offer
 * @typedef {import("./types.mjs").Pack} Pack
 * @typedef {import("./types.mjs").Problem} Problem
 * @typedef {import("./types.mjs").Reading} Reading
 * @typedef {{fragment: string} | {text: string} | null} Source the fragment of a link, the text of a file, or nothing yet
 * @typedef {(release: string) => Promise<Bank | null>} LoadBank null where the hub has none of that release, or a
 *   damaged one. Throws where it cannot be reached
 * @typedef {{kind: "pack", pack: Pack, bank: Bank, from: "link" | "public" | "full", print: string, asksMore: boolean,
 *   warnings: string[]}} OpenedPack print: the fingerprint of the whole pack, which a link says. asksMore: whether the
 *   file asks more than the link could carry
 * @typedef {{kind: "answers", file: AnswerFile, warnings: string[]}} OpenedAnswers
 * @typedef {{kind: "refused", problems: Problem[], offers: Offer[], again: boolean}} Refused offers: retired codes, by
 *   whose replacements the file can be read after all. again: whether to try again can help
 * @typedef {OpenedPack | OpenedAnswers | Refused} Opened
 * @typedef {{file: AnswerFile, key: string}} Opening answers to open. key: where they are kept on the device; "" for those of
 *   a file
 * @typedef {{source: Source, found: Opened | null, accepted: Set<string>, moves: boolean, asks: "" | "buy" | "bid",
 *   waiting: Opening | null, resumes?: boolean}} Sent what someone sent, as the page holds it. found: null while it is
 *   read. accepted: codes whose changes a buyer takes over. moves: whether the buyer goes on with today's bank in any
 *   case. asks: before what the page asks about the work that is open. waiting: answers that were opened before their
 *   pack. resumes: whether both were kept on the device, so that the answers are gone on with at once
 */

import { readAnswers } from "./answers.mjs";
import { fingerprint } from "./canonical.mjs";
import { compareBanks, takeOver, withHeirs } from "./compare.mjs";
import { decodeLink, peekLink } from "./link.mjs";
import { bankSum } from "./link-fields.mjs";
import { parseJson, problemOf } from "./read-json.mjs";
import { bankNamed, readPackText } from "./read-pack.mjs";
import { isRecord } from "./shape.mjs";

/**
 * Read what someone sent.
 *
 * @param {NonNullable<Source>} source
 * @param {Bank} present the bank of today
 * @param {LoadBank} load
 * @returns {Promise<Opened>}
 */
export async function openSent(source, present, load) {
  if ("fragment" in source) {
    return openLink(source.fragment, present, load);
  }
  const { value, problem } = parseJson(source.text);
  if (!problem && isRecord(value) && value.kind === "answers") {
    const { file, problems, warnings } = readAnswers(source.text);
    return file ? { kind: "answers", file, warnings } : refused(problems);
  }
  return openFile(source.text, isRecord(value) && value.kind === "public" ? "public" : "full", present, load);
}

/** @param {Problem[]} problems @param {Offer[]} [offers] @param {boolean} [again] @returns {Refused} */
function refused(problems, offers = [], again = false) {
  return { kind: "refused", problems, offers, again };
}

/** @param {string} fragment @param {Bank} present @param {LoadBank} load @returns {Promise<Opened>} */
async function openLink(fragment, present, load) {
  const { head, problem } = peekLink(fragment);
  if (problem) {
    return refused([problem]);
  }
  // A link of another hub is refused in words by "decodeLink", whatever its release.
  const ours = head && head.bankSum === bankSum(present.id);
  const loaded = ours ? await bankOf(head.release, present, load) : { bank: present };
  if (!("bank" in loaded)) {
    return loaded;
  }
  const { bank } = loaded;
  const { pack, problems, retired, warnings } = decodeLink(fragment, bank);
  if (!pack || !head) {
    return refused(problems, retired);
  }
  const { fingerprint: print, asksMore } = head;
  // What the file alone has is missing from the weights, which is no fault of theirs.
  return { kind: "pack", pack, bank, from: "link", print, asksMore, warnings: asksMore ? [] : warnings };
}

/**
 * @param {string} text
 * @param {"public" | "full"} from
 * @param {Bank} present
 * @param {LoadBank} load
 * @returns {Promise<Opened>}
 */
async function openFile(text, from, present, load) {
  const { bank: named, problems: wrong } = bankNamed(text);
  if (!named) {
    return refused(wrong);
  }
  // The file of another hub is refused in words by "readPackText", whatever its release.
  const loaded = named.id === present.id ? await bankOf(named.release, present, load) : { bank: present };
  if (!("bank" in loaded)) {
    return loaded;
  }
  const { bank } = loaded;
  const { pack, problems, retired, warnings } = readPackText(text, bank);
  return pack
    ? { kind: "pack", pack, bank, from, print: fingerprint(pack), asksMore: false, warnings }
    : refused(problems, retired);
}

/** @param {string} release @param {Bank} present @param {LoadBank} load @returns {Promise<{bank: Bank} | Refused>} */
async function bankOf(release, present, load) {
  if (release === present.release) {
    return { bank: present };
  }
  try {
    const bank = await load(release);
    const message = `This was made with release ${release} of the question bank, which this hub does not have. Open it on the hub where it was made.`;
    const problem = { path: "bank, release", found: release, expected: "a release of this hub", message };
    return bank ? { bank } : refused([problem]);
  } catch {
    const message = `The questions of release ${release} could not be loaded. Check your connection, and try again.`;
    return refused([problemOf("no answer", `the bank of release ${release}`, message)], [], true);
  }
}

/**
 * Return the text of a refused file with what replaced its retired codes.
 *
 * @param {string} text
 * @param {Offer[]} offers
 * @returns {string}
 */
export function replaced(text, offers) {
  return JSON.stringify(withHeirs(parseJson(text).value, offers));
}

/**
 * Return what the bank changed since a pack was made, without what is the same.
 *
 * @param {OpenedPack} opened
 * @param {Bank} present
 * @returns {import("./compare.mjs").Change[]}
 */
export function changesSince({ pack, bank }, present) {
  return compareBanks(pack, bank, present).filter((each) => each.change !== "same");
}

/**
 * Return a pack as a buyer opens it, with its bank: as it was made, unless the buyer takes a change over.
 *
 * @param {OpenedPack} opened
 * @param {Bank} present
 * @param {{accepted: ReadonlySet<string>, moves: boolean}} choice
 * @returns {{pack: Pack, bank: Bank}}
 */
export function packToBuy({ pack, bank }, present, { accepted, moves }) {
  return bank !== present && (moves || accepted.size > 0)
    ? { pack: takeOver(pack, bank, present, accepted), bank: present }
    : { pack, bank };
}
