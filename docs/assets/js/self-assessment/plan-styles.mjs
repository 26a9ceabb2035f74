/**
 * The styles of a plan in Word, in the hub's colours, sizes and spaces. The page has these as data from the build.
 *
 * @typedef {{colours: Record<string, string>, sizes: number[], spaces: number[]}} Look each colour as #rrggbb by its
 *   name, and the type sizes and spaces of files in points, from the first step to the last
 */

/** How far apart lines are, in heights of their letters. */
const LEADING = 1.15;

/** Word counts spaces in twips, of which a point has 20, and sizes in half points. */
const TWIPS = 20;
const HALVES = 2;

/**
 * Return a space in twips.
 *
 * @param {Look} look
 * @param {number} step from 1
 */
export function spaceOf({ spaces }, step) {
  return TWIPS * (spaces[step - 1] ?? 0);
}

/**
 * Return the styles' elements.
 *
 * @param {Look} look
 */
export function stylesOf(look) {
  const { colours, sizes } = look;
  /** @param {string} name */
  const colour = (name) => (colours[name] ?? "").replace("#", "").toUpperCase();
  /** @param {number} step */
  const points = (step) => sizes[step - 1] ?? 0;
  /** @param {number} step */
  const size = (step) => Math.round(HALVES * points(step));
  // Exact lines, for a sign from another font may not make the sheet longer.
  /** @param {number} before @param {number} after @param {number} step of the letters */
  const spacing = (before, after, step) =>
    `<w:spacing w:before="${spaceOf(look, before)}" w:after="${spaceOf(look, after)}" w:line="${Math.round(TWIPS * LEADING * points(step))}" w:lineRule="exact"/>`;
  const soft = `<w:color w:val="${colour("ink-soft")}"/>`;
  return [
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>',
    style("Normal", "Normal", size(3), spacing(0, 1, 3)),
    heading(1, size(7), spacing(0, 1, 7), colour("brand")),
    heading(2, size(5), spacing(3, 1, 5), colour("brand")),
    heading(3, size(3), spacing(2, 0, 3), colour("brand")),
    style("Made", "Plan Made", size(2), spacing(0, 1, 2), soft),
    style("Footer", "footer", size(1), '<w:tabs><w:tab w:val="right" w:pos="10490"/></w:tabs><w:spacing w:after="0"/>', soft),
    `<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="${colour("link")}"/><w:u w:val="single"/></w:rPr></w:style>`,
  ].join("");
}

/**
 * Return a style's element, for paragraphs.
 *
 * @param {string} id
 * @param {string} name
 * @param {number} size of letters, in half points
 * @param {string} paragraphs the properties of its paragraphs
 * @param {string} runs the properties of its letters
 */
function style(id, name, size, paragraphs = "", runs = "") {
  const standard = id === "Normal" ? ' w:default="1"' : "";
  const base = id === "Normal" ? "" : '<w:basedOn w:val="Normal"/>';
  return `<w:style w:type="paragraph" w:styleId="${id}"${standard}><w:name w:val="${name}"/>${base}<w:qFormat/><w:pPr>${paragraphs}</w:pPr><w:rPr>${runs}<w:sz w:val="${size}"/></w:rPr></w:style>`;
}

/**
 * Return the style's element of a heading.
 *
 * @param {number} level from 1
 * @param {number} size of letters, in half points
 * @param {string} spacing the element of its spaces and lines
 * @param {string} colour as Word writes it: 0F4740
 */
function heading(level, size, spacing, colour) {
  const place = `<w:keepNext/><w:keepLines/>${spacing}<w:outlineLvl w:val="${level - 1}"/>`;
  return style(`Heading${level}`, `heading ${level}`, size, place, `<w:b/><w:color w:val="${colour}"/>`);
}
