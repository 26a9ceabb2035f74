/** A small skeleton for tests of the script alone: the parts that name sheets, and styles with numbers of their own. */

import { XML_HEAD } from "../../docs/assets/js/shared/office-xml.mjs";

const NAMES =
  "text plain head label title heading note code quiet result good bad warn number score percent percent4 money date";
const INPUTS = "input inputScore inputMoney inputDate";
const LETTER = 6;
const LINE = 12.75;

/** @param {string} name @param {number} at */
function look(name, at) {
  const wraps = /^(?:title|heading|code|number|score|percent|money|date|input\w)/.test(name) ? 0 : 1;
  return [name, [2 * at + 1, name.startsWith("input") ? 2 * at + 1 : 2 * at + 2, LETTER, LINE, wraps]];
}

export const STYLES = {
  excel: {
    cells: Object.fromEntries(`${NAMES} ${INPUTS}`.split(" ").map(look)),
    differences: { good: 0, bad: 1, warn: 2, hide: 3 },
    tabs: { brand: "FF000001", "brand-soft": "FF000002", gold: "FF000003", clay: "FF000004", "line-strong": "FF000005" },
    gap: 3,
  },
};

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** @param {string} id @param {string} kind @param {string} target */
const relation = (id, kind, target) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

const PARTS = {
  "[Content_Types].xml": `<Types><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  "_rels/.rels": `<Relationships>${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
  "docProps/core.xml": "<core/>",
  "xl/_rels/workbook.xml.rels": `<Relationships>${relation("rId1", "worksheet", "worksheets/sheet1.xml")}${relation("rId2", "styles", "styles.xml")}${relation("rId3", "sharedStrings", "sharedStrings.xml")}</Relationships>`,
  "xl/sharedStrings.xml": "<sst/>",
  "xl/styles.xml": "<styleSheet/>",
  "xl/workbook.xml":
    '<workbook><bookViews><workbookView windowWidth="1"/></bookViews><sheets><sheet name="Styles" sheetId="1" r:id="rId1"/></sheets><calcPr fullCalcOnLoad="1"/></workbook>',
  "xl/worksheets/sheet1.xml": "<worksheet/>",
};

export const FRAME = new Map(Object.entries(PARTS).map(([name, text]) => [name, new TextEncoder().encode(XML_HEAD + text)]));
