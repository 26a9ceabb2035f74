/** The XML of Office files: what is sound is read to the character, and what is not is told. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { childrenOf, find, parseXml, textOf, XmlError, xmlTextIn } from "../../docs/assets/js/papers/xml-read.mjs";
import { always } from "../js/properties.mjs";

test("elements, attributes and texts are read, without prefixes", () => {
  const node = parseXml(`\ufeff<?xml version="1.0"?>\r\n<!-- <no/> --><w:a r:id='1' b = "x &amp; 'y' > z"><w:c/>t &lt;&#233;&#xe9;<c>
<![CDATA[<raw> &amp;]]></c></w:a>\n`);
  assert.equal(node.name, "a");
  assert.deepEqual({ ...node.attributes }, { id: "1", b: "x & 'y' > z" });
  assert.equal(childrenOf(node, "c").length, 2);
  assert.equal(textOf(node), "t <éé\n<raw> &amp;");
  assert.equal(find(parseXml("<a><b><c>1</c></b><c>2</c></a>"), "c")?.children[0], "1");
  assert.equal(find(node, "nowhere"), undefined);
});

test("any text comes out of XML as it went in, but for its line ends", () => {
  const coded = (value) => value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  always(fc.tuple(fc.string({ unit: "grapheme" }), fc.string()), ([inside, attribute]) => {
    const node = parseXml(`<a b="${coded(attribute)}"><i>${coded(inside)}</i></a>`);
    assert.equal(textOf(node), inside.replaceAll(/\r\n?/g, "\n"));
    assert.equal(node.attributes.b, attribute.replaceAll(/\r\n?/g, "\n"));
  });
});

test("text is read from UTF-8 and UTF-16, with and without their marks", () => {
  const utf16 = (text, isLittle) =>
    Uint8Array.from([...`\ufeff${text}`].flatMap((each) => [each.charCodeAt(0) & 255, each.charCodeAt(0) >> 8]).map((_, at, all) => all[isLittle ? at : at ^ 1]));
  for (const bytes of [new TextEncoder().encode("<é/>"), new TextEncoder().encode("\ufeff<é/>"), utf16("<é/>", true), utf16("<é/>", false)]) {
    assert.equal(parseXml(xmlTextIn(bytes)).name, "é");
  }
  assert.throws(() => xmlTextIn(new Uint8Array([60, 233, 47, 62])), XmlError);
});

test("names that objects have of themselves do no harm", () => {
  const node = parseXml('<constructor __proto__="x" toString="y"/>');
  assert.deepEqual(Object.keys(node.attributes), ["__proto__", "toString"]);
  assert.equal({}.x, undefined);
});

const BAD = {
  "nothing": "",
  "plain text": "hello",
  "a document type": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
  "an entity that was not declared": "<a>&b;</a>",
  "a lone ampersand": "<a>Fish & chips</a>",
  "an entity without its end": "<a>&amp</a>",
  "a character that XML has not": "<a>&#0;</a>",
  "half of a pair": "<a>&#xd800;</a>",
  "a character beyond the last": "<a>&#x110000;</a>",
  "two roots": "<a/><b/>",
  "text after the root": "<a/>b",
  "elements that cross": "<a><b></a></b>",
  "an element that does not end": "<a><b></b>",
  "a closing too many": "<a/></a>",
  "an attribute twice": '<a b="1" b="2"/>',
  "an attribute without quotes": "<a b=1/>",
  "attributes without a space": '<a b="1"c="2"/>',
  "a tag that was cut off": "<a><b",
  "a comment that was cut off": "<a><!-- b</a>",
  "depth without end": "<a>".repeat(100_000),
  "65 levels": `${"<a>".repeat(65)}${"</a>".repeat(65)}`,
  "more tags than a paper has": `<a>${"<b/>".repeat(2_000_001)}</a>`,
};

for (const [name, text] of Object.entries(BAD)) {
  test(`told in words: ${name}`, () => {
    assert.throws(() => parseXml(text), (error) => error instanceof XmlError && /^A part of the file .*\.$/.test(error.message));
  });
}

test("64 levels are read", () => {
  assert.equal(textOf(parseXml(`${"<a>".repeat(64)}x${"</a>".repeat(64)}`)), "x");
});
