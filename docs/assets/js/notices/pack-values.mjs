/**
 * What a tender pack says for the fields of a notice. Values in, values out.
 *
 * @typedef {import("../pack/types.mjs").Bank} Bank
 * @typedef {import("../pack/types.mjs").Pack} Pack
 * @typedef {import("./compose.mjs").Values} Values
 * @typedef {import("./types.mjs").Field} Field
 */

import { dayIn, textOf } from "../clock/days.mjs";
import { dayInWords, pounds } from "../pack/checks/figures.mjs";
import { lifetime } from "../pack/checks/size.mjs";
import { criterionShares, perCent } from "../pack/weights.mjs";

/** @type {Record<string, string>} */
const PROCESSES = { "direct-a": "a", "direct-b": "b", "call-off": "framework" };

/** @param {number} count @param {string} noun @returns {string} */
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** @param {string} start as 2026-04-01 @param {number} years @returns {string} the last day of so many years, or "" */
function lastDay(start, years) {
  const first = dayIn(start);
  if (first === null || years <= 0) {
    return "";
  }
  const last = new Date(`${start}T00:00:00Z`);
  last.setUTCMonth(last.getUTCMonth() + Math.round(years * 12));
  return textOf((dayIn(last.toISOString().slice(0, 10)) ?? first) - 1);
}

/** @param {Pack} pack @param {Bank} bank @returns {string} the criteria with their weights, a line each */
function criteria(pack, bank) {
  const shares = criterionShares(pack, bank).filter(({ weight }) => weight > 0);
  return pack.public.mode === "scored" ? shares.map(({ title, weight }) => `${title}: ${perCent(weight).replace(/\.0$/, "")}%`).join("\n") : "";
}

/** @type {Record<string, (pack: Pack, bank: Bank) => string>} */
const SAYS = {
  "public.name": (pack) => pack.public.name,
  "public.route": (pack) => PROCESSES[pack.public.route] ?? "",
  "public.service": (pack, bank) => bank.services.find(({ id }) => id === pack.public.service)?.label ?? "",
  "public.value": ({ public: { value } }) => (value.yearly > 0 && value.years > 0 ? `${pounds(lifetime(value))} over ${counted(value.years, "year")}` : ""),
  "public.years": ({ public: { value } }) => (value.years > 0 ? counted(value.years, "year") : ""),
  "public.dates.start": (pack) => pack.public.dates.start ?? "",
  "public.dates.end": ({ public: { dates, value } }) => lastDay(dates.start ?? "", value.years),
  "public.dates.offers": ({ public: { dates, contact } }) =>
    [dates.offers && `Last day for offers: ${dayInWords(dates.offers)}.`, contact && `Contact: ${contact}`].filter(Boolean).join("\n"),
  "public.criteria": criteria,
  "public.mode": ({ public: { mode } }, bank) => bank.modes.find(({ id }) => id === mode)?.sentence ?? "",
  "public.stages": ({ public: { stages } }) => (stages.length > 1 ? "several" : ""),
  "public.stages.text": ({ public: { stages } }) => stages.map(({ title, text }) => [title, text].filter(Boolean).join(": ")).join("; "),
  "public.contact": (pack) => pack.public.contact,
  "private.panel": ({ private: { panel } }) => panel.map(({ role, organisation }) => [role, organisation].filter(Boolean).join(", ")).join("; "),
  "private.conflicts": ({ private: { conflicts } }) => (conflicts.length > 0 ? "some" : ""),
  "private.conflicts.what": ({ private: { conflicts } }) => conflicts.map(({ what }) => what).filter(Boolean).join("\n"),
  "private.conflicts.managed": ({ private: { conflicts } }) => conflicts.map(({ managed }) => managed).filter(Boolean).join("\n"),
};

/** @param {Pack} pack @param {Bank} bank @param {Field[]} fields @returns {Values} of the fields for which the pack says something */
export function valuesOf(pack, bank, fields) {
  /** @type {Values} */
  const values = {};
  for (const { name, from_pack: place = "" } of fields) {
    const said = SAYS[place]?.(pack, bank) ?? "";
    if (said !== "") {
      values[name] = said;
    }
  }
  return values;
}
