/**
 * Does the steps of a journey in Firefox, as Debian has it, and prints what the page then says, as JSON.
 *
 *     node tests/helpers/firefox.mjs FIREFOX ADDRESS '[{"click": "Questions"}, {"read": "h2"}]'
 *
 * It speaks WebDriver BiDi, which this Firefox answers without another program; Playwright's own Firefox is a
 * different build. Steps: "click" presses the first button or link that is shown and has that name or one that begins with
 * it, "fill" writes into the field of a label, "choose" picks an option by its words, "read" gives the text of what
 * a selector finds. Each waits until it can be done. "width" is a new width of the window, and "role" gives how many
 * elements have that role for a screen reader. "print" writes the page as a PDF into the file that it names.
 *
 * After the steps may stand settings of Firefox, as JSON: '{"layout.css.details-content.enabled": false}'.
 */

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [program = "", address = "", steps = "[]", settings = "{}"] = process.argv.slice(2);
const LONGEST = 20_000;

/** What runs in the page: does a step, and returns its text, or null where it cannot be done yet. */
const IN_PAGE = `(step) => {
  const shown = (each) => each.checkVisibility();
  const nameOf = (each) => (each.getAttribute("aria-label") ?? (each.innerText || each.textContent)).replace(/\\s+/g, " ").trim();
  const labelled = (name) => [...document.querySelectorAll("label")].find((each) => shown(each) && nameOf(each).startsWith(name));
  const fieldOf = (name) => labelled(name)?.control ?? null;
  const done = (field, value) => {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    return value;
  };
  if (step.click !== undefined) {
    const there = [...document.querySelectorAll("button, a, summary, label")].filter((each) => shown(each) && !each.disabled);
    const found = there.find((each) => nameOf(each) === step.click) ?? there.find((each) => nameOf(each).startsWith(step.click));
    found?.click();
    return found ? step.click : null;
  }
  if (step.fill !== undefined) {
    const field = fieldOf(step.fill);
    return field ? done(field, step.value) : null;
  }
  if (step.choose !== undefined) {
    const field = fieldOf(step.choose);
    const option = [...(field?.options ?? [])].find((each) => each.textContent.trim() === step.value);
    return option ? done(field, option.value) : null;
  }
  const found = [...document.querySelectorAll(step.read)].find(shown);
  const text = (found?.value ?? found?.textContent ?? "").trim();
  return text === "" ? null : text;
}`;

/** @param {import("node:child_process").ChildProcess} firefox @returns {Promise<string>} where it listens */
function listening(firefox) {
  return new Promise((resolve, reject) => {
    let said = "";
    firefox.stderr?.on("data", (data) => {
      said += data;
      const [, socket] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
      if (socket) {
        resolve(socket);
      }
    });
    firefox.on("exit", () => reject(new Error(`Firefox ended: ${said}`)));
  });
}

/** @param {string} socket @returns {Promise<(method: string, params: object) => Promise<any>>} what sends a command */
async function connected(socket) {
  const connection = new WebSocket(`${socket}/session`);
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */
  const waiting = new Map();
  connection.addEventListener("message", ({ data }) => {
    const { id, result, error, message } = JSON.parse(data);
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (error) {
      waiter?.reject(new Error(`${error}: ${message}`));
    } else {
      waiter?.resolve(result);
    }
  });
  await new Promise((resolve, reject) => {
    connection.addEventListener("open", resolve);
    connection.addEventListener("error", reject);
  });
  let last = 0;
  return (method, params) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      connection.send(JSON.stringify({ id: last, method, params }));
    });
}

/** @param {Awaited<ReturnType<typeof connected>>} send @returns {Promise<string[]>} what each step gave */
async function journey(send) {
  await send("session.new", { capabilities: {} });
  const { contexts } = await send("browsingContext.getTree", {});
  const context = contexts[0].context;
  await send("browsingContext.setViewport", { context, viewport: { width: 1280, height: 900 } });
  await send("browsingContext.navigate", { context, url: address, wait: "complete" });
  const given = [];
  for (const step of JSON.parse(steps)) {
    if (step.width !== undefined) {
      await send("browsingContext.setViewport", { context, viewport: { width: step.width, height: 900 } });
      given.push(step.width);
      continue;
    }
    if (step.print !== undefined) {
      const { data } = await send("browsingContext.print", { context });
      writeFileSync(step.print, Buffer.from(data, "base64"));
      given.push(step.print);
      continue;
    }
    if (step.role !== undefined) {
      const locator = { type: "accessibility", value: { role: step.role } };
      given.push((await send("browsingContext.locateNodes", { context, locator })).nodes.length);
      continue;
    }
    const until = Date.now() + LONGEST;
    for (;;) {
      const value = step.run === undefined ? `(${IN_PAGE})(${JSON.stringify(step)})` : `(${step.run})()`;
      const expression = `Promise.resolve(${value}).then((value) => JSON.stringify(value))`;
      const { result, exceptionDetails } = await send("script.evaluate", { expression, target: { context }, awaitPromise: true });
      if (exceptionDetails) {
        throw new Error(exceptionDetails.text);
      }
      const found = JSON.parse(result.value);
      if (found !== null) {
        given.push(found);
        break;
      }
      if (Date.now() > until) {
        throw new Error(`could not ${JSON.stringify(step)} after ${JSON.stringify(given)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return given;
}

const profile = mkdtempSync(join(tmpdir(), "firefox-"));
const lines = Object.entries(JSON.parse(settings)).map((each) => `user_pref(${each.map((one) => JSON.stringify(one)).join(", ")});\n`);
writeFileSync(join(profile, "user.js"), lines.join(""));
const firefox = spawn(program, ["--headless", "--no-remote", "--remote-debugging-port=0", "--profile", profile, "about:blank"], {
  env: { ...process.env, HOME: profile },
});
try {
  const send = await connected(await listening(firefox));
  process.stdout.write(JSON.stringify(await journey(send)));
} finally {
  firefox.kill("SIGKILL");
  rmSync(profile, { recursive: true, force: true });
}
process.exit(0);
