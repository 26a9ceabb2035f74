/** What a list shows as an Excel workbook: a sheet with a row for each entry. */

import { EXCEL_TYPE, workbook } from "../papers/excel/workbook.mjs";
import { loadSkeleton, loadStyles } from "../papers/skeleton.mjs";

/** Widths of columns in digits: those of short texts, and of long ones. */
const NARROW = 18;
const WIDE = 50;
const LONG = 60;

/**
 * @param {{columns: string[], rows: string[][]}} table
 * @returns {import("../papers/excel/sheet.mjs").Sheet}
 */
export function listSheet({ columns, rows }) {
  return {
    name: "List",
    columns: columns.map((_column, at) => (rows.some((row) => (row[at] ?? "").length > LONG) ? WIDE : NARROW)),
    rows: [{ cells: columns.map((v) => ({ v, s: "head" })) }, ...rows.map((row) => ({ cells: row.map((v) => ({ v })) }))],
    freeze: { row: 1, column: 1 },
    print: { titleRows: [1, 1], wide: 2 },
  };
}

/**
 * @param {{columns: string[], rows: string[][]}} table
 * @param {{title: string, description: string, foot: string}} head
 * @param {string} folder of the skeletons
 * @returns {Promise<Blob>}
 */
export async function listFile(table, head, folder) {
  /** @param {string} file */
  const get = async (file) => {
    const answer = await fetch(`${folder}${file}`);
    if (!answer.ok) {
      throw new TypeError(`${file}: ${answer.status}`);
    }
    return new Uint8Array(await answer.arrayBuffer());
  };
  const [skeleton, styles] = await Promise.all([loadSkeleton("excel", get), loadStyles(get)]);
  return new Blob([await workbook(skeleton, styles, head, [listSheet(table)])], { type: EXCEL_TYPE });
}
