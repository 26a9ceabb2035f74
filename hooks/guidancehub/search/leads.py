"""What the search shows before its results, and suggests while a reader types.

Best answers, terms with their definitions, and questions and gates by their codes are in one file. The titles
of other pages, which are suggested only, are in another, which is not loaded for a search.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias, cast

from guidancehub.content.model.best_answer import BEST_ANSWERS_FILE
from guidancehub.content.model.gate import GATE
from guidancehub.content.model.glossary import TERM
from guidancehub.content.model.matrix import QUESTION
from guidancehub.content.problems import did_you_mean
from guidancehub.search.files import type_and_size
from guidancehub.search.record import FILE, TYPES
from guidancehub.search.vocabulary import normalised
from guidancehub.web.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.best_answer import BestAnswer, BestAnswersFile
    from guidancehub.content.model.kind import Kind
    from guidancehub.content.problems import Problem, Steps
    from guidancehub.search.record import SearchRecord
    from guidancehub.views.download_link import DownloadLink

LEADS: Final = "assets/search-leads.json"
TITLES: Final = "assets/search-titles.json"
MOST_TITLES: Final = 1500
"""The most titles in the file, so that it stays small in a large hub."""

_ANSWER: Final = "Best answer"
_RULE: Final = "Rule"
_NOT_SUGGESTED: Final = frozenset({"source", "gap", "fact", TERM.name, QUESTION.name, GATE.name})
"""Types whose titles are not suggested: nobody comes for them, or the other file has them."""

Sizes: TypeAlias = "Mapping[str, int | None]"


class Lead(NamedTuple):
    """One answer; the browser gets the tuple as a list."""

    label: str
    """What it is: “Glossary term”, or “Excel, 94 KB”."""
    title: str
    url: str
    """Relative to the site's root."""
    says: str
    """Its text: a definition, a question, a rule."""
    names: tuple[str, ...]
    """The words that it answers, normalised."""
    more: tuple[str, str] | tuple[()] = ()
    """The title and the URL of where it is told in full."""


def lead_files(
    hub: Hub, records: Sequence[SearchRecord], offers: Iterable[DownloadLink], sizes: Sizes
) -> Iterator[Output]:
    """Yield the two JSON files that the browser reads."""
    urls = {record.url for record in records}
    leads = [
        *(lead for lead in _of_answers(hub, offers, sizes) if lead.url in urls),
        *_of_entries(hub, TERM),
        *_of_codes(hub),
    ]
    yield Output(LEADS, _json(leads))
    yield Output(TITLES, _json([*_titles(records)][:MOST_TITLES]))


def _json(rows: Sequence[tuple[object, ...]]) -> str:
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _answers(hub: Hub) -> Iterator[BestAnswer]:
    for file in hub.records(BEST_ANSWERS_FILE):
        yield from file.answers


def _of_answers(hub: Hub, offers: Iterable[DownloadLink], sizes: Sizes) -> Iterator[Lead]:
    """Yield the best answers; one with a file only where the hub has its downloads."""
    say, files = hub.info.words.label, {offer.uri: offer for offer in offers}
    for answer in _answers(hub):
        url = answer.page.removeprefix("/")
        if is_file(url) and url not in files:
            continue
        label = type_and_size(files[url], sizes) if is_file(url) else say(_ANSWER)
        yield Lead(
            say(_RULE) if answer.kind == "rule" else label,
            answer.title,
            url,
            answer.says,
            tuple(dict.fromkeys(map(normalised, answer.words))),
            (answer.basis.title, answer.basis.page.removeprefix("/")) if answer.basis else (),
        )


def is_file(url: str) -> bool:
    """Return whether a URL is that of a file: “downloads/tips.pdf”, and not “tips/#keep-notes”."""
    return "." in url.rpartition("/")[2].partition("#")[0]


def _of_entries(hub: Hub, kind: Kind[Any]) -> Iterator[Lead]:
    for entry in hub.shown(kind):
        names = (kind.full_title(entry), *kind.names(entry))
        yield Lead(
            hub.info.words.label(TYPES[kind.name].label),
            kind.full_title(entry),
            kind.url(entry.id),
            kind.summary(entry),
            tuple(dict.fromkeys(map(normalised, names))),
        )


def _of_codes(hub: Hub) -> Iterator[Lead]:
    """Yield questions and gates, which answer to their code alone."""
    for kind in (QUESTION, GATE):
        for lead in _of_entries(hub, kind):
            code = lead.title.partition(" ")[0]
            yield lead._replace(names=(normalised(code.replace("-", "")),))


def _titles(records: Iterable[SearchRecord]) -> Iterator[tuple[str, str, str]]:
    """Yield the label, title and URL of each page, and of each part of one that is a question by a reader."""
    for record in sorted(records, key=lambda each: (each.type == FILE, each.url * (each.type != FILE))):
        is_part = "#" in record.url and not record.title.endswith("?")
        if record.type not in _NOT_SUGGESTED and not is_part and record.url:
            label = record.summary.partition(".")[0] if record.type == FILE else record.part.label
            yield label, record.title, record.url


def wrong_answers(hub: Hub, urls: Iterable[str], *, with_files: bool) -> Iterator[Problem]:
    """Yield a problem for each best answer whose page the hub lacks, and for each word that is given twice.

    ``urls`` are those of pages, of their parts and of files. ``with_files``: whether files are among them; a
    hub without them lacks pages that tell of them too, so that no page is asked for.
    """
    known = {f"/{url}" for url in urls}
    first: set[str] = set()
    for loaded in hub.files[BEST_ANSWERS_FILE.name]:
        for at, answer in enumerate(cast("BestAnswersFile", loaded.record).answers):
            for steps, page in _addresses(answer):
                if with_files and page not in known:
                    yield loaded.source.problem(
                        ("answers", at, *steps),
                        "link-unknown-page",
                        f"found {page!r}, expected the address of a page, a part or a file of this hub",
                        did_you_mean(page, known) or "copy the address from the browser, from its “/” on",
                    )
            for index, words in enumerate(answer.words):
                place = ("answers", at, "words", index)
                if not normalised(words):
                    yield loaded.source.problem(
                        place, "search-words-empty", f"found {words!r}, expected words that a reader types"
                    )
                elif normalised(words) in first:
                    yield loaded.source.problem(
                        place, "search-words-twice", f"found {words!r} again, expected each word once"
                    )
                first.add(normalised(words))


def _addresses(answer: BestAnswer) -> Iterator[tuple[Steps, str]]:
    yield ("page",), answer.page
    if answer.basis:
        yield ("basis", "page"), answer.basis.page
