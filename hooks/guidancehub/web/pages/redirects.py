"""Pages at the addresses of retired entries, which say where to read on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.views.links import link_to, url_of
from guidancehub.web.output import PageMeta

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Press


def pages(press: Press) -> Iterator[Output]:
    """Make a page for each retired entry that had an address of its own."""
    located = {each.entry.id: each for each in press.hub.located}
    for each in press.hub.located:
        entry = each.entry
        if entry.status != "retired" or entry.replaced_by is None or "#" in url_of(each.kind, entry.id):
            continue
        heir = located[entry.replaced_by]
        yield press.page(
            "moved",
            url_of(each.kind, entry.id),
            PageMeta(
                title=f"{entry.title}: this page has moved",
                description=f"Read {heir.entry.title} in its place.",
                kind="moved",
            ),
            each.source.path,
            entry=entry,
            heir=link_to(heir.kind, heir.entry),
        )
