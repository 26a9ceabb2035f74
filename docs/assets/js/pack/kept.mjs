/**
 * Keeps packs on the reader's device, each under a key of its own, once the reader has chosen so. Works on any
 * storage that it is given; one that is null is blocked. What is written replaces what was there whole, or not at all.
 *
 * The keys, after the prefix: "-packs" the reader's choices, "-" and an id a pack, "-count" how many questions the
 * open pack has, "-adding" what other pages put aside for it.
 *
 * @typedef {import("./types.mjs").Pack} Pack
 * @typedef {{names: boolean, last: string}} Choices whether names of people are kept too, and the pack open last
 * @typedef {{id: string, name: string, questions: number, day: string, damaged: boolean}} Summary
 * @typedef {"kept" | "newer" | "gone" | "full" | "blocked"} Outcome newer: another tab has changed it since, and
 *   gone: has deleted it; nothing was written
 * @typedef {{outcome: Outcome, id: string, known: string}} Saved known: the text that is now kept
 * @typedef {{pack: Pack, issued: Pack[], day: string}} Content what to keep of a pack
 */

import { LARGEST_FILE, parseJson } from "./read-json.mjs";
import { isRecord } from "./shape.mjs";

const ID = /^[0-9a-f]{8}$/;

/** @param {unknown} error @returns {"full" | "blocked"} */
function faultOf(error) {
  return isRecord(error) && error.name === "QuotaExceededError" ? "full" : "blocked";
}

/** @param {unknown} value @param {string} field @returns {unknown} */
function fieldOf(value, field) {
  return isRecord(value) && Object.hasOwn(value, field) ? value[field] : undefined;
}

