"""A download as a record: what it holds, what it is for, which pages link it, and how it is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.views.download_link import DownloadLink

if TYPE_CHECKING:
    from collections.abc import Callable

    from guidancehub.views.formats import Format


@dataclass(frozen=True, slots=True)
class Download:
    """One file that readers can take away."""

    uri: str
    title: str
    purpose: str
    format: Format
    part: str
    pages: tuple[str, ...]
    single: bool
    """Whether it holds one entry of very many, such as a case study."""
    make: Callable[[], bytes]

    def link(self) -> DownloadLink:
        """Return the link that pages show."""
        return DownloadLink(
            self.uri, self.title, self.purpose, self.format, self.part, self.pages, self.single
        )


@dataclass(frozen=True, slots=True)
class Subject:
    """What several downloads hold, each in its own format."""

    name: str
    """The file's name without its ending: ``question-matrix`` or ``cases/soup-trial``."""
    title: str
    part: str
    pages: tuple[str, ...]
    single: bool = False
    """Whether it is one entry of very many."""

    def file(
        self, form: Format, purpose: str, make: Callable[[], bytes], variant: str = "", *, linked: bool = True
    ) -> Download:
        """Make a download of it; a variant such as ``for-bidders`` ends the file's name."""
        name = f"{self.name}-{variant}" if variant else self.name
        return Download(
            uri=f"{form.folder}{name}{form.ending}",
            title=f"{self.title}, {variant.replace('-', ' ')}" if variant else self.title,
            purpose=purpose,
            format=form,
            part=self.part,
            pages=self.pages if linked else (),
            single=self.single,
            make=make,
        )
