"""The records that describe a kind of content: its file, its entries, their names and their URLs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, Generic, Protocol, TypeAlias, TypeVar

from pydantic import BaseModel

from guidancehub.content.model.entry import Entry

if TYPE_CHECKING:
    from guidancehub.content.model.entry import Statement
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.content.model.prose import Prose
    from guidancehub.content.problems import Steps

F = TypeVar("F", bound=BaseModel)
R = TypeVar("R", bound="Identified")


class Identified(Protocol):
    """Any record with an id."""

    @property
    def id(self) -> str:
        """The id, as in the address of its page."""


Key: TypeAlias = tuple[str, str]
"""An entry's kind, by name, and its id."""

EVERYTHING: Final[Key] = ("", "")
"""The key of what holds every entry of every kind."""
EVERY_RULE: Final[Key] = ("rules", "")
"""The key of what holds all rules that tools apply."""

Says: TypeAlias = "Iterable[str | Prose | None]"
"""Texts in the order in which a page shows them; ``None`` for an optional one that is left out."""


def _no_order(_: object) -> int:
    return 0


@dataclass(frozen=True, slots=True, eq=False)
class ContentFile(Generic[F]):
    """One kind of content file."""

    name: str
    """Names its JSON Schema, and its records in the open data."""
    pattern: str
    """Where its files are, below the project's root."""
    model: type[F]
    data: str
    """The name of its file in the open data, without an ending: ``cases``."""
    title: str
    """The title of its file in the open data: “Case studies”."""
    page: str
    """The URL of the page with the same content, relative to the site's root."""
    required: bool = True
    """Whether a hub must have at least one such file."""
    order_of: Callable[[F], int] = _no_order
    """The number by which the records of its files are sorted; they keep the order of their paths without."""


@dataclass(frozen=True, slots=True)
class PlacedEntry(Generic[R]):
    """An entry, and where it is in its file's record."""

    entry: R
    steps: Steps
    within: tuple[str, ...] = ()
    """The titles of the groups that contain it, the outer one first."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an entry that has an address of its own."""

    title: str
    suffix: str
    """Goes after the entry's URL: ``#vat`` on its page, ``finder/`` for a page below it."""
    result_section: str = ""
    """The title of its entry, and of its section there, as readers see them."""
    summary: str | Prose = ""
    says: Says = ()
    """Its texts for the search; a part without any is found by its page's title and description."""
    origin: str = ""
    principles: tuple[str, ...] = ()
    """The ids of the principles that it serves."""
    key: str = ""
    """Its id, where “see” may name it."""
    listed: bool = False
    """Whether the A to Z lists it."""


def _no_parts(_: object, __: HubInfo) -> Iterator[Part]:
    yield from ()


def _nothing(_: object) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True, eq=False)
class Kind(Generic[R]):
    """One kind of entry. The program knows nothing of a kind that is not in this record."""

    name: str
    """Its name in the search's addresses, in the open data and in the ledger of released ids."""
    one: str
    """The name of one entry for readers: “Case study”."""
    many: str
    """The heading of a list of them: “Case studies”."""
    file: ContentFile[Any]
    model: type[R]
    walk: Callable[[Any], Iterable[PlacedEntry[R]]]
    """Yields each entry of its file's record."""
    url_pattern: str
    """The URL of an entry: ``cases/{id}/`` is a page of its own, ``tips/#{id}`` a place on one."""
    says: Callable[[R], Says]
    """The texts of an entry, without its title and its summary."""
    urls: Mapping[str, str] = field(default_factory=dict)
    """The URLs of entries that do not follow the pattern, by id."""
    title: Callable[[R], str] = attrgetter("title")
    """The title of an entry in lists."""
    summary: Callable[[R], str] = attrgetter("summary")
    """The text of an entry in the search's results."""
    names: Callable[[R], tuple[str, ...]] = _nothing
    """All names by which readers look an entry up, its title included."""
    sees: Callable[[R], Iterable[str]] = _nothing
    """The ids in the fields “see” of an entry and its parts, in their order."""
    parts: Callable[[R, HubInfo], Iterable[Part]] = _no_parts
    """The parts of an entry, in their order."""
    order: str = ""
    """The field by which entries are sorted; empty if they keep the order of their file."""
    named_in: str = ""
    """The field by which other records name entries of this kind: ``principles``."""
    result_section: str | None = None
    """The first words of the section in the search's results; ``None`` for ``many``."""
    about: str = ""
    """The id of the sentence below the heading of the page that lists them, if the kind has such a page."""
    weight: float = 1.0
    """The weight of an entry's words in the search: 1, or less for lists of other works."""
    coded: bool = False
    """Whether an id is a code that readers see before the title."""
    linked: bool = False
    """Whether the pages of other entries list their links to this kind."""
    beside: str = ""
    """The id of why to read an entry beside one that it is linked with, as part of a sentence: “a draft to
    adapt”. ``{name}`` in it is where it comes from; empty for a kind that is not offered."""
    listed: bool = True
    """Whether the A to Z lists its entries."""

    @property
    def has_history(self) -> bool:
        """Whether entries have dates and a history, can be retired, and are in the ledger of released ids."""
        return issubclass(self.model, Entry)

    @property
    def has_pages(self) -> bool:
        """Whether each entry has a page of its own, and not only an anchor on a page of many."""
        return "#" not in self.url_pattern

    def full_title(self, entry: R) -> str:
        """Return an entry's title as its page has it: a question's begins with its code."""
        return f"{entry.id} {self.title(entry)}" if self.coded else self.title(entry)

    def url(self, key: str) -> str:
        """Return the URL of an entry by its id, relative to the site's root."""
        return self.urls.get(key) or self.url_pattern.format(id=key)


def whole(record: R) -> Iterator[PlacedEntry[R]]:
    """Yield the one entry of a file that is an entry."""
    yield PlacedEntry(record, ())


def in_list(
    entries: Iterable[R], *steps: str | int, within: tuple[str, ...] = ()
) -> Iterator[PlacedEntry[R]]:
    """Yield each entry of a list, which is at ``steps`` in its file."""
    for at, entry in enumerate(entries):
        yield PlacedEntry(entry, (*steps, at), within)


def statements(parts: Iterable[Statement] | None) -> Iterator[str | Prose]:
    """Yield the title and the text of each statement; the title ends with a full stop."""
    for part in parts or ():
        yield f"{part.title}."
        yield part.text
