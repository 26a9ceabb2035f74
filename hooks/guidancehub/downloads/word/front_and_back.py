"""What begins and ends each document: its title, and where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.downloads.word.paragraphs import texts
from guidancehub.downloads.word.word_table import TableColumn, add_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.matrix import Question
    from guidancehub.downloads.provenance import Provenance
    from guidancehub.downloads.word.document import HubDocument

_MOST_CODES: Final = 12
"""The most questions that a closing line names by their codes."""


def add_title(document: HubDocument, imprint: Provenance) -> None:
    """Add the title with its release."""
    document.text(imprint.title, "title")
    document.text(document.subtitle, "subtitle")
    document.text(f"{imprint.hub}. {imprint.says.release_day}.", "hub note")
    document.linked(imprint.address, imprint.address, "hub note")


def add_title_to_send(document: HubDocument, imprint: Provenance) -> None:
    """Add the title of a document that a buyer sends out, in which only the closing line names the hub."""
    document.text(imprint.title, "title")
    document.text(document.subtitle, "subtitle")


def add_fields(document: HubDocument, about: str, fields: Iterable[str]) -> None:
    """Add a table with a row for each thing that a reader fills in about themselves."""
    words = document.words
    add_table(
        document,
        words.heading("Who this is from"),
        (TableColumn(words.label(about), 30), TableColumn(words.heading("To fill in"), 70)),
        ((texts([words.heading(field)], "table strong"), ()) for field in fields),
    )


def add_foot(document: HubDocument, imprint: Provenance, *, new_page: bool = False) -> None:
    """Add sources, origins, rights and the notice."""
    heading = document.words.heading
    document.heading(heading("Where this comes from"), 1, new_page=new_page)
    document.text(imprint.imprint)
    document.heading(heading("Sources"), 2)
    document.points(imprint.sources)
    document.heading(heading("Whose the words are"), 2)
    document.points(imprint.origins)
    document.heading(heading("Rights"), 2)
    document.prose(imprint.rights)
    document.text(imprint.notice)


def add_closing_line(
    document: HubDocument, hub: Hub, imprint: Provenance, questions: Sequence[Question] = ()
) -> None:
    """Add the one line on the source that ends a document which a buyer sends out.

    It says which of the ``questions`` are the system's own.
    """
    own = [question.id for question in questions if question.origin == hub.info.own_origin]
    line = f"{hub.info.words.heading('Source')}: {imprint.imprint}"
    if own:
        words, number = hub.info.words, f"{len(own):,}"
        named = words.listed(own) if len(own) <= _MOST_CODES else words.say("paper-many", number=number)
        line += f" {words.say('paper-own', list=named)}"
    document.text(line, "hub note")
