"""Check the folder of a finished site before it is put in its place: every file, page, link and size."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from guidancehub.content.reading.docs_files import SHOWN
from guidancehub.content.reading.pictures import MOST_BYTES
from guidancehub.finished.crawl import broken_in_styles, broken_links
from guidancehub.finished.made import PAGE
from guidancehub.finished.page import read_page
from guidancehub.finished.site_fault import SiteFault

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from guidancehub.finished.made import Made
    from guidancehub.finished.page import FinishedPage

MOST_BYTES_OF_PAGE: Final = 300_000
"""A page of more takes seconds to arrive on a slow line, and longer to be laid out."""
_STYLES: Final = ".css"
_FEW: Final = 5
"""As many faults of one sort are told with their place; the others are counted."""
_LINK_HINT: Final = "mend the link in the file that the page is made of, or in overrides/"
_FRAME_HINT: Final = "mend the file that the page is made of, or overrides/, where the frame of each page is"
_BUILD_HINT: Final = "build again; if it is so again, report it, for the program or the disk lost it"


def uris_in(folder: Path) -> tuple[str, ...]:
    """Return the sorted URIs of all files below a folder. Raises ``OSError`` where it cannot be read."""
    return tuple(sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()))


def faults_in(folder: Path, uris: Collection[str], made: Made) -> tuple[SiteFault, ...]:
    """Return every fault of a finished site, by its sort.

    ``uris`` are those of all files in the folder, and ``made`` is what the program made.

    Raises ``OSError`` where a file cannot be read.
    """
    present = frozenset(uris)
    pages = {uri: read_page((folder / uri).read_bytes()) for uri in uris if uri.endswith(PAGE)}
    sorts = (
        _wrong_count(present, made),
        _wrong_sizes(folder, uris),
        _against_policy(pages),
        _lost_links(pages, present, made),
        _lost_in_styles(folder, uris, present),
    )
    return tuple(fault for sort in sorts for fault in _with_sources(sort, made))


def as_told(faults: Collection[SiteFault]) -> str:
    """Return faults for people to read: the first few of each hint, and how many there are of the others."""
    told, lines = Counter[str](), []
    for fault in faults:
        told[fault.hint] += 1
        if told[fault.hint] <= _FEW:
            lines.append(str(fault))
    left = sum(number - _FEW for number in told.values() if number > _FEW)
    return "\n".join([*lines, *([f"and {left:,} more of these"] if left else [])])


def _with_sources(faults: Iterator[SiteFault], made: Made) -> Iterator[SiteFault]:
    for each in faults:
        yield SiteFault(each.uri, each.message, each.hint, made.sources.get(each.uri, ""))


def _wrong_count(present: frozenset[str], made: Made) -> Iterator[SiteFault]:
    for uri in sorted(made.sources.keys() - present):
        yield SiteFault(uri, "found no such file in the site, expected what the program made", _BUILD_HINT)
    for uri in sorted(present - made.sources.keys()):
        hint = "move it out of docs/ and overrides/, or name its folder in exclude_docs of mkdocs.yml"
        yield SiteFault(uri, "found a file that the program did not make, expected none", hint)


def _wrong_sizes(folder: Path, uris: Collection[str]) -> Iterator[SiteFault]:
    for uri in uris:
        size = (folder / uri).stat().st_size
        if not size:
            yield SiteFault(uri, "found an empty file, expected what the program made", _BUILD_HINT)
        elif uri.endswith(PAGE) and size > MOST_BYTES_OF_PAGE:
            found = f"found a page of {size:,} bytes, expected at most {MOST_BYTES_OF_PAGE:,}"
            yield SiteFault(uri, found, "shorten the page, or make two of it")
        elif size > MOST_BYTES and PurePosixPath(uri).suffix in SHOWN:
            found = f"found a picture of {size:,} bytes, expected at most {MOST_BYTES:,}"
            yield SiteFault(uri, found, "save it smaller")


def _against_policy(pages: Mapping[str, FinishedPage]) -> Iterator[SiteFault]:
    return (SiteFault(uri, fault, _FRAME_HINT) for uri, page in pages.items() for fault in page.faults)


def _lost_links(
    pages: Mapping[str, FinishedPage], present: frozenset[str], made: Made
) -> Iterator[SiteFault]:
    for uri, link in broken_links(pages, present, made.address):
        yield SiteFault(
            uri, f"found a link to {link!r}, expected a page, a file or a place of the site", _LINK_HINT
        )


def _lost_in_styles(folder: Path, uris: Collection[str], present: frozenset[str]) -> Iterator[SiteFault]:
    for uri in (each for each in uris if each.endswith(_STYLES)):
        for link in broken_in_styles(uri, (folder / uri).read_text(encoding="utf-8"), present):
            found = f"found {link!r} in the styles, expected a file of the site"
            yield SiteFault(uri, found, "mend it in docs/assets/css/")
