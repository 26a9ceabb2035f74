"""Start an entry of any kind: in a file of its own, or as a member of the list that its kind stands in."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from pydantic import TypeAdapter, ValidationError

from guidancehub.content.checks.typed_values import TO_FILL_IN
from guidancehub.content.editor_schemas import modeline
from guidancehub.content.model.case import CASE
from guidancehub.content.model.finder import FINDER
from guidancehub.content.model.gate import GATE
from guidancehub.content.model.matrix import CRITERION, QUESTION
from guidancehub.content.model.notice import NOTICE
from guidancehub.content.model.tip import TIP
from guidancehub.content.new_entry import NewEntryError, due_after, first_principle, new_case, new_question
from guidancehub.content.problems import did_you_mean
from guidancehub.content.reading.field_types import sort_at
from guidancehub.content.templates import Known, template
from guidancehub.content.yaml_edit import YamlText

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from pydantic import BaseModel

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.kind import Kind
    from guidancehub.content.problems import Steps

_SHAPED: Final = (FINDER, NOTICE)
"""Kinds whose fields name each other, so that a new entry has the shape of one that there is."""


@dataclass(frozen=True, slots=True)
class Started:
    """A new entry: the file that has it, and that file's text."""

    path: str
    text: str


def start(root: Path, hub: Hub, kind: Kind[Any], name: str, today: date, *, group: str = "") -> Started:
    """Return a new draft of a kind, whose id is ``name``; ``group`` is the id of the part that takes it.

    Raises ``NewEntryError`` where the name is no id or is in use, or where no such entry can be started.
    """
    _refuse_name(hub, kind, name)
    if kind.walk.__name__ == "whole":
        return _own_file(root, hub, kind, name, today)
    steps, path = list_of(hub, kind, group)
    if kind is QUESTION:
        lines = textwrap.dedent(new_question(hub, name, today)).removeprefix("- ")
        lines = "\n".join(line.removeprefix("  ") for line in lines.split("\n"))
    else:
        lines = template(kind.model, _known(hub, kind, name, today))
    file = YamlText((root / path).read_text(encoding="utf-8"))
    file.add_member(steps, as_member(lines))
    return Started(path, file.made())


def as_member(lines: str) -> str:
    """Return the lines of a group as a member of a list, with the remarks on its first field above it."""
    every = lines.rstrip("\n").split("\n")
    first = next(at for at, line in enumerate(every) if line and not line.startswith("#"))
    indented = [f"  {line}" if line else "" for line in every]
    return "\n".join([*indented[:first], f"- {every[first]}", *indented[first + 1 :]])


def _refuse_name(hub: Hub, kind: Kind[Any], name: str) -> None:
    try:
        TypeAdapter(kind.model.model_fields["id"].rebuild_annotation()).validate_python(name)
    except ValidationError:
        coded = (
            "a code such as QI-01"
            if kind.coded
            else (
                "small letters, digits and single hyphens, such as named-finance-lead "
                "(at most 80, and no reserved word)"
            )
        )
        raise NewEntryError(f"found {name!r}, expected {coded}") from None
    for located in hub.located:
        if located.entry.id == name:
            raise NewEntryError(f"found {name!r} in use in {located.source.path}, expected a new id")
    for loaded in hub.files[kind.file.name]:
        if any(placed.entry.id == name for placed in kind.walk(loaded.record)):
            raise NewEntryError(f"found {name!r} in use in {loaded.source.path}, expected a new id")


def _own_file(root: Path, hub: Hub, kind: Kind[Any], name: str, today: date) -> Started:
    path = kind.file.pattern.replace("*", name)
    if "*" not in kind.file.pattern and (root / path).exists():
        raise NewEntryError(f"found {path}, expected none: a hub has one such file\n    hint: edit that one")
    own = path.rsplit("/", 1)[-1].removesuffix(".yml")
    if name != own:
        raise NewEntryError(
            f"found {name!r}, expected {own!r}\n    hint: the id is the name of its one file, {path}"
        )
    if kind is CASE:
        return Started(path, new_case(hub, name, today))
    if kind in _SHAPED:
        return Started(path, _shaped(root, hub, kind, name, today))
    return Started(path, f"{modeline(kind.file)}\n{template(kind.model, _known(hub, kind, name, today))}")


