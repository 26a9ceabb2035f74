/** Parts of ZIP files: sound ones come out as they went in, and what is unsound does no harm and is told. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { unzipped, ZipError } from "../../docs/assets/js/papers/unzip.mjs";
import { HOW } from "../js/properties.mjs";
import { zipOf } from "./zips.mjs";

const all = () => true;
const text = (bytes) => new TextDecoder().decode(bytes);
const GOOD = [
  { name: "[Content_Types].xml", data: "<Types/>", packed: true },
  { name: "xl/workbook.xml", data: "é".repeat(5000), packed: true, descriptor: true },
  { name: "xl/media/", data: "" },
  { name: "mimetype", data: "plain" },
];

test("stored and packed parts come out as they went in", async () => {
  const parts = await unzipped(zipOf(GOOD), all);
  assert.deepEqual([...parts.keys()], ["[Content_Types].xml", "xl/workbook.xml", "mimetype"]);
  assert.deepEqual([...parts.values()].map(text), ["<Types/>", "é".repeat(5000), "plain"]);
});

test("a comment at the end and bytes of a larger buffer around the file change nothing", async () => {
  const file = zipOf(GOOD, { comment: "made by hand" });
  const wide = new Uint8Array(file.length + 14);
  wide.set(file, 7);
  assert.equal((await unzipped(wide.subarray(7, 7 + file.length), all)).size, 3);
});

test("only wanted parts are unpacked, and each is asked about once", async () => {
  const asked = [];
  const broken = { name: "broken.bin", data: "x", raw: new Uint8Array([7, 7, 7]), method: 8 };
  const parts = await unzipped(zipOf([...GOOD, broken]), (name) => asked.push(name) > 0 && name === "mimetype");
  assert.deepEqual([...parts.keys()], ["mimetype"]);
  assert.deepEqual(asked, ["[Content_Types].xml", "xl/workbook.xml", "mimetype", "broken.bin"]);
});

test("any parts come out as they went in", async () => {
  const parts = fc.array(fc.record({ data: fc.uint8Array({ maxLength: 300 }), packed: fc.boolean(), descriptor: fc.boolean() }));
  await fc.assert(
    fc.asyncProperty(parts, async (given) => {
      const named = given.map((part, at) => ({ ...part, name: `part ${at}` }));
      const read = await unzipped(zipOf(named), all);
      assert.deepEqual([...read.values()].map((each) => [...each]), given.map(({ data }) => [...data]));
    }),
    HOW,
  );
});

const OLE = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)]);
const zeros = (count) => new Uint8Array(count);
const [first] = GOOD;
const BAD = {
  "no bytes at all": [zeros(0), /no Office file/],
  "a page of text": [new TextEncoder().encode("a,b,c\n".repeat(99)), /no Office file/],
  "an old workbook, or one with a password": [OLE, /old form of Office.*password/],
  "a PDF": [new TextEncoder().encode("%PDF-1.7 and more, long enough to hold a whole ending"), /PDF/],
  "a file that was cut off": [zipOf(GOOD).subarray(0, -30), /damaged/],
  "a file whose beginning is gone": [zipOf(GOOD).subarray(60), /damaged|no Office file/],
  "bytes after the end": [zipOf(GOOD, { end: [1, 2, 3] }), /damaged/],
  "more parts promised than there are": [zipOf(GOOD, { count: 9 }), /damaged/],
  "too many parts": [zipOf(GOOD, { count: 2001 }), /not put together/],
  "a number of parts that only ZIP64 knows": [zipOf(GOOD, { count: 0xffff }), /not put together/],
  "a part that is encrypted": [zipOf([{ ...first, flags: 1 }]), /encrypted/],
  "a part packed by another method": [zipOf([{ ...first, method: 12 }]), /not put together/],
  "a part twice": [zipOf([first, first]), /not put together/],
  "a part twice but for its case": [zipOf([first, { ...first, name: "[content_types].xml" }]), /not put together/],
  "a name that leads up": [zipOf([{ ...first, name: "xl/../../up.xml" }]), /not put together/],
  "a name from the root": [zipOf([{ ...first, name: "/etc/passwd" }]), /not put together/],
  "a name with a drive": [zipOf([{ ...first, name: "C:\\up.xml" }]), /not put together/],
  "a name that is empty": [zipOf([{ ...first, name: "" }]), /not put together/],
  "parts that lie upon each other": [zipOf([first, { ...first, name: "other", at: 0 }]), /damaged/],
  "a part beyond the end": [zipOf([{ ...first, at: 4000 }]), /damaged/],
  "a wrong checksum": [zipOf([{ ...first, crc: 5 }]), /damaged/],
  "data that are not packed ones": [zipOf([{ name: "x", data: "abc", raw: new Uint8Array([255, 255, 9]), method: 8 }]), /damaged/],
  "packed data that were cut off": [zipOf([{ name: "x", data: "abc", raw: new Uint8Array([75, 76]), method: 8 }]), /damaged/],
  "less than promised": [zipOf([{ ...first, size: 900 }]), /damaged/],
  "more than promised": [zipOf([{ name: "x", data: zeros(3_000_000), packed: true, size: 900_000 }]), /damaged/],
  "a bomb": [zipOf([{ name: "x", data: zeros(15_000_000), packed: true }]), /far larger/],
  "one part too large": [zipOf([{ name: "x", data: zeros(20_000_001) }]), /far larger/],
  "too much in all": [zipOf([1, 2, 3, 4].map((each) => ({ name: `${each}`, data: zeros(16_000_000) }))), /far larger/],
};

for (const [name, [bytes, says]] of Object.entries(BAD)) {
  test(`told in words: ${name}`, async () => {
    await assert.rejects(unzipped(bytes, all), (error) => error instanceof ZipError && says.test(error.message));
  });
}

test("a part that lies about its size is not unpacked to its end", async () => {
  const bomb = zipOf([{ name: "x", data: zeros(400_000_000), packed: true, size: 5000 }]);
  const before = process.memoryUsage().arrayBuffers;
  await assert.rejects(unzipped(bomb, all), ZipError);
  assert.ok(process.memoryUsage().arrayBuffers - before < 50_000_000);
});

test("a file of which any byte was changed is told, or its parts come out as they were", async () => {
  const file = zipOf(GOOD);
  const sound = await unzipped(file, all);
  for (let at = 0; at < file.length; at += 1) {
    const changed = file.slice();
    changed[at] ^= 1 << at % 8;
    const read = await unzipped(changed, all).catch((error) => error);
    if (!(read instanceof ZipError)) {
      assert.deepEqual([...read.values()].map(text).sort(), [...sound.values()].map(text).sort(), `${at}`);
    }
  }
});
