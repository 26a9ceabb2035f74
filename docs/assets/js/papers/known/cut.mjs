/** The end of a text that a cell has no room for: see "own". */
export const CUT = ["… [The rest is left out: a cell holds 32,767 characters.]"];
