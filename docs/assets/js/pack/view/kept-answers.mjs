/**
 * Keeps a bidder's answers on the device, if the bidder says so, and the pack that they answer beside them. Two tabs
 * never overwrite each other's answers.
 *
 * @typedef {import("../bidding.mjs").Bid} Bid
 * @typedef {import("../opening.mjs").Source} Source
 * @typedef {import("../types.mjs").AnswerFile} AnswerFile
 */

import { find } from "../../shared/element.mjs";
import { readAnswers } from "../answers.mjs";
import { bidFile, isBegun } from "../bidding.mjs";
import { parseJson } from "../read-json.mjs";
import { deviceStorage } from "./storage.mjs";

/** @returns {string} what the keys of answers begin with: the hub's prefix and "-answers-" */
function start() {
  return (find(document, "[data-pack]", HTMLElement).dataset.keptAs ?? "").replace(/pack$/, "answers-");
}

/** @param {string} key of answers @returns {string} the key of the pack that they answer */
function besideOf(key) {
  return key.replace(/answers-(?=\w*$)/, "answered-");
}

/** @param {string} key @returns {string | null} what is kept there; null too where the browser does not let it be read */
function read(key) {
  try {
    return deviceStorage()?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** @param {string | null} kept the text of a file, or the fragment of a link @returns {Source} */
function sourceOf(kept) {
  return kept ? (isFile(kept) ? { text: kept } : { fragment: kept }) : null;
}

/** @param {string} kept @returns {boolean} whether it is the text of a file, which the fragment of a link is not */
function isFile(kept) {
  return !parseJson(kept).problem;
}

/**
 * @typedef {{key: string, print: string, file: AnswerFile | null, source: Source}} KeptAnswers print: the fingerprint of
 *   the pack that they answer. file: null where nobody can read it. source: the pack, or null where it is not kept
 * @returns {KeptAnswers[]} what is kept
 */
export function keptAnswers() {
  const place = deviceStorage();
  const keys = place ? Object.keys(place).filter((each) => each.startsWith(start())) : [];
  return keys.map((key) => ({
    key,
    print: key.slice(start().length),
    file: keptFile(key),
    source: sourceOf(read(besideOf(key))),
  }));
}

/** @param {string} key @returns {AnswerFile | null} the answers that are kept there now */
function keptFile(key) {
  return readAnswers(read(key) ?? "").file;
}

/** @param {import("../opening.mjs").Opening} opening @returns {AnswerFile} its answers; where they are kept, as they are now */
export function fileOf({ file, key }) {
  return (key && keptFile(key)) || file;
}

/** @param {string} key */
export function dropAnswers(key) {
  deviceStorage()?.removeItem(key);
  deviceStorage()?.removeItem(besideOf(key));
}

/** @param {Bid} bid @returns {string} */
function keyOf({ print }) {
  return `${start()}${print}`;
}

/** @param {Bid} bid @returns {string} */
function textOf(bid) {
  return JSON.stringify(bidFile(bid));
}

/** @param {string} key @param {string} text @returns {boolean} whether there was room for it */
function put(key, text) {
  try {
    deviceStorage()?.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** Where the answers of one bid are kept. */
export class Keeper {
  constructor() {
    this.key = "";
    /** What this tab wrote or read last. @type {string | null} */
    this.last = null;
  }

  /**
   * Begin to keep.
   *
   * @param {Bid} bid
   * @param {string} [from] the key of the answers that the bid has been opened with
   * @returns {string} why it could not be done, or ""
   */
  begin(bid, from = "") {
    const key = keyOf(bid);
    const kept = read(key);
    this.stop("");
    if (kept !== null && key !== from && kept !== textOf(bid)) {
      return "Other answers to this pack are kept on this device already, so these are not. Open or delete the others first.";
    }
    this.key = key;
    this.last = kept;
    return this.write(bid);
  }

  /**
   * Keep what is open now, in the place of its own pack.
   *
   * @param {Bid} bid
   * @param {string} from as before
   * @returns {string} as before
   */
  follow(bid, from) {
    if (isBegun(bid)) {
      return this.key === keyOf(bid) ? this.write(bid) : this.begin(bid, from);
    }
    if (this.key !== keyOf(bid)) {
      this.stop("");
    }
    return "";
  }

  /** Keep a bid as it is now, if the bidder said so. @param {Bid} bid @returns {string} why it could not be done, or "" */
  write(bid) {
    if (this.key === "") {
      return "";
    }
    if (!deviceStorage()) {
      return this.stop("This browser does not let the hub keep anything on this device.");
    }
    if (read(this.key) !== this.last) {
      return this.stop("Another tab changed or deleted the answers that are kept on this device, so they are left alone.");
    }
    const text = textOf(bid);
    if (!put(this.key, text)) {
      return this.stop("There is no room left on this device, so your answers are no longer kept on it.");
    }
    // Where there is no room for the pack besides, its link or file opens it as before.
    this.putPack(bid.source);
    this.last = text;
    return "";
  }

  /** @param {Source} source */
  putPack(source) {
    const key = besideOf(this.key);
    // A link carries less than a file.
    if (source && ("text" in source || !isFile(read(key) ?? ""))) {
      put(key, "text" in source ? source.text : source.fragment);
    }
  }

  /** @param {string} why */
  stop(why) {
    this.key = "";
    this.last = null;
    return `${why} Save them to a file.`;
  }

  /** Stop keeping, and delete what is kept. */
  drop() {
    if (this.key) {
      dropAnswers(this.key);
    }
    this.stop("");
  }
}
