/** Print the text of each notice filled in with the rules' own examples. Arguments: the file of rules, the file of examples. */

import { readFileSync } from "node:fs";

import { compose } from "../../docs/assets/js/notices/compose.mjs";

const [rules, values] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, "utf-8")));
console.log(JSON.stringify(rules.notices.map((notice) => ({ schedule: notice.schedule, ...compose(rules, notice, values) }))));
