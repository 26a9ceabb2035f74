/** Print, for each draft of a JSON file, what the checker finds. Arguments: the file of rules, the file of drafts. */

import { readFileSync } from "node:fs";

import { dayIn } from "../../docs/assets/js/clock/days.mjs";
import { checkDraft } from "../../docs/assets/js/notice-check/check.mjs";

const [rules, drafts] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, "utf-8")));

const found = drafts.map(({ schedule, published, text }) => {
  const notice = rules.notices.find((each) => each.schedule === schedule);
  return checkDraft(text, notice, rules, dayIn(published ?? "")).findings;
});
console.log(JSON.stringify(found));
