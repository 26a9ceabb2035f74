"""Values that were left as a template has them, or that Word put quotation marks around."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from guidancehub.content.checks.as_written import is_shown, sources_of, values_in
from guidancehub.content.model.notice_checks import NOTICE_CHECKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Problem

TO_FILL_IN: Final = "FILL IN"
"""What every text of a template begins with, so that none is published by mistake."""

_LEFT: Final = re.compile(rf"\b({TO_FILL_IN}|TODO|TBC|XXX|[Ll]orem ipsum)\b")
_QUOTED: Final = re.compile(r"“[^“”]*”", re.DOTALL)


def left_templates(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each text that is published before somebody has written it."""
    for source in sources_of(hub):
        # It lists such words, because it looks for them in notices.
        if source.path == NOTICE_CHECKS.file.pattern:
            continue
        for steps, value in values_in(source.value):
            found = _LEFT.search(value) if isinstance(value, str) else None
            if found and is_shown(hub, source, steps):
                yield source.problem(
                    steps,
                    "text-unfinished",
                    f"found “{found[1]}”, expected the text itself where readers see it",
                    "write the text, delete the field where it may be left out, or set “status: draft”",
                    found[1],
                )


def quoted_values(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each field whose whole value has the quotation marks of Word around it.

    YAML takes them for a part of the text. A member of a list may be a quotation.
    """
    for source in sources_of(hub):
        for steps, value in values_in(source.value):
            if steps and isinstance(steps[-1], str) and isinstance(value, str) and _QUOTED.fullmatch(value):
                yield source.problem(
                    steps,
                    "text-quoted",
                    "found “ and ” around the whole value, expected it without them",
                    'delete both, or use straight ones (") where YAML needs them; '
                    "say who speaks where it is a quotation",
                )
