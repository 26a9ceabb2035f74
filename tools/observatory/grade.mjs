/**
 * Prints what the HTTP Observatory gives to a server on this machine: node grade.mjs HTTPS-PORT HTTP-PORT.
 *
 * The grader's own command takes no port, so its parts are put together here as src/scanner/index.js does.
 */

import { ALL_TESTS } from "@mdn/mdn-http-observatory/src/constants.js";
import { MINIMUM_SCORE_FOR_EXTRA_CREDIT } from "@mdn/mdn-http-observatory/src/grader/charts.js";
import { getScoreModifier } from "@mdn/mdn-http-observatory/src/grader/grader.js";
import { retrieve } from "@mdn/mdn-http-observatory/src/retriever/retriever.js";

const [httpsPort, httpPort] = process.argv.slice(2).map(Number);
const answers = await retrieve("localhost", { httpsPort, httpPort });
const results = ALL_TESTS.map((test) => test(answers)).filter(({ result }) => result);
const points = Object.fromEntries(results.map(({ result }) => [result, getScoreModifier(result)]));
const sum = (numbers) => numbers.reduce((one, other) => one + other, 100);
const least = sum(Object.values(points).filter((each) => each < 0));
const score = least >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(Object.values(points)) : least;
console.log(JSON.stringify({ score, points, verified: answers.responses.auto?.verified ?? false }));
