"""The tender pack: script builds a pack here; without script the page says how to do it by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from guidancehub.content.model.gate import GATE
from guidancehub.content.model.matrix import QUESTION
from guidancehub.content.model.question_bank import QUESTION_BANK
from guidancehub.content.released import bank_uri
from guidancehub.views.formats import EXCEL, WORD
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import PageMeta
from guidancehub.web.pages.question_sets import listed_sets
from guidancehub.web.site_pages import MATRIX, PACK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.views.download_link import DownloadLink
    from guidancehub.web.output import Output
    from guidancehub.web.pages.question_sets import ListedSet
    from guidancehub.web.renderer import Renderer

_KEYS: Final = frozenset({(QUESTION.name, ""), (GATE.name, ""), (QUESTION_BANK.name, "")})
"""What the files hold that a tender is written from by hand."""


@dataclass(frozen=True, slots=True)
class PackPage:
    """Where the tender pack is built."""

    template: ClassVar[str] = "pack"

    bank: str
    """The URI of the bank of this release, relative to the site's root."""
    sets: tuple[ListedSet, ...]
    files: tuple[DownloadLink, ...]
    """The workbook and the Word files to write a tender from by hand; none where downloads are not made."""


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the page, where the hub has a question bank."""
    hub = renderer.hub
    bank = hub.question_bank
    if bank is None:
        return
    say = hub.info.words.say
    yield renderer.render(
        PACK.url,
        PageMeta(
            title=PACK.title,
            description=f"{say('pack-in-short')} {say('pack-on-your-device')}",
            crumbs=(MATRIX,),
            layout="pack",
            script="pack.mjs",
            styles="pack.css",
        ),
        PackPage(
            bank_uri(hub.info.release),
            listed_sets(hub, bank),
            tuple(each for each in renderer.downloads if each.key in _KEYS and each.format in {EXCEL, WORD}),
        ),
        FootSubject((*hub.questions, bank), note=hub.info.words.say("pack-note")),
    )
