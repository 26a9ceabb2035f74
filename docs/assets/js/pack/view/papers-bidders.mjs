/**
 * Papers for those who bid, and files for the systems through which they do.
 *
 * @typedef {import("./papers-part.mjs").Props} Props
 */

import { h } from "../../../vendor/preact.mjs";
import { peopleOf } from "../route-words.mjs";
import { one, PaperList, Section } from "./papers-part.mjs";
import { save } from "./papers-work.mjs";

/** @param {Props} props */
export function ForBidders({ app, work }) {
  const { bidder } = peopleOf(app.pack.public.route);
  return h(
    Section,
    { id: "bidders", title: `For each ${bidder}`, work },
    h(PaperList, {
      papers: [
        {
          label: `Save the Word paper for ${bidder}s`,
          act: () => save(app, "bidders", `The Word paper for ${bidder}s`, (maker, given) => maker.forBidders(given)),
          hint:
            `It has the dates, the gates and the scale, and then each question with its limit and a space for the answer. ${one(bidder)} can also open your link, write the answers on that page and save them as the same paper.`,
        },
      ],
    }),
  );
}

/** @param {Props} props */
export function ForSystems({ app, work }) {
  return h(
    Section,
    { id: "systems", title: "For an e-tendering system", work },
    h(
      "p",
      null,
      "One workbook has all questions as rows to enter or to import: a flat sheet for any system, and sheets in the published shapes of Proactis and Bonfire. References sort in the pack’s order, as Atamis needs it. The sheets were made to published rules, and not tried in the systems themselves.",
    ),
    h(PaperList, {
      papers: [
        {
          label: "Save the sheets (Excel)",
          act: () => save(app, "systems", "The workbook for e-tendering systems", (maker, given) => maker.forSystems(given)),
          hint: "Once it is made, you read here what a published rule would not take, such as a question that is too long for AWARD.",
        },
        {
          label: "Save the rows (CSV)",
          act: () => save(app, "systems", "The table of rows", (maker, given) => maker.asText(given, "csv")),
          hint: "The flat sheet alone. Guidance for buyers stands in a column apart from what is published.",
        },
        {
          label: "Save the rows (JSON)",
          act: () => save(app, "systems", "The file of rows", (maker, given) => maker.asText(given, "json")),
          hint: "The same rows for a program.",
        },
        {
          label: "Save the criteria (JSON)",
          act: () => save(app, "systems", "The file of criteria", (maker, given) => maker.asText(given, "ocds")),
          hint: "Award and selection criteria in the fields of the Open Contracting Data Standard (OCDS), to publish beside a notice.",
        },
      ],
    }),
  );
}
