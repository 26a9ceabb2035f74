/**
 * The fifth step: what to look at before the pack is issued. It never blocks. Loads when it is first shown. From
 * then on the side panel has its findings, too.
 *
 * @typedef {import("./state.mjs").App} App
 * @typedef {import("../types.mjs").Finding} Finding
 */

import { Component, h } from "../../../vendor/preact.mjs";
import { findingsOf, foremost } from "../checks/findings.mjs";
import { studySteps } from "../checks/study.mjs";
import { said } from "../said.mjs";
import { Balance } from "./check-balance.mjs";
import { BurdenLabel } from "./check-burden.mjs";
import { Findings } from "./check-findings.mjs";
import { Ready } from "./check-ready.mjs";
import { Decides, decidesIn } from "./check-trial.mjs";
import { Study } from "./study.mjs";

const STUDY = new Study(studySteps);

/** @param {App} app @param {number} most @returns {Finding[]} the most important of what is found by now */
export function foremostIn(app, most) {
  const { pack, bank } = app;
  const study = pack.public.questions.length > 1 ? STUDY.of(app) : undefined;
  return foremost(findingsOf(pack, bank, study ?? null, decidesIn(app)), most);
}

/** Each of these is shown in a task of its own, so that the page stays usable. */
const SECTIONS = [Ready, Balance, Findings, Decides, BurdenLabel];

/** The sections, the first one at once. @extends {Component<{app: App}, {count: number}>} */
class Sections extends Component {
  /** @param {{app: App}} props */
  constructor(props) {
    super(props);
    const { focus, step } = props.app;
    /** @type {{count: number}} all at once where one of them is asked for */
    this.state = { count: focus === "" || focus === step ? 1 : SECTIONS.length };
    this.timer = 0;
  }

  /** @override */
  componentDidMount() {
    this.goOn();
  }

  /** @override */
  componentWillUnmount() {
    clearTimeout(this.timer);
  }

  goOn() {
    if (this.state.count < SECTIONS.length) {
      this.timer = window.setTimeout(() => this.setState({ count: this.state.count + 1 }, () => this.goOn()));
    }
  }

  /** @param {{app: App}} props @param {{count: number}} state */
  render({ app }, { count }) {
    const study = STUDY.of(app) ?? null;
    return SECTIONS.slice(0, count).map((section, at) => h(section, { key: at, app, study }));
  }
}

/** @param {{app: App}} props */
export function View({ app }) {
  return h(
    "div",
    null,
    h("p", null, said(app.bank, "check-introduction")),
    h(Sections, { app }),
  );
}
