/** What tests read of a paper: its lines, and its blocks wherever they stand. */

import { textsIn } from "../../docs/assets/js/papers/papers-for/leaks.mjs";

/** Every block, also those in cells. */
export function allBlocks(blocks) {
  return blocks.flatMap((block) => {
    const cells = block.kind === "table" ? block.rows.flat().filter(Array.isArray) : [];
    return [block, ...cells.flatMap((cell) => allBlocks(cell.filter((each) => each.kind)))];
  });
}

const run = (each) => (typeof each === "string" ? each : each.text);

/** The text of a block as a reader sees it, a line for each paragraph or cell. */
export function linesOf(blocks) {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "heading":
        return [block.text];
      case "text":
        return [block.runs.map(run).join("")];
      case "list":
        return block.items.map((item) => (typeof item === "string" ? item : item.map(run).join("")));
      case "table":
        return [block.head.join(" | "), ...block.rows.flatMap((row) => row.flatMap((cell) => (typeof cell === "string" ? [cell] : linesOf(cell))))];
      case "answer":
        return [block.text || block.placeholder];
      default:
        return [];
    }
  });
}

/** The rows of the table with this head. */
export const rowsOf = (paper, ...head) => allBlocks(paper.blocks).filter((each) => each.kind === "table" && head.every((title, at) => each.head[at] === title)).flatMap((each) => each.rows);

export const headings = (paper, level) => paper.blocks.filter((each) => each.kind === "heading" && each.level === level).map((each) => each.text);
export const boxes = (paper) => allBlocks(paper.blocks).filter((each) => each.kind === "answer");
export const wholeText = (paper) => textsIn([paper.name, paper.head, paper.blocks]).join("\n");

/** The lines below a heading, up to the next of its level or a higher one. */
export function below(paper, title) {
  const at = paper.blocks.findIndex((each) => each.kind === "heading" && each.text.startsWith(title));
  const rest = paper.blocks.slice(at + 1);
  const end = rest.findIndex((each) => each.kind === "heading" && each.level <= paper.blocks[at].level);
  return linesOf(end < 0 ? rest : rest.slice(0, end));
}

/** Headings go down one level at a time, and no box has the tag of another. */
export function isSound(paper) {
  const levels = paper.blocks.filter((each) => each.kind === "heading").map((each) => each.level);
  const tags = boxes(paper).map((each) => each.tag);
  return levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1) && new Set(tags).size === tags.length && tags.every((tag) => /^[A-Za-z][A-Za-z0-9.-]{0,63}$/.test(tag));
}
