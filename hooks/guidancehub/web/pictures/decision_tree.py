"""The picture of a decision tree: questions down the left, and the route that each answer leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.web.pictures.svg import LINE, WIDTH, Drawing, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from markupsafe import Markup

    from guidancehub.content.model.chapter import DecisionTree, TreeQuestion

_QUESTIONS: Final = 206
"""The width of the boxes of questions; the boxes of routes have the rest."""
_ROUTES: Final = 246
"""Where the boxes of routes begin: a line with an answer's word comes between."""
_ROOM: Final = WIDTH - _ROUTES - 2
"""The width of the boxes of routes."""
_GAP: Final = 26
"""Between a question and the next one."""
_APART: Final = 4
"""Between two routes of one question."""


def tree_picture(tree: DecisionTree, addresses: Mapping[str, str]) -> Markup:
    """Draw a tree; ``addresses`` lead to each route's page by its id.

    An answer that leads to a route has a line to its box on the right; one that leads to a later question
    has its word on the line below, with the question's number if it is not the next one.
    """
    labels = {route.id: route.label for route in tree.routes}
    drawing = Drawing("tree", tree.title, ". ".join(described(tree)))
    y = 1.0
    for at, question in enumerate(tree.questions):
        ends = [(word, then) for word, then in _answers(question) if then in labels]
        text = f"{at + 1}. {question.text}"
        each = max((_height(labels[then]) for _, then in ends), default=0.0) + _APART
        height = max(LINE * len(wrapped(text, _QUESTIONS - 20)) + 20.0, each * len(ends))
        drawing.box(1, y, _QUESTIONS, height)
        drawing.text(11, y + 21, text, _QUESTIONS - 20)
        for row, (word, then) in enumerate(ends):
            middle = y + (row + 0.5) * height / len(ends)
            drawing.line(_QUESTIONS + 1, middle, _ROUTES, middle)
            drawing.text(_QUESTIONS + 10, middle - 5, word, 40, "hub-picture__text--strong")
            with drawing.link(addresses[then]):
                _route(drawing, middle, height / len(ends) - _APART, labels[then])
        if onward := "; ".join(_onward(tree, at)):
            drawing.line(30, y + height, 30, y + height + _GAP)
            drawing.text(38, y + height + 17, onward, WIDTH - 50, "hub-picture__text--strong")
        y += height + _GAP
    return drawing.finish("Each box on the right leads to the page of its route. The same in words is below.")


def described(tree: DecisionTree) -> Iterator[str]:
    """Yield each question with where its answers lead, in words."""
    numbers = {question.id: f"question {at}" for at, question in enumerate(tree.questions, start=1)}
    names = numbers | {route.id: route.label for route in tree.routes}
    for question in tree.questions:
        yield f"{question.text} Yes: {names[question.if_yes]}. No: {names[question.if_no]}"


def _onward(tree: DecisionTree, at: int) -> Iterator[str]:
    """Yield the word of each answer that leads to a later question, with its number if it is not the next."""
    numbers = {question.id: number for number, question in enumerate(tree.questions)}
    for word, then in _answers(tree.questions[at]):
        if then in numbers:
            yield word if numbers[then] == at + 1 else f"{word}: question {numbers[then] + 1}"


def _answers(question: TreeQuestion) -> tuple[tuple[str, str], ...]:
    return ("Yes", question.if_yes), ("No", question.if_no)


def _route(drawing: Drawing, middle: float, height: float, label: str) -> None:
    """Draw the box of a route around a middle line."""
    drawing.box(_ROUTES, middle - height / 2, _ROOM, height, "hub-picture__box--full")
    lines = len(wrapped(label, _ROOM - 14))
    drawing.text(_ROUTES + 7, middle + 5 - (lines - 1) * LINE / 2, label, _ROOM - 14)


def _height(label: str) -> float:
    """Return the least height of the box of a route."""
    return LINE * len(wrapped(label, _ROOM - 14)) + 14.0
