/**
 * Makes a Word document of the blocks of a paper, in the skeleton that the build made. The same blocks give the same bytes.
 *
 * @typedef {import("./wordml.mjs").Run} Run
 * @typedef {{kind: "heading", level: 1 | 2 | 3, text: string}} Heading
 * @typedef {keyof typeof STYLES} TextStyle
 * @typedef {{kind: "text", runs: Run[], style?: TextStyle}} Text
 * @typedef {{kind: "list", items: (string | Run[])[], numbered?: boolean}} List
 * @typedef {{kind: "table", head: string[], rows: (string | Run[] | Block[])[][], widths: number[], rowHead?: boolean,
 *   name?: string}} Table widths are shares, such as per cent; rowHead: whether the first cell of each row names the
 *   row; name: how screen readers announce it
 * @typedef {{kind: "answer", tag: string, title: string, placeholder?: string, text?: string, words?: number,
 *   bare?: boolean}} Answer tag: the question's code; words: the limit, for the room that the answer has at first; bare:
 *   without a box around it, as records have it
 * @typedef {{kind: "break"}} Break what follows begins on a new page
 * @typedef {Heading | Text | List | Table | Answer | Break} Block
 */

import { coreProperties } from "../../shared/office-xml.mjs";
import { footPart } from "../../shared/wordml.mjs";
import { zipped } from "../zip.mjs";
import { answerBox, closed, control, GAP, lineOf, numbered, table } from "./wordml.mjs";

export const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const STYLES = { Normal: "Normal", Lead: "HubLead", Asked: "HubQuestion", Note: "HubNote", Small: "TableNote" };
const IN_CELLS = { Normal: "TableText", Lead: "TableText", Asked: "TableStrong", Note: "TableNote", Small: "TableNote" };
/** Styles of what stays on the page of what follows it, as each text before a list does. */
const LEADING = new Set(["Lead", "Asked", "Note"]);
const LIST_ENDS = '<w:spacing w:after="160"/>';
const PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
const KEPT = "<w:keepNext/>";
/** Rows of a table that is not parted. */
const SHORT = 8;
/** Where the skeleton has room for the blocks. */
const ROOM = "<w:p/>";
/** The list in the skeleton of which each numbered list is a copy, so that each begins with 1. */
const NUMBERS = /<w:num w:numId="(\d+)">(?:(?!<w:num ).)*<\/w:num>(?=<\/w:numbering>)/s;

/** The blocks of one document, as they become WordprocessingML. */
class Body {
  /** @param {number} width between the margins @param {number} lists the number of the list that others copy */
  constructor(width, lists) {
    this.width = width;
    this.lists = lists;
    this.controls = 0;
  }

  /** @param {Block[]} blocks @param {number} [width] that of the cell that they stand in @returns {string} */
  written(blocks, width) {
    return blocks.map((block, at) => this.block(block, blocks[at - 1]?.kind === "break", blocks[at + 1], width)).join("");
  }

  /**
   * @param {Block} block
   * @param {boolean} fresh whether it begins a page
   * @param {Block | undefined} next
   * @param {number} [width] that of the cell that it stands in
   * @returns {string}
   */
  block(block, fresh, next, width) {
    const inCell = width !== undefined;
    // What is asked stands on one page with the space for its answer.
    const kept = next?.kind === "answer" && !next.bare ? KEPT : "";
    switch (block.kind) {
      case "heading": {
        const style = inCell ? "TableStrong" : `Heading${block.level}`;
        return block.text.trim() && lineOf(style, block.text, fresh ? "<w:pageBreakBefore/>" : "");
      }
      case "text": {
        const { style = "Normal", runs } = block;
        const leads = next?.kind === "list" || (next && LEADING.has(style));
        return lineOf((inCell ? IN_CELLS : STYLES)[style], runs, leads ? KEPT : kept);
      }
      case "list":
        return this.list(block, inCell, kept);
      case "table":
        return this.table(block, width ?? this.width) + GAP;
      case "answer":
        this.controls += 1;
        return block.bare
          ? control(block, this.controls, inCell ? "TableText" : "Normal")
          : answerBox(block, width ?? this.width, this.controls) + GAP;
      default:
        // A heading that follows begins the page itself, without an empty line.
        return next?.kind === "heading" || inCell ? "" : PAGE_BREAK;
    }
  }

