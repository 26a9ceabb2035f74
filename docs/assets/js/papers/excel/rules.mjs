/**
 * Writes what a sheet checks while people type, and how its cells change with what they hold.
 *
 * @typedef {import("./sheet.mjs").Sheet} Sheet
 */

import { escaped } from "../../shared/office-xml.mjs";
import { attributes, element } from "../xml.mjs";

const MOST = { title: 32, message: 225, list: 255 };
/** @type {("whole" | "decimal" | "date" | "textLength")[]} */
const BETWEEN = ["whole", "decimal", "date", "textLength"];

/** @param {string} text @param {number} most @returns {string} */
function short(text, most) {
  return text.length > most ? `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…` : text;
}

/** @param {string[] | string} list @returns {string} as a formula */
function listFormula(list) {
  if (typeof list === "string") {
    return list;
  }
  const joined = list.join(",");
  if (joined.length > MOST.list || list.some((word) => word.includes(","))) {
    throw new Error(`The list “${list[0]}, …” is too long for Excel, or a word in it has a comma: put it into cells.`);
  }
  return `"${joined.replaceAll('"', '""')}"`;
}

/** @param {import("./sheet.mjs").Validation} rule @returns {string} */
function validationXml(rule) {
  const kind = BETWEEN.find((name) => rule[name]);
  const ends = kind && rule[kind];
  const said = { title: short(rule.title, MOST.title), message: short(rule.message, MOST.message) };
  const values = {
    type: kind ?? "list",
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: 1,
    errorTitle: said.title,
    error: said.message,
    promptTitle: said.title,
    prompt: said.message,
    sqref: rule.range,
  };
  const formulas = ends ? [ends.min, ends.max] : [listFormula(rule.list ?? [])];
  const inner = formulas.map((formula, at) => `<formula${at + 1}>${escaped(String(formula))}</formula${at + 1}>`);
  return element("dataValidation", values, inner.join(""));
}

/** @param {Sheet} sheet @returns {string} */
export function validationsXml({ validations = [] }) {
  const count = validations.length;
  return count > 0 ? `<dataValidations${attributes({ count })}>${validations.map(validationXml).join("")}</dataValidations>` : "";
}

/** @param {Sheet} sheet @param {import("./sheet.mjs").ExcelStyles} styles @returns {string} the first that holds wins */
export function conditionsXml({ conditions = [] }, { differences }) {
  const written = conditions.map(({ range, formula, style }, at) => {
    const rule = element("cfRule", { type: "expression", dxfId: differences[style], priority: at + 1 }, `<formula>${escaped(formula)}</formula>`);
    return element("conditionalFormatting", { sqref: range }, rule);
  });
  return written.join("");
}
