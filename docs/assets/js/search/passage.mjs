/** Chooses the passage of a text that a result shows. It knows no page: text in, text out. */

/** How many words a passage has. */
const WORDS = 34;
/** How far back the beginning of a sentence is looked for, in letters. */
const BACK = 220;

/**
 * Return a passage with marks: from the beginning of the text, or of the sentence in which Pagefind's passage begins.
 *
 * @param {string} whole all text of the result
 * @param {string} excerpt Pagefind's passage, in which <mark> stands around words that were looked for
 * @param {boolean} fromStart whether to begin where the text does
 */
export function passageOf(whole, excerpt, fromStart) {
  const at = fromStart ? 0 : Math.max(0, whole.indexOf(excerpt.replaceAll(/<\/?mark>/gu, "")));
  const before = whole.slice(Math.max(0, at - BACK), at);
  const sentence = before.search(/(?<=[.?!:] )[^.?!:]*$/u);
  const from = at <= BACK && sentence < 0 ? 0 : at - (sentence < 0 ? 0 : before.length - sentence);
  const words = whole.slice(from).split(/\s+/u);
  const passage = words.slice(0, WORDS + (at > from ? 8 : 0));
  const marked = new Set([...excerpt.matchAll(/<mark>(.*?)<\/mark>/gu)].map((mark) => bare(mark[1] ?? "")));
  const text = passage.map((word) => (marked.has(bare(word)) ? `<mark>${word}</mark>` : word)).join(" ");
  const cut = from > 0 && sentence < 0 ? "… " : "";
  return `${cut}${text}${passage.length < words.length ? " …" : ""}`;
}

/** Return a word without the signs around it. @param {string} word */
const bare = (word) => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