/** @param {string} text as "written" begins it @returns {number} the revision of what is kept */
function revisionOf(text) {
  const [, digits = "0"] = /^\{"format":1,"revision":(\d{1,15})\b/.exec(text) ?? [];
  return Number(digits);
}

/** @param {Pack} pack @returns {object} its public part alone */
function publicOf({ format, bank, public: shown }) {
  return { format, bank, public: shown };
}

/** @param {number} revision @param {Content} content @returns {string} */
function written(revision, { pack: { format, bank, public: shown, private: own }, issued, day }) {
  const head = { format: 1, revision, day, pack: { format, bank, public: shown, private: own } };
  const whole = JSON.stringify({ ...head, issued: issued.map(publicOf) });
  return whole.length < LARGEST_FILE ? whole : JSON.stringify({ ...head, issued: [] });
}

/**
 * Return what a kept text holds, not yet read as packs.
 *
 * @param {string} text
 * @returns {{pack: unknown, issued: unknown[], day: string} | null} null where it is damaged
 */
export function partsOf(text) {
  const { value, problem } = parseJson(text);
  const pack = fieldOf(value, "pack");
  const [issued, day] = [fieldOf(value, "issued"), fieldOf(value, "day")];
  return problem || !isRecord(pack)
    ? null
    : { pack, issued: Array.isArray(issued) ? issued : [], day: typeof day === "string" ? day : "" };
}

export class KeptPacks {
  /** @param {Storage | null} storage @param {string} prefix which carries the hub's id */
  constructor(storage, prefix) {
    this.storage = storage;
    this.prefix = prefix;
  }

  /** @param {string} name @returns {string} */
  key(name) {
    return `${this.prefix}-${name}`;
  }

  /** @param {string} name @returns {string | null} what is kept under a key, or null */
  text(name) {
    try {
      return this.storage?.getItem(this.key(name)) ?? null;
    } catch {
      return null;
    }
  }

  /** @param {string} name @param {string} text @returns {"kept" | "full" | "blocked"} */
  put(name, text) {
    try {
      this.storage?.setItem(this.key(name), text);
      return this.storage ? "kept" : "blocked";
    } catch (error) {
      return faultOf(error);
    }
  }

  /** @param {string} name @returns {boolean} whether nothing is kept under the key any more */
  drop(name) {
    try {
      this.storage?.removeItem(this.key(name));
      return true;
    } catch {
      return false;
    }
  }

  /** @returns {Choices | null} null while the reader has not chosen to keep anything */
  choices() {
    const text = this.text("packs");
    if (text === null) {
      return null;
    }
    const { value } = parseJson(text);
    const last = fieldOf(value, "last");
    return { names: fieldOf(value, "names") === true, last: typeof last === "string" && ID.test(last) ? last : "" };
  }

  /** @param {Partial<Choices>} choices @returns {"kept" | "full" | "blocked"} */
  choose(choices) {
    const { names, last } = { names: false, last: "", ...this.choices(), ...choices };
    return this.put("packs", JSON.stringify({ format: 1, names, last }));
  }

  /** @returns {string[]} the ids of all packs that are kept */
  ids() {
    try {
      const keys = Array.from({ length: this.storage?.length ?? 0 }, (_, at) => this.storage?.key(at) ?? "");
      const start = this.key("");
      return keys.flatMap((key) => (key.startsWith(start) && ID.test(key.slice(start.length)) ? [key.slice(start.length)] : []));
    } catch {
      return [];
    }
  }

  /** @returns {Summary[]} the packs that are kept, by name */
  list() {
    const found = this.ids().map((id) => this.summary(id));
    return found.sort((one, other) => one.name.localeCompare(other.name, "en-GB") || (one.id < other.id ? -1 : 1));
  }

  /** @param {string} id @returns {Summary} */
  summary(id) {
    const parts = partsOf(this.text(id) ?? "");
    const shown = fieldOf(parts?.pack, "public");
    const [name, questions] = [fieldOf(shown, "name"), fieldOf(shown, "questions")];
    return {
      id,
      name: typeof name === "string" ? name : "",
      questions: Array.isArray(questions) ? questions.length : 0,
      day: parts?.day ?? "",
      damaged: !Array.isArray(questions),
    };
  }

  /**
   * Keep a pack, unless another tab has changed what is kept of it.
   *
   * @param {{id: string, known: string}} place known: the text that was last seen there
   * @param {Content} content
   * @returns {Saved}
   */
  save({ id, known }, content) {
    const there = this.text(id);
    if ((there ?? "") !== known) {
      return { outcome: there === null ? "gone" : "newer", id, known };
    }
    const text = written(revisionOf(known) + 1, content);
    const outcome = text.length < LARGEST_FILE ? this.put(id, text) : "full";
    if (outcome === "kept") {
      this.open(id, content.pack.public.questions.length);
    }
    return { outcome, id, known: outcome === "kept" ? text : known };
  }

  /** @param {string} id @param {string} name for the pack @returns {Outcome} */
  rename(id, name) {
    const text = this.text(id);
    const { value } = parseJson(text ?? "");
    const pack = fieldOf(value, "pack");
    const shown = fieldOf(pack, "public");
    if (text === null || !isRecord(value) || !isRecord(pack) || !isRecord(shown)) {
      return "gone";
    }
    const named = { ...value, revision: revisionOf(text) + 1, pack: { ...pack, public: { ...shown, name } } };
    return this.put(id, JSON.stringify(named));
  }

  /** Remember which pack is open. Does no harm where it fails. @param {string} id @param {number} questions of it */
  open(id, questions) {
    if (this.choices()?.last !== id) {
      this.choose({ last: id });
    }
    // An old count would be wrong, and none is merely not there.
    if (this.put("count", String(questions)) !== "kept") {
      this.drop("count");
    }
  }

  /** @param {string} id @returns {boolean} whether the pack is deleted */
  remove(id) {
    const gone = this.drop(id);
    if (gone && this.choices()?.last === id) {
      this.drop("count");
      this.choose({ last: "" });
    }
    return gone;
  }

  /** Take back the choice: delete every key. @returns {boolean} whether nothing is kept any more */
  forget() {
    return [...this.ids(), "count", "adding", "packs"].map((name) => this.drop(name)).every(Boolean);
  }
}
