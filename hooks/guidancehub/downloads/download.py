"""A download as a record: what it holds, what it is for, which pages link it, and how it is made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from guidancehub.views.download_link import DownloadLink
from guidancehub.views.formats import JSON

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidancehub.content.model.kind import Key
    from guidancehub.views.formats import Format


@dataclass(frozen=True, slots=True)
class Download(DownloadLink):
    """One file that readers can take away: what pages show of it, and how it is made."""

    make: Callable[[], bytes] = field(compare=False)
    """Returns the bytes of the file, the same each time. Pages show nothing of it, so that two downloads are
    equal when all that pages show of them is."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What several downloads hold, each in a format of its own."""

    name: str
    """The file's name without its ending: ``question-matrix`` or ``cases/soup-trial``."""
    title: str
    key: Key
    part: str
    pages: tuple[str, ...]
    data: str = ""
    """Its name among the files of data, where it has one. Programs ask for it, so any hub has the same."""

    def file(
        self, form: Format, purpose: str, make: Callable[[], bytes], variant: str = "", *, linked: bool = True
    ) -> Download:
        """Return a download of it in a format.

        A ``variant`` such as ``for-bidders`` ends the file's name. One that is not ``linked`` is only in the
        list of all downloads.
        """
        name = (self.data or self.name) if form is JSON else self.name
        name = f"{name}-{variant}" if variant else name
        return Download(
            uri=f"{form.folder}{name}{form.ending}",
            title=self.title,
            purpose=purpose,
            format=form,
            key=self.key,
            part=self.part,
            pages=self.pages if linked else (),
            make=make,
        )