  /** @param {List} list @param {boolean} inCell @param {string} kept the look of its last item @returns {string} */
  list({ items, numbered: counts }, inCell, kept) {
    this.lists += counts ? 1 : 0;
    const style = counts ? (inCell ? "TableText" : "ListNumber") : inCell ? "TableBullet" : "ListBullet";
    const look = counts ? numbered(this.lists) : "";
    return items.map((item, at) => lineOf(style, item, at === items.length - 1 && !inCell ? kept + look + LIST_ENDS : look)).join("");
  }

  /** @param {Table} given @param {number} room @returns {string} */
  table({ head, rows, widths, rowHead, name }, room) {
    const all = widths.reduce((sum, share) => sum + share, 0);
    const columns = widths.map((share) => Math.floor((room * share) / all));
    // A short table stays on one page.
    const short = rows.length <= SHORT && rows.every((row) => row.every((cell) => typeof cell === "string"));
    const cells = rows.map((row, place) => {
      const look = short && place < rows.length - 1 ? KEPT : "";
      return row.map((cell, at) => this.cell(cell, columns[at] ?? room, rowHead && at === 0 ? "TableStrong" : "TableText", look));
    });
    return table(columns, head, cells, { name, rowHead, look: short ? KEPT : "" });
  }

  /** @param {string | Run[] | Block[]} cell @param {number} width @param {string} style of plain text in it @param {string} look of that @returns {string} */
  cell(cell, width, style, look) {
    const blocks = typeof cell === "string" ? [] : cell.flatMap((each) => (typeof each === "object" && "kind" in each ? each : []));
    if (blocks.length > 0) {
      return this.written(blocks, width);
    }
    return lineOf(style, /** @type {string | Run[]} */ (cell), look);
  }
}

/** @param {string} page the skeleton's document @param {string} name of a size of its page @returns {number} */
function sizeOf(page, name) {
  return Number(new RegExp(`<w:pg(?:Sz|Mar)\\b[^>]*\\bw:${name}="(\\d+)"`).exec(page)?.[1]);
}

/** @param {string} page the skeleton's document @returns {string} the same with its page on its side */
function turned(page) {
  const [width, height] = [sizeOf(page, "w"), sizeOf(page, "h")];
  return page.replace(/<w:pgSz\b[^>]*\/>/, `<w:pgSz w:w="${height}" w:h="${width}" w:orient="landscape"/>`);
}

/**
 * Return the document as the bytes of a file. Its title stands above the blocks, whose headings begin at level 1.
 *
 * @param {Map<string, Uint8Array>} skeleton the parts of assets/papers/word.docx by name
 * @param {{title: string, description: string, foot: string, isWide?: boolean}} head foot: what each page says beside its
 *   number. isWide: whether the page lies on its side
 * @param {Block[]} blocks
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export function wordDocument(skeleton, { title, description, foot, isWide = false }, blocks) {
  /** @param {string} name */
  const given = (name) => new TextDecoder().decode(skeleton.get(name));
  const upright = given("word/document.xml");
  const [page, numbering] = [isWide ? turned(upright) : upright, given("word/numbering.xml")];
  const [list = "", first = ""] = NUMBERS.exec(numbering) ?? [];
  const body = new Body(sizeOf(page, "w") - sizeOf(page, "left") - sizeOf(page, "right"), Number(first));
  const shown = lineOf("Title", title) + body.written(blocks);
  const lists = Array.from({ length: body.lists - Number(first) }, (_, at) =>
    list.replace(`"${first}"`, `"${Number(first) + 1 + at}"`),
  );
  const changed = new Map([
    ["word/document.xml", page.replace(ROOM, () => shown)],
    ["word/numbering.xml", numbering.replace(list, () => list + lists.join(""))],
    ["word/footer1.xml", footPart(closed(foot))],
    ["docProps/core.xml", coreProperties(title, description)],
  ]);
  return zipped([...skeleton].map(([name, data]) => ({ name, data: changed.get(name) ?? data })));
}
