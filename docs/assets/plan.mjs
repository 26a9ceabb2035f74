/**
 * Turns the answers of a self-assessment into a plan, and a plan into a Word document.
 * Reads the questions from the page; knows nothing of where answers are kept.
 */

const GROUPS = [
  ["not-started", "Start here"],
  ["in-hand", "Keep going"],
  ["in-place", "In place"],
  ["", "Not answered yet"],
];
const WORDS = { "not-started": "Not started", "in-hand": "In hand", "in-place": "In place", "": "Not answered" };
const MOST_LINKS = 3;

/**
 * @typedef {{title: string, lines: string[], links: {title: string, href: string}[]}} PlanQuestion
 * @typedef {{summary: string, groups: {title: string, questions: PlanQuestion[]}[]}} Plan
 */

/**
 * Sort the questions by what is to be done about them.
 *
 * @param {HTMLFormElement} form
 * @param {{answers: Record<string, string>, notes: Record<string, string>}} data
 * @returns {Plan}
 */
export function planOf(form, data) {
  const questions = [...form.querySelectorAll("[data-question]")].map((question) => {
    const answer = data.answers[question.id] ?? "";
    const done = answer === "in-place";
    const lines = done ? [] : [`A first step: ${question.querySelector("[data-first-step]").textContent}`];
    for (const followUp of question.querySelectorAll("[data-follow-up]")) {
      const state = data.answers[followUp.dataset.followUp] ?? "";
      if (state !== "in-place" && state !== "") {
        lines.push(`${WORDS[state]}: ${followUp.querySelector("p").textContent}`);
      }
    }
    const notes = data.notes[`${question.id}-notes`];
    if (notes) {
      lines.push(`Notes: ${notes}`);
    }
    const links = done ? [] : [...question.querySelectorAll(".hub-assessment__help a")].slice(0, MOST_LINKS);
    return {
      answer,
      title: question.querySelector("h2").textContent,
      lines,
      links: links.map((link) => ({ title: link.textContent.trim(), href: link.href })),
    };
  });
  const groups = GROUPS.map(([value, title]) => ({
    title,
    questions: questions.filter((question) => question.answer === value),
  })).filter((group) => group.questions.length > 0);
  const answered = questions.filter((question) => question.answer !== "").length;
  return { summary: `${answered} of ${questions.length} questions answered.`, groups };
}

/** @param {string} text */
function escaped(text) {
  const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  // Word refuses control characters; nobody misses them.
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "").replaceAll(/[&<>"]/g, (sign) => signs[sign]);
}

/** @param {string} text @param {string} [style] */
function paragraph(text, style = "Normal") {
  const runs = text.split("\n").map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${runs.join("<w:br/>")}</w:r></w:p>`;
}

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** @param {string} id @param {string} name @param {number} size @param {string} extra */
function style(id, name, size, extra = "") {
  const font = `<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>${extra}<w:sz w:val="${size}"/><w:lang w:val="en-GB"/></w:rPr>`;
  const level = /heading (\d)/.exec(name);
  const outline = level ? `<w:outlineLvl w:val="${Number(level[1]) - 1}"/>` : "";
  return `<w:style w:type="paragraph" w:styleId="${id}"${id === "Normal" ? ' w:default="1"' : ""}><w:name w:val="${name}"/><w:pPr><w:spacing w:after="120"/>${outline}</w:pPr>${font}</w:style>`;
}

/**
 * Make a Word document of a plan.
 *
 * @param {string} title
 * @param {Plan} plan
 * @returns {Promise<Blob>}
 */
export async function wordPlan(title, plan) {
  const { strToU8, zipSync } = await import("./vendor/fflate.mjs");
  const body = [paragraph(title, "Heading1"), paragraph(plan.summary)];
  for (const group of plan.groups) {
    body.push(paragraph(group.title, "Heading2"));
    for (const question of group.questions) {
      body.push(paragraph(question.title, "Heading3"), ...question.lines.map((line) => paragraph(line)));
      body.push(...question.links.map((link) => paragraph(`${link.title}: ${link.href}`)));
    }
  }
  const page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
  const files = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    "word/styles.xml": `${HEAD}<w:styles xmlns:w="${WORD}">${style("Normal", "Normal", 22)}${style("Heading1", "heading 1", 36, "<w:b/>")}${style("Heading2", "heading 2", 28, "<w:b/>")}${style("Heading3", "heading 3", 24, "<w:b/>")}</w:styles>`,
    "word/document.xml": `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${body.join("")}${page}</w:body></w:document>`,
  };
  const packed = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  return new Blob([packed], { type: `${TYPE}.document` });
}
