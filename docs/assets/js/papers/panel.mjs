/**
 * Brings together what the evaluators' files and the pack's private part say of the panel. Values in, values out.
 *
 * @typedef {import("./types.mjs").Panelist} Panelist
 * @typedef {import("../pack/types.mjs").PrivatePart} PrivatePart
 */

/** @type {Panelist} */
const NOBODY = { role: "", name: "", organisation: "", scores: false, experience: "", training: "", conflict: "", managed: "", recused: "" };

/**
 * Return the panel with those whom the pack names too, and with the conflicts that were declared there. What an
 * evaluator wrote stands before what the pack says.
 *
 * @param {readonly Panelist[]} panel
 * @param {Pick<PrivatePart, "panel" | "conflicts">} kept
 * @returns {Panelist[]}
 */
export function panelWith(panel, { panel: members, conflicts }) {
  const all = panel.map((each) => ({ ...each }));
  const claimed = new Set();
  for (const member of members.filter(({ role, name }) => role !== "" || name !== "")) {
    const found = all.find((each, at) => at < panel.length && !claimed.has(each) && same(each.role, member.role));
    if (found) {
      claimed.add(found);
      fill(found, { name: member.name, organisation: member.organisation, experience: member.experience });
    } else {
      all.push({ ...NOBODY, ...member });
    }
  }
  for (const { who, what, managed } of conflicts.filter((each) => each.what !== "")) {
    const those = all.filter(({ role, name }) => same(role, who) || same(name, who));
    const free = those.find(({ conflict }) => conflict === "" || conflict === what);
    if (free) {
      fill(free, { conflict: what, managed });
    } else {
      all.push({ ...NOBODY, role: who, conflict: what, managed });
    }
  }
  return all;
}

/** @param {string} one @param {string} other @returns {boolean} */
function same(one, other) {
  return one.trim() !== "" && one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** @param {Panelist} person @param {Partial<Panelist>} more takes the place of what is blank */
function fill(person, more) {
  Object.assign(person, Object.fromEntries(Object.entries(more).filter(([field]) => person[/** @type {keyof Panelist} */ (field)] === "")));
}
