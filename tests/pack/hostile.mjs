/**
 * Files and links that a stranger could send, each with what its message must say. "good" is a sound file as a value,
 * and "link" a sound fragment.
 */

import { BitWriter } from "../../docs/assets/js/pack/bits.mjs";
import { bankSum } from "../../docs/assets/js/pack/link-fields.mjs";
import { sha256 } from "../../docs/assets/js/pack/sha256.mjs";

const SCRIPT = "<img src=x onerror=alert(1)><script>alert(1)</script>";
const json = JSON.stringify;

/** Return a file in which fields of the public part are others, and which says no fingerprint. */
function shown(fields) {
  return whole((good) => ({ ...good, public: { ...good.public, ...fields } }));
}

/** Return a file in which the first question is another. */
function first(fields) {
  return (good) => shown({ questions: [{ ...good.public.questions[0], ...fields }, ...good.public.questions.slice(1)] })(good);
}

function whole(change) {
  return (good) => json(change({ ...good, fingerprint: undefined }));
}

/** Return a fragment with a right check sum, of bits that someone wrote by hand. */
export function forged(write, id = "riverside", release = [1, 2, 0]) {
  return () => {
    const to = new BitWriter();
    to.add(bankSum(id), 8);
    release.forEach((number) => to.addShort(number));
    to.add(0, 41);
    write(to);
    const payload = to.text();
    const sum = new BitWriter();
    sum.add(Number.parseInt(sha256(`B${payload}`).slice(0, 6), 16) >> 6, 18);
    return `p=B${sum.text()}${payload}`;
  };
}

/** Write all of a body before its gates. */
function untilGates(to, { route = 4, mode = 0, scale = 1, formula = 0, share = 0, minimums = [] } = {}) {
  to.add(route, 4);
  to.add(mode, 2);
  to.addShort(scale);
  to.add(1, 1);
  to.addShort(0);
  to.add(formula, 2);
  if (formula === 1) {
    to.add(share, 10);
  }
  to.add(0, 6);
  to.addShort(minimums.length);
  minimums.forEach((place) => to.add(place, 3));
}

/** Write questions by their numbers. */
function questions(to, numbers, { count = numbers.length, weight = 1000 } = {}) {
  to.add(count, 7);
  to.add(10, 4);
  to.add(7, 3);
  to.add(0, 1);
  for (const number of numbers) {
    to.add(number, 10);
    to.add(5, 6);
    to.addRice(weight, 7);
  }
}

function body(fields, numbers = [1], more = {}) {
  return (to) => {
    untilGates(to, fields);
    to.add(1, 1);
    to.add(0, 9);
    questions(to, numbers, more);
  };
}

const nested = (depth) => `{"format":1,"bank":${"[".repeat(depth)}${"]".repeat(depth)}}`;

