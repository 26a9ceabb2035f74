/**
 * Whether packs are kept on the device, and which are. Loads when it is unfolded.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("./keeper.mjs").Keeper} Keeper
 * @typedef {import("../kept.mjs").Summary} Summary
 */

import { h } from "../../../vendor/preact.mjs";
import { isEmpty } from "../is-empty.mjs";
import { NAMED, namesSomeone } from "../private-part.mjs";
import { emptyPack } from "../pack.mjs";
import { Ask } from "./ask.mjs";
import { Button, TextField, Tick } from "./fields.mjs";
import { saveText } from "./files.mjs";
import { keeperOf } from "./keeper.mjs";
import { copyKept, NAMELESS, openKept, removeKept, renameKept } from "./kept-work.mjs";
import { dayInWords } from "../checks/figures.mjs";

const LINE = 200;

/** @param {{app: App}} props */
export function View({ app }) {
  const keeper = keeperOf(app);
  const { choices } = keeper;
  return h(
    "div",
    null,
    keeper.packs.storage ? (choices ? h(Keeping, { app, keeper, names: choices.names }) : h(NotYet, { app, keeper })) : h(Blocked, null),
    h(
      "div",
      { class: "hub-pack__actions" },
      h(Ask, {
        label: "Clear this pack",
        question: "Clear the pack from this page? “Undo” brings it back while the page is open.",
        yes: "Clear it",
        asks: !isEmpty(app.pack, app.bank),
        act: () => app.open(emptyPack(app.present), app.present, "The pack is cleared. “Undo” brings it back."),
      }),
    ),
  );
}

function Blocked() {
  return h(
    "p",
    null,
    "This browser does not let the hub keep anything on this device. Save the pack to a file before you leave the page.",
  );
}

/** @param {{app: App, keeper: Keeper}} props */
function NotYet({ keeper }) {
  return h(
    "div",
    null,
    h("p", null, "Nothing is kept yet: when you leave this page, the pack is gone."),
    h(
      "p",
      null,
      "You can keep your packs in this browser, on this device alone. Whoever uses this browser can read them, so do not do it on a device that you share. They stay until you delete them or clear the browser’s data.",
    ),
    h(Button, { kind: "main", act: () => keeper.choose(false) }, "Keep my packs on this device"),
  );
}

/** @param {{app: App, keeper: Keeper, names: boolean}} props */
function Keeping({ app, keeper, names }) {
  const list = keeper.packs.list();
  return h(
    "div",
    null,
    h("p", null, "Your packs are kept in this browser, on this device alone. Whoever uses this browser can read them."),
    h(Tick, {
      label: "Keep names of people too",
      checked: names,
      set: (on) => keeper.choose(on),
      describe: "share-names",
    }),
    h(
      "p",
      { id: "share-names", class: "hub-pack__hint" },
      `These are names: ${NAMED.join("; ")}. ${names ? "They are kept with each pack." : "They are left out of what is kept."}`,
    ),
    !names &&
      namesSomeone(app.pack) &&
      h("p", { class: "hub-pack__warn" }, "This pack names people. Their names are on this page alone, until you save the full file."),
    h(
      "ul",
      { class: "hub-pack__kept" },
      list.map((each) => h("li", { key: each.id }, each.damaged ? h(Damaged, { keeper, each }) : h(OnePack, { app, keeper, each }))),
    ),
    h(
      "div",
      { class: "hub-pack__actions" },
      h(Ask, {
        label: "Stop keeping packs here",
        question: list.length === 1 ? "Delete the pack from this device, and keep nothing from now on?" : `Delete all ${list.length} packs from this device, and keep nothing from now on?`,
        yes: "Delete and stop",
        act: () => keeper.forget(),
      }),
    ),
  );
}

/** @param {{app: App, keeper: Keeper, each: Summary}} props */
function OnePack({ app, keeper, each }) {
  const { id, questions, day } = each;
  const isOpen = id === app.place.id;
  const name = each.name || NAMELESS;
  const facts = [questions === 1 ? "1 question" : `${questions} questions`, day && dayInWords(day), isOpen && "open now"];
  return h(
    "div",
    { "data-field": `share.kept.${id}`, tabIndex: -1 },
    h("p", null, h("strong", null, name), ` · ${facts.filter(Boolean).join(" · ")}`),
    app.shown.renaming === id
      ? h(
          "div",
          null,
          h(TextField, {
            label: `New name for “${name}”`,
            value: each.name,
            path: "share.renaming",
            most: LINE,
            set: (text) => rename(app, keeper, id, text),
          }),
          h(Button, { act: () => leaveName(app, id) }, "Keep the old name"),
        )
      : h(
          "div",
          { class: "hub-pack__tools" },
          !isOpen &&
            h(Ask, {
              label: "Open",
              named: `Open ${name}`,
              question: `Open “${name}” in place of the pack on this page? “Undo” brings back what is open now.`,
              yes: "Open it",
              asks: !isEmpty(app.pack, app.bank),
              act: () => openKept(keeper, id),
            }),
          h(Button, { act: () => askName(app, id), label: `Rename ${name}` }, "Rename"),
          h(Button, { act: () => copyKept(keeper, id), label: `Copy as another lot: ${name}` }, "Copy as another lot"),
          h(Delete, { keeper, id, name }),
        ),
  );
}

/** @param {App} app @param {string} id */
function askName(app, id) {
  app.focus = "share.renaming";
  app.show({ renaming: id }, "");
}

/** @param {App} app @param {string} id */
function leaveName(app, id) {
  app.focus = `share.kept.${id}`;
  app.show({ renaming: "" }, "");
}

/** @param {App} app @param {Keeper} keeper @param {string} id @param {string} name */
function rename(app, keeper, id, name) {
  app.shown = { ...app.shown, renaming: "" };
  app.focus = `share.kept.${id}`;
  renameKept(keeper, id, name);
}

/** @param {{keeper: Keeper, id: string, name: string}} props */
function Delete({ keeper, id, name }) {
  return h(Ask, {
    label: "Delete",
    named: `Delete ${name}`,
    question: `Delete “${name}” from this device? This cannot be undone.`,
    yes: "Delete it",
    act: () => removeKept(keeper, id),
  });
}

/** @param {{keeper: Keeper, each: Summary}} props */
function Damaged({ keeper, each: { id } }) {
  return h(
    "div",
    null,
    h("p", null, "A pack that cannot be read: what is kept of it is damaged. You can save what there is, and delete it."),
    h(
      "div",
      { class: "hub-pack__tools" },
      h(Button, { act: () => saveText(keeper.packs.text(id) ?? "", "damaged-pack.txt") }, "Save what there is"),
      h(Delete, { keeper, id, name: "the damaged pack" }),
    ),
  );
}
