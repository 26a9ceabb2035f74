"""The picture of a decision tree: questions down the left, and the route that each answer leads to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from guidancehub.content.model.chapter_kinds import LAW
from guidancehub.content.model.finder import FINDER
from guidancehub.content.model.finder_tree import exits_of
from guidancehub.web.pictures.svg import LINE, WIDE, Drawing, figure, height_of, lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from guidancehub.content.model.finder import Finder, Tree
    from guidancehub.content.model.finder import TreeEnd as DrawnEnd
    from guidancehub.content.model.house_words import HouseWords

_ANSWERS: Final = 37
"""The room for an answer's word, between a question and a route."""
_GAP: Final = 24
"""Between a question and the next one."""
_APART: Final = 6
"""Between two routes of one question."""


class _Columns(NamedTuple):
    """The width of the boxes of questions; those of routes have the rest, after the answers' words."""

    drawing: Drawing
    questions: int

    @property
    def routes(self) -> int:
        """Where the boxes of routes begin."""
        return self.questions + _ANSWERS

    @property
    def room(self) -> int:
        """The width of the boxes of routes."""
        return self.drawing.width - self.routes - 2


class TreeEnd(NamedTuple):
    """Where an answer leads."""

    words: str
    """The name of a route, or the number of a question: “question 2”."""
    url: str
    """The address of what the answer leads to; empty for a question."""


@dataclass(frozen=True, slots=True)
class TreeStep:
    """A question, and where its answers lead."""

    question: str
    yes: TreeEnd
    no: TreeEnd


def tree_steps(words: HouseWords, finder: Finder, tree: Tree, to_root: str) -> tuple[TreeStep, ...]:
    """Return the questions of a finder's tree, on a page from which ``to_root`` leads to the site's root."""
    ends = {
        question.id: TreeEnd(words.say("tree-question", number=at), "")
        for at, question in enumerate(tree.questions, start=1)
    } | {end.outcome: TreeEnd(end.label, to_root + _url(finder, end)) for end in tree.ends}
    return tuple(
        TreeStep(each.text, ends[each.if_yes], ends[other])
        for each in tree.questions
        for other in exits_of(finder, tree, each) - {each.if_yes}
    )


def _url(finder: Finder, end: DrawnEnd) -> str:
    """Return the address of the law page that explains an end, or of the outcome in its finder."""
    return LAW.url(end.page) if end.page else f"{FINDER.url(finder.id)}#{end.outcome}"


def tree_picture(words: HouseWords, title: str, steps: tuple[TreeStep, ...]) -> Markup:
    """Draw the questions of a tree.

    An answer that leads to a route has a line to its box on the right; one that leads to a later question
    has its word on the line below, with the question's number if it is not the next one.
    """
    narrow, wide = _Columns(Drawing(title), 166), _Columns(Drawing(title, WIDE), 360)
    for columns in (narrow, wide):
        y = 1.0
        for at, step in enumerate(steps, start=1):
            y = _step(columns, words, at, step, y)
    return figure(words.say("tree-note"), narrow.drawing, wide.drawing)


def _step(columns: _Columns, words: HouseWords, at: int, step: TreeStep, y: float) -> float:
    """Draw one question with its routes, and the line to the next; return the y of that."""
    drawing, room = columns.drawing, columns.questions - 16
    routes = [(word, end) for word, end in _answers(words, step) if end.url]
    text = f"{at}. {step.question}"
    each = max((_height(columns, end.words) for _, end in routes), default=0.0) + _APART
    height = max(height_of(text, room) + 20, each * len(routes) - _APART)
    drawing.box(1, y, columns.questions, height)
    drawing.text(9, y + 21, text, room)
    share = (height + _APART) / max(1, len(routes))
    for row, (word, end) in enumerate(routes):
        middle = y + (row + 0.5) * share - _APART / 2
        drawing.line(columns.questions + 1, middle, columns.routes, middle)
        drawing.text(columns.questions + 7, middle - 5, word, 40, "strong")
        with drawing.link(end.url, end.words):
            _route(columns, middle, share - _APART, end.words)
    if onward := "; ".join(_onward(words, step, words.say("tree-question", number=at + 1))):
        drawing.line(24, y + height, 24, y + height + _GAP)
        drawing.text(32, y + height + 17, onward, drawing.width - 40, "strong")
    return y + height + _GAP


def _onward(words: HouseWords, step: TreeStep, following: str) -> Iterator[str]:
    """Yield the word of each answer that leads to a later question, with its number if it is not the next."""
    for word, end in _answers(words, step):
        if not end.url:
            yield word if end.words == following else f"{word}: {end.words}"


def _answers(words: HouseWords, step: TreeStep) -> tuple[tuple[str, TreeEnd], ...]:
    return (words.say("answer-yes"), step.yes), (words.say("answer-no"), step.no)


def _route(columns: _Columns, middle: float, height: float, label: str) -> None:
    """Draw the box of a route around a middle line."""
    columns.drawing.box(columns.routes, middle - height / 2, columns.room, height, "hub-picture__box--full")
    more = len(lines(label, columns.room - 10)) - 1
    columns.drawing.text(columns.routes + 7, middle + 5 - more * LINE / 2, label, columns.room - 10)


def _height(columns: _Columns, label: str) -> float:
    """Return the least height of the box of a route."""
    return height_of(label, columns.room - 10) + 14
