/**
 * A calendar file by RFC 5545. It is made of the days alone: the same answer gives the same bytes, and a calendar that
 * opens it twice has each event once.
 *
 * @typedef {import("./answers.mjs").Event} Event
 */

import { dayInWords, textOf } from "./days.mjs";

const LONGEST = 75;
const SIGNS = /[\\;,\n]/g;

/** @param {string} text @returns {string} */
function escaped(text) {
  return text.replace(SIGNS, (sign) => (sign === "\n" ? "\\n" : `\\${sign}`));
}

/** @param {string} line @returns {string} the line in pieces of at most 75 octets; no character is cut */
export function folded(line) {
  const encoder = new TextEncoder();
  const pieces = [""];
  let length = 0;
  for (const sign of line) {
    const octets = encoder.encode(sign).length;
    if (length + octets > LONGEST) {
      pieces.push("");
      // The space at its head is one of them.
      length = 1;
    }
    pieces[pieces.length - 1] += sign;
    length += octets;
  }
  return pieces.join("\r\n ");
}

/** @param {number} day @returns {string} such as 20260202 */
const compact = (day) => textOf(day).replaceAll("-", "");

/**
 * Each event is stamped with the day that was given, and not with the time at which the file was made.
 *
 * @param {Event[]} events
 * @param {{host: string, name: string, address: string}} about host: the name under which events are known; address: of
 *   the page with the same answer
 * @returns {string}
 */
export function calendarFile(events, { host, name, address }) {
  const parts = events.flatMap(({ id, label, day, from, provision }) => [
    "BEGIN:VEVENT",
    `UID:${id}-${compact(from)}@${host}`,
    `DTSTAMP:${compact(from)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(day + 1)}`,
    `SUMMARY:${escaped(label)}`,
    `DESCRIPTION:${escaped(`${[provision, `Counted from ${dayInWords(from)}`].filter(Boolean).join(". ")}. Guidance, not legal advice.`)}`,
    `URL:${address}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${escaped(name)}//Clock//EN`, "CALSCALE:GREGORIAN", ...parts, "END:VCALENDAR"];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
