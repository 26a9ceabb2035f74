"""All that readers are given of a hub."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from guidancehub.build import build_site
from guidancehub.content.released_ids import id_lines
from guidancehub.downloads.registry import downloads_of
from guidancehub.views.formats import JSON
from guidancehub.views.links import Links
from minimal_hub import FIXTURE

if TYPE_CHECKING:
    from pathlib import Path


class Everywhere:
    """The pages of a hub, what the search finds, the data and the ledger."""

    def __init__(self, root: Path) -> None:
        site = build_site(root, "skip")
        self.hub = site.hub
        self.pages = {output.url: output.html for output in site.outputs if output.page}
        self.records = {record.url: str(record) for record in site.records}
        self.data = {
            each.uri: each.make().decode()
            for each in downloads_of(self.hub, Links(self.hub))
            if each.format is JSON
        }
        self.ledger = id_lines(self.hub, {})

    def texts(self) -> dict[str, str]:
        return {**self.pages, **self.records, **self.data, "ledger": "\n".join(self.ledger)}


@cache
def published() -> Everywhere:
    """Return what readers are given of the smallest hub."""
    return Everywhere(FIXTURE)
