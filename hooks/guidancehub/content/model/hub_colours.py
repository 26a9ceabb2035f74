"""The colours that a hub can have of its own. All others follow from them, or are the same for every hub."""

from __future__ import annotations

from typing import Annotated, Final, TypeAlias

from pydantic import StringConstraints

from guidancehub.content.model.fields import Record

_COLOUR: Final = r"^#[0-9a-f]{6}$"

ColourCode: TypeAlias = Annotated[str, StringConstraints(pattern=_COLOUR)]
"""A colour as the web writes it: a sign #, then six digits or letters from a to f."""


class ScreenColour(Record):
    """One colour, as light screens and dark ones show it."""

    light: ColourCode
    """On light screens and in all files, between quotes."""
    dark: ColourCode
    """On screens that a reader has set to dark, where grounds are darker."""


class HubColours(Record):
    """The colours of a hub. The build refuses those on which words cannot be read well enough."""

    header: ScreenColour | None = None
    """The ground of the header, on which words are white. It marks headings and tables in files too."""
    accent: ScreenColour | None = None
    """The ground of the main button, and where the reader is: the focus, and the page in the menu."""
    link: ScreenColour | None = None
    """The words of links."""
