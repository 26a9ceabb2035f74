/** Files of answers that a stranger could send, each with what its message must say. "good" is a sound one, as a value. */

const SCRIPT = "<img src=x onerror=alert(1)><script>alert(1)</script>";
const json = JSON.stringify;

/** Return a file in which the first answer is another. */
function first(fields) {
  return (good) => json({ ...good, answers: [{ ...good.answers[0], ...fields }, ...good.answers.slice(1)] });
}

function whole(change) {
  return (good) => json(change(good));
}

/** @type {{name: string, file: (good: any) => string, says: RegExp}[]} */
export const HOSTILE_ANSWERS = [
  { name: "answers of format 2", file: whole((good) => ({ ...good, format: 2 })), says: /format 2/ },
  { name: "answers of format “1”", file: whole((good) => ({ ...good, format: "1" })), says: /format “1”/ },
  { name: "answers without a format", file: whole((good) => ({ ...good, format: undefined })), says: /format nothing/ },
  { name: "answers of more than 1 MB", file: (good) => json(good) + " ".repeat(1_000_001), says: /larger than 1 MB/ },
  { name: "an answer of 100,000 characters", file: first({ text: "x".repeat(100_000) }), says: /60000 at most/ },
  { name: "answers cut off", file: (good) => json(good).slice(0, -20), says: /cut off/ },
  { name: "900 answers", file: whole((good) => ({ ...good, answers: Array(900).fill(good.answers[0]) })), says: /a list of 254 at most/ },
  { name: "two answers to one question", file: whole((good) => ({ ...good, answers: [good.answers[0], good.answers[0]] })), says: /two answers to/ },
  { name: "answers with __proto__", file: (good) => json(good).replace("{", '{"__proto__":{"admin":true},'), says: /“__proto__”/ },
  { name: "an answer with __proto__", file: (good) => json(good).replace('"answers":[{', '"answers":[{"__proto__":{"admin":true},'), says: /“__proto__”/ },
  { name: "an answer with constructor", file: first({ constructor: 1 }), says: /“constructor”/ },
  { name: "script as the code of an answer", file: first({ code: SCRIPT }), says: /a code such as/ },
  { name: "__proto__ as the code of an answer", file: first({ code: "__proto__" }), says: /a code such as/ },
  { name: "a list as an answer", file: first({ text: [SCRIPT] }), says: /text: found a list of 1/ },
  { name: "a point before the first", file: first({ points: [-1] }), says: /found -1/ },
  { name: "points as a text", file: first({ points: SCRIPT }), says: /points: found/ },
  { name: "an answer of 31 April", file: first({ updated: "2027-04-31" }), says: /a day such as/ },
  { name: "an answer that is turned round", file: first({ text: "abc\u202edcba" }), says: /without hidden characters/ },
  { name: "answers as a group", file: whole((good) => ({ ...good, answers: { length: 9 } })), says: /answers: found a group/ },
  { name: "answers in a deep nest", file: (good) => json(good).replace('"answers":', `"deep":${"[".repeat(30)}${"]".repeat(30)},"answers":`), says: /deeper levels/ },
  { name: "answers to a bank that is a path", file: whole((good) => ({ ...good, bank: { ...good.bank, release: "../../x" } })), says: /a release such as/ },
];

/** Sound files of answers whose texts are hostile: they open, and their texts are texts. */
export const STRANGE_ANSWERS = [
  { name: "script in every text", file: (good) => json({ ...good, pack: { ...good.pack, name: SCRIPT }, answers: good.answers.map((each) => ({ ...each, text: SCRIPT, question: SCRIPT })) }) },
  { name: "an answer to a question that nobody asks", file: first({ code: "constructor" }) },
  { name: "points that the question does not have", file: first({ points: [99, 99, 3] }) },
];
