"""``init``: a small hub of one's own, which builds, serves, checks itself and can be published."""

from __future__ import annotations

import json
import shlex
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, ClassVar, Final

from guidancehub.bug_report import program_version
from guidancehub.command.options import UsageError, command
from guidancehub.content.checks.typed_values import made_up_address
from guidancehub.content.editor_schemas import editor_files
from guidancehub.content.load import load, load_info
from guidancehub.content.model.hub_info import SCHEMA
from guidancehub.content.model.slugs import slug_of
from guidancehub.content.problems import ContentError
from guidancehub.content.releasing import BEGUN
from guidancehub.report import Report
from guidancehub.write import writing

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from guidancehub.command.options import Commands

_YEAR: Final = timedelta(days=365)
_FILES: Final[Mapping[str, str]] = {
    "mkdocs.yml": "mkdocs.yml",
    "requirements.txt": "requirements.txt",
    "README.md": "README.md",
    ".gitattributes": "gitattributes",
    ".gitignore": "gitignore",
    ".editorconfig": "editorconfig",
    ".vscode/extensions.json": "extensions.json",
    ".github/workflows/publish.yml": "publish.yml",
    "content/hub.yml": "hub.yml",
    "content/sources.yml": "sources.yml",
    "docs/about.md": "about.md",
    "docs/privacy.md": "privacy.md",
    "docs/accessibility.md": "accessibility.md",
}
"""The template of each file that every new hub has."""
KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "matrix": ("content/matrix/first-criterion.yml", "criterion.yml"),
    "cases": ("content/cases/first-case.yml", "case.yml"),
    "principles": ("content/principles.yml", "principles.yml"),
    "tips": ("content/tips.yml", "tips.yml"),
    "glossary": ("content/glossary.yml", "glossary.yml"),
}
"""The file and the template of each kind of content that a new hub can begin with."""


class _Text(Template):
    """The text of a template, whose values begin with two signs that no file here has otherwise."""

    delimiter: ClassVar[str] = "%%"


@dataclass(frozen=True, slots=True)
class NewHub:
    """What a new hub begins with."""

    name: str
    system: str
    places: tuple[str, ...]
    kinds: tuple[str, ...]
    """The names of ``KINDS``."""


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    init = command(
        commands, "init", _init, "write a small hub of your own, which builds and can be published"
    )
    init.add_argument("folder", type=Path, metavar="FOLDER", help="a new folder, such as my-hub")
    init.add_argument("--name", help="what the hub is called: Northshire guidance hub")
    init.add_argument("--system", help="whose it is, as it stands in a sentence: Northshire")
    init.add_argument("--places", help="its Places, with commas between them; none if left empty")
    kinds = ",".join(KINDS)
    init.add_argument("--kinds", help=f"what it begins with, with commas between: {kinds} (all unless given)")
    init.set_defaults(needs_project=False)


def _init(options: argparse.Namespace) -> Report:
    folder: Path = options.folder
    _refuse_blank("--name", options.name)
    _refuse_blank("--system", options.system)
    hub = NewHub(
        _asked(options.name, "What is the hub called?", "My guidance hub"),
        _asked(options.system, "Whose is it, as it stands in a sentence?", "My system"),
        _listed(_asked(options.places, "Which Places has it, with commas between them?", "")),
        _kinds(_asked(options.kinds, f"What does it begin with, of {', '.join(KINDS)}?", ",".join(KINDS))),
    )
    with writing(folder):
        write_hub(folder, hub)
    return Report(
        f"wrote a hub to {folder}; README.md there says how to begin\n"
        f"    next: guidancehub --root {shlex.quote(str(folder))} check"
    )


def _refuse_blank(option: str, given: str | None) -> None:
    """Raise ``UsageError`` for a name without words."""
    if given is not None and not given.strip():
        raise UsageError(f"found {option} without words, expected some, or no {option}")


def _asked(given: str | None, question: str, otherwise: str) -> str:
    """Return what was given, or what a person at a terminal answers, or what is used otherwise."""
    if given is not None or not sys.stdin.isatty():
        return otherwise if given is None else given
    shown = f" [{otherwise}]" if otherwise else ""
    return input(f"{question}{shown} ").strip() or otherwise


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _kinds(text: str) -> tuple[str, ...]:
    """Return the kinds in a list of them. Raises ``UsageError`` for one that a hub cannot begin with."""
    kinds = _listed(text)
    if wrong := [each for each in kinds if each not in KINDS]:
        raise UsageError(
            f"found {wrong[0]!r}, expected what a hub can begin with\n    hint: {', '.join(KINDS)}"
        )
    return kinds


