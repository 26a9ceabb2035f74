"""Routes: short paths of pages, in order, for each kind of reader."""

from __future__ import annotations

from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field

from guidancehub.content.model.fields import Line, Many, Record, Slug, Text
from guidancehub.content.model.kind import ContentFile

PartOfSite: TypeAlias = Annotated[str, Field(pattern=r"^/([a-zA-Z0-9-]+/)+$", max_length=160)]
"""The address of a page from the site's root, such as /matrix/, which stands for all that is below it."""


PageAddress: TypeAlias = Annotated[str, Field(pattern=r"^/([a-zA-Z0-9-]+/)*(#[a-z0-9-]+)?$", max_length=160)]
"""A page's address from the site's root, such as /matrix/ or /tips/#ways-of-working."""


class Stop(Record):
    """One page on a route."""

    page: PageAddress
    """The page's address from the site's root, such as /matrix/ or /tips/#ways-of-working."""
    title: Line
    """What to do there, as a reader would say it: Choose a grant or a contract."""
    why: Text
    """What the reader gets from it."""
    use: Literal["read", "look-up"] = "read"
    """Whether it is read in its turn, or looked up when it is needed. What is looked up has no minutes."""


class Action(Record):
    """The button of a reader's door on the home page."""

    title: Line
    """What it does, as an order: Start a tender pack."""
    page: PageAddress
    """The address of the page where that is done."""


class Route(Record):
    """One reader's path."""

    id: Slug
    who: Line
    """As the reader would say it: I buy or fund services."""
    summary: Text
    """What the reader is after."""
    action: Action | None = None
    """What most of these readers come to do. Left out, the button leads to the path."""
    stops: Many[Stop] | None = None
    """The pages, in the order in which to read them. Left out for those whose path is the start page."""
    parts: Many[PartOfSite] | None = None
    """Parts of the hub that help this reader, besides the stops: the search finds all pages below them."""


class Stage(Record):
    """One stage of the way of another system, from “should we?” to a hub of its own."""

    id: Slug
    title: Line
    summary: Text
    """What this stage is for."""
    stops: Many[Stop]
    """The pages, in the order in which to read them."""


class Worry(Record):
    """What a reader may have in mind, as an example for the search on the home page."""

    words: Line
    """As the reader would type it: they only fund us for a year."""
    page: PageAddress | None = None
    """The page that answers it. Left out, it leads to what the search finds for these words."""


class CyclePart(Record):
    """A part of the commissioning cycle, as the home page draws it."""

    title: Line
    """One word, as it stands in the drawing: Plan."""
    says: Text
    """What is done in this part, and with which of the hub's tools."""
    page: PageAddress
    """The page to begin with."""


class RoutesFile(Record):
    """content/routes.yml."""

    worries: Many[Worry] | None = None
    """Examples below the search on the home page."""
    cycle: Annotated[Many[CyclePart], Field(min_length=3, max_length=6)] | None = None
    """The parts of the commissioning cycle, in order, for the drawing on the home page."""
    routes: Many[Route]
    """One path for each kind of reader."""
    start_title: Line
    """The heading of the page for other systems."""
    start_introduction: Text
    """Who the page is for, and what its stages are."""
    start: Many[Stage]
    """The stages of that page, in order."""

    def stops_of(self, route: Route) -> tuple[Stop, ...]:
        """Return the pages of a route: its own, or those of all stages of the start page."""
        return route.stops or tuple(stop for stage in self.start for stop in stage.stops)


ROUTES_FILE: Final = ContentFile(
    "routes",
    "content/routes.yml",
    RoutesFile,
    data="routes",
    title="Routes for readers",
    page="",
    required=False,
)
