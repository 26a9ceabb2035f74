/**
 * Reads the workbooks that people filled in. It loads when the first of them is chosen.
 *
 * @typedef {import("./make.mjs").Given} Given
 * @typedef {import("./merge.mjs").File} ReadFile
 * @typedef {import("./types.mjs").Moderation} Moderation
 * @typedef {{moderation: Moderation | null, problems: string[], warnings: string[]}} ReadBack moderation is null where
 *   there is any problem. problems and warnings: whole sentences that name the file
 */

import { contestOf } from "./contest.mjs";
import { beforeAward } from "./gaps.mjs";
import { merged, reopened } from "./merge.mjs";
import { panelWith } from "./panel.mjs";

/**
 * Bring the files of all evaluators together.
 *
 * @param {Given} given
 * @param {ReadFile[]} files
 * @param {(read: number) => void} progress called after each file
 * @returns {Promise<ReadBack>} with the panel of the pack's private part besides
 */
export async function together({ pack, bank }, files, progress) {
  const read = await merged(contestOf(pack, bank), null, files, progress);
  const { moderation } = read;
  return { ...read, moderation: moderation && { ...moderation, panel: panelWith(moderation.panel, pack.private) } };
}

/**
 * Read a moderation workbook after the meeting.
 *
 * @param {Given} given
 * @param {ReadFile} file
 * @returns {Promise<ReadBack & {open: string[]}>} open: what to mend before an award, in whole sentences
 */
export async function afterModeration({ pack, bank }, file) {
  const contest = contestOf(pack, bank);
  const read = await reopened(contest, file);
  return { ...read, open: read.moderation ? beforeAward(contest, read.moderation) : [] };
}
