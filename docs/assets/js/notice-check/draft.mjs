/**
 * The text of a draft, and where words are in it. It looks each pattern up once.
 *
 * @typedef {import("./types.mjs").Sign} Sign
 * @typedef {import("./types.mjs").Span} Span
 */

/** The longest text that is read, in characters. */
export const LONGEST = 200_000;
const SENTENCE_END = /\n|[.!?;](?=[ \n]|$)/g;
/** What a sentence has at most, so that a text without full stops is no single sentence. */
const LONGEST_SENTENCE = 600;

const WRAPPED = 60;
/** A line that begins something of its own: a point of a list or a row of a table. */
const OWN_LINE = /^(?:[-*•·–]|\(?[a-z0-9]{1,3}[.)] |[^\n]{2,80} \d{1,3}(?:\.\d{1,2})? ?%?$)/;
/** A line that begins with a label. */
const LABELLED = /^[^\n:]{1,60}:/;

/** @param {string} text @returns {string} the same in small letters and plain signs, each at its place */
function plain(text) {
  const small = text.toLowerCase();
  // A few letters become two when they are made small, and would move all that follows.
  const same = small.length === text.length ? small : text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
  return same
    .replaceAll(/[‘’‛ʼ]/g, "'")
    .replaceAll(/[“”„]/g, '"')
    .replaceAll(/[‐-―−]/g, "-")
    .replaceAll(/[\t\u00A0\u2000-\u200A\u202F\u3000]/g, " ")
    .replaceAll(/[\v\f\u2028\u2029]|\r(?!\n)/g, "\n")
    .replaceAll("\r", " ");
}

/** A line that goes on where another one was broken. */
const GOES_ON = /^[a-z]/;
/** No shorter line is broken only because it was full. */
const SHORTEST = 8;

/** @param {string} line @param {string} next as it was written @returns {boolean} whether a line was broken only because it was full */
function goesOn(line, next) {
  const [full, small] = [line.length >= WRAPPED, GOES_ON.test(next)];
  const own = OWN_LINE.test(next.toLowerCase()) || (LABELLED.test(next) && !(full && small));
  return next !== "" && (full || (line.length >= SHORTEST && small)) && !/[.:;!?]$/.test(line) && !own;
}

/**
 * Return a text with one space where there were several, and lines whole again that were broken because they were full.
 *
 * @param {string} text
 * @returns {{low: string, places: Uint32Array}} places: where each sign stands in the text
 */
function tidied(text) {
  const same = plain(text);
  const places = new Uint32Array(same.length + 1);
  /** @type {string[]} */
  const kept = [];
  let count = 0;
  let start = 0;
  const put = (/** @type {string} */ sign, /** @type {number} */ place) => {
    kept.push(sign);
    places[count] = place;
    count += 1;
  };
  const lines = same.split("\n");
  const bare = text.split(/\r\n|[\n\v\f\r\u2028\u2029]/).map((line) => line.trim());
  lines.forEach((line, at) => {
    // Dots or lines that lead to the next column.
    for (const match of line.matchAll(/(?:[.·_]{4,}(?= ?[^\s.·_]))|[^\s]| +/g)) {
      const blank = match[0].startsWith(" ") || match[0].length > 1;
      if (!blank || (kept.at(-1) !== " " && kept.at(-1) !== "\n" && count > 0)) {
        put(blank ? " " : match[0], start + match.index);
      }
    }
    start += line.length + 1;
    if (at < lines.length - 1) {
      put(goesOn(bare[at] ?? "", bare[at + 1] ?? "") ? " " : "\n", start - 1);
    }
  });
  places[count] = same.length;
  return { low: kept.join(""), places: places.slice(0, count + 1) };
}

/** @param {number[]} sorted @param {number} place @returns {number} how many members are not after it */
function countUpTo(sorted, place) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (/** @type {number} */ (sorted[middle]) <= place) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

export class Draft {
  /** @param {string} text of which at most LONGEST characters are read */
  constructor(text) {
    this.text = text.slice(0, LONGEST);
    const { low, places } = tidied(this.text);
    this.low = low;
    this.places = places;
    /** Where sentences end. */
    this.ends = [...this.low.matchAll(SENTENCE_END)].map(({ index }) => index + 1);
    /** @type {Map<string, Span[]>} */
    this.found = new Map();
  }

  /** @param {string} pattern @returns {Span[]} each place at which it is found */
  spans(pattern) {
    const known = this.found.get(pattern);
    if (known) {
      return known;
    }
    /** @type {Span[]} */
    const spans = [];
    for (const match of this.low.matchAll(new RegExp(pattern, "gm"))) {
      if (match[0] !== "") {
        spans.push([match.index, match.index + match[0].length]);
      }
    }
    this.found.set(pattern, spans);
    return spans;
  }

  /** @param {string} pattern @returns {boolean} */
  has(pattern) {
    return this.found.has(pattern) ? this.spans(pattern).length > 0 : new RegExp(pattern, "m").test(this.low);
  }

  /** @param {Span} span @returns {Span} the sentence or the line around it */
  sentence([start, end]) {
    const first = this.ends[countUpTo(this.ends, start) - 1] ?? 0;
    const last = this.ends[countUpTo(this.ends, end - 1)] ?? this.low.length;
    return [Math.max(first, start - LONGEST_SENTENCE), Math.min(last, end + LONGEST_SENTENCE)];
  }

  /** @param {Span} span @returns {string} in small letters and plain signs */
  part([start, end]) {
    return this.low.slice(Math.max(start, 0), end);
  }

  /** @param {Span} span @returns {Span} the same words in the text as it was written */
  written([start, end]) {
    return [this.places[start] ?? 0, (this.places[end - 1] ?? this.text.length - 1) + 1];
  }

  /** @param {Span} span @returns {string} as it was written, on one line and not too long */
  quote(span) {
    const words = this.text.slice(...this.written(span)).replaceAll(/\s+/g, " ").trim();
    return words.length > 160 ? `${words.slice(0, 157)}…` : words;
  }

  /** @param {Sign} sign with words @yields {Span} each place at which it is met */
  *met({ words = "", near, within = 0, after, same_sentence: same, unless }) {
    const others = near === undefined ? [] : this.spans(near);
    const starts = others.map(([start]) => start);
    const not = unless === undefined ? null : new RegExp(unless);
    for (const span of this.spans(words)) {
      if (not?.test(this.part(this.sentence(span)))) {
        continue;
      }
      if (near === undefined) {
        yield span;
        continue;
      }
      const [first, last] = same ? this.sentence(span) : [after ? span[1] : span[0] - within, span[1] + within];
      const at = countUpTo(starts, first - 1);
      const next = others.slice(at, at + 3).find(([start, end]) => start < last && (end <= span[0] || start >= span[1]));
      if (next) {
        yield span;
      }
    }
  }

  /** @param {Sign} sign with words @returns {boolean} */
  shows(sign) {
    if (sign.near === undefined && sign.unless === undefined) {
      return this.has(sign.words ?? "");
    }
    return !this.met(sign).next().done;
  }
}
