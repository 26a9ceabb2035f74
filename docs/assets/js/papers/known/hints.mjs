/** Hints in answer spaces that are empty: see "own". Typing replaces them. */

export const ANSWER = ["Write your answer here."];
export const ORGANISATION = ["Write the name of your organisation here."];

/** @param {string} words as many as an answer may have @returns {string[]} */
export const answerWithin = (words) => [`Write your answer here, in at most ${words} words.`];
