"""The ledger of ids: what every release has published, which is never deleted and never used again."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from guidancehub.content.kinds import NAMED
from guidancehub.content.problems import ContentError, Problem
from guidancehub.content.published import Located
from guidancehub.content.reading.regular_files import read_regular

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.content.model.kind import Key
    from guidancehub.content.published import Kept

IDS_FILE: Final = "released-ids.txt"
"""A release, a kind and an id a line, in the project's folder; lines are only ever added at the end.

A release with a day, such as ``0.4.0+2026-11-30``, was out already on that day: the next one is the first to
have the entry.
"""

_LINE: Final = re.compile(
    r"([0-9]+\.[0-9]+\.[0-9]+)(?:\+([0-9]{4}-[0-9]{2}-[0-9]{2}))? ([a-z-]+) ([A-Za-z0-9-]+)", re.ASCII
)
_GONE: Final = re.compile(r"found [a-z-]+ ([A-Za-z0-9-]+),")
_NAMED: Final = re.compile(r"found '([A-Za-z0-9-]+)'")
_LEAVE: Final = "leave it as it is, and put the entry itself back: a release published it"
_MOST_BYTES: Final = 10_000_000


@dataclass(frozen=True, slots=True)
class ReleasedId:
    """One line of the ledger."""

    release: str
    """The newest release when the id was noted."""
    line: int
    day: str = ""
    """The day on which it was noted, where that release was out already."""

    @property
    def seen(self) -> str:
        """Where readers have seen it, as the end of a sentence that begins with “which”."""
        return (
            f"readers saw after release {self.release}" if self.day else f"release {self.release} published"
        )

    def is_after(self, info: HubInfo) -> bool:
        """Return whether it was noted after a hub's newest release, which then did not have it."""
        return self.release == info.release and self.day >= info.released.isoformat()


def read_ids(root: Path) -> dict[Key, ReleasedId]:
    """Return what the ledger of a project holds, by kind and id; a project may have none.

    Raises ``ContentError`` with every line of another form.
    """
    if not (root / IDS_FILE).exists():
        return {}
    content = read_regular(root / IDS_FILE, IDS_FILE, _MOST_BYTES)
    if isinstance(content, Problem):
        raise ContentError([content])
    found: dict[Key, ReleasedId] = {}
    problems: list[Problem] = []
    for at, line in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
        match = _LINE.fullmatch(line)
        if match:
            found.setdefault((match[3], match[4]), ReleasedId(match[1], at, match[2] or ""))
        else:
            fault = f"found “{line[:60]}”, expected a release, a kind and an id"
            hint = "lines are only added, by “guidancehub ledger”: take the file from the last release"
            problems.append(Problem(IDS_FILE, at, 1, "", "ledger-line-form", fault, hint))
    if problems:
        raise ContentError(problems)
    return found


def noted(hub: Hub) -> Iterator[Kept]:
    """Yield each entry, term, source and Place that readers could have seen: published, or retired since."""
    return (each for each in hub.kept if each.is_published or each.is_retired)


def id_lines(hub: Hub, ledger: Mapping[Key, ReleasedId], day: date | None = None) -> list[str]:
    """Return a line for all that is or was published and that the ledger does not have yet.

    With a day on which the newest release is out, the lines say so.
    """
    is_out = bool(ledger and day and day >= hub.info.released)
    newest = f"{hub.info.release}+{day}" if is_out else hub.info.release
    new = {each.key for each in since_release(hub, ledger)} if is_out else set()
    return [
        # A term, a source or a Place does not say which release was the first to have it.
        f"{each.entry.added if isinstance(each, Located) and each.key not in new else newest} "
        + " ".join(each.key)
        for each in noted(hub)
        if each.key not in ledger
    ]


def since_release(hub: Hub, ledger: Mapping[Key, ReleasedId]) -> Iterator[Located]:
    """Yield each entry that readers see and that no release has had, so that the next one is its first.

    Without a ledger nobody can say what is new, and a first release has all of it as it is.
    """
    renamed = _renamed(hub, ledger)
    shown = (each for each in hub.located if each.is_published or each.is_retired)
    for each in shown if ledger else ():
        known = ledger.get(each.key)
        if known.is_after(hub.info) if known else each.is_published and each.key not in renamed:
            yield each


def _renamed(hub: Hub, ledger: Mapping[Key, ReleasedId]) -> set[Key]:
    """Return the key of each entry that releases have had under another id.

    A rename leaves a retired entry with one heir and the release of both. An entry that was written anew has
    the newest release, so of one that the newest release itself had, the title has to be the same too.
    """
    entries = {each.key: each.entry for each in hub.located}
    found: set[Key] = set()
    for each in hub.located:
        known = ledger.get(each.key)
        if not (each.is_retired and known and len(each.entry.heirs) == 1 and not known.is_after(hub.info)):
            continue
        key = (each.kind.name, each.entry.heirs[0])
        heir = entries.get(key)
        newest = each.entry.added == hub.info.release
        if heir and heir.added == each.entry.added and (heir.title == each.entry.title or not newest):
            found.add(key)
    return found


def lost_ids(hub: Hub, ledger: Mapping[Key, ReleasedId]) -> Iterator[Problem]:
    """Yield a problem for each id of the ledger that the content does not have, or has as a draft.

    Where an id that no release has is in the place of one that is gone, it was most likely renumbered.
    """
    present = {each.key: each for each in hub.kept}
    for (kind, key), released in ledger.items():
        each = present.get((kind, key))
        if each is None:
            yield Problem(
                IDS_FILE,
                released.line,
                1,
                "",
                "id-released-gone",
                f"found {kind} {key}, which {released.seen}, expected it in the content",
                _cure(hub, ledger, kind, key),
            )
        elif not (each.is_published or each.is_retired):
            yield each.source.problem(
                (*each.steps, "status"),
                "id-released-gone",
                f"found {key!r} as a draft, which {released.seen}, expected it shown",
                "set its status to published, or to retired with “replaced_by”",
            )


def told_with_the_lost(problems: list[Problem], lost: list[Problem]) -> list[Problem]:
    """Return all problems, none of which suggests another id for one that a release published.

    Such a hint would spread the mistake: the entry itself is missing, and not the right name for it.
    """
    gone = {found[1] for each in lost if (found := _GONE.match(each.message))}
    kept = [
        replace(each, hint=_LEAVE) if (named := _NAMED.match(each.message)) and named[1] in gone else each
        for each in problems
    ]
    return [*kept, *lost]


def _cure(hub: Hub, ledger: Mapping[Key, ReleasedId], kind: str, key: str) -> str:
    known = NAMED.get(kind)
    unknown = [
        each.entry.id for each in noted(hub) if each.kind is known and (kind, each.entry.id) not in ledger
    ]
    put_back = (
        f"put it back: “git log -- content” finds it; “guidancehub retire {key}” then keeps its address"
    )
    if not unknown:
        return put_back
    names = " or ".join(map(repr, unknown[:3]))
    return f"an id is never changed: write {key!r} again if {names} is it, and otherwise {put_back}"
