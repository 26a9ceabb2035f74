/** Which rows a filter shows, and how many each option would leave. */

import assert from "node:assert/strict";
import test from "node:test";

import fc from "fast-check";

import { facetTests, filterRows, readPicked } from "../../docs/assets/js/shared/filter.mjs";
import { writePicked } from "../../docs/assets/js/shared/picked.mjs";
import { always } from "./properties.mjs";

const FACETS = ["size", "shade", "place"].map((name) => ({
  name,
  title: name.toUpperCase(),
  options: ["a", "b", "c"].map((value) => ({ value, label: value.toUpperCase() })),
}));
const SIZES = [FACETS[0]];
const TOKENS = FACETS.flatMap(({ name, options }) => options.map(({ value }) => `${name}:${value}`));

const rows = fc.array(fc.record({ tokens: fc.subarray(TOKENS) }), { maxLength: 12 });
const picks = fc
  .tuple(...FACETS.map(({ options }) => fc.subarray(options.map((option) => option.value))))
  .map((values) => new Map(FACETS.map(({ name }, at) => [name, values[at]]).filter(([, own]) => own.length > 0)));

const shown = (all, picked) => filterRows(all, facetTests(picked, FACETS)).shown;

test("a row is shown when it has some chosen option of every facet with a choice", () => {
  always(fc.tuple(rows, picks), ([all, picked]) => {
    const wanted = all.filter((row) =>
      [...picked].every(([name, values]) => values.some((value) => row.tokens.includes(`${name}:${value}`))),
    );
    assert.deepEqual(shown(all, picked), wanted);
  });
});

test("an option's count is of the rows that it would show alone in its facet, beside the other choices", () => {
  always(fc.tuple(rows, picks), ([all, picked]) => {
    const { counts } = filterRows(all, facetTests(picked, FACETS));
    for (const { name, options } of FACETS) {
      for (const { value } of options) {
        const alone = shown(all, new Map([...picked, [name, [value]]]));
        assert.equal(counts.get(`${name}:${value}`) ?? 0, alone.length);
      }
    }
  });
});

test("what each choice hides and what several hide add up to what is not shown", () => {
  always(fc.tuple(rows, picks), ([all, picked]) => {
    const { shown: left, hiddenBy, bySeveral } = filterRows(all, facetTests(picked, FACETS));
    const hidden = all.length - left.length;
    assert.ok(bySeveral <= hidden);
    for (const number of hiddenBy.values()) {
      assert.ok(number <= hidden);
    }
    assert.equal(hiddenBy.size, picked.size);
  });
});

test("choices in an address are read as they were written", () => {
  always(picks, (picked) => {
    const query = new URLSearchParams();
    writePicked(query, picked);
    assert.deepEqual(readPicked(new URLSearchParams(query.toString()), FACETS), picked);
  });
});

test("an address can ask for nothing that the facets do not offer", () => {
  always(fc.webQueryParameters(), (text) => {
    for (const [name, values] of readPicked(new URLSearchParams(`${text}&size=a&size=x&odd=a`), FACETS)) {
      const { options } = FACETS.find((facet) => facet.name === name);
      assert.ok(values.length > 0);
      assert.ok(values.every((value) => options.some((option) => option.value === value)));
    }
  });
  assert.deepEqual(readPicked(new URLSearchParams("size=c&size=x&size=a&odd=a"), FACETS), new Map([["size", ["a", "c"]]]));
});

test("a choice says in a sentence what is chosen, in the options' own words for it", () => {
  const facets = [{ ...SIZES[0], options: [{ value: "a", label: "Large", said: "large" }, ...SIZES[0].options.slice(1)] }];
  const [size] = facetTests(new Map([["size", ["b", "a"]]]), facets);
  assert.equal(size.said, "SIZE: large or B");
});

test("a facet whose name begins as another's does not count for it", () => {
  const facets = ["size", "size-of"].map((name) => ({ ...FACETS[0], name }));
  const { counts } = filterRows(
    [{ tokens: ["size-of:a", "size:b"] }],
    facetTests(new Map([["size", ["a"]]]), facets),
  );
  assert.deepEqual(counts, new Map([["size:b", 1]]));
});
