"""What a kind of content is: its file, its entries, what readers call them, and where they are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeAlias, TypeVar

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
    """What has an id."""

    @property
    def id(self) -> str:
        """The id, as its address has it."""


Key: TypeAlias = tuple[str, str]
"""An entry's kind, by name, and its id."""

Says: TypeAlias = "Iterable[str | Prose | None]"
"""Texts in the order in which a page shows them; nothing where an optional one was left out."""


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
    """What its file in the open data is called: “Case studies”."""
    page: str
    """The address of the page that says the same, relative to the site's root."""
    required: bool = True
    """Whether a hub must have at least one such file."""


@dataclass(frozen=True, slots=True)
class Found(Generic[R]):
    """An entry where it stands in its file's record."""

    entry: R
    steps: Steps
    within: tuple[str, ...] = ()
    """The titles of the groups that it stands in, the outer one first."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an entry that has an address of its own."""

    title: str
    suffix: str
    """Goes after the entry's URL: ``#vat`` on its page, ``finder/`` for a page below it."""
    section: str = ""
    """Where it stands in its entry, in readers' words."""
    summary: str | Prose = ""
    says: Says = ()
    """A part that says nothing here is found by the head of its page."""
    origin: str = ""
    principles: tuple[str, ...] = ()
    """The ids of the principles that it serves."""
    key: str = ""
    """Its id, where “see” may name it."""
    listed: bool = False
    """Whether the A to Z lists it."""


def _no_parts(_: object, __: HubInfo) -> Iterator[Part]:
    yield from ()


def _no_names(_: object) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True, eq=False)
class Kind(Generic[R]):
    """One kind of entry. All that the program knows of kinds is said here."""

    name: str
    """Stands in the addresses of the search, in the open data and in the ledger of released ids."""
    one: str
    """What readers call one of them: “Case study”."""
    many: str
    """The heading of a list of them: “Case studies”."""
    file: ContentFile[Any]
    model: type[R]
    walk: Callable[[Any], Iterable[Found[R]]]
    """Finds each entry in its file's record."""
    url_pattern: str
    """The URL of an entry: ``cases/{id}/`` is a page of its own, ``tips/#{id}`` a place on one."""
    says: Callable[[R], Says]
    """The texts of an entry beside its title and its summary."""
    title: Callable[[R], str] = attrgetter("title")
    """What an entry is called in lists."""
    summary: Callable[[R], str] = attrgetter("summary")
    """What a result of the search says of an entry."""
    names: Callable[[R], tuple[str, ...]] = _no_names
    """Every name that readers look an entry up by, its own included."""
    parts: Callable[[R, HubInfo], Iterable[Part]] = _no_parts
    """The parts of an entry, in their order."""
    order: str = ""
    """The field that puts entries in order; empty where their file does."""
    named_in: str = ""
    """The field by which other records name entries of this kind: ``principles``."""
    section: str | None = None
    """What leads the section that a result of the search names; by default the heading."""
    about: str = ""
    """What the page that lists them says below its heading, where their kind has such a page of its own."""
    weight: float = 1.0
    """How much the words of an entry count in the search. Lists of others count less."""
    coded: bool = False
    """Whether an id is a code that readers see before the title."""
    linked: bool = False
    """Whether the pages of other entries list their links to this kind."""
    listed: bool = True
    """Whether the A to Z lists its entries."""

    @property
    def has_status(self) -> bool:
        """Whether entries have a status, a history and dates, and so a place in the ledger."""
        return issubclass(self.model, Entry)

    @property
    def has_pages(self) -> bool:
        """Whether each entry has a page of its own, rather than a place on one."""
        return "#" not in self.url_pattern

    def full_title(self, entry: R) -> str:
        """Return an entry's title as its page has it: a question's begins with its code."""
        return f"{entry.id} {self.title(entry)}" if self.coded else self.title(entry)

    def url(self, key: str) -> str:
        """Return the address of an entry by its id, relative to the site's root."""
        return self.url_pattern.format(id=key)


def whole(record: R) -> Iterator[Found[R]]:
    """Yield the one entry of a file that is an entry."""
    yield Found(record, ())


def in_list(entries: Iterable[R], *steps: str | int, within: tuple[str, ...] = ()) -> Iterator[Found[R]]:
    """Yield each entry of a list, which stands at ``steps`` in its file."""
    for at, entry in enumerate(entries):
        yield Found(entry, (*steps, at), within)


def statements(parts: Iterable[Statement] | None) -> Iterator[str | Prose]:
    """Yield the title and the text of each of some short texts."""
    for part in parts or ():
        yield f"{part.title}."
        yield part.text
