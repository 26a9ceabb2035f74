/** A made-up file of worked answers, and ways to score them. */

export const STEPS = [0, 1, 2, 3, 4].map((score) => ({ score, label: `Score ${score}`, sentence: "So." }));
const LEVELS = ["weak", "fair", "strong"];

/** Return a file with so many questions, each with three answers, whose scores are from 0 to 4. */
export function workedFile(count = 6, changes = {}) {
  return {
    format: 1,
    id: "riverside",
    release: "1.2.0",
    scores: [0, 1, 2, 3, 4],
    origins: {},
    questions: Array.from({ length: count }, (_, at) => ({
      code: `Q-${at + 1}`,
      question: `How will you do the thing that has the number ${at + 1}?`,
      origin: "hub",
      organisation: `A made-up group of ${at + 2}.`,
      url: `matrix/questions/Q-${at + 1}/`,
      answers: LEVELS.map((level, place) => ({
        level,
        text: `We do it in way ${at + 1}.${place + 1}.`,
        score: Math.min(4, place * 2 + (at % 2)),
        reason: `It shows ${place} of 2.`,
      })),
    })),
    ...changes,
  };
}

/** Return scores of an exercise that differ from the agreed ones as given, and stay on the scale. */
export function scoresOf({ items, key }, differenceOf) {
  return Object.fromEntries(items.map(({ id }, at) => [id, Math.min(4, Math.max(0, key[id].score + differenceOf(at, key[id].score)))]));
}
