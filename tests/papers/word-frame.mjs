/** A small skeleton for tests of the script alone: the parts of a Word file that the writer fills. */

import { XML_HEAD } from "../../docs/assets/js/shared/office-xml.mjs";
import { WORD } from "../../docs/assets/js/shared/wordml.mjs";

const PARTS = {
  "[Content_Types].xml": "<Types/>",
  "docProps/core.xml": "<core/>",
  "word/document.xml": `<w:document xmlns:w="${WORD}"><w:body><w:p/><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1020" w:right="1134" w:left="1134" w:header="510"/></w:sectPr></w:body></w:document>`,
  "word/footer1.xml": "<w:ftr/>",
  "word/numbering.xml": `<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`,
  "word/styles.xml": `<w:styles xmlns:w="${WORD}"><w:style w:styleId="ListBullet"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:styleId="ListBullet2"><w:basedOn w:val="ListBullet"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
};

export const WORD_FRAME = new Map(Object.entries(PARTS).map(([name, text]) => [name, new TextEncoder().encode(XML_HEAD + text)]));
