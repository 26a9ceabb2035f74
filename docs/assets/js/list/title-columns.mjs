/** The columns whose texts name an entry. The build adds what a hub calls them, so that both are known. */

export const NAMES = new Set(["Theme", "Title", "Tip", "Term"]);
export const CODES = new Set(["Code"]);
