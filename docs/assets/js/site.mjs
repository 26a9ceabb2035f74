/**
 * Starts what script adds to every page: suggestions for what is typed into the search, which are loaded when its field
 * gets the focus, a print button, buttons that copy a citation, loaded when citations are unfolded, and a notice on what
 * has become overdue since the release. It folds what a narrow window has no room for. It puts questions aside for a
 * tender pack that the reader keeps. It reads the explanation of a word that has been opened. It unfolds what an address
 * leads to, and says on paper where links lead. Without script the browser's own print command does the same, a citation
 * is there to select, and every page still says when it is due. A page that is opened from a reader's path shows its
 * place on it.
 */

import { findAll } from "./shared/element.mjs";
import { addLinkAddresses } from "./shared/print-links.mjs";
import { readExplanation } from "./site/explanations.mjs";
import { foldWhereNarrow, unfold } from "./site/folding.mjs";
import { showOverdue } from "./site/overdue.mjs";
import { followPackLinks } from "./site/pack-links.mjs";
import { showPlace } from "./site/paths.mjs";

document.documentElement.classList.add("hub-js");
showPlace(location.search);

const field = document.querySelector("#site-search");
field?.addEventListener("focus", async () => (await import("./site/suggest.mjs")).suggest(field), { once: true });
document.querySelector("[data-print-page]")?.addEventListener("click", () => print());
showOverdue(findAll(document, "[data-review-by]", HTMLElement), new Date());
foldWhereNarrow(findAll(document, "[data-folds]", HTMLDetailsElement));
const cited = document.querySelector("details:has([data-citation])");
cited?.addEventListener("toggle", async () => (await import("./site/citations.mjs")).showCopyButtons(), { once: true });
followPackLinks();
unfold(location.hash);
addEventListener("toggle", readExplanation, true);
if (!CSS.supports("selector(::details-content)")) {
  import("./site/print-folds.mjs").then(({ printFolds }) => printFolds());
}
addEventListener("beforeprint", addLinkAddresses);
addEventListener("hashchange", () => unfold(location.hash));
