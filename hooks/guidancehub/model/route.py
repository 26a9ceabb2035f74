"""Routes: short paths of pages, in order, for each kind of reader."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from guidancehub.model.base import Line, Many, Record, Slug, Text


class Stop(Record):
    """One page on a route."""

    page: Annotated[str, Field(pattern=r"^/([a-zA-Z0-9-]+/)*(#[a-z0-9-]+)?$", max_length=160)]
    """The page's address from the site's root, such as /matrix/ or /tips/#ways-of-working."""
    title: Line
    """What to do there, as a reader would say it: Choose a grant or a contract."""
    why: Text
    """What the reader gets from it."""


class Route(Record):
    """One reader's path."""

    id: Slug
    who: Line
    """As the reader would say it: I buy or fund services."""
    summary: Text
    stops: Many[Stop]


class Stage(Record):
    """One stage of the way of another system, from “should we?” to a hub of its own."""

    id: Slug
    title: Line
    summary: Text
    stops: Many[Stop]


class RoutesFile(Record):
    """content/routes.yml."""

    routes: Many[Route]
    start_title: Line
    start_introduction: Text
    start: Many[Stage]
