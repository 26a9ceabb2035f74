/** A page that writes its address anew keeps its place on a reader's path, and nothing else of the old address. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { withPlace } from "../../docs/assets/js/list/place.mjs";

test("the place on a path stays, and other parts of the old address go", () => {
  assert.equal(withPlace("?words=price", "?path=buy&step=6&words=old&x=1"), "?words=price&path=buy&step=6");
  assert.equal(withPlace("", "?path=buy&step=6"), "?path=buy&step=6");
  assert.equal(withPlace("?words=price", ""), "?words=price");
  assert.equal(withPlace("", "?words=old"), "");
});
