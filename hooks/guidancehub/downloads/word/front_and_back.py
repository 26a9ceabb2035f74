"""What begins and ends each document: its title, and where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.views.labels import day

if TYPE_CHECKING:
    from guidancehub.downloads.provenance import Provenance
    from guidancehub.downloads.word.document import HubDocument


def add_title(document: HubDocument, imprint: Provenance) -> None:
    """Add the title with its release."""
    document.text(imprint.title, "title")
    document.text(document.subtitle, "subtitle")
    document.text(f"{imprint.hub}. Release {imprint.release}, {day(imprint.released)}.", "hub note")
    document.linked(imprint.address, imprint.address, "hub note")


def add_foot(document: HubDocument, imprint: Provenance) -> None:
    """Add sources, origins, rights and the notice."""
    document.heading("Where this comes from", 1)
    document.text(imprint.imprint)
    document.heading("Sources", 2)
    document.points(imprint.sources)
    document.heading("Whose the words are", 2)
    document.points(imprint.origins)
    document.heading("Rights", 2)
    document.prose(imprint.rights)
    document.text(imprint.notice)
