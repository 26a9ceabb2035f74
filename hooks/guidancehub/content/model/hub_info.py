"""The hub's own data in content/hub.yml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final, Literal, TypeAlias, cast

from pydantic import AfterValidator, Field, PrivateAttr, StringConstraints

from guidancehub.content.model.coverage import CountedRow
from guidancehub.content.model.faults import in_full
from guidancehub.content.model.fields import (
    Code,
    Date,
    Email,
    HubAddress,
    Line,
    Many,
    Record,
    Release,
    Several,
    Slug,
    Text,
)
from guidancehub.content.model.house_words import HouseWords
from guidancehub.content.model.hub_colours import HubColours
from guidancehub.content.model.kind import ContentFile, Kind, in_list
from guidancehub.content.model.origin import Origin, Origins
from guidancehub.content.model.place import Place
from guidancehub.content.model.prose import Prose
from guidancehub.content.model.scoring import DEFAULT_SCALE, DEFAULT_WEIGHTINGS, Scale, Weighting, Weightings
from guidancehub.content.model.source_ref import SourceRef
from guidancehub.content.problems import Fault

SCHEMA: Final = 1
"""The newest form of content, by its number. What each one changed is in ``content/migrations.py``."""


def newer_schema(number: object) -> Fault:
    """Return the fault of content that has a schema which the program does not know."""
    return (
        "schema-newer",
        f"found schema {number!r}, expected {SCHEMA} or an earlier one, for this program knows no later",
        "install the program's release with which this content was last brought up, or a newer one",
    )


def _known_schema(number: int) -> int:
    if number > SCHEMA:
        raise in_full(*newer_schema(number))
    return number


SchemaNumber: TypeAlias = Annotated[int, Field(ge=0), AfterValidator(_known_schema)]
Licence: TypeAlias = Literal["OGL-UK-3.0", "CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0"]
"""Open licences by their SPDX ids: each lets anyone use a text elsewhere and change it."""

Drawing: TypeAlias = Annotated[str, StringConstraints(pattern=r"^/assets/([a-z0-9-]+/)+[a-z0-9-]+\.svg$")]
"""The address of a drawing in a folder below docs/assets/, as pages write it."""


class ReleaseNote(Record):
    """One release of the hub."""

    release: Release
    released: Date
    """The day of the release."""
    summary: Text
    """What a reader gains from it."""


class CodeForm(Record):
    """The form of a question's code: capital letters, a hyphen and digits, such as QI-01, or another one."""

    letters: int = Field(default=2, ge=1, le=5)
    """How many letters a code begins with; they say its criterion."""
    digits: int = Field(default=2, ge=1, le=4)
    """How many digits a number has at least: with 2, the first is 01."""
    like: Code | None = None
    """A code as an example, where codes have numbers with dots: V1.2.3. Each number may be another, and the
    criterion's prefix is the part before the first dot."""

    @property
    def dots(self) -> int:
        """How many dots a code has; 0 where codes have a hyphen."""
        return self.like.count(".") if self.like else 0


class Published(Record):
    """Something of one person's, such as a telephone number or a name, that may stand in the content."""

    words: Line
    """It, as it stands in the text."""
    reason: Text
    """Who agreed to it, or where its owner publishes it."""
    agreed: Date
    """The day on which that was so."""


