"""How answers are scored, for Word: what each weighting and each score means, and the rules for scoring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.downloads.word.paragraphs import texts
from guidancehub.downloads.word.word_table import TableColumn, add_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.downloads.word.document import HubDocument


def add_weightings(document: HubDocument, info: HubInfo) -> None:
    """Add a table of the weightings."""
    rows = ((each.label, each.sentence) for each in info.weightings)
    words = info.words
    _add_meanings(document, words, words.say("paper-weightings"), "Weighting", rows)


def add_scale(document: HubDocument, info: HubInfo) -> None:
    """Add a table of the scores."""
    caption = info.words.say("paper-scores", lowest=info.scale.lowest, highest=info.scale.highest)
    rows = ((f"{step.score} {step.label}", step.sentence) for step in info.scale.steps)
    _add_meanings(document, info.words, caption, "Score", rows)


def scored_from(info: HubInfo) -> str:
    """Return the heading of a column for scores: “Score, 0 to 4”."""
    name, scale = info.words.heading("Score"), info.scale
    return info.words.say("paper-score", name=name, lowest=scale.lowest, highest=scale.highest)


def add_rules(document: HubDocument, hub: Hub, level: int, *, with_origin: bool) -> None:
    """Add the rules that hold for every question, where the hub has any."""
    if not hub.question_bank:
        return
    document.heading(hub.info.words.heading("Rules for scoring"), level)
    for rule in hub.question_bank.rules:
        document.heading(rule.title, level + 1)
        document.prose(rule.text.text)
        if with_origin:
            document.text(hub.info.origin(rule.origin).label, "hub note")


def _add_meanings(
    document: HubDocument, words: HouseWords, caption: str, title: str, rows: Iterable[tuple[str, str]]
) -> None:
    add_table(
        document,
        caption,
        (TableColumn(words.heading(title), 20), TableColumn(words.heading("What it means"), 80)),
        ((texts([name], "table strong"), texts([meaning], "table text")) for name, meaning in rows),
    )
