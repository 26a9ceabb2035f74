/**
 * Finds and makes elements. Text is only ever inserted as text.
 */

/**
 * Return the first element that a selector finds.
 *
 * @template {Element} T
 * @param {ParentNode} root where to look
 * @param {string} selector
 * @param {new () => T} type which the element must be: HTMLInputElement
 * @returns {T}
 * @throws {TypeError} when there is none: the page's template and its script disagree
 */
export function find(root, selector, type) {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) {
    throw new TypeError(`there is no ${type.name} at ${selector}`);
  }
  return found;
}

/**
 * Return every element of a type that a selector finds.
 *
 * @template {Element} T
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T[]}
 */
export function findAll(root, selector, type) {
  return [...root.querySelectorAll(selector)].flatMap((each) => (each instanceof type ? [each] : []));
}

/**
 * Make an element.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}
