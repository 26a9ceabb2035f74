/**
 * What everybody is told beforehand: whom to ask, who is chosen where two end level, and what a good answer shows.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").PublicPart} PublicPart
 */

import { h } from "../../../vendor/preact.mjs";
import { tieRules } from "../../papers/known/ties.mjs";
import { setPublic } from "../pack.mjs";
import { peopleOf, tieTitle } from "../route-words.mjs";
import { said } from "../said.mjs";
import { Button, TextField, Tick } from "./fields.mjs";

/** @param {App} app @param {string} path @param {Partial<PublicPart>} fields @param {string} [said] */
export function putPublic(app, path, fields, said = "") {
  app.change((pack) => setPublic(pack, fields), said, path);
}

/** @param {{app: App}} props */
export function Contact({ app }) {
  const { contact } = app.pack.public;
  return h(TextField, {
    label: "Contact",
    hint: said(app.bank, "contact-hint"),
    value: contact,
    path: "public.contact",
    type: "email",
    most: 200,
    set: (text) => putPublic(app, "public.contact", { contact: text }),
  });
}

/** @param {{app: App}} props */
export function Tie({ app }) {
  const { route, mode, tie, price, questions } = app.pack.public;
  const { offer } = peopleOf(route);
  const path = "public.tie";
  if (mode === "narrative" || route.startsWith("direct")) {
    return null;
  }
  const takeOver = (/** @type {string} */ text) => {
    app.focus = path;
    putPublic(app, path, { tie: text }, "The rule is filled in.");
  };
  return [
    h(TextField, {
      label: tieTitle(mode, offer),
      hint: said(app.bank, "tie-hint"),
      value: tie,
      path,
      rows: 2,
      most: 3000,
      set: (text) => putPublic(app, path, { tie: text }),
    }),
    h(
      "ul",
      { class: "hub-pack__proposals" },
      tieRules(offer, mode, price.formula === "lowest", questions.some((each) => each.minimum)).map((text) =>
        h(
          "li",
          { key: text },
          `${text} `,
          h(Button, { act: () => takeOver(text), kind: "link", label: `Use this rule: ${text}` }, "Use this rule"),
        ),
      ),
    ),
  ];
}

/** @param {{app: App}} props */
export function Published({ app }) {
  const { route, published } = app.pack.public;
  const { offer, bidder } = peopleOf(route);
  const path = "public.published";
  return [
    h(Tick, {
      label: `Show each ${bidder} what a good answer shows`,
      checked: published,
      path,
      describe: "pack-published",
      set: (on) => putPublic(app, path, { published: on }, on ? "What a good answer shows is published." : "What a good answer shows is not published."),
    }),
    h(
      "p",
      { class: "hub-pack__hint", id: "pack-published" },
      published
        ? said(app.bank, "points-published", { offer })
        : said(app.bank, "points-unpublished"),
    ),
  ];
}
