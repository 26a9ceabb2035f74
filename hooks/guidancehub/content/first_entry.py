"""Begin a list of entries that a hub does not have yet: the file around the first of them, or a field."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from guidancehub.content.editor_schemas import modeline
from guidancehub.content.model.contracts_and_grants import GUIDANCE
from guidancehub.content.model.gate import GATE
from guidancehub.content.model.matrix import CRITERION, QUESTION
from guidancehub.content.model.principle import PRINCIPLE
from guidancehub.content.model.question_bank import QUESTION_BANK
from guidancehub.content.model.question_set import QUESTION_SET
from guidancehub.content.model.self_assessment import ASSESSMENT
from guidancehub.content.model.tip import TIP
from guidancehub.content.new_entry import NewEntryError
from guidancehub.content.reading.field_types import list_path
from guidancehub.content.templates import template
from guidancehub.content.yaml_edit import YamlText

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.kind import Kind
    from guidancehub.content.templates import Known

_NEEDS: Final[Mapping[Kind[Any], tuple[Kind[Any], ...]]] = {
    GATE: (QUESTION_BANK,),
    QUESTION_SET: (QUESTION_BANK, GATE, QUESTION),
    GUIDANCE: (PRINCIPLE,),
}
"""Kinds of which an entry must be published before one of another kind can name it."""
_WORDS: Final[Mapping[Kind[Any], str]] = {QUESTION_BANK: "question bank"}
"""What an editor calls a kind, where that is not its name in commands."""
_NAMES: Final[Mapping[Kind[Any], str]] = {QUESTION_BANK: "question-bank", GATE: "GT-01"}
"""What follows a kind’s name in the command that starts one, where “a-name” will not do."""


def refuse_too_early(hub: Hub, kind: Kind[Any]) -> None:
    """Raise ``NewEntryError`` where an entry has to name another one that the hub has not published."""
    for needed in _NEEDS.get(kind, ()):
        if not hub.shown(needed):
            raise _too_early(hub, kind, needed, _WORDS.get(needed, needed.name))
    if kind is ASSESSMENT and not any(each.is_published for each in hub.located):
        raise _too_early(hub, kind, TIP, "entry")


def _too_early(hub: Hub, kind: Kind[Any], needed: Kind[Any], words: str) -> NewEntryError:
    draft = next((each for each in hub.located if each.kind is needed and not each.is_retired), None)
    criterion = next((each.entry.id for each in hub.located if each.kind is CRITERION), "")
    if draft:
        first = f"first fill in {draft.entry.id} in {draft.source.path}"
    elif needed is QUESTION and not criterion:
        first = "first run “guidancehub new criterion a-name”, fill it in"
    else:
        name = criterion if needed is QUESTION else _NAMES.get(needed, "a-name")
        first = f"first run “guidancehub new {needed.name} {name}”, fill it in"
    return NewEntryError(
        f"found no published {words}, expected one for a new {kind.name} to name\n"
        f"    hint: {first}, and set “status: published”"
    )


def first_file(kind: Kind[Any], known: Known) -> str:
    """Return the text of the one file of a kind, with a first entry in its list."""
    around = replace(known, place=list_path(kind.file.model, kind.model))
    return f"{modeline(kind.file)}\n{template(kind.file.model, around)}"


def with_first_list(text: str, steps: tuple[str, ...], member: str) -> str:
    """Return the text of a file that has a list with a first member at its end."""
    file = YamlText(text)
    if file.has(steps):
        # It was written as an empty list.
        file.replace(file.key(steps).start_mark.index, file.node(steps).end_mark.index, "")
    return f"{file.made().rstrip()}\n{steps[-1]}:\n{textwrap.indent(member, '  ')}\n"
