/**
 * Words by which a file is read back stand in lists, in the modules of this folder. A list has the program's words first.
 * Behind them stand a hub's own, which are put there when its script is joined. So a file is still known that was made
 * before the hub had words of its own.
 *
 * @typedef {(forms: readonly string[]) => string} Pick
 */

/** @type {Pick} what the hub says */
export const own = (forms) => /** @type {string} */ (forms.at(-1));

/** @type {Pick} what the program says */
export const programs = (forms) => /** @type {string} */ (forms[0]);
