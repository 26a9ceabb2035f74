/** Saves a bidder's answers as a file of their own. @typedef {import("../bidding.mjs").Bid} Bid */

import { bidFile } from "../bidding.mjs";
import { fileName } from "../file-name.mjs";
import { saveText } from "./files.mjs";

/** @param {Bid} bid @returns {string} the name of the file */
export function saveAnswers(bid) {
  const name = fileName(bid.pack.public.name, "answers.json");
  const schema = new URL("schema/v1/answers.schema.json", bid.bank.address).href;
  saveText(JSON.stringify({ $schema: schema, ...bidFile(bid) }, null, 1), name);
  return name;
}
