"""The text of an entry of another hub as this hub shows it: another system's, with its sources and release.

Knows one text at a time, and writes nothing.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import yaml

from guidancehub.content.kinds import RULES
from guidancehub.content.model.case import CASE
from guidancehub.content.new_entry import NewEntryError
from guidancehub.content.reading.field_types import may_be_left_out, sort_at
from guidancehub.content.yaml_edit import YamlText, scalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from pydantic import BaseModel

    from guidancehub.content.known_ids import KnownIds
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.content.problems import Steps

_LONGEST: Final = 150
"""Of the title of an entry in a reference, which is one line."""
_WIDTH: Final = 75
"""Of a line of a list in brackets, which has some spaces before it."""
_OWN_LINK: Final = re.compile(r"\]\(/(?!/)")
_OWN: Final = frozenset({"id", "key"})
"""Fields that give an id to something of the entry's own."""
_BESIDE: Final = frozenset({"subject", "draft", "part_of", "tree", "social_value_model"})
"""Fields that name one thing which the entry can be without."""
_OF_OTHER_FORMS: Final = frozenset({"weighting", "social_value_model"})
"""Fields that name one thing by its id, whose form no other id has."""
_OF_RULES: Final = frozenset(file.model for file in RULES)
"""Files whose lists name parts of each other, so that nothing of them can be left out."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds for everything that is taken over at once."""

    theirs: HubInfo
    mark: str
    """The id of the origin and of the source by which this hub names the other."""
    release: str
    """The release of this hub, which is the first to have it."""
    today: date
    known: KnownIds
    """The ids that an entry may name then."""
    renamed: Mapping[str, str]
    """Ids in this hub by those in the other: of entries, and of what they name."""
    works: Mapping[str, str]
    """Ids of sources in this hub by those in the other, where they are not the same."""
    dropped: dict[str, list[str]] = field(default_factory=dict)
    """The ids that are left out, by the field that named them, as they are found."""

    def here(self, key: str) -> str:
        """Return the id that something of the other hub has in this one."""
        return self.renamed.get(key, key)


def taken_over(text: str, model: type[BaseModel], terms: Terms) -> str:
    """Return the text of an entry, or of a file of them, as this hub has it."""
    text = _without_history(text)
    file = YamlText(text)
    own = {str(node.value) for steps, node in file.scalars() if steps[-1] in _OWN}
    for steps, node in file.scalars():
        value = str(node.value)
        if steps[-1] == "added":
            file.set_as_is(steps, terms.release)
        elif steps[-1] == "origin":
            file.set(steps, terms.mark)
        elif steps[-1] == "source":
            file.set(steps, terms.works.get(value, value))
        elif steps[-1] == "id":
            file.set(steps, terms.here(value))
        elif not isinstance(steps[-1], int) and value not in own and _is_id(model, steps):
            if steps[-1] in _BESIDE and not terms.known.has(str(steps[-1]), terms.here(value)):
                terms.dropped.setdefault(str(steps[-1]), []).append(value)
                file.delete_field(steps)
            else:
                # The check says what this hub has not, where the entry could not be here without it.
                file.set(steps, terms.here(value))
    if model not in _OF_RULES:
        _name_several(file, model, own, terms)
    for steps, title, origin in _told(file):
        file.add_first_member((*steps, "sources"), _reference(title, origin, terms))
    return _OWN_LINK.sub(f"]({terms.theirs.address}", _with_area(file.made(), text, model, terms))


def works_named(text: str) -> Iterator[str]:
    """Yield the id of each source that a text names."""
    yield from (str(node.value) for steps, node in YamlText(text).scalars() if steps[-1] == "source")


def refuse_brackets(text: str, path: str, steps: Steps) -> None:
    """Raise ``NewEntryError`` for a member of a list in brackets, which has no lines of its own."""
    if steps and YamlText(text).is_flow(steps):
        raise NewEntryError(
            f"found an entry in brackets in {path} of the other hub, expected lines that begin with “- ”\n"
            "    hint: ask its publisher, or write it so in a copy of that hub and adopt from the copy"
        )


def with_members_alone(text: str, kept: Sequence[Steps]) -> str:
    """Return a file's text with no other members in the lists around some of its members."""
    file = YamlText(text)
    for depth in {len(steps) for steps in kept}:
        for at in range(depth):
            around = {steps[: at + 1] for steps in kept if isinstance(steps[at], int)}
            for group in {steps[:-1] for steps in around}:
                others = range(len(file.node(group).value))
                for other in (number for number in others if (*group, number) not in around):
                    file.delete_member((*group, other))
    return file.made()


