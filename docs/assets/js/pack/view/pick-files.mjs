/** A field that takes files of Excel or Word, as bytes. */

import { Component, h } from "../../../vendor/preact.mjs";
import { newId } from "./fields.mjs";
import { FileField } from "./files.mjs";

/** Larger ones are refused before they are read. In bytes. */
const LARGEST = 20_000_000;

/**
 * A field that takes files of Excel or Word.
 *
 * @typedef {{label: string, hint?: string, several?: boolean, accept: string,
 *   take: (files: {name: string, bytes: Uint8Array<ArrayBuffer>}[], refused: string[]) => void}} PickProps
 * @extends {Component<PickProps>}
 */
export class PickFiles extends Component {
  /** @param {PickProps} props */
  constructor(props) {
    super(props);
    this.id = newId();
  }

  /** @param {HTMLInputElement} input */
  async read(input) {
    const picked = [...(input.files ?? [])];
    if (picked.length === 0) {
      return;
    }
    const large = picked.filter((file) => file.size > LARGEST);
    const read = await Promise.all(
      picked
        .filter((file) => file.size <= LARGEST)
        .map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    // The same files can be picked again.
    input.value = "";
    this.props.take(read, large.map((file) => `“${file.name}” is larger than 20 MB, so it is none of these papers.`));
  }

  /** @param {PickProps} props */
  render({ label, hint, several, accept }) {
    return h(FileField, { id: this.id, label, hint, several, accept, read: (input) => this.read(input) });
  }
}
