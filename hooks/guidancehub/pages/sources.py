"""The bibliography."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.output import PageMeta

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.output import Output
    from guidancehub.pages.press import Press


def pages(press: Press) -> Iterator[Output]:
    """Make the page of sources."""
    yield press.page(
        "sources",
        "sources/",
        PageMeta(
            title="Sources",
            description="Everything that the hub rests on, with its publisher and date.",
            kind="list",
        ),
        "content/sources.yml",
    )
