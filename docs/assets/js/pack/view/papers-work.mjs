/**
 * What is being done about papers, and what has been read back. It belongs to the page and to the open pack: nothing of
 * it is kept on the device or in the pack.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../../papers/make.mjs").Given} Given
 * @typedef {import("../../papers/make.mjs").Made} Made
 * @typedef {import("../../papers/make.mjs").Refused} Refused
 * @typedef {import("../../papers/types.mjs").Lineup} Lineup
 * @typedef {import("../../papers/types.mjs").Moderation} Moderation
 * @typedef {{name: string, bytes: Uint8Array<ArrayBuffer>}} ReadFile
 * @typedef {{title: string, lines: string[], good?: boolean}} Told what came of reading files, or of making one
 * @typedef {{section: string, text: string, of?: number, done?: number}} Busy of: how many steps there are, if that is
 *   known
 * @typedef {{bidders: string, evaluators: string, busy: Busy | null, told: Record<string, Told & {print: string}>,
 *   moderation: Moderation | null, open: string[], bidder: string, winners: string[],
 *   practice: import("./papers-practise.mjs").Practice | null}} Work bidders and evaluators: a name or a role a line.
 *   told: by the section that shows it, with the fingerprint of the pack that it is about. open: what to mend before an
 *   award. bidder: whom the disclosure is for. winners: who was chosen, where the workbook does not say it
 * @typedef {typeof import("../../papers/make.mjs")} Maker
 */

import { saveFile } from "../../shared/save-file.mjs";
import { fingerprint } from "../canonical.mjs";
import { peopleOf } from "../route-words.mjs";
import { hubFile } from "./files.mjs";

/** Of these routes, one provider is known from the start. */
const OF_ONE = new Set(["direct-a", "direct-c"]);

/** @param {App} app @returns {Work} */
export function workOf(app) {
  const { route } = app.pack.public;
  const { bidder } = peopleOf(route);
  const name = bidder[0]?.toUpperCase() + bidder.slice(1);
  const judges = app.pack.private.panel.filter((each) => each.scores && each.role !== "").map((each) => each.role);
  /** @type {Work} */
  const fresh = {
    bidders: (OF_ONE.has(route) ? ["A"] : ["A", "B", "C"]).map((id) => `${name} ${id}`).join("\n"),
    evaluators: (judges.length > 0 ? judges : ["Evaluator 1", "Evaluator 2", "Evaluator 3"]).join("\n"),
    busy: null,
    told: {},
    moderation: null,
    open: [],
    bidder: "",
    winners: [],
    practice: null,
  };
  return { ...fresh, ...held(app) };
}

/** @param {App} app @returns {Partial<Work> | undefined} what differs from how it begins */
function held(app) {
  return /** @type {Partial<Work> | undefined} */ (app.shown.papers);
}

/** @param {App} app @param {Partial<Work>} work @param {string} [said] */
export function setWork(app, work, said) {
  app.show({ papers: { ...held(app), ...work } }, said);
}

/** @param {string} lines @returns {string[]} */
export function listed(lines) {
  return lines.split("\n").map((each) => each.trim()).filter((each) => each !== "");
}

/** @param {Work} work @returns {Lineup} */
export function lineupOf({ bidders, evaluators }) {
  return {
    bidders: listed(bidders).map((name, at) => ({ id: String.fromCodePoint(65 + at), name })),
    evaluators: listed(evaluators).map((role, at) => ({ id: String(at + 1), role })),
  };
}

/**
 * Do something that takes a while, and tell how it goes. It is announced when it begins and when it ends.
 *
 * @param {App} app
 * @param {Busy} busy with the section that shows what came of it
 * @param {(tell: (done: number, text: string) => void) => Promise<{said: string, work?: Partial<Work>, told?: Told}>} act
 */
export async function perform(app, busy, act) {
  const running = workOf(app).busy;
  if (running) {
    app.say(`One at a time: ${running.text}`);
    return;
  }
  const { section } = busy;
  const { pack } = app;
  const print = fingerprint(pack);
  const tell = (/** @type {Told | undefined} */ told) => {
    const others = Object.entries(workOf(app).told).filter(([name]) => name !== section);
    return Object.fromEntries(told ? [...others, [section, { ...told, print }]] : others);
  };
  setWork(app, { busy, told: tell(undefined) }, busy.text);
  try {
    // What is said has to be shown before the work begins, which holds up everything else.
    await new Promise((resolve) => setTimeout(resolve));
    const { said, work = {}, told } = await act((done, text) => setWork(app, { busy: { ...busy, done, text } }));
    setWork(app, { ...(app.pack === pack ? work : {}), busy: null, told: tell(told) }, said);
  } catch (fault) {
    const line = fault instanceof Error ? fault.message : String(fault);
    const { said, told } = refusal("This did not work", [line]);
    setWork(app, { busy: null, told: tell(told) }, said);
  }
}

/** As many reasons are shown, for those who mend the first ones often mend the rest. */
const MOST_LINES = 20;
/** A longer sentence is shown, and not announced. */
const MOST_SAID = 200;

/**
 * Return what is shown and what is announced where nothing came of it.
 *
 * @param {string} title
 * @param {string[]} lines the reasons
 */
export function refusal(title, lines) {
  const more = lines.length - MOST_LINES;
  const [first = ""] = lines;
  const short = lines.length === 1 && first.length <= MOST_SAID;
  const where = lines.length === 1 ? `${title}. The reason is on the page.` : `${title}. ${lines.length} reasons are on the page.`;
  return {
    said: short ? `${title}: ${first}` : where,
    told: { title: `${title}:`, lines: more > 0 ? [...lines.slice(0, MOST_LINES), `There are ${more} more.`] : lines },
  };
}

/**
 * Make a file and save it.
 *
 * @param {App} app @param {string} section @param {string} what "The paper for bidders"
 * @param {(maker: Maker, given: Given) => Promise<Made | Refused>} make
 */
export function save(app, section, what, make) {
  return perform(app, { section, text: `Making ${what[0]?.toLowerCase()}${what.slice(1)}…` }, async () => {
    const made = await make(await loadMaker(), givenOf(app));
    if ("problems" in made) {
      return refusal("Nothing was made", made.problems);
    }
    saveMade(made);
    const { lines = [] } = made;
    const said = `${what} is saved as ${made.name}.`;
    return { said, told: { title: lines.length > 0 ? `${said} Look at this:` : said, lines, good: true } };
  });
}

/** @param {Pick<Made, "name" | "type" | "data">} made */
export function saveMade({ name, type, data }) {
  saveFile(new Blob([data], { type }), name);
}

/** @returns {Promise<Maker>} what makes files, which is large */
export function loadMaker() {
  return import("../../papers/make.mjs");
}

/** @returns {Promise<typeof import("../../papers/read-back.mjs")>} what reads workbooks that people filled in */
export function loadReader() {
  return import("../../papers/read-back.mjs");
}

/** @param {App} app @returns {Given} */
export function givenOf({ pack, bank }) {
  return { pack, bank, get: hubFile };
}
