/**
 * The routes to a provider and the modes of judging, in their permanent order: a link holds their places.
 * New ones are added at the end, and none is ever moved or taken out.
 *
 * @typedef {import("./types.mjs").Route} Route
 * @typedef {import("./types.mjs").Mode} Mode
 * @typedef {{id: Route, label: string, regime: "psr" | "procurement-act" | "grant"}} RouteInfo
 */

/** @type {readonly RouteInfo[]} */
export const ROUTES = [
  { id: "direct-a", label: "Direct Award Process A", regime: "psr" },
  { id: "direct-b", label: "Direct Award Process B", regime: "psr" },
  { id: "direct-c", label: "Direct Award Process C", regime: "psr" },
  { id: "most-suitable", label: "Most Suitable Provider Process", regime: "psr" },
  { id: "competitive", label: "Competitive Process", regime: "psr" },
  { id: "call-off", label: "Call-off from a framework agreement", regime: "psr" },
  { id: "light-touch", label: "Light touch contract under the Procurement Act 2023", regime: "procurement-act" },
  { id: "below-threshold", label: "Below-threshold contract", regime: "procurement-act" },
  { id: "grant", label: "Grant", regime: "grant" },
];

/** @type {readonly Mode[]} */
export const MODES = ["scored", "pass-fail", "narrative"];

/** @type {readonly import("./types.mjs").Formula[]} */
export const FORMULAS = ["none", "lowest", "fixed"];

/** @type {readonly import("./types.mjs").DateName[]} */
export const DATES = ["published", "questions", "answers", "offers", "decision", "start"];

const BY_ID = new Map(ROUTES.map((route) => [route.id, route]));

/** @param {Route} id @returns {RouteInfo} */
export function routeOf(id) {
  const route = BY_ID.get(id);
  if (!route) {
    throw new RangeError(`no such route: ${id}`);
  }
  return route;
}

/** @typedef {{routes?: readonly import("./types.mjs").Offered[]}} Offering what a bank says of routes */

/** @param {Offering} bank @param {Route} id @returns {string} what the hub calls a route */
export function labelOf({ routes }, id) {
  return routes?.find((each) => each.id === id)?.label ?? routeOf(id).label;
}

/** @param {Offering} bank @returns {readonly RouteInfo[]} the routes that its packs can take */
export function routesOf(bank) {
  return bank.routes?.map(({ id }) => ({ ...routeOf(id), label: labelOf(bank, id) })) ?? ROUTES;
}

/** @param {Route} id @returns {boolean} whether the Provider Selection Regime (PSR) governs it */
export function isPsr(id) {
  return routeOf(id).regime === "psr";
}

const FULL = new Set(["direct-c", "most-suitable", "competitive"]);

/** @param {Route} id @returns {boolean} whether it needs the key criteria, the basic selection criteria and a standstill */
export function isFullRoute(id) {
  return FULL.has(id);
}

/** @type {Partial<Record<Route, readonly Mode[]>>} */
const FITTING = {
  "direct-a": ["pass-fail", "narrative"],
  "direct-b": ["pass-fail", "narrative"],
  "direct-c": ["narrative", "pass-fail"],
  "most-suitable": ["narrative", "scored"],
  grant: ["scored", "pass-fail", "narrative"],
};

/** @param {Route} id @returns {readonly Mode[]} the modes that fit it, the usual one first */
export function modesFor(id) {
  return FITTING[id] ?? ["scored", "pass-fail"];
}