/** @type {{name: string, file?: (good: any) => string, link?: (link: string) => string, says: RegExp}[]} */
export const HOSTILE = [
  { name: "an empty file", file: () => "", says: /not JSON/ },
  { name: "a picture", file: () => "\u0089PNG\r\n\u001a\n\u0000", says: /not JSON/ },
  { name: "a page", file: () => `<!doctype html>${SCRIPT}`, says: /not JSON/ },
  { name: "a truncated file", file: (good) => json(good).slice(0, -40), says: /cut off/ },
  { name: "NaN as a weight", file: (good) => json(good).replace(/"weight":\d+/, '"weight":NaN'), says: /not JSON/ },
  { name: "a huge file", file: (good) => json(good) + " ".repeat(1_000_001), says: /larger than 1 MB/ },
  { name: "a huge file of few characters", file: () => `"${"\u{1f600}".repeat(300_000)}"`, says: /larger than 1 MB/ },
  { name: "a nest of 100,000 lists", file: () => nested(100_000), says: /deeper levels|not JSON/ },
  { name: "a nest of 20 lists", file: () => nested(20), says: /deeper levels/ },
  { name: "a list of 60,000 noughts", file: () => json({ format: 1, public: Array(60_000).fill(0) }), says: /more values/ },
  { name: "a number", file: () => "7", says: /no pack/ },
  { name: "nothing", file: () => "null", says: /no pack/ },
  { name: "a list", file: () => "[]", says: /no pack/ },
  { name: "no format", file: whole((good) => ({ ...good, format: undefined })), says: /format is nothing/ },
  { name: "format 2", file: whole((good) => ({ ...good, format: 2 })), says: /of format 2/ },
  { name: "format 0", file: whole((good) => ({ ...good, format: 0 })), says: /format is 0/ },
  { name: "the format as a text", file: whole((good) => ({ ...good, format: "1" })), says: /format is “1”/ },
  { name: "a bidder's file", file: () => json({ format: 1, kind: "answers", bank: {}, answers: [] }), says: /kind.*“answers”/ },
  { name: "no bank", file: whole((good) => ({ ...good, bank: undefined })), says: /bank/ },
  { name: "another hub's bank", file: whole((good) => ({ ...good, bank: { ...good.bank, id: "elsewhere" } })), says: /bank, id.*“elsewhere”.*riverside/ },
  { name: "another release", file: whole((good) => ({ ...good, bank: { ...good.bank, release: "9.9.9" } })), says: /bank, release.*9\.9\.9/ },
  { name: "a path as a release", file: whole((good) => ({ ...good, bank: { ...good.bank, release: "../../x" } })), says: /a release such as/ },
  { name: "script as the id of a bank", file: whole((good) => ({ ...good, bank: { ...good.bank, id: SCRIPT } })), says: /the id of a bank/ },
  { name: "a short digest", file: whole((good) => ({ ...good, bank: { ...good.bank, digest: "abc" } })), says: /64 hexadecimal digits/ },
  { name: "no public part", file: whole((good) => ({ ...good, public: undefined })), says: /public/ },
  { name: "a list as the public part", file: whole((good) => ({ ...good, public: [] })), says: /public.*a list of 0/ },
  { name: "a field __proto__", file: (good) => json(good).replace("{", '{"__proto__":{"admin":true},'), says: /“__proto__”/ },
  { name: "a field __proto__ among minimums", file: (good) => json(good).replace('"minimums":{', '"minimums":{"__proto__":4'), says: /“__proto__”/ },
  { name: "a field constructor", file: whole((good) => ({ ...good, constructor: { prototype: {} } })), says: /“constructor”/ },
  { name: "a wrong fingerprint", file: (good) => json({ ...good, fingerprint: "0123456789" }), says: /changed after it was saved/ },
  { name: "a name that was changed after saving", file: (good) => json({ ...good, public: { ...good.public, name: "Other" } }), says: /changed after it was saved/ },
  { name: "a fingerprint of another form", file: (good) => json({ ...good, fingerprint: SCRIPT }), says: /ten hexadecimal digits/ },
  { name: "a public file with a private part", file: whole((good) => ({ ...good, kind: "public", private: { remarks: { "Q-1": "x" } } })), says: /it has a private part/ },
  { name: "an unknown kind of file", file: whole((good) => ({ ...good, kind: "secret" })), says: /one of public, full/ },
  { name: "an unknown code", file: first({ code: "ZZ-99" }), says: /questions, item 1, code.*“ZZ-99”/ },
  { name: "script as a code", file: first({ code: SCRIPT }), says: /a code such as/ },
  { name: "a retired code with an heir", file: first({ code: "OLD-1" }), says: /“OLD-1”.*Q-1, which replaced it/ },
  { name: "a retired gate without an heir", file: shown({ gates: [{ code: "OLD-G" }] }), says: /another code: this one is retired/ },
  { name: "a gate among the questions", file: first({ code: "G-1" }), says: /the code of a question/ },
  { name: "a code twice", file: (good) => shown({ questions: [good.public.questions[0], good.public.questions[0]] })(good), says: /each code once/ },
  { name: "a gate twice", file: shown({ gates: [{ code: "G-1" }, { code: "G-1" }] }), says: /each code once/ },
  { name: "an own question without a place", file: shown({ own: [{ code: "own-9", criterion: "care", text: "x", points: [], kind: "scored" }] }), says: /stands in “questions” too/ },
  { name: "an own question in the name of the bank's", file: shown({ own: [{ code: "Q-1", criterion: "care", text: "x", points: [], kind: "scored" }] }), says: /a code such as own-1/ },
  { name: "an own question of no criterion", file: (good) => shown({ questions: [{ code: "own-1", weight: 1000, words: 50 }], own: [{ code: "own-1", criterion: "none", text: "x", points: [], kind: "scored" }] })(good), says: /the id of a criterion/ },
  { name: "a negative weight", file: first({ weight: -1 }), says: /weight: found -1, expected a whole number from 0 to 1000/ },
  { name: "a huge weight", file: first({ weight: 1e308 }), says: /weight: found 1e\+308/ },
  { name: "a weight of 1001", file: first({ weight: 1001 }), says: /weight: found 1001/ },
  { name: "half a tenth", file: first({ weight: 0.5 }), says: /weight: found 0\.5/ },
  { name: "a weight as a text", file: first({ weight: "1000" }), says: /weight: found “1000”/ },
  { name: "no weight", file: first({ weight: undefined }), says: /weight: found nothing/ },
  { name: "a limit of 33 words", file: first({ words: 33 }), says: /in steps of 50/ },
  { name: "a million words", file: first({ words: 1_000_000 }), says: /words: found 1000000/ },
  { name: "a minimum score that is not on the scale", file: first({ minimum: 99 }), says: /a score of the scale/ },
  { name: "200 questions", file: (good) => shown({ questions: Array(200).fill(good.public.questions[0]) })(good), says: /a list of 127 at most/ },
  { name: "questions as a group", file: shown({ questions: { length: 1e9 } }), says: /questions: found a group of fields/ },
  { name: "an unknown route", file: shown({ route: "auction" }), says: /route: found “auction”/ },
  { name: "an unknown mode", file: shown({ mode: SCRIPT }), says: /mode: found/ },
  { name: "another scale", file: shown({ scale: 7 }), says: /the scale of this bank/ },
  { name: "an unknown service", file: shown({ service: "spaceflight" }), says: /the id of a kind of service/ },
  { name: "an unknown criterion", file: shown({ criteria: { nothing: 1000 } }), says: /the id of a criterion/ },
  { name: "31 April", file: shown({ dates: { start: "2026-04-31" } }), says: /a day such as/ },
  { name: "script as a day", file: shown({ dates: { start: SCRIPT } }), says: /a day such as/ },
  { name: "a share of a fixed price", file: shown({ price: { share: 300, formula: "fixed", fixed: 1 } }), says: /0 where the formula is not “lowest”/ },
  { name: "a price below nought", file: shown({ price: { share: 0, formula: "fixed", fixed: -5 } }), says: /fixed: found -5/ },
  { name: "text that is turned round", file: shown({ name: "abc\u202edcba" }), says: /without hidden characters/ },
  { name: "a NUL in a text", file: first({ text: "a\u0000b" }), says: /without hidden characters/ },
  { name: "half a character", file: (good) => first({ text: "x" })(good).replace('"text":"x"', '"text":"\\ud800"'), says: /without hidden characters/ },
  { name: "a text of 10,000 characters", file: first({ text: "x".repeat(10_000) }), says: /3000 at most/ },
  { name: "a list in place of a text", file: shown({ name: [SCRIPT] }), says: /name: found a list of 1, expected text/ },
  { name: "an empty fragment", link: () => "", says: /no pack/ },
  { name: "the anchor of a heading", link: () => "content", says: /no pack/ },
  { name: "a start alone", link: () => "p=", says: /no pack/ },
  { name: "script in a fragment", link: () => `p=${SCRIPT}`, says: /cut off or changed/ },
  { name: "a truncated link", link: (link) => link.slice(0, -3), says: /cut off or changed/ },
  { name: "a link with more behind it", link: (link) => `${link}AAAA`, says: /cut off or changed/ },
  { name: "a huge link", link: (link) => link + "A".repeat(100_000), says: /1000 characters at most|cut off/ },
  { name: "a link of another format", link: (link) => link.replace("p=B", "p=C"), says: /another format/ },
  { name: "a link with a wrong check sum", link: (link) => `p=BAAA${link.slice(6)}`, says: /cut off or changed/ },
  { name: "a percent sign in a link", link: (link) => link.replace(/.$/, "%3C"), says: /cut off or changed/ },
  { name: "a link to another hub's bank", link: forged(body({}), "elsewhere"), says: /another bank/ },
  { name: "a link to another release", link: forged(body({}), "riverside", [9, 9, 9]), says: /another bank/ },
  { name: "a link with a head alone", link: forged(() => {}), says: /cut off or changed/ },
  { name: "a link to a number that no question has", link: forged(body({}, [999])), says: /no question with the number 999/ },
  { name: "a link to a retired question", link: forged(body({}, [41])), says: /“OLD-1”.*Q-1, which replaced it/ },
  { name: "a link with a question twice", link: forged(body({}, [1, 1], { weight: 500 })), says: /each code once/ },
  { name: "a link that says more questions than it has", link: forged(body({}, [1], { count: 99 })), says: /end too early/ },
  { name: "a link with a weight of 1023", link: forged(body({}, [1], { weight: 1023 })), says: /weight: found 1023/ },
  { name: "a link with an endless weight", link: forged((to) => { body({}, [])(to); to.add(2 ** 30 - 1, 30); to.add(2 ** 30 - 1, 30); }), says: /cut off or changed/ },
  { name: "a link to a route that there is not", link: forged(body({ route: 15 })), says: /route: found nothing/ },
  { name: "a link to a mode that there is not", link: forged(body({ mode: 3 })), says: /mode: found nothing/ },
  { name: "a link to another scale", link: forged(body({ scale: 7 })), says: /the scale of this bank/ },
  { name: "a link to a price formula that there is not", link: forged(body({ formula: 3 })), says: /formula: found nothing/ },
  { name: "a link with a share above all", link: forged(body({ formula: 1, share: 1020 })), says: /share: found 1020/ },
  { name: "a link to a score that the scale has not", link: forged(body({ minimums: [7] })), says: /no such score/ },
  { name: "a link with bits behind the pack", link: forged((to) => { body({})(to); to.add(1, 12); }), says: /more than a pack/ },
];
