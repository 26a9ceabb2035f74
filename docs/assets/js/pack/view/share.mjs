/**
 * The step that shares the pack as a link, keeps it, issues it and logs what changes. All but the link loads when it is
 * unfolded. Loads when it is first shown.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("./later.mjs").PartName} PartName
 */

import { h } from "../../../vendor/preact.mjs";
import { Fold } from "./fold.mjs";
import { Later } from "./later.mjs";
import { ShareLink } from "./share-link.mjs";

/** @type {readonly {name: PartName, title: string, paths: readonly string[]}[]} paths: of the fields in it, its heading's first */
const PARTS = [
  { name: "share-files", title: "Save the pack to a file", paths: ["share.files"] },
  { name: "kept", title: "Keep the pack on this device", paths: ["share.kept", "share.renaming"] },
  { name: "paper", title: "On paper", paths: ["share.paper"] },
  { name: "issuing", title: "Issue the pack, and log what changes", paths: ["public.issue", "public.log", "private.told"] },
  { name: "private", title: "Private notes", paths: ["private"] },
];

/** @param {{app: App, name: PartName, title: string, paths: readonly string[]}} props */
function Part({ app, name, title, paths }) {
  const [path = ""] = paths;
  const id = path.replace(".", "-");
  return h(
    "section",
    { "aria-labelledby": id },
    h(Fold, {
      app,
      paths,
      title: h("h3", { id, tabIndex: -1, "data-field": path }, title),
      content: () => h(Later, { app, name, field: "" }),
    }),
  );
}

/** @param {{app: App}} props */
export function View({ app }) {
  if (app.shown.paper) {
    return h(Later, { app, name: "paper", field: "share.sheet" });
  }
  return h(
    "div",
    { class: "hub-pack__sharing" },
    h(ShareLink, { app }),
    PARTS.map((part) => h(Part, { key: part.name, app, ...part })),
  );
}
