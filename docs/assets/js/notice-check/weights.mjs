/**
 * The weights that a text gives to criteria: a criterion's name beside a number, at least three of them one after the other.
 *
 * @typedef {import("./draft.mjs").Draft} Draft
 * @typedef {import("./types.mjs").Criterion} Criterion
 * @typedef {import("./types.mjs").Span} Span
 * @typedef {{criterion: string, title: string, label: string, weight: number, span: Span}} Weight criterion: its name in the rules, or "" for another
 *   one than the five; label: its name in the draft; weight: in hundredths of a per cent
 * @typedef {{weights: Weight[], span: Span, named: boolean}} WeightList named: whether its criteria are known by name
 */

/** Between a name and its number: signs, and words such as “carries”. */
const LINK =
  "[^a-z0-9%£]{0,14}(?:\\(?(?:weight(?:ing|ed|s)?|which carries|carries|carrying|worth|counts?(?: for)?|has|have|is|are|was|at|of|criterion|criteria|score|max(?:imum)?)[^a-z0-9%\\n£]{1,6}){0,3}";
const NUMBER = "(\\d{1,3}(?:\\.\\d{1,2})?) ?(%|per cent|percent|pts?\\b|points?\\b|marks?\\b)?(?![\\d/]|[.,]\\d| ?(?:years?|months?|days?|words|pages|weeks?)\\b)";
/** A line with a name and a number, which may be a criterion besides the five, such as price. */
const ROW = /^[^\n%£]{2,90}?[^\d\n%.£/](\d{1,3}(?:\.\d{1,2})?) ?(?:%|per cent|percent)\)?[.,; ]*$/gm;
const SLASHES = /(?<![\d/])\d{1,2}(?:\.\d)?(?: ?\/ ?\d{1,2}(?:\.\d)?){2,8} ?(?:%|per cent)?(?![\d/])/g;
const NEXT = 260;
const FEWEST = 3;
const SURE = 4;
/** In hundredths of a per cent: more than this is what offers scored, and no sum of weights that somebody got wrong. */
const MOST_IN_ALL = 13_000;
/** In hundredths of a per cent: what rounding makes of a whole. */
const SLIP = 50;
/** No notice has more; a text that is made to be slow may. */
const MOST = 200;

/** @param {string} text @returns {number} */
const hundredths = (text) => Math.round(Number(text) * 100);

/** @param {Draft} draft @param {Criterion[]} criteria @returns {Weight[]} by their places */
function paired(draft, criteria) {
  const after = pairs(draft, criteria, (label) => `(?:${label})(?: criteri(?:on|a))?${LINK}${NUMBER}`);
  // Without "%", a number before a name may count anything.
  const before = pairs(draft, criteria, (label) => `(\\d{1,3}(?:\\.\\d{1,2})?) ?(%|per cent|percent)[^a-z0-9\\n]{0,4}(?:(?:weight(?:ing|ed)?|for|on|to|is|was)[^a-z0-9\\n]{1,3}){0,2}(?:the )?(?:${label})`);
  return before.length > after.length ? before : after;
}

/**
 * @param {Draft} draft
 * @param {Criterion[]} criteria
 * @param {(label: string) => string} pattern whose first group is the number
 * @returns {Weight[]}
 */
function pairs(draft, criteria, pattern) {
  const found = criteria.flatMap(({ name, title, label }) => {
    const form = new RegExp(pattern(label), "g");
    return [...draft.low.matchAll(form)].flatMap((match) => {
      const [words, number = "", unit = ""] = match;
      const sure = unit !== "" || /^(?:[)\]]|\n|$)/.test(draft.low.slice(match.index + words.trimEnd().length).slice(0, 1));
      return sure ? [weightOf(name, title, number, [match.index, match.index + words.trimEnd().length], words)] : [];
    });
  });
  found.sort((one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1]);
  // "Social value 10%" has "value 10%" in it.
  let last = 0;
  const apart = found.filter(({ span }) => {
    const fresh = span[0] >= last;
    last = Math.max(last, span[1]);
    return fresh;
  });
  return apart.slice(0, MOST);
}

