"""Routes: short paths of pages, in order, for each kind of reader."""

from __future__ import annotations

from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field

from guidancehub.content.model.fields import Line, Many, Record, Slug, Text
from guidancehub.content.model.kind import ContentFile

PartOfSite: TypeAlias = Annotated[str, Field(pattern=r"^/([a-zA-Z0-9-]+/)+$", max_length=160)]
"""The address of a page from the site's root, such as /matrix/, which stands for all that is below it."""


class Stop(Record):
    """One page on a route."""

    page: Annotated[str, Field(pattern=r"^/([a-zA-Z0-9-]+/)*(#[a-z0-9-]+)?$", max_length=160)]
    """The page's address from the site's root, such as /matrix/ or /tips/#ways-of-working."""
    title: Line
    """What to do there, as a reader would say it: Choose a grant or a contract."""
    why: Text
    """What the reader gets from it."""
    use: Literal["read", "look-up"] = "read"
    """Whether it is read in its turn, or looked up when it is needed. What is looked up has no minutes."""


class Route(Record):
    """One reader's path."""

    id: Slug
    who: Line
    """As the reader would say it: I buy or fund services."""
    summary: Text
    """What the reader is after."""
    stops: Many[Stop]
    """The pages, in the order in which to read them."""
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


class RoutesFile(Record):
    """content/routes.yml."""

    routes: Many[Route]
    """One path for each kind of reader."""
    start_title: Line
    """The heading of the page for other systems."""
    start_introduction: Text
    """Who the page is for, and what its stages are."""
    start: Many[Stage]
    """The stages of that page, in order."""


ROUTES_FILE: Final = ContentFile(
    "routes",
    "content/routes.yml",
    RoutesFile,
    data="routes",
    title="Routes for readers",
    page="",
    required=False,
)
