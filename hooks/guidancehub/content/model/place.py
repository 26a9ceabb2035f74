"""A Place of the system."""

from __future__ import annotations

from typing import ClassVar

from guidancehub.content.model.entry import Lasting
from guidancehub.content.model.fields import Heirs, Line, Many, Slug, Status, Text
from guidancehub.content.model.source_ref import SourceRef


class Place(Lasting):
    """One Place of the system: a local authority's area."""

    stub: ClassVar[tuple[str, ...]] = ("id", "name")

    id: Slug
    name: Line
    summary: Text
    """What the hub holds about it, or what is not known."""
    sources: Many[SourceRef] | None = None
    """What the summary rests on."""
    status: Status = "published"
    replaced_by: Heirs | None = None
    """For a retired Place: the id of the Place that readers find in its place, or a list of them."""