def _without_history(text: str) -> str:
    """Leave out what changed in releases of the other hub, and of which of its report's parts it keeps count.

    The numbers of both mean nothing here.
    """
    file = YamlText(text)
    for name in ("changes", "coverage"):
        for steps in {steps[: steps.index(name) + 1] for steps, _ in file.scalars() if name in steps}:
            file.delete_field(steps)
    return file.made()


def _is_id(model: type[BaseModel], steps: Steps) -> bool:
    """Return whether a value names something by its id, or by what has no form of ids in general."""
    return steps[-1] in _OF_OTHER_FORMS or sort_at(model, steps) == "id"


def _name_several(file: YamlText, model: type[BaseModel], own: set[str], terms: Terms) -> None:
    """Leave out of each list of ids what this hub has not, and the list where nothing of it is left."""
    lists: dict[Steps, list[tuple[int, str]]] = {}
    for steps, node in file.scalars():
        if isinstance(steps[-1], int) and sort_at(model, steps) == "id" and str(node.value) not in own:
            lists.setdefault(steps[:-1], []).append((steps[-1], str(node.value)))
    for steps, named in lists.items():
        name = str(steps[-1])
        lost = [(at, key) for at, key in named if not terms.known.has(name, terms.here(key))]
        is_all = len(lost) == len(file.node(steps).value)
        if is_all and may_be_left_out(model, steps):
            file.delete_field(steps)
        elif not is_all:
            _name_others(file, steps, {at for at, _ in lost}, terms)
        else:
            # The check says what this hub has not, for the entry cannot be here without it.
            continue
        if lost:
            terms.dropped.setdefault(name, []).extend(key for _, key in lost)


def _name_others(file: YamlText, steps: Steps, lost: set[int], terms: Terms) -> None:
    """Leave members out of a list, and name the others as this hub does."""
    node = file.node(steps)
    members = [str(member.value) for member in node.value]
    if not lost and all(terms.here(key) == key for key in members):
        return
    if file.is_flow(steps):
        kept = [scalar(terms.here(key)) for at, key in enumerate(members) if at not in lost]
        lines = textwrap.wrap(f"[{', '.join(kept)}]", _WIDTH, break_long_words=False, break_on_hyphens=False)
        file.set_as_is(steps, ("\n" + " " * (node.start_mark.column + 1)).join(lines))
        return
    for at, key in enumerate(members):
        if at in lost:
            file.delete_member((*steps, at))
        elif terms.here(key) != key:
            file.set((*steps, at), terms.here(key))


def _told(file: YamlText) -> Iterator[tuple[Steps, str, str]]:
    """Yield each group that says whose it is and what it rests on: its steps, its title and its origin."""
    waiting: list[tuple[Steps, yaml.Node]] = [((), file.root)]
    while waiting:
        steps, node = waiting.pop()
        if isinstance(node, yaml.SequenceNode):
            waiting += [((*steps, at), inner) for at, inner in enumerate(node.value)]
        elif isinstance(node, yaml.MappingNode):
            fields = {key.value: value for key, value in node.value}
            title = fields.get("title", fields.get("term"))
            if title and {"origin", "sources"} <= fields.keys():
                yield steps, str(title.value).strip(), str(fields["origin"].value)
            waiting += [((*steps, name), value) for name, value in fields.items()]


def _reference(title: str, origin: str, terms: Terms) -> str:
    """Return the lines of the reference that keeps whose it was and in which release."""
    info = terms.theirs
    label = info.origin(origin).label
    return (
        f"- source: {terms.mark}\n  part: {scalar(title[:_LONGEST])}\n"
        f"  detail: {scalar(f'release {info.release}; marked there “{label}”')}\n"
        f"  checked_on: {terms.today.isoformat()}"
    )


def _with_area(text: str, before: str, model: type[BaseModel], terms: Terms) -> str:
    """Say where a case study happened, where this hub has none of its Places."""
    file = YamlText(text)
    if model is not CASE.model or file.has(("places",)) or file.has(("area",)):
        return text
    old = YamlText(before)
    ids = [str(node.value) for node in old.node(("places",)).value] if old.has(("places",)) else []
    names = {place.id: place.name for place in terms.theirs.places}
    file.set_or_add(("area",), ", ".join(names[key] for key in ids) or terms.theirs.system_short)
    return file.made()
