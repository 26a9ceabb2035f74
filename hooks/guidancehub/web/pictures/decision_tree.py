"""The picture of a decision tree: questions down the left, and the route that each answer leads to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from guidancehub.content.model.finder_tree import exits_of
from guidancehub.web.pictures.svg import LINE, Drawing, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from markupsafe import Markup

    from guidancehub.content.model.finder import Finder, Tree

_WIDTH: Final = 320
"""Narrower than other pictures, so that its text is larger on a phone and in a column on paper."""
_QUESTIONS: Final = 186
"""The width of the boxes of questions; the boxes of routes have the rest."""
_ROUTES: Final = 222
"""Where the boxes of routes begin: a line with an answer's word comes between."""
_ROOM: Final = _WIDTH - _ROUTES - 2
"""The width of the boxes of routes."""
_GAP: Final = 24
"""Between a question and the next one."""
_APART: Final = 6
"""Between two routes of one question."""


class TreeEnd(NamedTuple):
    """Where an answer leads."""

    words: str
    """The name of a route, or the number of a question: “question 2”."""
    url: str
    """The address of the route's page; empty for a question."""


@dataclass(frozen=True, slots=True)
class TreeStep:
    """A question, and where its answers lead."""

    question: str
    yes: TreeEnd
    no: TreeEnd


def tree_steps(finder: Finder, tree: Tree, addresses: Mapping[str, str]) -> tuple[TreeStep, ...]:
    """Return the questions of a finder's tree; ``addresses`` lead to each law page by its id."""
    ends = {
        question.id: TreeEnd(f"question {at}", "") for at, question in enumerate(tree.questions, start=1)
    } | {end.outcome: TreeEnd(end.label, addresses[end.page]) for end in tree.ends}
    return tuple(
        TreeStep(each.text, ends[each.if_yes], ends[other])
        for each in tree.questions
        for other in exits_of(finder, tree, each) - {each.if_yes}
    )


def tree_picture(title: str, steps: tuple[TreeStep, ...]) -> Markup:
    """Draw the questions of a tree.

    An answer that leads to a route has a line to its box on the right; one that leads to a later question
    has its word on the line below, with the question's number if it is not the next one.
    """
    drawing = Drawing("tree", title, " ".join(_described(steps)), _WIDTH)
    y = 1.0
    for at, step in enumerate(steps, start=1):
        routes = [(word, end) for word, end in _answers(step) if end.url]
        text = f"{at}. {step.question}"
        each = max((_height(end.words) for _, end in routes), default=0.0) + _APART
        height = max(LINE * len(wrapped(text, _QUESTIONS - 16)) + 20.0, each * len(routes) - _APART)
        drawing.box(1, y, _QUESTIONS, height)
        drawing.text(9, y + 21, text, _QUESTIONS - 16)
        share = (height + _APART) / max(1, len(routes))
        for row, (word, end) in enumerate(routes):
            middle = y + (row + 0.5) * share - _APART / 2
            drawing.line(_QUESTIONS + 1, middle, _ROUTES, middle)
            drawing.text(_QUESTIONS + 7, middle - 5, word, 40, "hub-picture__text--strong")
            with drawing.link(end.url, end.words):
                _route(drawing, middle, share - _APART, end.words)
        if onward := "; ".join(_onward(step, f"question {at + 1}")):
            drawing.line(24, y + height, 24, y + height + _GAP)
            drawing.text(32, y + height + 17, onward, _WIDTH - 40, "hub-picture__text--strong")
        y += height + _GAP
    return drawing.finish("Start at question 1. Each box on the right is a route, and opens its page.")


def _described(steps: tuple[TreeStep, ...]) -> Iterator[str]:
    """Yield each question with where its answers lead, in words."""
    for at, step in enumerate(steps, start=1):
        yield f"{at}. {step.question} Yes: {step.yes.words}. No: {step.no.words}."


def _onward(step: TreeStep, following: str) -> Iterator[str]:
    """Yield the word of each answer that leads to a later question, with its number if it is not the next."""
    for word, end in _answers(step):
        if not end.url:
            yield word if end.words == following else f"{word}: {end.words}"


def _answers(step: TreeStep) -> tuple[tuple[str, TreeEnd], ...]:
    return ("Yes", step.yes), ("No", step.no)


def _route(drawing: Drawing, middle: float, height: float, label: str) -> None:
    """Draw the box of a route around a middle line."""
    drawing.box(_ROUTES, middle - height / 2, _ROOM, height, "hub-picture__box--full")
    lines = len(wrapped(label, _ROOM - 10))
    drawing.text(_ROUTES + 7, middle + 5 - (lines - 1) * LINE / 2, label, _ROOM - 10)


def _height(label: str) -> float:
    """Return the least height of the box of a route."""
    return LINE * len(wrapped(label, _ROOM - 10)) + 14.0
