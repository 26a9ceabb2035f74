/** Prints, as JSON, what was read from the workbook of a scoring exercise: read-exercise.mjs FILE WORKED. */

import { readFileSync } from "node:fs";

import { readWorkbook } from "../../docs/assets/js/papers/excel/read-xlsx.mjs";
import { readCalibration } from "../../docs/assets/js/papers/read-calibration.mjs";

const [file, worked] = process.argv.slice(2);
const book = await readWorkbook(new Uint8Array(readFileSync(file)));
process.stdout.write(JSON.stringify(readCalibration(book, JSON.parse(readFileSync(worked, "utf8")))));
