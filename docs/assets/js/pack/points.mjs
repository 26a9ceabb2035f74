/**
 * The points of a good answer as lines of text, and back. A line "- such" is a part of the point above it.
 *
 * @typedef {import("./types.mjs").Point} Point
 */

/** @param {readonly Point[]} points @returns {string[]} each point and each of its parts, a line each */
export function pointLines(points) {
  return points.flatMap((point) => [point.text, ...point.points.map((part) => `- ${part}`)]);
}

/** @param {readonly string[]} lines @returns {Point[]} */
export function pointsOf(lines) {
  /** @type {Point[]} */
  const points = [];
  for (const line of lines) {
    const last = points.at(-1);
    if (last && line.startsWith("- ")) {
      last.points.push(line.slice(2));
    } else {
      points.push({ text: line, points: [] });
    }
  }
  return points;
}

/** @param {string} text as typed or pasted @returns {string[]} its lines, without empty ones and bullets */
export function linesIn(text) {
  const lines = text.split("\n").map((line) => line.trim().replace(/^([•*‣▪]\s*|\d+[.)]\s+)/u, ""));
  return lines.filter((line) => line !== "" && line !== "-");
}
