/**
 * Finds what a text for one bidder says about another: its name, its letter, or words from its record.
 *
 * It would rather stop a sound text than let a leak through, for people can word a text anew. Words that everybody is
 * given, and those of the panel's roles, are no sign of anybody.
 *
 * @typedef {import("../types.mjs").Contest} Contest
 * @typedef {import("../types.mjs").Moderation} Moderation
 * @typedef {import("./blocks.mjs").Paper} Paper
 * @typedef {(text: string) => string[]} Finder what it finds, each in words: "the name of another bidder"
 */

const RUN = 5;
const WORD = /[\p{L}\p{N}]+/gu;
/** Words that many organisations have in their names. */
const ORDINARY = new Set(
  "alliance association board care carers centre charity children city community council county families family foundation friends group health home hospice hospital housing international mental national network north partnership people project services service social society south support together trust university wellbeing west women youth".split(" "),
);
const LEGAL = new Set(["the", "ltd", "limited", "cic", "cio", "plc", "llp", "uk", "inc", "charity"]);
const SMALL = new Set(["of", "and", "the", "for", "in", "at"]);
/** Short forms that mean something else, and what a letter can stand behind that is no bidder. */
const USUAL_SHORT = new Set(["AI", "GP", "HR", "ID", "IT", "UK"]);
const LETTERS = /\b(?:bidder|applicant|provider|supplier|offer|bid|application|proposal|tender)s?\s+((?:[a-z]\b(?:\s|,|&|\/|and\b|or\b)*)+)/gi;
const NO_BIDDER = /\b(?:annex|appendix|band|category|class|figure|grade|group|hepatitis|lot|option|page|part|plan|point|process|schedule|section|table|tier|type|vitamin)s?[\s-]$/i;
/** A capital that stands alone: no part of a code, of initials or of a name such as “C. difficile”. */
const ALONE = /(?<![\p{L}\p{N}&.'’])[A-Z](?![\p{L}\p{N}&]|[-.]\p{L}|-\d|\.\s\p{Ll}|['’](?!s\b))/gu;
/** “A” and “I” are words too: then what stands beside them tells. */
const BEFORE = /\b(?:than|like|over|behind|above|below|of|against|and|with|to|from|as|vs)\s+$/;
const AFTER = /^(?:['’]s|\s(?:is|was|has|had|did|gave|got|came|scored|offers))\b/;
/** Letters of other alphabets that look like ours, and those that have no plain one below their marks. */
const LIKE = "аеорсухіјѕԁһкмтвнАЕОРСУХІЈЅКМТВНΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανøłıØŁ";
const OURS = "aeopcyxijsdhkmtbhAEOPCYXIJSKMTBHABEZHIKMNOPTYXoavoliOL";
/** The letter that a digit stands for in a word, in the place of the digit. 1 stands for “i” too. */
const LETTER_OF = "ol eas t";

/** @param {string} text @returns {string} in plain letters, so that a name is found however it is written; capitals stay */
function plain(text) {
  const bare = text.normalize("NFKD").replaceAll(/[\p{M}\p{Cf}]/gu, "");
  const ours = bare.replaceAll(/[^\p{ASCII}]/gu, (letter) => OURS[LIKE.indexOf(letter)] ?? letter);
  return ours.replaceAll("ß", "ss").replaceAll("æ", "ae").replaceAll("Æ", "AE");
}

/** @param {string} text plain @returns {string} without what is written for the marks of a vowel: “Mueller” is “Müller” */
const unmarked = (text) => text.replaceAll(/([aou])e/gi, "$1");

/** @param {string} text plain @returns {string[]} it in each way in which a name can be read */
function readings(text) {
  const read = (/** @type {string} */ one) =>
    text.replaceAll(/[\p{L}\d]*(?:\p{L}\d|\d\p{L})[\p{L}\d]*/gu, (word) => word.replaceAll(/[0-57]/g, (digit) => (digit === "1" ? one : LETTER_OF.charAt(Number(digit)).trim() || digit)));
  // “T a n g l e w o o d” is a word too.
  const joined = text.replaceAll(/(?<!\p{L})(?:\p{L}[\s._-]){3,}\p{L}(?!\p{L})/gu, (letters) => letters.replaceAll(/\P{L}/gu, ""));
  return [...new Set([text, read("i"), read("l"), unmarked(text), joined])];
}

/** @param {string} text @returns {string[]} */
function wordsOf(text) {
  return plain(text).toLowerCase().match(WORD) ?? [];
}

/** @param {unknown} value @returns {string[]} every text in it */
export function textsIn(value) {
  if (typeof value === "string") {
    return [value];
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** @param {Moderation} moderation @param {string} id @returns {string[]} all that was written about an offer */
function recordOf({ marks, agreed, gates, golden }, id) {
  const files = [...marks.flatMap((each) => [each.scores, each.grid, each.gates, each.golden]), agreed, gates, golden];
  return textsIn(files.map((each) => (Object.hasOwn(each, id) ? each[id] : null)));
}

/** @param {string[]} texts @returns {Set<string>} each run of five words in them */
function runsIn(texts) {
  return new Set(
    texts.flatMap((text) => {
      const words = wordsOf(text);
      return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(" "));
    }),
  );
}

/**
 * Return what finds in a text anything of those bidders who may not be named in it.
 *
 * @param {Contest} contest
 * @param {Moderation} moderation
 * @param {string[]} allowed ids of the bidder whom the text is for, and of whoever was chosen
 * @returns {Finder}
 */
export function leakFinder(contest, moderation, allowed) {
  const { bidders } = moderation.lineup;
  const others = bidders.filter((each) => !allowed.includes(each.id));
  const ours = bidders.filter((each) => allowed.includes(each.id));
  const known = textsIn(contest);
  const roles = [...moderation.panel, ...moderation.lineup.evaluators].map((each) => each.role);
  const usual = new Set([...known, ...roles].flatMap(wordsOf));
  const common = new Set([...usual, ...ours.flatMap((each) => wordsOf(each.name))]);
  const fair = runsIn([...known, ...textsIn(moderation.panel), ...allowed.flatMap((id) => recordOf(moderation, id))]);
  const theirs = new Set([...runsIn(others.flatMap(({ id }) => recordOf(moderation, id)))].filter((run) => !fair.has(run)));
  const names = others.flatMap(({ name }) => [...new Set([name, unmarked(plain(name))])].map((each) => nameTest(each, common, usual, known.join(" "))));
  const own = ours.flatMap((each) => {
    const words = wordsOf(each.name).join("[^\\p{L}\\p{N}]+");
    return words ? [new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, "giu")] : [];
  });
  const ids = new Set(others.map((each) => each.id));
  const { bidder } = contest.people;
  return (text) => {
    // What is left once the names are out that may be there, of which others can be parts.
    const rest = own.reduce((left, name) => left.replaceAll(name, " "), plain(text));
    return [
      ...(readings(rest).some((each) => names.some((has) => has(each))) ? [`the name of another ${bidder}`] : []),
      ...(hasLetter(rest, ids) || hasPlace(rest, bidders, ids) ? [`the letter of another ${bidder}`] : []),
      ...([...runsIn([text])].some((run) => theirs.has(run)) ? [`words about another ${bidder}`] : []),
    ];
  };
}

/**
 * @param {string} name of another bidder
 * @param {Set<string>} common words that are no sign of it
 * @param {Set<string>} usual those of them that are no sign of a name of one word either
 * @param {string} known what everybody is given
 * @returns {(text: string) => boolean} whether a text has the name, or a part that only this name has
 */
function nameTest(name, common, usual, known) {
  const all = wordsOf(name);
  const core = all.filter((word) => !LEGAL.has(word));
  const squeezed = core.join("");
  const single = core.length < 2;
  const isGiven = (/** @type {string[]} */ words) => ` ${wordsOf(known).join(" ")} `.includes(` ${words.join(" ")} `);
  const given = isGiven(core);
  const parts = all.filter((word) => word.length > (single ? 1 : 3) && !LEGAL.has(word) && (single ? !usual.has(word) : !common.has(word) && !ORDINARY.has(word)));
  const short = shortForms(all, core).filter((each) => !common.has(each.toLowerCase()));
  const start = startOf(all);
  const begins = start.length < all.length && !isGiven(start) ? start : [];
  return (text) => {
    const cased = text.replaceAll(/\b(\p{Lu})\.(?=\p{Lu}\b)/gu, "$1").match(WORD) ?? [];
    const words = cased.map((word) => word.toLowerCase());
    const line = ` ${words.join(" ")} `;
    const whole = !single && !given && (line.includes(` ${core.join(" ")} `) || (squeezed.length > 9 && words.join("").includes(squeezed)));
    // A short part may be a word of its own, such as Mind: then its capital tells.
    const isPart = (/** @type {string} */ word, /** @type {number} */ at) =>
      parts.some((each) => (each.length > 6 && (word.startsWith(each) || word + words[at + 1] === each)) || ((word === each || word === `${each}s`) && (each.length > 6 || cased[at] !== word)));
    return whole || words.some(isPart) || cased.some((word) => short.includes(word)) || startsIn(begins, words, cased);
  };
}

/** @param {string[]} all words of a name @param {string[]} core those that are no form in law @returns {string[]} initials that people use for it */
function shortForms(all, core) {
  const whole = (/** @type {string[]} */ words) => words.filter((word) => word !== "s");
  const big = (/** @type {string[]} */ words) => whole(words).filter((word) => !SMALL.has(word));
  const forms = [whole(all), whole(core), big(all), big(core)].map((words) => words.map((word) => word.charAt(0)).join("").toUpperCase());
  return forms.filter((form) => form.length > 1 && !USUAL_SHORT.has(form));
}

/** @param {string[]} all words of a name @returns {string[]} its first two that say something, such as “Age UK” */
function startOf(all) {
  const from = all[0] === "the" ? 1 : 0;
  const second = all.findIndex((word, at) => at > from && !SMALL.has(word));
  return second < 0 ? all : all.slice(from, second + 1);
}

/** @param {string[]} start @param {string[]} words @param {string[]} cased @returns {boolean} whether it is there with its capitals, or in one word */
function startsIn(start, words, cased) {
  const capital = (/** @type {number} */ at) => cased[at] !== words[at];
  return (
    start.length > 1 &&
    words.some((word, at) => (capital(at) && word === start.join("")) || start.every((each, more) => words[at + more] === each && (SMALL.has(each) || capital(at + more))))
  );
}

/** @param {string} text @param {Set<string>} ids @returns {boolean} whether it speaks of one of these letters, such as “bidder C” */
function hasLetter(text, ids) {
  const named = [...text.matchAll(LETTERS)].flatMap((match) => match[1]?.match(/\b[a-z]\b/gi) ?? []);
  const alone = [...text.matchAll(ALONE)].flatMap(({ 0: letter, index }) => {
    const [before, after] = [text.slice(0, index), text.slice(index + 1)];
    const sure = !"AI".includes(letter) || BEFORE.test(before) || (letter === "A" && AFTER.test(after));
    return sure && !NO_BIDDER.test(before) ? [letter] : [];
  });
  // After “bidder” a small letter counts too, but for “a”, which is mostly an article.
  return [...named.map((each) => (each === "a" ? "" : each.toUpperCase())), ...alone].some((each) => ids.has(each));
}

const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const CARDINALS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const WHO = "(?:bidder|applicant|provider|supplier|candidate)s?";
const NUMBER = `(?:\\d+|${CARDINALS.join("|")})\\b`;
const PLACES = new RegExp(`\\b(?:\\d+(?:st|nd|rd|th)|${ORDINALS.join("|")})[\\s-]+(?:(?:placed?|ranked|named|other|unsuccessful)[\\s-]+)?${WHO}|\\b${WHO}[\\s-]+(?:no\\.?\\s*|number\\s+|#\\s*)?${NUMBER}(?:(?:,|\\s+and|\\s+or|\\s*&)\\s*${NUMBER})*`, "giu");

/**
 * @param {string} text
 * @param {readonly {id: string}[]} bidders in their order
 * @param {Set<string>} ids of others
 * @returns {boolean} whether it speaks of one of them by its place, such as “the third bidder” or “bidders 2 and 3”
 */
function hasPlace(text, bidders, ids) {
  const named = [...text.matchAll(PLACES)].flatMap(([place]) => place.toLowerCase().match(/\d+|[a-z]+/g) ?? []);
  const at = (/** @type {string} */ word) => (/\d/.test(word) ? Number(word) - 1 : Math.max(ORDINALS.indexOf(word), CARDINALS.indexOf(word)));
  return named.some((word) => ids.has(bidders[at(word)]?.id ?? ""));
}

/**
 * Return what a paper for one bidder says about others, with the text that says it. Its properties and its name count.
 *
 * @param {Paper} paper
 * @param {Contest} contest
 * @param {Moderation} moderation
 * @param {string[]} allowed ids of the bidder whom the paper is for, and of whoever was chosen
 * @returns {string[]} whole sentences
 */
export function leaks(paper, contest, moderation, allowed) {
  const find = leakFinder(contest, moderation, allowed);
  return textsIn([paper.name, paper.head, paper.blocks]).flatMap((text) => find(text).map((what) => `“${text}” has ${what} in it.`));
}