def write_hub(folder: Path, hub: NewHub) -> None:
    """Write a hub into a folder that is new or empty.

    Raises ``UsageError`` where the folder has files, or where a name is one that no hub can have.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(
            f"found {folder} in use, expected a new folder or an empty one\n    hint: give another name"
        )
    _refuse_places_without_id(hub.places)
    # An empty folder stays the same one, for a terminal may be in it, or a link lead to it.
    beside = folder if folder.exists() else folder.parent
    beside.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".new-hub-", dir=beside) as temporary:
        staged = Path(temporary) / "hub"
        _fill(staged, _texts(hub))
        try:
            load(staged)
        except ContentError as error:
            # The file of which they are told is gone with its folder.
            told = "\n".join(f"{each.field}: {each.message}" for each in error.problems)
            raise UsageError(
                f"these names make no hub\n{told}\n    hint: change --name, --system or --places"
            ) from None
        _fill(staged, editor_files(load_info(staged)))
        if beside is folder:
            for each in staged.iterdir():
                each.rename(folder / each.name)
        else:
            staged.rename(folder)


def _refuse_places_without_id(names: tuple[str, ...]) -> None:
    hint = (
        "in --places write it in letters from a to z, of which its id is made, and its own name in "
        "content/hub.yml afterwards"
    )
    before: dict[str, str] = {}
    for name in names:
        slug = slug_of(name)
        if not slug:
            found = f"the Place {name!r}, of which no id can be made, expected letters from a to z or digits"
        elif slug in before:
            found = f"the Places {before[slug]!r} and {name!r}, expected names whose ids differ ({slug!r})"
        else:
            before[slug] = name
            continue
        raise UsageError(f"these names make no hub: found {found}\n    hint: {hint}")


def _texts(hub: NewHub) -> dict[str, str]:
    """Return the text of each file by its path."""
    values = _values(hub)
    templates = {**_FILES, **dict(map(KINDS.__getitem__, hub.kinds))}
    folder = files("guidancehub.command").joinpath("new_hub")
    return {
        path: _Text(folder.joinpath(f"{name}.tmpl").read_text(encoding="utf-8")).substitute(values)
        for path, name in templates.items()
    }


def _values(hub: NewHub) -> dict[str, str]:
    """Return what templates have in their places. A JSON string is a YAML string, whatever it holds."""
    today = datetime.now(tz=UTC).date()
    slug = slug_of(hub.name) or "my-hub"
    texts = {
        "name": hub.name,
        "system": hub.system,
        "system_short": hub.system,
        "strapline": f"Guidance of {hub.system}.",
        "address": made_up_address(slug),
        "label": f"From {hub.system}",
        "sentence": f"It is {hub.system}’s own.",
    }
    return {key: _quoted(text) for key, text in texts.items()} | {
        "plain_name": hub.name,
        "slug": slug,
        "places": _places(hub.places),
        "places_of_case": _places_of_case(hub.places),
        "today": today.isoformat(),
        "due": (today + _YEAR).isoformat(),
        "version": program_version(),
        "schema": str(SCHEMA),
        "begun": BEGUN,
    }


def _places(names: tuple[str, ...]) -> str:
    """Return the lines of the Places; none where there are none."""
    if not names:
        return ""
    lines = ["places:"]
    for name in names:
        lines += [f"  - id: {slug_of(name)}", f"    name: {_quoted(name)}"]
        lines.append(f"    summary: {_quoted(f'Say here what the hub holds about {name}.')}")
    return "\n".join(lines) + "\n"


def _places_of_case(names: tuple[str, ...]) -> str:
    """Return the remark of a case study that says how it names Places; none where the hub has none."""
    if not names:
        return ""
    shown = f"places: [{slug_of(names[0])}]"
    return f"# Where it happened in a Place of content/hub.yml, write this in place of “area”: {shown}\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _fill(folder: Path, texts: Mapping[str, str]) -> None:
    for path, text in texts.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
