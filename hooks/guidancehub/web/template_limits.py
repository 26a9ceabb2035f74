"""Ends the making of a page whose templates in ``overrides/`` would go on for ever, or fill the memory.

Every turn of a loop, every call of a macro, and every block and template that is shown is a step, and a page
has so many. No clock is asked, so that a slow computer refuses nothing that a fast one shows.
"""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Final

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.ext import Extension

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment, Template

MOST_STEPS: Final = 100_000
"""No page of this hub takes 200."""
MOST_CHARACTERS: Final = 64_000_000

_left: ContextVar[Iterator[int]] = ContextVar("_left")
"""The steps that the page in hand still has. A preview makes pages in threads, each with its own."""


class TooLongError(Exception):
    """A page takes more steps, or has more characters, than any needs; the message says which."""


class TemplateLimits(Extension):
    """Counts the steps of all templates that its environment reads from then on."""

    def __init__(self, environment: Environment) -> None:
        """Let an environment count."""
        super().__init__(environment)
        environment.code_generator_class = _CountedSteps
        environment.globals["range"] = _range
        environment.extend(hub_step=_step)


def rendered(template: Template, **shown: object) -> str:
    """Return what a template makes. Raises ``TooLongError`` from the line that goes on for too long."""
    given = _left.set(iter(range(MOST_STEPS)))
    parts, length = list[str](), 0
    stream = template.generate(**shown)
    try:
        for part in stream:
            parts.append(part)
            length += len(part)
            if length > MOST_CHARACTERS:
                # Thrown into the template, so that its trace names the template's line.
                stream.throw(TooLongError(f"a page of more than {MOST_CHARACTERS:,} characters"))  # type: ignore[attr-defined] # Jinja promises an iterator, and gives a generator
    finally:
        _left.reset(given)
    return "".join(parts)


class _CountedSteps(CodeGenerator):
    """Writes a count into each part of a template that can be shown again and again."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 (Jinja's name)
        """Write the code of a template."""
        _count_in(node.body, node.lineno)
        for part in node.find_all(nodes.Stmt):
            if isinstance(part, nodes.For | nodes.Macro | nodes.CallBlock | nodes.Block):
                _count_in(part.body, part.lineno)
            # What a loop leaves out is looked at too.
            if isinstance(part, nodes.For) and part.test is not None:
                part.test = nodes.And(_counted(part.lineno), part.test, lineno=part.lineno)
        super().visit_Template(node, frame)


def _count_in(body: list[nodes.Node], line: int) -> None:
    body.insert(0, nodes.ExprStmt(_counted(line), lineno=line))


def _counted(line: int) -> nodes.Call:
    return nodes.Call(nodes.EnvironmentAttribute("hub_step"), [], [], None, None, lineno=line)


def _step() -> bool:
    if next(_left.get(), None) is None:
        raise TooLongError(f"more than {MOST_STEPS:,} turns of loops and calls of macros to show one page")
    return True


def _range(*ends: Any) -> range:  # noqa: ANN401 (as Python's own takes them)
    """Return a range that is short enough to be a list. Raises ``TooLongError``."""
    made = range(*ends)
    # Python cannot tell the length of the longest ones.
    if made[MOST_STEPS:]:
        raise TooLongError(f"a range of more than {MOST_STEPS:,} numbers")
    return made