/** @param {string} criterion @param {string} title @param {string} number @param {Span} span @param {string} [label] @returns {Weight} */
function weightOf(criterion, title, number, span, label = title) {
  return { criterion, title, label, weight: hundredths(number), span };
}

/** @param {Weight[]} weights by their places @returns {Weight[][]} those that stand near each other */
function grouped(weights) {
  /** @type {Weight[][]} */
  const groups = [];
  for (const each of weights) {
    const last = groups.at(-1);
    if (last && each.span[0] - (last.at(-1)?.span[1] ?? 0) <= NEXT) {
      last.push(each);
    } else {
      groups.push([each]);
    }
  }
  return groups;
}

/** @param {Draft} draft @param {Weight[]} known @returns {WeightList} with the rows beside them that name other criteria */
function withOthers(draft, known) {
  const [start, end] = [(known[0]?.span[0] ?? 0) - NEXT, (known.at(-1)?.span[1] ?? 0) + NEXT];
  const others = [...draft.part([start, end]).matchAll(ROW)].flatMap((match) => {
    const at = Math.max(start, 0) + match.index;
    /** @type {Span} */
    const span = [at, at + match[0].trimEnd().length];
    const covers = known.some((each) => each.span[0] < span[1] && each.span[1] > span[0]);
    return covers || /\btotal|\bsum\b|\boverall|\bsub-?/.test(match[0]) ? [] : [weightOf("", match[0].trim(), match[1] ?? "", span)];
  });
  const weights = [...known, ...others].sort((one, other) => one.span[0] - other.span[0]);
  return { weights, named: true, span: [weights[0]?.span[0] ?? 0, weights.at(-1)?.span[1] ?? 0] };
}

/** @param {Draft} draft @param {string} weighing @returns {WeightList[]} lists such as 30/20/20/20/10 */
function slashed(draft, weighing) {
  const near = new RegExp(weighing);
  return [...draft.low.matchAll(SLASHES)].flatMap((match) => {
    const parts = match[0].match(/\d{1,2}(?:\.\d)?/g) ?? [];
    /** @type {Span} */
    const span = [match.index, match.index + match[0].trimEnd().length];
    const told = near.test(draft.part([span[0] - 160, span[1] + 60]));
    return parts.length >= SURE && told ? [{ weights: parts.map((each) => weightOf("", each, each, span)), span, named: false }] : [];
  });
}

/**
 * @param {Draft} draft
 * @param {Criterion[]} criteria
 * @param {Record<string, string>} wordings
 * @returns {WeightList[]}
 */
export function weightsIn(draft, criteria, { scored = "(?!)", weighing = "(?!)" }) {
  const lists = grouped(paired(draft, criteria)).flatMap((weights) => {
    const names = new Set(weights.map((each) => each.criterion));
    return names.size >= FEWEST ? [withOthers(draft, weights)] : [];
  });
  const marks = new RegExp(scored);
  // What offers scored by criterion is no list of weights.
  const kept = lists.filter(({ span, weights }) => {
    const before = draft.part([span[0] - 120, span[0]]);
    const sum = sumOf(firstOfEach(weights));
    // No offer can score more than the whole.
    const whole = sum > 10_000 - SLIP && sum < MOST_IN_ALL;
    return whole || /weight/.test(before) || !(marks.test(before) || Math.max(...weights.map((each) => each.weight)) > 7_000);
  });
  return [...kept, ...slashed(draft, weighing)];
}

/** @param {Weight[]} weights @returns {number} in hundredths of a per cent */
export function sumOf(weights) {
  return weights.reduce((sum, each) => sum + each.weight, 0);
}

/** @param {Weight[]} weights @returns {Weight[]} the first of each criterion of the five */
export function firstOfEach(weights) {
  const seen = new Set();
  return weights.filter(({ criterion }) => criterion !== "" && !seen.has(criterion) && seen.add(criterion));
}

/** @param {number} weight @returns {string} such as "12.5" */
export function perCent(weight) {
  return String(weight / 100);
}
