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
import { deviceStorage } from "./storage.mjs";

/** @returns {string} what the keys of answers begin with: the hub's prefix and "-answers-" */
function start() {
  return (find(document, "[data-pack]", HTMLElement).dataset.keptAs ?? "").replace(/pack$/, "answers-");
}

/** @param {string} key of answers @returns {string} the key of the pack that they answer */
function besideOf(key) {
  return key.replace(/answers-(?=\w*$)/, "answered-");
}

/** @param {string | null} kept the text of a file, or the fragment of a link, which has no brace @returns {Source} */
function sourceOf(kept) {
  return kept ? (kept.includes("{") ? { text: kept } : { fragment: kept }) : null;
}

/**
 * @typedef {{key: string, file: AnswerFile, source: Source}} KeptAnswers source: the pack that they answer, or null
 *   where it is not kept
 * @returns {KeptAnswers[]} what is kept, without what nobody can read
 */
export function keptAnswers() {
  const place = deviceStorage();
  const keys = place ? Object.keys(place).filter((each) => each.startsWith(start())) : [];
  return keys.flatMap((key) => {
    const { file } = readAnswers(place?.getItem(key) ?? "");
    return file ? [{ key, file, source: sourceOf(place?.getItem(besideOf(key)) ?? null) }] : [];
  });
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

/** @param {Storage} place @param {string} key @param {string} text @returns {boolean} whether there was room for it */
function put(place, key, text) {
  try {
    place.setItem(key, text);
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
   * @param {boolean} [over] whether what is kept for the same pack is what the bid began with
   * @returns {string} why it could not be done, or ""
   */
  begin(bid, over = false) {
    const key = keyOf(bid);
    const kept = deviceStorage()?.getItem(key) ?? null;
    if (kept !== null && !over) {
      return "Answers to this pack are kept on this device already. Open or delete them first.";
    }
    this.key = key;
    this.last = kept;
    return this.write(bid);
  }

  /** Go on with the answers to another pack, in a place of their own. @param {Bid} bid */
  follow(bid) {
    if (this.key !== "" && this.key !== keyOf(bid)) {
      this.stop("");
      if (isBegun(bid)) {
        this.begin(bid);
      }
    }
  }

  /** Keep a bid as it is now, if the bidder said so. @param {Bid} bid @returns {string} why it could not be done, or "" */
  write(bid) {
    const place = deviceStorage();
    if (this.key === "") {
      return "";
    }
    if (!place) {
      return this.stop("This browser does not let the hub keep anything on this device.");
    }
    if (place.getItem(this.key) !== this.last) {
      return this.stop("Another tab changed or deleted the answers that are kept on this device, so they are left alone.");
    }
    const text = JSON.stringify(bidFile(bid));
    if (!put(place, this.key, text)) {
      return this.stop("There is no room left on this device, so your answers are no longer kept on it.");
    }
    // Where there is no room for the pack besides, its link or file opens it as before.
    this.putPack(place, bid.source);
    this.last = text;
    return "";
  }

  /** @param {Storage} place @param {Source} source */
  putPack(place, source) {
    const key = besideOf(this.key);
    // A link carries no more than what is kept already, and less than a file.
    if (source && ("text" in source || !place.getItem(key))) {
      put(place, key, "text" in source ? source.text : source.fragment);
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
