/** The colours of a plan in Word: those that css/tokens.css has for light screens, whatever the reader's screen is. */

/**
 * Read colours from the page's style sheets.
 *
 * @param {Iterable<CSSStyleSheet>} sheets the page's own, which a script may read
 * @returns {import("./plan-docx.mjs").Colours}
 */
export function planColours(sheets) {
  const rules = [...sheets].flatMap((sheet) => [...sheet.cssRules]);
  // Those for dark screens and for paper are within rules for their media.
  const roots = rules.flatMap((rule) => (rule instanceof CSSStyleRule && rule.selectorText === ":root" ? [rule] : []));
  /** @param {string} name */
  const colour = (name) => {
    const values = roots.map((rule) => rule.style.getPropertyValue(`--hub-${name}`).trim());
    return (values.find(Boolean) ?? "").replace("#", "").toUpperCase();
  };
  return { brand: colour("brand"), link: colour("link"), quiet: colour("ink-soft") };
}
