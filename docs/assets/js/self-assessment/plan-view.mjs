/** Shows a plan on the page, and on paper. Text is only ever inserted as text. */

/** @param {string} tag @param {string} [text] @param {string} [name] */
function element(tag, text = "", name = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = name;
  return made;
}

/** @param {import("./plan.mjs").Aid[]} aids */
function help(aids) {
  const links = element("p", "", "hub-plan__help");
  links.append(element("strong", "What can help:"), " ");
  aids.forEach((aid, at) => {
    const anchor = element("a", aid.title);
    anchor.href = aid.href;
    links.append(at > 0 ? "; " : "", `${aid.kind}: `, anchor);
  });
  links.append(".");
  return links;
}

/** @param {import("./plan.mjs").PlanQuestion} question */
function item(question) {
  const made = element("li");
  const title = element("p", "", "hub-plan__title");
  title.append(element("strong", `${question.title}:`), ` ${question.answer.toLowerCase()}.`);
  made.append(title);
  for (const line of question.lines) {
    const told = element("p");
    told.append(element("strong", `${line.label}:`), ` ${line.text}`);
    made.append(told);
  }
  if (question.links.length > 0) {
    made.append(help(question.links));
  }
  return made;
}

/** @param {HTMLElement} place @param {import("./plan.mjs").Plan} plan */
export function show(place, plan) {
  const groups = element("div", "", "hub-plan__groups");
  for (const group of plan.groups) {
    const list = element("ul", "", "hub-plan__list");
    list.append(...group.questions.map(item));
    groups.append(element("h3", group.title), list);
  }
  const made = element("p", plan.made, "hub-plan__made hub-small");
  // On the screen, the status line and the page's list of words say the same.
  made.append(element("span", ` ${plan.summary} ${plan.words}`, "hub-plan__summary"));
  place.replaceChildren(made, groups);
}
