/**
 * The routes that a hub's packs can take: all of the law's, or those that its bank names.
 */

import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyPack } from "../../docs/assets/js/pack/pack.mjs";
import { labelOf, ROUTES, routesOf } from "../../docs/assets/js/pack/routes.mjs";

/** @type {{routes: import("../../docs/assets/js/pack/types.mjs").Offered[]}} */
const OFFERED = { routes: [{ id: "grant", label: "Visit" }, { id: "below-threshold" }] };

test("a bank that names no routes takes all of them, as the law calls them", () => {
  assert.deepEqual(routesOf({}), ROUTES);
  assert.equal(labelOf({}, "grant"), "Grant");
});

test("a bank's own routes come in its order, each with its own name where it has one", () => {
  const found = routesOf(OFFERED).map(({ id, label, regime }) => [id, label, regime]);
  assert.deepEqual(found, [
    ["grant", "Visit", "grant"],
    ["below-threshold", "Below-threshold contract", "procurement-act"],
  ]);
  // A pack of another hub may have any route.
  assert.equal(labelOf(OFFERED, "competitive"), "Competitive Process");
});

test("a new pack has the first of them", () => {
  const bank = /** @type {import("../../docs/assets/js/pack/types.mjs").Bank} */ ({ id: "a", release: "1", digest: "", scale: { number: 1 }, ...OFFERED });
  assert.equal(emptyPack(bank).public.route, "grant");
  assert.equal(emptyPack({ ...bank, routes: undefined }).public.route, "competitive");
});
