"""Begin an entry of any kind, and beside it those that it has to name where a hub has none yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from guidancehub.content.hub import Hub
from guidancehub.content.kinds import file_at
from guidancehub.content.load import record_of
from guidancehub.content.model.contracts_and_grants import GUIDANCE
from guidancehub.content.model.gate import GATE
from guidancehub.content.model.matrix import CRITERION, QUESTION
from guidancehub.content.model.principle import PRINCIPLE
from guidancehub.content.model.question_bank import QUESTION_BANK
from guidancehub.content.model.question_set import QUESTION_SET
from guidancehub.content.model.self_assessment import ASSESSMENT
from guidancehub.content.model.tip import TIP
from guidancehub.content.problems import ContentError
from guidancehub.content.published import Loaded
from guidancehub.content.start import start

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import date

    from guidancehub.content.model.kind import Kind

_NEEDS: Final[Mapping[Kind[Any], tuple[Kind[Any], ...]]] = {
    GATE: (QUESTION_BANK,),
    QUESTION_SET: (QUESTION_BANK, GATE, QUESTION),
    GUIDANCE: (PRINCIPLE,),
}
"""Kinds of which an entry has to name, or to fit, one of each of others."""
_NAMES: Final[Mapping[Kind[Any], str]] = {
    CRITERION: "first-criterion",
    GATE: "GT-01",
    PRINCIPLE: "first-principle",
    QUESTION_BANK: "question-bank",
    TIP: "first-tip",
}
"""The ids of those that are begun beside another."""


@dataclass
class NewDrafts:
    """Drafts that are begun together: the texts of their files, and where each is."""

    hub: Hub
    """The hub with all of them."""
    today: date
    texts: dict[str, str] = field(default_factory=dict)
    """The text of each file, by its path."""
    places: dict[str, str] = field(default_factory=dict)
    """The path of each entry's file, by the entry's id; that of the one that was asked for stands last."""

    def add(self, kind: Kind[Any], name: str, group: str = "") -> None:
        """Begin an entry. Raises ``NewEntryError`` as ``start`` does."""
        made = start(self.hub, kind, name, self.today, group=group)
        self.texts[made.path] = made.text
        self.places[name] = made.path
        self.hub = _with_file(self.hub, made.path, made.text)


def begin(
    hub: Hub, kind: Kind[Any], name: str, today: date, *, released: Collection[str] = (), group: str = ""
) -> NewDrafts:
    """Return a new draft, and beside it one of each kind that it needs and that the hub has not.

    ``released`` are ids that are never given again, and ``group`` is that of the part that takes the entry.
    Raises ``NewEntryError`` where no such entry can be begun.
    """
    drafts = NewDrafts(hub, today)
    for needed in _lacking(hub, kind):
        drafts.add(needed, _free(drafts.hub, _NAMES[needed], released))
    drafts.add(kind, name, group)
    return drafts


def _lacking(hub: Hub, kind: Kind[Any]) -> Iterator[Kind[Any]]:
    """Yield each kind that a new entry needs one of, where the hub has neither a draft of it."""
    if kind is ASSESSMENT and all(each.is_retired for each in hub.located):
        # It names whatever helps, of any kind.
        yield TIP
    for needed in _NEEDS.get(kind, ()):
        if not hub.with_drafts.shown(needed):
            # A criterion begins with its first question.
            yield CRITERION if needed is QUESTION else needed


def _free(hub: Hub, name: str, released: Collection[str]) -> str:
    """Return a name, or the one after it that no entry has and no release had."""
    used = {*released, *(each.entry.id for each in hub.located)}
    stem, _, number = name.rpartition("-")
    names = (f"{stem}-{at:02}" for at in count(1)) if number.isdigit() else _numbered(name)
    return next(each for each in names if each not in used)


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}-{at}" for at in count(2))


def _with_file(hub: Hub, path: str, text: str) -> Hub:
    """Return a hub in which a file has a text."""
    file = file_at(path)
    assert file is not None  # noqa: S101 (each kind has its file)
    loaded = record_of(text.encode(), path, file)
    if not isinstance(loaded, Loaded):
        raise ContentError(loaded)
    others = (each for each in hub.files[file.name] if each.source.path != path)
    every = sorted([*others, loaded], key=lambda each: each.source.path)
    return Hub.of({**hub.files, file.name: every}, hub.mark)