def list_of(hub: Hub, kind: Kind[Any], group: str) -> tuple[Steps, str]:
    """Return where the list is that takes a new entry: its steps and its file.

    ``group`` is the id of the part that has it, which may be left out where there is one list alone.
    Raises ``NewEntryError`` where there is no such list.
    """
    lists: dict[str, tuple[Steps, str]] = {}
    for loaded in hub.files[kind.file.name]:
        for placed in kind.walk(loaded.record):
            steps = placed.steps[:-1]
            within: Any = loaded.source.value
            for step in steps[:-1]:
                within = within[step]
            lists[str(within.get("id", ""))] = (steps, loaded.source.path)
    if not lists:
        hint = f"copy {kind.file.pattern} from a hub that has one, or begin with its schema in schema/"
        raise NewEntryError(
            f"found no {kind.one.lower()}, expected one beside which to begin\n    hint: {hint}"
        )
    if len(lists) == 1 and not group:
        return next(iter(lists.values()))
    if group not in lists:
        near = did_you_mean(group, lists) if group else ""
        found = repr(group) if group else "no part"
        hint = near or f"say “--in” and one of: {', '.join(lists)}"
        raise NewEntryError(f"found {found}, expected the id of the part that takes it\n    hint: {hint}")
    return lists[group]


def _known(hub: Hub, kind: Kind[Any], name: str, today: date) -> Known:
    info = hub.info
    firsts = {
        "source": next(iter(hub.bibliography)),
        "principles": first_principle(hub),
        "places": next((place.id for place in info.places), ""),
        "see": next((tip.id for tip in hub.shown(TIP)), ""),
        "gates": next((gate.id for gate in hub.shown(GATE)), ""),
        "code": next((each.id for each in hub.questions), ""),
        "service": hub.question_bank.services[0].id if hub.question_bank else "",
    }
    weightings = [each.id for each in info.weightings]
    sizes = tuple(each.id for each in hub.question_bank.sizes) if hub.question_bank else ()
    values = {
        "status": "draft",
        "added": info.release,
        "reviewed": today.isoformat(),
        "checked_on": today.isoformat(),
        "review_by": due_after(today, info.review_months).isoformat(),
        "weight": "100",
        "prefix": _prefix(hub, name),
        "word_limit": "300",
    }
    if kind.order and kind.order in kind.model.model_fields and kind.order not in {"title", "term"}:
        values[kind.order] = str(next_number(hub, kind))
    if not kind.has_status:
        del values["status"]
    ids = firsts | {"origin": info.draft_origin, "weighting": weightings[len(weightings) // 2]}
    levels = len(hub.assessment.scale) if hub.assessment else 1
    return Known(name, {field: key for field, key in ids.items() if key}, values, sizes, {"levels": levels})


def next_number(hub: Hub, kind: Kind[Any]) -> int:
    """Return the number after the last by which entries of a kind are sorted."""
    numbers = [
        getattr(placed.entry, kind.order)
        for loaded in hub.files[kind.file.name]
        for placed in kind.walk(loaded.record)
    ]
    return max(numbers, default=0) + 1


def _prefix(hub: Hub, name: str) -> str:
    """Return letters for the codes of a new criterion that no other has."""
    used = {
        loaded.source.value.get("prefix")
        for loaded in hub.files[CRITERION.file.name]
        if isinstance(loaded.source.value, dict)
    }
    letters = re.sub(r"[^A-Z]", "", name.upper()) + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    length = hub.info.codes.letters
    every = (
        letters[at] + letters[-(length - 1) :] if length > 1 else letters[at] for at in range(len(letters))
    )
    starts = (letters[at : at + length] for at in range(len(letters) - length))
    return next(each for each in (*starts, *every) if each not in used and len(each) == length)


def _shaped(root: Path, hub: Hub, kind: Kind[Any], name: str, today: date) -> str:
    """Return a new file in the shape of the first of its kind, with every text to fill in."""
    files = hub.files[kind.file.name]
    if not files:
        raise NewEntryError(f"found no {kind.one.lower()}, expected one whose shape a new one can take")
    model: type[BaseModel] = kind.model
    text = YamlText((root / files[0].source.path).read_text(encoding="utf-8"))
    parts = {str(node.value) for steps, node in text.scalars() if steps[-1] == "id" and len(steps) > 1}
    for steps, node in text.scalars():
        if sort_at(model, steps) == "words":
            text.replace(node.start_mark.index, text.end_of(node), TO_FILL_IN)
        elif str(node.value) in parts:
            # Ids of parts are anchors of one page, so that each is of its own there.
            text.set(steps, f"{name}-{node.value}")
    for key in text.keys():  # noqa: SIM118 (it is no mapping)
        if str(key.value) in parts:
            text.replace(key.start_mark.index, key.end_mark.index, f"{name}-{key.value}")
    known = _known(hub, kind, name, today)
    text.set(("id",), name)
    for field in ("added", "reviewed", "review_by", kind.order):
        if field in known.values and text.has((field,)) and sort_at(model, (field,)) != "words":
            text.set_as_is((field,), known.values[field])
    text.set_or_add(("status",), "draft")
    return text.made()
