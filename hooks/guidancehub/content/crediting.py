"""Name another hub in this one: its origin, itself as a source, and the works on which its entries rest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.bibliography import SOURCES_FILE
from guidancehub.content.model.hub_info import HUB_FILE
from guidancehub.content.model.slugs import slug_of
from guidancehub.content.new_entry import NewEntryError
from guidancehub.content.start import as_member
from guidancehub.content.yaml_edit import YamlText, folded, scalar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.hub_info import HubInfo

_YEAR: Final = re.compile(r"\b20[0-9]{2}\b")
_FEWEST_WORDS: Final = 4
"""Fewer cannot say who agreed and when."""
_INDENT: Final = 4
_MARGIN: Final = 2
"""How far the lists of sources and origins are indented themselves."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Why something of another hub may be used."""

    today: date
    permission: str = ""
    """Who agreed, and when; needed where the other hub has no open licence."""


@dataclass(frozen=True, slots=True)
class OtherHub:
    """The hub of another system: its folder, and its content."""

    root: Path
    hub: Hub

    def text(self, path: str) -> str:
        """Return the text of one of its files."""
        return _text(self.root, path)


def rights_of(info: HubInfo) -> str:
    """Return whose a hub is and what may be done with its text, as lines for whoever takes something over."""
    licence = info.content_licence or "none that it states"
    return (
        f"{info.name} of {info.system}, release {info.release} of {info.released.isoformat()}\n"
        f"its rights: {' '.join(str(info.content_rights).split())}\nits open licence: {licence}"
    )


def mark_of(hub: Hub, info: HubInfo) -> str:
    """Return the id of the origin and of the source by which a hub names another, and no third one."""
    name = info.storage_prefix.removesuffix("-hub")
    mark = f"{name}-hub"
    work = hub.bibliography.get(mark)
    # Two systems may have called their hubs the same.
    said = [work.publisher] if work else [each.sentence for each in hub.info.origins if each.id == mark]
    return mark if all(info.system in each for each in said) else f"{name}-{slug_of(info.system_short)}-hub"


def refuse_without_leave(info: HubInfo, leave: Leave) -> None:
    """Raise ``NewEntryError`` where neither a licence nor a permission on record allows to take over."""
    said = leave.permission
    if said and not (_YEAR.search(said) and len(said.split()) >= _FEWEST_WORDS):
        found = f"found --permission {said!r}, expected a sentence on who agreed, how and when, with the year"
    elif not (said or info.content_licence):
        found = "found no open licence of the other hub, expected one or a permission"
    else:
        return
    raise NewEntryError(
        f"{found}\n    hint: ask its publisher, then say who agreed, how and when: --permission "
        '"The hub’s editor agreed by e-mail on 1 May 2026"'
    )


class Texts:
    """The files of a project that change, each read when it is first asked for."""

    def __init__(self, root: Path) -> None:
        """Take the project's folder."""
        self._root = root
        self._files: dict[str, YamlText] = {}
        self._new: dict[str, str] = {}

    def __getitem__(self, path: str) -> YamlText:
        """Return the text of a file that there is."""
        return self._files.setdefault(path, YamlText(_text(self._root, path)))

    def add(self, path: str, text: str) -> None:
        """Add a file that is new."""
        if (self._root / path).exists():
            raise NewEntryError(
                f"found {path}, expected none\n    hint: a hub has one such file; edit that one"
            )
        self._new[path] = text

    def made(self) -> dict[str, str]:
        """Return all texts by their paths."""
        return {path: file.made() for path, file in self._files.items()} | self._new


def _text(root: Path, path: str) -> str:
    return (root / path).read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def add_origin(texts: Texts, hub: Hub, info: HubInfo, mark: str) -> None:
    """Add the origin that names the other hub. Raises ``NewEntryError`` where its id means something else."""
    same = [each for each in hub.info.origins if each.id == mark]
    if same and same[0].means != "published":
        raise NewEntryError(
            f"found the origin {mark!r} with “means: {same[0].means}”, expected “published”\n"
            "    hint: give that origin another id in content/hub.yml"
        )
    if not same:
        said = (
            f"It is from {info.name}, the hub of {info.system}. "
            "We took it over, and the page names its release there."
        )
        label = f"From {info.name}"
        if any(each.label == label for each in hub.info.origins):
            label += f" of {info.system_short}"
        texts[HUB_FILE.pattern].add_member(
            ("origins",),
            f"- id: {mark}\n  label: {scalar(label)}\n"
            f"  sentence: {folded(said, _INDENT, _MARGIN)}\n"
            "  mark: double\n  means: published",
        )


def add_hub_as_source(texts: Texts, hub: Hub, info: HubInfo, mark: str, leave: Leave) -> None:
    """Name the other hub among the sources, with the licence or the permission under which it was used."""
    why = f"with permission: {leave.permission}" if leave.permission else f"under {info.content_licence}"
    note = f"We took entries over from its release {info.release} {why.rstrip('.')}."
    path = SOURCES_FILE.pattern
    if mark not in hub.bibliography:
        texts[path].add_member(
            ("sources",),
            f"- id: {mark}\n  title: {scalar(info.name)}\n  publisher: {scalar(info.system)}\n"
            f"  date: {scalar(str(info.released.year))}\n  url: {info.address}\n"
            f"  checked_on: {leave.today.isoformat()}\n  note: {folded(note, _INDENT, _MARGIN)}",
        )
        return
    known = hub.bibliography[mark].note or ""
    if note not in known:
        at = list(hub.bibliography).index(mark)
        texts[path].set_or_add(("sources", at, "note"), f"{known} {note}".strip())


def add_works(
    texts: Texts, hub: Hub, other: OtherHub, named: set[str], asked: Mapping[str, str]
) -> dict[str, str]:
    """Add the sources that this hub has not, and return the ids of those that must have another one here.

    Of those that were asked for, by their ids there, with their ids here, the note says where they are from.
    """
    info = other.hub.info
    renamed: dict[str, str] = {}
    members: list[str] = []
    theirs = YamlText(other.text(SOURCES_FILE.pattern))
    for at, (key, work) in enumerate(other.hub.bibliography.items()):
        ours = hub.bibliography.get(key)
        if key not in {*named, *asked} or (ours and (ours.title, ours.url) == (work.title, work.url)):
            continue
        text = YamlText(theirs.lines_of(("sources", at)))
        here = asked.get(key, key)
        if here in hub.bibliography:
            here = f"{mark_of(hub, info)}-{key}"
            if here in hub.bibliography:
                renamed[key] = here
                continue
        if here != key:
            renamed[key] = here
            text.set(("id",), here)
        if key in asked:
            said = f"We took this record over from {info.name}, release {info.release}."
            text.set_or_add(("note",), f"{work.note or ''} {said}".strip())
        members.append(as_member(text.made()))
    if members:
        texts[SOURCES_FILE.pattern].add_member(("sources",), "\n".join(members))
    return renamed
