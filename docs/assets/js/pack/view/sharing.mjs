/**
 * The pack as a link, as files and on paper.
 *
 * @typedef {import("./state.mjs").App} App
 */

import { Component, h } from "../../../vendor/preact.mjs";
import { fingerprint } from "../canonical.mjs";
import { packCsv } from "../csv.mjs";
import { fileName } from "../file-name.mjs";
import { encodeLink } from "../link-write.mjs";
import { packFileOf } from "../pack-file.mjs";
import { hasPrivate } from "../private-part.mjs";
import { peopleOf } from "../route-words.mjs";
import { Button, newId } from "./fields.mjs";
import { copied, saveText } from "./files.mjs";

/**
 * The link, in a field from which it can be copied by hand too.
 *
 * @extends {Component<{app: App}>}
 */
export class ShareLink extends Component {
  /** @param {{app: App}} props */
  constructor(props) {
    super(props);
    this.id = newId();
    /** @type {HTMLInputElement | null} */
    this.field = null;
  }

  /** @param {string} address @param {boolean} whole whether the link has all of the pack */
  async copy(address, whole) {
    const { app } = this.props;
    const done = await copied(address);
    if (!done) {
      this.field?.focus();
      this.field?.select();
    }
    app.unsaved &&= !(done && whole);
    app.say(done ? "The link is copied." : "This browser does not let the hub copy. The link is marked: copy it by hand.");
  }

  /** @param {{app: App}} props */
  render({ app }) {
    const { pack, bank } = app;
    const { fragment, leftOut } = encodeLink(pack, bank);
    const address = `${location.href.replace(/#.*/, "")}#${fragment}`;
    return h(
      "section",
      { "aria-labelledby": "share-link" },
      h("h3", { id: "share-link", tabIndex: -1, "data-field": "share.link" }, "Share a link"),
      h("p", null, "The pack is in the link itself: whoever has it can read the questions, weights and dates. Nothing private is in it."),
      h("label", { for: this.id }, "Link to this pack"),
      h(
        "div",
        { class: "hub-pack__link-row" },
        h("input", {
          id: this.id,
          class: "hub-field",
          readOnly: true,
          value: address,
          ref: (/** @type {HTMLInputElement | null} */ field) => {
            this.field = field;
          },
          onFocus: (/** @type {{currentTarget: HTMLInputElement}} */ { currentTarget }) => currentTarget.select(),
        }),
        h(Button, { kind: "main", act: () => this.copy(address, leftOut.length === 0 && !hasPrivate(pack)) }, "Copy the link"),
      ),
      leftOut.length > 0 &&
        h("p", null, `A link has no room for ${inList(leftOut)}. The public file has them: send that too, or put it beside the link.`),
      h(
        "p",
        null,
        "Fingerprint of this pack: ",
        h("code", null, fingerprint(pack)),
        ". Links, files and papers that show the same one hold the same pack.",
      ),
    );
  }
}

/** @param {string[]} words @returns {string} "the value, the contact and own questions" */
function inList(words) {
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : words.join("");
}

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
export function Files({ app }) {
  const { bidder } = peopleOf(app.pack.public.route);
  return h(
    "section",
    { "aria-labelledby": "share-files" },
    h("h3", { id: "share-files", tabIndex: -1, "data-field": "share.files" }, "Save the pack to a file"),
    h(
      "dl",
      { class: "hub-pack__files" },
      h("dt", null, h(Button, { act: () => saveFile(app, "public") }, "Save the public file")),
      h("dd", null, `For each ${bidder} and for your records: all that is asked, and nothing private.`),
      h("dt", null, h(Button, { act: () => saveFile(app, "full") }, "Save the full file")),
      h(
        "dd",
        null,
        "With the private notes, for the buyer alone. The file holds personal data: keep it as your organisation’s records " +
          `schedule says, and send it to no ${bidder}.`,
      ),
      h("dt", null, h(Button, { act: () => saveTable(app) }, "Save a table (CSV)")),
      h("dd", null, "For Excel or a portal: a row for each gate and question, and nothing private."),
      h("dt", null, h(Button, { act: () => app.receive(null) }, "Open a file or link…")),
      h("dd", null, "You see what is in it first, and are asked before it takes the place of this pack."),
    ),
  );
}

/** @param {{app: App}} props */
export function OnPaper({ app }) {
  return h(
    "section",
    { "aria-labelledby": "share-paper" },
    h("h3", { id: "share-paper", tabIndex: -1, "data-field": "share.paper" }, "On paper"),
    h("p", null, "The public part, upright on A4, with the fingerprint on each sheet. Print it to a PDF to send it."),
    h(
      "div",
      { class: "hub-pack__actions" },
      h(Button, { act: () => showPaper(app, true) }, "Print"),
      h(Button, { act: () => showPaper(app, false) }, "Show as it prints"),
    ),
  );
}

/** @param {App} app @param {boolean} prints */
function showPaper(app, prints) {
  app.focus = "share.sheet";
  app.show({ paper: true }, "");
  if (prints) {
    // The page has to have the sheet before it is printed.
    setTimeout(print);
  }
}