class HubInfo(Record):
    """Everything that makes the hub this system's and not another's."""

    schema_number: SchemaNumber = Field(default=0, alias="schema")
    """The form of all content, by its number, which “guidancehub migrate” sets. Left out, it is 0."""
    name: Line
    system: Line
    """The system in full, such as an Integrated Care System."""
    system_short: Line
    """The system's name as it stands in a sentence, without “Integrated Care System”."""
    strapline: Text
    """What the hub is for, in one sentence."""
    promise: Line | None = None
    """What a reader gains, in one sentence for the top of the home page. Left out, the strapline."""
    introduction: Prose
    """What the hub is and where it comes from, for the home page."""
    principles_title: Line = "Our principles"
    """What the principles are called, on their page and on paper."""
    principles_introduction: Text = ""
    """Who committed to the principles, and when. Left out, the text “principles-lead”."""
    sources: Many[SourceRef] | None = None
    """What the introductions rest on. Shown on the home page and on the page for other systems."""
    address: HubAddress
    """Where the hub is published; printed on paper."""
    contact_email: Email | None = None
    """Left out until someone has agreed to answer. Pages then say that there is no contact yet."""
    personal_data: Many[Published] | None = None
    """Telephone numbers, addresses and people quoted by name that may stand in the content. All others are
    refused."""
    release: Release
    released: Date
    """The day of the release; every page carries it."""
    releases: Many[ReleaseNote]
    """Every release, newest first. The first is this one."""
    review_months: int = Field(ge=1, le=36)
    """How many months after a review an entry is due for the next."""
    content_rights: Prose
    """Who may do what with the text."""
    content_licence: Licence | None = None
    """The open licence of all text, by its SPDX id. Left out where there is none: other hubs then need a
    permission before they take something over."""
    law_notice: Text = ""
    """Shown wherever the hub explains the law. Left out where it tells none."""
    law_unread: Text | None = None
    """Why a release goes out with pages on law that nobody has read at their source for a year."""
    colours: HubColours | None = None
    """The hub's own colours. Left out, those that the program has."""
    mark: Drawing | None = None
    """The hub's own sign, a drawing below docs/ by its address: /assets/pictures/mark.svg. The header, icons,
    pictures of shared links and the matrix's cover show it."""
    places: Several[Place] = ()
    """The system's Places, in the order in which they are listed."""
    whole_system: Line = "The whole system"
    """Shown in place of a Place for a case study that is about all of them."""
    elsewhere: Line = "Elsewhere"
    """Shown in place of a Place, in filters, for a case study from outside the system."""
    storage_prefix: Slug
    """What the names of what a browser keeps begin with. Never changed: readers' answers would be lost."""
    origins: Origins
    """Whose an entry can be, in the order in which readers see them."""
    codes: CodeForm = CodeForm()
    """The form of questions' codes. Never changed after the first release: codes are permanent."""
    weightings: Weightings = DEFAULT_WEIGHTINGS
    """How much a question can count, the most first."""
    scale: Scale = DEFAULT_SCALE
    """How evaluators score an answer."""
    asked_throughout: Slug | None = None
    """The id of the glossary term for what the system asks about under every key criterion."""
    coverage: Many[CountedRow] | None = None
    """Which contents of a work of its own the hub has, besides those in the “coverage” of its chapters."""

    _words: HouseWords = PrivateAttr()

    def model_post_init(self, _: object, /) -> None:
        """Say all in the program's words, until ``with_words`` gives others."""
        self._words = HouseWords(self.system_short)

    @property
    def words(self) -> HouseWords:
        """What the program says, in the hub's own words."""
        # Pages ask thousands of times, and Pydantic's own way to a private attribute is long.
        return cast("dict[str, HouseWords]", self.__pydantic_private__)["_words"]

    @property
    def principles_lead(self) -> str:
        """The sentence above the principles."""
        return self.principles_introduction or self.words.say("principles-lead")

    def with_words(self, own: Mapping[str, str]) -> HubInfo:
        """Return the same record with a hub's own texts, by their ids."""
        made = self.model_copy()
        made._words = HouseWords(self.system_short, own)  # noqa: SLF001 (its own class's)
        return made

    def origin(self, key: str) -> Origin:
        """Return an origin by its id, or raise ``KeyError``."""
        return {each.id: each for each in self.origins}[key]

    def weighting(self, key: str) -> Weighting:
        """Return a weighting by its id, or raise ``KeyError``."""
        return {each.id: each for each in self.weightings}[key]

    @property
    def own_origin(self) -> str:
        """The id of the origin that means this system's own."""
        return self._origin_that_means("system")

    @property
    def published_origin(self) -> str:
        """The id of the first origin that means another published source; the system's own without any."""
        return next((each.id for each in self.origins if each.means == "published"), self.own_origin)

    @property
    def draft_origin(self) -> str:
        """The id of the origin that means written for this hub."""
        return self._origin_that_means("draft")

    @property
    def scale_origin(self) -> str:
        """The id of the origin of the scale."""
        return self.scale.origin or self.draft_origin

    @property
    def weighting_words(self) -> str:
        """The weightings as words of a sentence: “high, medium or low”."""
        return self.words.either(each.label.lower() for each in self.weightings)

    def _origin_that_means(self, meaning: str) -> str:
        return next(each.id for each in self.origins if each.means == meaning)


HUB_FILE: Final = ContentFile(
    "hub", "content/hub.yml", HubInfo, data="about-this-hub", title="About this hub", page="about/"
)

PLACE: Final = Kind(
    name="place",
    one="Place",
    many="Places",
    file=HUB_FILE,
    model=Place,
    walk=lambda file: in_list(file.places, "places"),
    url_pattern="places/{id}/",
    says=lambda _: (),
    title=lambda place: place.name,
    names=lambda place: (place.name,),
    named_in="places",
    linked=True,
)
