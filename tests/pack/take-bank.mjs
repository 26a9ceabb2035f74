/** Make a pack of every question of a bank, and print its codes, its weights, and what its link gives back. */

import { readFileSync } from "node:fs";

import { readBank } from "../../docs/assets/js/pack/bank.mjs";
import { bankDigest, fingerprint } from "../../docs/assets/js/pack/canonical.mjs";
import { encodeLink } from "../../docs/assets/js/pack/link-write.mjs";
import { decodeLink } from "../../docs/assets/js/pack/link.mjs";
import { emptyPack } from "../../docs/assets/js/pack/pack.mjs";
import { addQuestion } from "../../docs/assets/js/pack/questions.mjs";

const file = JSON.parse(readFileSync(process.argv[2], "utf8"));
const bank = readBank(file);
const pack = file.questions.reduce((made, { code }) => addQuestion(made, bank, code), emptyPack(bank));
const { pack: back } = decodeLink(encodeLink(pack, bank).fragment, bank);
const chosen = ({ public: { questions } }) => questions.map(({ code, weight }) => [code, weight]);
console.log(
  JSON.stringify({
    digest: bankDigest(file) === bank.digest,
    questions: chosen(pack),
    back: chosen(back),
    fingerprints: [fingerprint(pack), fingerprint(back)],
  }),
);
