/**
 * The pack as files. Loads when it is unfolded.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { h } from "../../../vendor/preact.mjs";
import { packCsv } from "../csv.mjs";
import { fileName } from "../file-name.mjs";
import { packFileOf } from "../pack-file.mjs";
import { hasPrivate } from "../private-part.mjs";
import { peopleOf } from "../route-words.mjs";
import { Button } from "./fields.mjs";
import { saveText } from "./files.mjs";

/** @param {App} app @param {"public" | "full"} kind */
function saveFile(app, kind) {
  const { pack, bank } = app;
  const schema = new URL("schema/v1/pack.schema.json", bank.address).href;
  const end = kind === "public" ? "public-pack.json" : "full-pack-with-private-notes.json";
  saveText(`${JSON.stringify(packFileOf(pack, kind, schema), null, 2)}\n`, fileName(pack.public.name, end));
  app.unsaved &&= kind === "public" && hasPrivate(pack);
  app.say(kind === "public" ? "The public file is saved." : "The full file is saved. It is for the buyer alone.");
}

/** @param {App} app */
function saveTable(app) {
  saveText(packCsv(app.pack, app.bank), fileName(app.pack.public.name, "pack.csv"));
  app.say("The table is saved.");
}

/** @param {{app: App}} props */
export function View({ app }) {
  const { bidder } = peopleOf(app.pack.public.route);
  return h(
    "dl",
    { class: "hub-pack__files" },
    h("dt", null, h(Button, { act: () => saveFile(app, "public") }, "Save the public file")),
    h("dd", null, `For each ${bidder} and for your records: all that is asked, and nothing private.`),
    h("dt", null, h(Button, { act: () => saveFile(app, "full") }, "Save the full file")),
    h(
      "dd",
      null,
      `With the private notes, for the buyer alone. The file holds personal data: keep it as your organisation’s records schedule says, and send it to no ${bidder}.`,
    ),
    h("dt", null, h(Button, { act: () => saveTable(app) }, "Save a table (CSV)")),
    h("dd", null, "For Excel or a portal: a row for each gate and question, and nothing private."),
    h("dt", null, h(Button, { act: () => app.receive(null) }, "Open a file or link…")),
    h("dd", null, "You see what is in it first, and are asked before it takes the place of this pack."),
  );
}
