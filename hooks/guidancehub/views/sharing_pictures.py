"""Which picture a shared link to a page shows: one for each kind of page, by the page's URL."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.case import CASE
from guidancehub.content.model.chapter_kinds import JOURNEY, LAW
from guidancehub.content.model.contracts_and_grants import GUIDANCE_FILE
from guidancehub.content.model.fact import FACT
from guidancehub.content.model.glossary import GLOSSARY_FILE
from guidancehub.content.model.holidays import CALENDARS_FILE
from guidancehub.content.model.hub_info import PLACE
from guidancehub.content.model.matrix import CRITERION, MATRIX_TITLE
from guidancehub.content.model.principle import PRINCIPLE
from guidancehub.content.model.self_assessment import SELF_ASSESSMENT_FILE
from guidancehub.content.model.tip import TIP

if TYPE_CHECKING:
    from guidancehub.content.model.house_words import HouseWords

FOLDER: Final = "assets/sharing/"


@dataclass(frozen=True, slots=True)
class SharingPicture:
    """The picture of a kind of page."""

    name: str
    """Of its file and its drawing."""
    title: str
    """What is written on it; empty for the hub's own name."""
    shows: str
    """What is drawn: a part of a sentence, and in a hub's words the whole sentence."""
    urls: tuple[str, ...] = ()
    """How the URLs of its pages begin."""
    width: int = 1200
    height: int = 630
    """In pixels: the shape that other sites crop least."""
    shows_mark: str = ""
    """The sentence for a hub with a mark of its own, in its words."""

    @property
    def uri(self) -> str:
        """Where it stands, relative to the site."""
        return f"{FOLDER}{self.name}.png"

    def said(self, words: HouseWords) -> SharingPicture:
        """Return it with what it says and shows in a hub's words."""
        shows = words.say("picture-beside", name=words.label(self.shows))
        mark = words.say("picture-beside-mark")
        return replace(self, title=words.label(self.title), shows=shows, shows_mark=mark)

    def described(self, hub: str, mark: str | None = None) -> str:
        """Return what it says and shows, for readers who do not see it, in a hub of that name.

        ``mark`` is the hub's own, if it has one: it is drawn where the hub's name is written.
        """
        if mark and not self.title:
            return f"{hub}. {self.shows_mark}"
        words = f"{self.title}, {hub}" if self.title else hub
        return f"{words}. {self.shows}"


HUB: Final = SharingPicture("hub", "", "a house in a ring of six circles")
"""Of the home page, and of all that no other picture is for."""

PICTURES: Final = (
    HUB,
    SharingPicture("matrix", MATRIX_TITLE, "a list with boxes to tick", (CRITERION.file.page,)),
    SharingPicture("pack", "Tender pack", "a tray with sheets of paper", ("pack/",)),
    SharingPicture("grants", GUIDANCE_FILE.title, "a way that divides in two", (GUIDANCE_FILE.page,)),
    SharingPicture("cases", CASE.many, "three cards, one on another", (CASE.file.page,)),
    SharingPicture("principles", PRINCIPLE.many, "six circles in a ring", (PRINCIPLE.file.page,)),
    SharingPicture("tips", TIP.many, "three ticks in circles", (TIP.file.page,)),
    SharingPicture("journey", JOURNEY.many, "a winding way with stops", (JOURNEY.file.page,)),
    SharingPicture("law", LAW.many, "a page with a section sign", (LAW.file.page,)),
    SharingPicture("calendar", "Days and dates", "the days of a month", (CALENDARS_FILE.page,)),
    SharingPicture("figures", FACT.many, "bars of a chart", (FACT.file.page,)),
    SharingPicture("places", PLACE.many, "five circles joined by lines", ("places/",)),
    SharingPicture("words", GLOSSARY_FILE.title, "the letters A and Z", (GLOSSARY_FILE.page,)),
    SharingPicture(
        "levels", SELF_ASSESSMENT_FILE.title, "five steps that rise", (SELF_ASSESSMENT_FILE.page,)
    ),
    SharingPicture("data", "Files and data", "a sheet between two braces", ("downloads/", "developers/")),
)
"""Each picture, the hub's own first."""


def picture_of(url: str) -> SharingPicture:
    """Return the picture for the page at a URL, which is relative to the site's root."""
    return next((each for each in PICTURES if each.urls and url.startswith(each.urls)), HUB)
