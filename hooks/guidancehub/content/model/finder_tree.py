"""Where the two answers of each question of a drawn tree lead, worked out from the steps of its finder."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guidancehub.content.model.finder import Finder, Tree, TreeQuestion


def exits_of(finder: Finder, tree: Tree, question: TreeQuestion) -> set[str]:
    """Return the ids of the questions and drawn outcomes to which the steps of a question lead.

    Steps that no question stands for are passed through, and outcomes that are not drawn are left out.
    """
    steps = {step.id: step for step in finder.steps}
    holder = {step: each.id for each in tree.questions for step in each.steps}
    drawn = {end.outcome for end in tree.ends}
    found: set[str] = set()
    open_, done = list(question.steps), set[str]()
    while open_:
        at = open_.pop()
        if at in done:
            continue
        done.add(at)
        for answer in steps[at].answers:
            target = answer.then
            if target in drawn:
                found.add(target)
            elif holder.get(target, question.id) != question.id:
                found.add(holder[target])
            elif target in steps:
                open_.append(target)
    return found
