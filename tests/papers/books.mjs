/** Workbooks made by hand, in the ways in which programs write them. None of the site's own writer is in them. */

import { columnName } from "../../docs/assets/js/papers/excel/places.mjs";
import { zipOf } from "./zips.mjs";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** @param {unknown} text @returns {string} */
export function coded(text) {
  return String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/**
 * @typedef {string | number | boolean | null} Value
 * @typedef {{name: string, cells: Map<string, Value>, raw?: string}} Plain cells by "A1"; raw: the XML of its rows
 * @typedef {{shared?: boolean, prefix?: string, places?: boolean}} Way shared: with shared strings; prefix: of the
 *   names of elements; places: whether rows and cells say where they are
 */

/** @param {Plain[]} sheets @param {Way} [way] @returns {import("./zips.mjs").Part[]} the parts of the file */
export function partsOf(sheets, { shared = false, prefix = "", places = true } = {}) {
  const strings = [];
  const named = prefix ? `${prefix}:` : "";
  const space = `xmlns${prefix && `:${prefix}`}="${MAIN}"`;
  const part = (name, text) => ({ name, packed: true, data: `<?xml version="1.0" encoding="UTF-8"?>\n${text}` });
  const relation = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const bodies = sheets.map(({ cells, raw }) => raw ?? rowsOf(cells, { named, shared: shared ? strings : null, places }));
  const listed = sheets.map(({ name }, at) => `<${named}sheet name="${coded(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const relations = sheets.map((_sheet, at) => relation(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`));
  return [
    part("[Content_Types].xml", `<Types xmlns="${PACKAGE}/content-types"/>`),
    part("_rels/.rels", `<Relationships xmlns="${PACKAGE}/relationships">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`),
    part("xl/workbook.xml", `<${named}workbook ${space} xmlns:r="${OFFICE}"><${named}sheets>${listed.join("")}</${named}sheets></${named}workbook>`),
    part("xl/_rels/workbook.xml.rels", `<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}${relation("rIdS", "sharedStrings", "/xl/sharedStrings.xml")}</Relationships>`),
    part("xl/sharedStrings.xml", `<${named}sst ${space}>${strings.map((text) => `<${named}si><${named}t xml:space="preserve">${coded(text)}</${named}t></${named}si>`).join("")}</${named}sst>`),
    ...bodies.map((body, at) =>
      part(`xl/worksheets/sheet${at + 1}.xml`, `<${named}worksheet ${space}><${named}sheetData>${body}</${named}sheetData></${named}worksheet>`),
    ),
  ];
}

function rowsOf(cells, { named, shared, places }) {
  const rows = Map.groupBy([...cells], ([place]) => Number(place.replace(/[A-Z]+/, "")));
  const last = Math.max(0, ...rows.keys());
  return Array.from({ length: last }, (_none, at) => {
    const inRow = new Map(rows.get(at + 1) ?? []);
    const width = Math.max(0, ...[...inRow.keys()].map((place) => columnIn(place)));
    const written = Array.from({ length: width }, (_cell, column) => {
      const place = `${columnName(column)}${at + 1}`;
      return cellOf(inRow.get(place) ?? null, { named, shared, place: places ? ` r="${place}"` : "" });
    });
    return `<${named}row${places ? ` r="${at + 1}"` : ""}>${written.join("")}</${named}row>`;
  }).join("");
}

function columnIn(place) {
  return [...place.replace(/\d+/, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function cellOf(value, { named, shared, place }) {
  const inner = (name, text) => `<${named}${name}>${coded(text)}</${named}${name}>`;
  if (value === null) {
    return `<${named}c${place} s="1"/>`;
  }
  if (typeof value === "number") {
    return `<${named}c${place}>${inner("v", value)}</${named}c>`;
  }
  if (typeof value === "boolean") {
    return `<${named}c${place} t="b">${inner("v", value ? 1 : 0)}</${named}c>`;
  }
  if (shared) {
    const known = shared.indexOf(value);
    return `<${named}c${place} t="s">${inner("v", known < 0 ? shared.push(value) - 1 : known)}</${named}c>`;
  }
  return `<${named}c${place} t="inlineStr"><${named}is>${inner("t", value)}</${named}is></${named}c>`;
}

/** @param {Plain[]} sheets @param {Way} [way] @returns {Uint8Array<ArrayBuffer>} */
export function bookFile(sheets, way) {
  return zipOf(partsOf(sheets, way));
}
