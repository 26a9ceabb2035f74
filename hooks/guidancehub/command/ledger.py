"""``ledger`` and ``release``: note for ever what a release publishes, and make the next one."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from guidancehub.command.all_or_none import all_or_none
from guidancehub.command.options import UsageError, command, day_of
from guidancehub.command.way_back import before_writing, copies_kept
from guidancehub.content.due import unread_law
from guidancehub.content.load import load
from guidancehub.content.problem_codes import CODES_LEDGER, code_groups
from guidancehub.content.problems import ContentError
from guidancehub.content.released import BANKS_FOLDER, NUMBERS_FILE, permanent_numbers, read_released
from guidancehub.content.released_ids import IDS_FILE, id_lines, read_ids
from guidancehub.content.released_names import NAMES_FILE, name_lines, read_names
from guidancehub.content.releasing import NewRelease, ReleaseError, next_version, released_texts
from guidancehub.downloads.bank.bank_file import bank_file
from guidancehub.downloads.registry import downloads_of
from guidancehub.report import Report
from guidancehub.views.formats import JSON
from guidancehub.views.links import Links

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from guidancehub.command.options import Commands
    from guidancehub.content.hub import Hub
    from guidancehub.content.released import Released

_LEDGERS: Final = (IDS_FILE, NUMBERS_FILE, NAMES_FILE, CODES_LEDGER)


def add(commands: Commands) -> None:
    """Add the commands to the parser."""
    ledger = command(
        commands, "ledger", _ledger, "note new ids, numbers, names and codes for ever, and keep the bank"
    )
    ledger.add_argument("--today", type=day_of, help="the day to note, where the release is out: 2026-11-30")
    release = command(commands, "release", _release, "make a release of the content, ledgers included")
    release.add_argument("version", metavar="VERSION", help="such as 0.5.0")
    release.add_argument("--date", type=day_of, help="its day (default: today)")
    release.add_argument("--today", type=day_of, help="the present day, where this computer has a wrong one")
    release.add_argument(
        "--summary", required=True, help="what readers gain from it, for the list of releases"
    )


def _ledger(options: argparse.Namespace) -> Report:
    hub = load(options.root)
    _refuse_unread_law(hub, hub.info.released)
    contents, told = kept(options.root, hub, options.today or _today())
    with all_or_none(options.root, contents):
        return Report("\n".join(told))


def _release(options: argparse.Namespace) -> Report:
    root, hub = options.root, load(options.root)
    day = _day_of_release(options.date, options.today or _today())
    if not options.summary.strip():
        raise UsageError("found --summary without words, expected what readers gain from the release")
    release = NewRelease(options.version, day, options.summary)
    _refuse_unread_law(hub, day)
    try:
        texts = released_texts(root, hub, read_ids(root), release)
    except ReleaseError as error:
        raise UsageError(str(error)) from None
    paths = [*texts, *_LEDGERS, _bank_path(release.version)]
    before = before_writing(root, paths)
    try:
        with (
            copies_kept(root, before, paths) as copies,
            all_or_none(root, {path: text.encode() for path, text in texts.items()}),
        ):
            contents, told = kept(root, load(root))
            contents = {path: each for path, each in contents.items() if _differs(root / path, each)}
            with all_or_none(root, contents):
                pass
    except ContentError as error:
        raise UsageError(
            f"nothing was changed, because the content would have these problems then:\n{error}\n"
            "    hint: mend them, or say --summary in other words, and run the command again"
        ) from None
    dated = len(texts) - 1
    files = "1 file has" if dated == 1 else f"{dated} files have"
    others = f"; {files} entries that are new in it" if dated else ""
    made = f"this is release {options.version} of {day.isoformat()}{others}"
    return Report("\n".join([*told, made]) + before.way_back([*texts, *contents], copies))


def _differs(file: Path, content: bytes) -> bool:
    return not file.exists() or file.read_bytes() != content


def _day_of_release(asked: date | None, today: date) -> date:
    """Return the day of a release. Raises ``UsageError`` for one that is yet to come."""
    if asked and asked > today:
        raise UsageError(
            f"found --date {asked.isoformat()}, expected a day that has come: {today.isoformat()} or before\n"
            "    hint: make the release on its day; if this computer has a wrong day, say the right one "
            f"with --today {asked.isoformat()}"
        )
    return asked or today


def _today() -> date:
    return datetime.now(tz=UTC).date()


def _refuse_unread_law(hub: Hub, day: date) -> None:
    """Raise ``ContentError`` for law that nobody has read for a year, unless the content says why."""
    unread = unread_law(hub, day)
    if unread and not hub.info.law_unread:
        raise ContentError(unread)


def kept(root: Path, hub: Hub, day: date | None = None) -> tuple[dict[str, bytes], list[str]]:
    """Return the ledgers with what is new at their ends, and the bank, by their paths, and what to tell.

    With a day, the release was out already on that day, unless its own day is later.
    Nothing is ever deleted or changed, but the bank of a release that is not out yet.
    """
    uris = {each.uri for each in downloads_of(hub, Links(hub)) if each.format is not JSON}
    codes = [each.code for group in code_groups() for each in group.codes]
    lines = {
        IDS_FILE: id_lines(hub, read_ids(root), day),
        NUMBERS_FILE: number_lines(hub, read_released(root)),
        NAMES_FILE: name_lines(hub, read_names(root), uris),
    }
    if (root / CODES_LEDGER).exists():
        # It is the program's, and a hub of another system has none.
        lines[CODES_LEDGER] = codes
    contents: dict[str, bytes] = {}
    told: list[str] = []
    for path, each in lines.items():
        contents[path], said = _with_lines(root / path, each)
        told.append(said)
    if hub.question_bank:
        made = bank_file(hub, hub.question_bank, read_released(root))
        bank, said = _kept_bank(root, hub, made, day)
        contents |= bank
        told.append(said)
    return contents, told


def _kept_bank(root: Path, hub: Hub, made: str, day: date | None) -> tuple[dict[str, bytes], str]:
    """Return the bank of a release that is in hand, or none for one that is out, and what to tell."""
    info = hub.info
    path = _bank_path(info.release)
    file = root / path
    before = file.read_bytes().decode("utf-8", "replace") if file.exists() else made
    if day and day >= info.released and before != made:
        return {}, (
            f"left the bank of release {info.release} as it is: readers have had it since "
            f"{info.released.isoformat()}, and what changed since is for the next one: "
            f'guidancehub release {next_version(info.release)} --summary "…"'
        )
    return {path: made.encode()}, f"kept the bank of release {info.release}"


def _bank_path(release: str) -> str:
    return f"{BANKS_FOLDER}/{release}.json"


def number_lines(hub: Hub, released: Released) -> list[str]:
    """Return a line for each permanent number: kind, number and id."""
    return [f"{kind} {number} {key}" for (kind, key), number in permanent_numbers(hub, released).items()]


def _with_lines(ledger: Path, lines: list[str]) -> tuple[bytes, str]:
    known = ledger.read_text(encoding="utf-8").splitlines() if ledger.exists() else []
    new = [line for line in lines if line not in known]
    content = "".join(f"{line}\n" for line in [*known, *new]).encode()
    return content, f"added {len(new)} to {ledger.name}, which holds {len(known) + len(new)}"
