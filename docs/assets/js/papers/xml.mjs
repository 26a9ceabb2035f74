/** Writes elements of XML and their attributes, for the parts of Office files. */

import { escaped } from "../shared/office-xml.mjs";

/** @typedef {Record<string, string | number | undefined>} Values attributes by name, as plain text */

/** @param {Values} values @returns {string} each with a space before it; those that are undefined are left out */
export function attributes(values) {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value)).replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`)
    .join("");
}

/** @param {string} name @param {Values} values @param {string} [inner] what is markup already @returns {string} */
export function element(name, values, inner = "") {
  const start = `<${name}${attributes(values)}`;
  return inner === "" ? `${start}/>` : `${start}>${inner}</${name}>`;
}
