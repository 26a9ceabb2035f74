"""A picture, and the table that says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from markupsafe import Markup

    from guidancehub.views.table import Table


class DrawnTable(NamedTuple):
    """A picture with links, and below it, folded, the table that says the same."""

    picture: Markup
    table: Table
