"""The tender pack: script builds a pack here; without script the page says how to do it by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from guidancehub.content.model.question_set import QUESTION_SET
from guidancehub.content.released import bank_uri
from guidancehub.views.links import Link, link_to
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import PageMeta
from guidancehub.web.site_pages import MATRIX, PACK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer


@dataclass(frozen=True, slots=True)
class PackPage:
    """Where the tender pack is built."""

    template: ClassVar[str] = "pack"

    bank: str
    """The URI of the bank of this release, relative to the site's root."""
    sets: tuple[Link, ...]


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the page, where the hub has a question bank."""
    hub = renderer.hub
    if hub.question_bank is None:
        return
    yield renderer.render(
        PACK.url,
        PageMeta(
            title=PACK.title,
            description=(
                "Choose questions for a tender or a grant, weigh them, check them and share them. "
                "Everything happens on your device."
            ),
            crumbs=(MATRIX,),
            layout="pack",
            script="pack.mjs",
            styles="pack.css",
        ),
        PackPage(
            bank_uri(hub.info.release),
            tuple(link_to(QUESTION_SET, each) for each in hub.question_sets),
        ),
        FootSubject.many((*hub.questions, hub.question_bank)),
    )
