/** Prints, as JSON, the workbook for e-tendering systems of a pack of many real questions, and its rows. */

import { bridgesBook } from "../../docs/assets/js/papers/bridges/book.mjs";
import { rowsOf } from "../../docs/assets/js/papers/bridges/flat-sheet.mjs";
import { tablesOf } from "../../docs/assets/js/papers/bridges/systems.mjs";
import { contest, realBank } from "./samples.mjs";

const bank = realBank();
const made = contest({ bank, codes: bank.questions.map(({ code }) => code) });
const rows = rowsOf(made);
process.stdout.write(JSON.stringify({ book: bridgesBook(made), rows, tables: tablesOf(rows) }));
