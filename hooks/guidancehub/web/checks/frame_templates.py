"""Say in words what is wrong in a template of ``overrides/``, which Jinja tells as a trace.

Knows Jinja and paths, and nothing of the generator that shows the templates.
"""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jinja2 import TemplateNotFound, TemplateSyntaxError, nodes

from guidancehub.content.problems import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from jinja2 import Environment

FOLDER: Final = "overrides"
"""Where the document around each page is."""
NEEDED: Final = ("main.html", "404.html")
"""Without these, pages would get another theme's frame, or none."""

_TOO_DEEP: Final = (RecursionError, SyntaxError, MemoryError)
"""What Python raises where Jinja has no words of its own."""
_NAMING: Final = (nodes.Include, nodes.Extends, nodes.Import, nodes.FromImport)


def faults_in_templates(env: Environment, names: Collection[str]) -> Iterator[str]:
    """Yield what is wrong in the templates of ``overrides/``, with place, cause and cure.

    ``names`` are their paths below it, and ``env`` finds what they include.
    """
    for name in NEEDED:
        if name not in names:
            yield (
                f"{FOLDER}/{name}: found no file, expected the document around the pages\n"
                "    hint: take it from the hub that you began with, or from the last version in Git"
            )
    for name in sorted(names):
        try:
            env.get_template(name)
            assert env.loader  # noqa: S101 (a theme has one)
            source, *_ = env.loader.get_source(env, name)
            yield from _lost_templates(env, name, source, names)
        except TemplateSyntaxError as error:
            yield _unreadable(name, error)
        except UnicodeDecodeError as error:
            yield _at(name, 1, f"a byte that is not UTF-8 ({error.object[error.start]:#x})")
        except _TOO_DEEP:
            yield _at(name, 1, "more brackets or tags inside each other than Python can follow")


def fault_while_rendering(error: BaseException) -> str:
    """Return what is wrong in the template that an error came from, or “” where it came from none."""
    if isinstance(error, TemplateSyntaxError):
        return _unreadable(error.name or "", error)
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        parts = Path(frame.filename).parts
        if FOLDER in parts and frame.filename.endswith(".html"):
            name = "/".join(parts[len(parts) - parts[::-1].index(FOLDER) :])
            return _at(name, frame.lineno or 1, f"{error} ({type(error).__name__})")
    return ""


def _lost_templates(env: Environment, name: str, source: str, names: Collection[str]) -> Iterator[str]:
    """Yield each template that another names and that is nowhere."""
    for node in env.parse(source).find_all(_NAMING):
        named = getattr(getattr(node, "template", None), "value", None)
        if isinstance(named, str) and not getattr(node, "ignore_missing", False):
            try:
                env.get_template(named)
            except TemplateNotFound:
                hint = did_you_mean(named, names) or "put the file back, or take away what names it"
                found = f"the name of a template that is not there: {named}"
                yield _at(name, node.lineno, found, "that of a file", hint)
            except (TemplateSyntaxError, UnicodeDecodeError, *_TOO_DEEP):
                # It is told at its own place.
                continue


def _unreadable(name: str, error: TemplateSyntaxError) -> str:
    return _at(name, error.lineno, f"what Jinja refuses ({(error.message or '').rstrip('.')})")


def _at(
    name: str,
    line: int,
    found: str,
    expected: str = "a template that Jinja can show",
    hint: str = "mend this line, or take the file from the last version in Git",
) -> str:
    return f"{FOLDER}/{name}:{line}: found {found}, expected {expected}\n    hint: {hint}"
