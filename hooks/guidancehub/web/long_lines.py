"""Lets the lines of a template be broken without a change to the page that it makes."""

from __future__ import annotations

import re
from typing import Final

from jinja2.ext import Extension

_BREAK: Final = re.compile(r"<pre.*?</pre>|\n {4,}", re.DOTALL)


class LongLines(Extension):
    """Joins each line that begins with four spaces or more to the line before it, with one space.

    Code in ``<pre>`` keeps its lines.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 (Jinja gives it)
        """Return the source of a template of HTML with its broken lines whole again."""
        if not (name or "").endswith(".html.jinja"):
            return source
        return _BREAK.sub(lambda found: " " if found[0].isspace() else found[0], source)
