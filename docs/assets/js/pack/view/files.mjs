/**
 * Opens files that the reader picks, saves files, and gets those of the hub.
 *
 * @typedef {import("../types.mjs").Bank} Bank
 * @typedef {{label: string, take: (text: string) => void, hint?: string}} PickerProps
 */

import { Component, h } from "../../../vendor/preact.mjs";
import { find } from "../../shared/element.mjs";
import { saveFile } from "../../shared/save-file.mjs";
import { readBank } from "../bank.mjs";
import { bankDigest } from "../canonical.mjs";
import { LARGEST_FILE } from "../read-json.mjs";
import { newId } from "./fields.mjs";

/** @returns {URL} of the bank of today */
function bankAddress() {
  return new URL(find(document, "[data-pack]", HTMLElement).dataset.bank ?? "", document.baseURI);
}

/** @param {string} path of a page of the hub @returns {string} its address */
export function pageAddress(path) {
  return new URL(path, new URL("../../../", bankAddress())).href;
}

/**
 * Get a file of the hub that papers are made of.
 *
 * @param {string} file below assets/papers/
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function hubFile(file) {
  return new Uint8Array(await (await asked(`assets/papers/${file}`)).arrayBuffer());
}

/** @param {string} path of a file of the hub @returns {Promise<string>} */
export async function hubText(path) {
  return (await asked(path)).text();
}

/** @param {string} path @returns {Promise<Response>} */
async function asked(path) {
  const answer = await fetch(pageAddress(path));
  if (!answer.ok) {
    throw new TypeError(`The hub could not give what this needs. It answered ${answer.status}.`);
  }
  return answer;
}

/**
 * Get the bank of another release.
 *
 * @param {string} release "0.4.0"
 * @param {import("../types.mjs").PackWords} words
 * @returns {Promise<Bank | null>} null where the hub has none, or a damaged one
 */
export async function loadBank(release, words) {
  const answer = await fetch(new URL(`${release}.json`, bankAddress()));
  if (answer.status === 404) {
    return null;
  }
  if (!answer.ok) {
    throw new TypeError(`the hub answered ${answer.status}`);
  }
  const value = /** @type {object} */ (await answer.json());
  const bank = readBank(value, words);
  return bank?.release === release && bankDigest(value) === bank.digest ? bank : null;
}

/**
 * A field that takes a file.
 *
 * @extends {Component<PickerProps>}
 */
export class FilePicker extends Component {
  /** @param {PickerProps} props */
  constructor(props) {
    super(props);
    this.id = newId();
  }

  /** @param {HTMLInputElement} input */
  async read(input) {
    const [file] = input.files ?? [];
    if (file) {
      // What is larger is refused by its length, so that no more of it needs to be read.
      const text = await file.slice(0, LARGEST_FILE + 1).text();
      // The same file can be picked again.
      input.value = "";
      this.props.take(text);
    }
  }

  /** @param {PickerProps} props */
  render({ label, hint }) {
    return h(FileField, { id: this.id, label, hint, accept: ".json,application/json", read: (input) => this.read(input) });
  }
}

/**
 * The field itself, with its label.
 *
 * @param {{id: string, label: string, hint?: string, accept: string, several?: boolean,
 *   read: (input: HTMLInputElement) => void}} props
 */
export function FileField({ id, label, hint, accept, several, read }) {
  return h(
    "div",
    { class: "hub-pack__field" },
    h("label", { for: id }, label),
    hint && h("p", { id: `${id}-hint`, class: "hub-pack__hint" }, hint),
    h("input", {
      id,
      class: "hub-pack__file",
      type: "file",
      multiple: several,
      accept,
      "aria-describedby": hint ? `${id}-hint` : undefined,
      onChange: (/** @type {{currentTarget: HTMLInputElement}} */ { currentTarget }) => read(currentTarget),
    }),
  );
}

/** @param {string} text @param {string} name whose end says the kind: ".txt" or ".json" */
export function saveText(text, name) {
  const type = name.endsWith(".json") ? "application/json" : "text/plain;charset=utf-8";
  saveFile(new Blob([text], { type }), name);
}
