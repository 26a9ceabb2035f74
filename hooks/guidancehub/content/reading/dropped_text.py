"""Text that YAML drops without a word: what follows “ #” on the line of a value is no part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.reading.field_types import sort_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from guidancehub.content.problems import Problem
    from guidancehub.content.reading.source import Source

_MOST_SHOWN: Final = 40


def dropped_text(model: type[BaseModel], source: Source) -> Iterator[Problem]:
    """Yield a problem for each text for readers that ends before a “#” on its line.

    A remark behind an id, a date or a number is fine: nobody means it as a part of that.
    """
    for steps, dropped in source.dropped.items():
        if sort_at(model, steps) == "words":
            shown = dropped if len(dropped) <= _MOST_SHOWN else f"{dropped[: _MOST_SHOWN - 1]}…"
            yield source.problem(
                steps,
                "text-dropped",
                f"found “{shown}” after the text, which would be lost, expected the text alone",
                "put the whole text in double quotes, or a remark on a line of its own above",
            )
