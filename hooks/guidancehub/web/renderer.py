"""The press that every page goes through: templates, filters, and what all pages share."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import chain
from typing import TYPE_CHECKING, Final, Protocol, cast

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from guidancehub.content.model.fields import Entry
from guidancehub.views import labels as words
from guidancehub.views.links import Links
from guidancehub.views.source_parts import gathered_parts
from guidancehub.web.glossary_markup import GlossaryMarker
from guidancehub.web.output import Heading, Output, PageMeta
from guidancehub.web.page_extras import Desk
from guidancehub.web.related.ranking import Related

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.case import Case
    from guidancehub.content.model.fields import SourceRef
    from guidancehub.content.model.glossary import GlossaryFile
    from guidancehub.content.model.hub_info import BibliographyEntry
    from guidancehub.content.model.prose import Prose
    from guidancehub.views.citation import Dated
    from guidancehub.views.download_link import Offer
    from guidancehub.web.related.ranking import Next


# The glossary explains its words itself, and an index is made of them.
_UNMARKED: Final = frozenset({"glossary", "index"})
_MOST_PARTS: Final = 40
OF_EACH_CASE: Final = "Each case study names its sources on its own page."
NEXT: Final = Heading("Next to read", "next")


class Reviewed(Protocol):
    """What someone checks from time to time: an entry, or a file whose members have no dates of their own."""

    @property
    def reviewed(self) -> date:
        """The day on which someone last checked it."""

    @property
    def review_by(self) -> date:
        """The day by which it should be checked again."""


@dataclass(frozen=True, slots=True)
class Review:
    """When a list was last reviewed as a whole, and when it is due: as its oldest and its first due entry."""

    reviewed: date
    review_by: date

    @classmethod
    def of(cls, entries: Iterable[Reviewed]) -> Review:
        """Read the dates of the entries of a list; there must be at least one."""
        every = list(entries)
        return cls(min(each.reviewed for each in every), min(each.review_by for each in every))


@dataclass(frozen=True, slots=True)
class Foot:
    """What the foot of a list shows."""

    uses: tuple[SourceUse, ...]
    review: Review
    more: str = ""
    """Whose sources the list does not repeat."""


class Press:
    """Renders pages of one hub; holds the templates and the links that pages share."""

    def __init__(self, hub: Hub, offers: tuple[Offer, ...] = ()) -> None:
        """Make the templates ready."""
        self.hub = hub
        self.offers = offers
        self._offered = frozenset(offer.uri for offer in offers)
        self._desk = Desk(hub, offers)
        self.links = Links(hub)
        self._related = Related(hub, self.links)
        self._glossary = GlossaryMarker(hub.terms)
        self._files = {(located.kind, located.entry.id): located.source.path for located in hub.located}

    @cached_property
    def review(self) -> Review:
        """Give the dates of the whole hub, for lists of everything."""
        shown = (each.entry for each in self.hub.located if each.entry.status == "published")
        return Review.of((*shown, *self.glossary))

    @property
    def glossary(self) -> tuple[GlossaryFile, ...]:
        """Give the glossary, whose dates are those of each of its terms, where the hub has one."""
        return tuple(cast("GlossaryFile", each.record) for each in self.hub.files["glossary"])

    def file_of(self, kind: str, entry: Entry) -> str:
        """Name the content file that holds an entry."""
        return self._files[(kind, entry.id)]

    def next_after(self, kind: str, entry: Entry) -> tuple[Next, ...]:
        """Give what to read next after an entry."""
        return self._related.to(kind, entry.id)

    def foot(self, entries: Iterable[Entry]) -> Foot:
        """Give what the foot of a list shows: the sources of its entries, and when it is due."""
        every = list(entries)
        return Foot(self.gathered(*(each.sources for each in every)), Review.of(every))

    def foot_of_cases(self, cases: Iterable[Case], *stated: Iterable[SourceRef]) -> Foot:
        """Give what the foot of a list of cases shows: the sources of what the list itself states.

        It does not repeat those of every case, of which there are far more than a reader can use.
        """
        return Foot(self.gathered(*stated), Review.of(cases), OF_EACH_CASE)

    def gathered(self, *lists: Iterable[SourceRef]) -> tuple[SourceUse, ...]:
        """Gather what a list rests on, with the parts of each work told once."""
        return self._uses(lists, lambda references: _parts(gathered_parts(references)))

    def sources(self, *lists: Iterable[SourceRef]) -> tuple[SourceUse, ...]:
        """Gather what a page rests on: each work once, in the order of first use."""
        return self._uses(lists, lambda references: tuple(dict.fromkeys(each.where for each in references)))

    def _uses(
        self, lists: Iterable[Iterable[SourceRef]], parts: Callable[[list[SourceRef]], tuple[str, ...]]
    ) -> tuple[SourceUse, ...]:
        """Return the use of each work; ``parts`` says in words which parts its references name."""
        uses: dict[str, list[SourceRef]] = {}
        for reference in chain.from_iterable(lists):
            uses.setdefault(reference.source, []).append(reference)
        return tuple(
            SourceUse(
                work=self.hub.bibliography[source],
                parts=parts(references),
                wording=words.wording(references),
                checked_on=max((each.checked_on for each in references if each.checked_on), default=None),
            )
            for source, references in uses.items()
        )

    def page(
        self,
        template: str,
        url: str,
        meta: PageMeta,
        source: str = "",
        *,
        file: Dated | None = None,
        **view: object,
    ) -> Output:
        """Render one page at an address relative to the site's root.

        A page that shows all of a file whose parts are no entries is cited as a whole, by the file's history.
        """
        root = "../" * url.count("/")
        if view.get("following"):
            meta = replace(meta, headings=(*meta.headings, NEXT))
        entry = view.get("entry")
        lent = self._desk.of(url, meta, entry if isinstance(entry, Entry) else None, file)
        meta = replace(meta, linked_data=lent.linked_data, data=lent.data)
        shared = {
            "hub": self.hub,
            "info": self.hub.info,
            "root": root,
            "url": url,
            "meta": meta,
            "take": lent,
            "offered": self._offered,
            "file": file,
        }
        html = _environment().get_template(f"pages/{template}.html.jinja").render(**shared, **view)
        # No blank lines: other generators then read the whole page as one block of HTML.
        lines = [line for line in html.splitlines() if line.strip()]
        text = self._with_glossary("\n".join(lines) + "\n", root, meta)
        return Output(f"{url}index.html", text, meta, source)

    def _with_glossary(self, html: str, root: str, meta: PageMeta) -> str:
        return self._glossary.expand(html) if meta.kind in _UNMARKED else self._glossary.mark(html, root)


@dataclass(frozen=True, slots=True)
class SourceUse:
    """One work that a page rests on, with every part of it that was used."""

    work: BibliographyEntry
    parts: tuple[str, ...]
    wording: str
    checked_on: date | None
    """The latest day on which someone read it, where that is noted."""


def _parts(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Cut the parts that a list names to a number that people can read; each entry names its own."""
    rest = len(parts) - _MOST_PARTS
    return parts if rest <= 0 else (*parts[:_MOST_PARTS], words.counted(rest, "more part"))


@cache
def _environment() -> Environment:
    """Make the templates ready, once: they hold nothing of any one hub."""
    environment = Environment(
        loader=PackageLoader("guidancehub.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"day": words.day, "prose": _prose, "counted": words.counted}
    environment.globals |= {
        "origins": words.ORIGINS,
        "weightings": words.WEIGHTINGS,
        "states": words.STATES,
    }
    return environment


def _prose(prose: Prose, root: str) -> Markup:
    """Place rendered prose in a page, with links from the site's root made relative.

    The HTML is safe: it was made by our renderer from text in which HTML is refused.
    """
    return Markup(prose.html.replace('href="/', f'href="{root or "./"}'))  # noqa: S704 (see above)
