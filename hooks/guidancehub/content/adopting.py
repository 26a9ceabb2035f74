"""Take over an entry, or all entries of a kind, from the project folder of another hub.

Functions here return new texts and write nothing. What comes is published at once, as another system's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from guidancehub.content.crediting import (
    Texts,
    add_hub_as_source,
    add_origin,
    add_works,
    mark_of,
    refuse_without_leave,
)
from guidancehub.content.kinds import KINDS, NAMED
from guidancehub.content.known_ids import KnownIds, refuse_unknown_names
from guidancehub.content.model.best_answer import BEST_ANSWERS_FILE
from guidancehub.content.model.bibliography import SOURCE
from guidancehub.content.model.entry import INHERITED
from guidancehub.content.model.hub_info import HUB_FILE, PLACE
from guidancehub.content.model.pack_words import PACK_WORDS_FILE
from guidancehub.content.model.route import ROUTES_FILE
from guidancehub.content.model.synonym import SYNONYMS_FILE
from guidancehub.content.model.words import WORDS_FILE
from guidancehub.content.new_entry import NewEntryError
from guidancehub.content.placed_entries import Placed, entries_of, entry_called
from guidancehub.content.renaming import Change
from guidancehub.content.start import as_member, list_of, refuse_form
from guidancehub.content.taken_over import Terms, refuse_brackets, taken_over, with_members_alone, works_named
from guidancehub.content.template_values import next_number
from guidancehub.content.yaml_edit import YamlText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from pydantic import BaseModel

    from guidancehub.content.crediting import Leave, OtherHub
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.kind import Key, Kind
    from guidancehub.content.problems import Steps


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be taken over, and how."""

    what: tuple[str, ...]
    """Ids of entries, and names of kinds: ``case``."""
    leave: Leave
    group: str = ""
    """The id of the part of this hub that takes it, where there are several."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """Ids in this hub by those in the other."""

    def here(self, key: str) -> str:
        """Return the id that something of the other hub has in this one."""
        return self.renamed.get(key, key)


_STAYS: Final = {
    PLACE.name: "a Place is a part of one system; say in the “area” of a case study where it happened",
    HUB_FILE.name: "it says what one hub is; write yours in content/hub.yml",
    ROUTES_FILE.name: "a route leads through the pages of one hub; write yours in content/routes.yml",
    SYNONYMS_FILE.name: "they lead to words that one hub uses; add yours in content/synonyms.yml",
    BEST_ANSWERS_FILE.name: "they lead to pages of one hub; write yours in content/best-answers.yml",
    PACK_WORDS_FILE.name: "its texts say no origin, so that nobody would see where they come from",
    WORDS_FILE.name: "they are how one hub says what the program says; write yours in content/words.yml",
}
"""What no hub takes over from another, by the name of its kind or of its file, with the reason."""


def offered(hub: Hub) -> str:
    """Return what a hub has that can be taken over, a line for each kind."""
    kinds = [(kind, len(hub.shown(kind))) for kind in KINDS if kind.name not in _STAYS]
    return "\n".join(f"{kind.name}: {number}" for kind, number in kinds if number)


def adopted(root: Path, hub: Hub, other: OtherHub, wanted: Wanted) -> Change:
    """Return the files of a hub that has something of another.

    Raises ``NewEntryError`` without a licence or a permission that says who agreed and when, where an id is
    in use, or where an entry needs something that this hub has not.
    """
    info = other.hub.info
    refuse_without_leave(info, wanted.leave)
    found = [each for what in wanted.what for each in _chosen(other.hub, what)]
    # An entry may be asked for by its id, and with its kind.
    chosen = list({(each.kind.name, each.entry.id): each for each in found}.values())
    _refuse_used(hub, other.hub, chosen, wanted)
    pieces = list(_pieces(hub, other, chosen, wanted))
    keys = _keys_in(other.hub, chosen)
    refuse_unknown_names(wanted.renamed, (key for _, key in keys), (piece.text for piece in pieces))
    asked = {each.entry.id: wanted.here(each.entry.id) for each in chosen if each.kind is SOURCE}
    works = {key for piece in pieces for key in works_named(piece.text)}
    texts = Texts(root)
    mark = mark_of(hub, info)
    terms = Terms(
        theirs=info,
        mark=mark,
        release=hub.info.release,
        today=wanted.leave.today,
        known=KnownIds.of(root, hub, {(kind, wanted.here(key)) for kind, key in keys}),
        renamed=wanted.renamed,
        works=add_works(texts, hub, other, works, asked),
    )
    if pieces:
        add_origin(texts, hub, info, mark)
    add_hub_as_source(texts, hub, info, mark, wanted.leave)
    _add_pieces(texts, hub, pieces, terms)
    lost = "; ".join(f"{name}: {', '.join(dict.fromkeys(keys))}" for name, keys in terms.dropped.items())
    left = f"\nleft out, because this hub has none of them: {lost}" if lost else ""
    names = ", ".join(wanted.here(each.entry.id) for each in chosen)
    took = f"took over {names} from" if texts.made() else f"this hub has {names} already, as in"
    return Change(texts.made(), f"{took} {info.name}, release {info.release}{left}")


@dataclass(frozen=True, slots=True)
class _Piece:
    """The text of an entry as the other hub has it, or of a whole file of them, and where it goes."""

    kind: Kind[Any]
    text: str
    model: type[BaseModel]
    path: str
    steps: Steps | None = None
    """To the list that takes it; ``None`` for a file."""


def _pieces(hub: Hub, other: OtherHub, chosen: Iterable[Placed], wanted: Wanted) -> Iterator[_Piece]:
    """Yield the text of each entry, or its file without the others where this hub has no such list yet.

    Sources are added with those that entries name.
    """
    files: dict[str, list[Placed]] = {}
    for placed in (each for each in chosen if each.kind is not SOURCE):
        kind, path = placed.kind, placed.source.path
        refuse_brackets(other.text(path), path, placed.steps)
        if placed.is_file:
            path = kind.file.pattern.replace("*", wanted.here(placed.entry.id))
            yield _Piece(kind, other.text(placed.source.path), kind.model, path)
        elif hub.files[kind.file.name]:
            steps, path = list_of(hub, kind, wanted.group or _group_of(hub, placed))
            yield _Piece(kind, _lines_of(placed, other), kind.model, path, steps)
        else:
            files.setdefault(path, []).append(placed)
    for path, members in files.items():
        text = with_members_alone(other.text(path), [each.steps for each in members])
        yield _Piece(members[0].kind, text, members[0].kind.file.model, path)


def _add_pieces(texts: Texts, hub: Hub, pieces: Iterable[_Piece], terms: Terms) -> None:
    numbers: dict[str, int] = {}
    lists: dict[tuple[str, Steps], list[str]] = {}
    for piece in pieces:
        text = _numbered(taken_over(piece.text, piece.model, terms), hub, piece.kind, numbers)
        if piece.steps is None:
            texts.add(piece.path, text)
        else:
            lists.setdefault((piece.path, piece.steps), []).append(as_member(text))
    for (path, steps), members in lists.items():
        texts[path].add_member(steps, "\n".join(members))


def _chosen(hub: Hub, what: str) -> list[Placed]:
    """Return the published entries of a kind, or the one that has an id."""
    stays = next((name for name in _STAYS if what in {name, name.removesuffix("s")}), "")
    placed = None if stays or what in NAMED else entry_called(hub, what)
    kind = placed.kind.name if placed else what
    if reason := _STAYS.get(stays or kind):
        raise NewEntryError(f"found {what!r}, expected what another hub can take over\n    hint: {reason}")
    if placed:
        if getattr(placed.entry, "status", "published") != "published":
            raise NewEntryError(f"found {what!r}, which is {placed.entry.status}, expected a published entry")
        return [placed]
    shown = {each.id for each in hub.shown(NAMED[kind])}
    found = [each for each in entries_of(hub, NAMED[kind]) if each.entry.id in shown]
    if not found:
        has = offered(hub).replace("\n", ", ")
        raise NewEntryError(f"found no published {what}, expected one\n    hint: the other hub has: {has}")
    return found


def _lines_of(placed: Placed, other: OtherHub) -> str:
    """Return the text of a member of a list, with the release and the days that its file states for all."""
    file = YamlText(YamlText(other.text(placed.source.path)).lines_of(placed.steps))
    own = INHERITED if placed.kind.has_history else ()
    lines = [f"{name}: {getattr(placed.entry, name)}" for name in own if not file.has((name,))]
    if lines:
        file.add_below_first((), "\n".join(lines))
    return file.made()


def _keys_in(hub: Hub, chosen: Iterable[Placed]) -> set[Key]:
    """Return the kind and the id of each entry that is taken over, and of those inside it."""
    return {(placed.kind.name, placed.entry.id) for placed in chosen} | {
        (each.kind.name, each.entry.id)
        for placed in chosen
        for each in hub.located
        if each.source.path == placed.source.path and each.steps[: len(placed.steps)] == placed.steps
    }


def _refuse_used(hub: Hub, other: Hub, chosen: list[Placed], wanted: Wanted) -> None:
    for each in chosen:
        refuse_form(each.kind, wanted.here(each.entry.id))
        if each.is_file and "*" not in (path := each.kind.file.pattern) and hub.files[each.kind.file.name]:
            raise NewEntryError(
                f"found {path}, expected none, for a hub has one such file\n"
                "    hint: edit that one; “compare” says how they differ"
            )
    # A source that this hub has already stays as it is, and another one of the same id gets its own.
    chosen = [each for each in chosen if each.kind is not SOURCE]
    kinds = {each.kind.name: each.kind for each in chosen}
    used = {each.entry.id for each in hub.located}
    used |= {each.entry.id for kind in kinds.values() for each in entries_of(hub, kind)}
    if clashes := sorted(key for _, key in _keys_in(other, chosen) if wanted.here(key) in used):
        raise NewEntryError(
            f"found {', '.join(clashes)} in use in this hub, expected ids that are new\n"
            f"    hint: give each another id here: --as {clashes[0]}=NEW; “compare” says how they differ"
        )


def _group_of(hub: Hub, placed: Placed) -> str:
    """Return the id of the part that has an entry in the other hub, where this hub has one of that id too."""
    inside: Any = placed.source.value
    for step in placed.steps[:-2]:
        inside = inside[step]
    key = str(inside.get("id", "")) if isinstance(inside, dict) else ""
    every = (each.source.value for each in hub.files[placed.kind.file.name])
    return key if any(key in _group_ids(value) for value in every) else ""


def _group_ids(value: Any) -> set[str]:  # noqa: ANN401 (values of files are of any shape)
    if isinstance(value, list):
        return set().union(*map(_group_ids, value))
    if isinstance(value, dict):
        return {str(value.get("id", ""))}.union(*map(_group_ids, value.values()))
    return set()


def _numbered(text: str, hub: Hub, kind: Kind[Any], numbers: dict[str, int]) -> str:
    """Return an entry's text with the next number of its kind, where entries are sorted by one."""
    file = YamlText(text)
    if kind.order in {"", "title", "term"} or not file.has((kind.order,)):
        return text
    numbers[kind.name] = numbers.get(kind.name, next_number(hub, kind) - 1) + 1
    file.set_as_is((kind.order,), str(numbers[kind.name]))
    return file.made()
