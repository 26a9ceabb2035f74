"""Each recipe for editors, followed on a copy of the real content, gives pages that say what was written.

`make test` follows some of them, and `make long` all.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pytest

from guidancehub.__main__ import main
from guidancehub.build import build_site
from guidancehub.performance.cache import BuildCache
from kept import give_kept
from samples import sample
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from guidancehub.build import Site

PAGE: Final = ROOT / "docs" / "editing" / "recipes.md"
NEW: Final = "a-short-name"


@dataclass(frozen=True)
class Copy:
    """A copy of the project's content that a recipe changes."""

    root: Path

    def run(self, *arguments: str) -> None:
        assert main(["--root", str(self.root), *arguments]) == 0

    def read(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path: str, text: str) -> None:
        (self.root / path).write_text(text, encoding="utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        """Replace the first of some words in a file."""
        text = self.read(path)
        assert old in text, f"{path} has no {old!r}"
        self.write(path, text.replace(old, new, 1))

    def fill(self, path: str) -> None:
        """Write words where a new entry asks for them, and publish it."""
        text = re.sub(r"(?m)^(\s*(?:- )?status:) draft\b", r"\1 published", self.read(path))
        self.write(path, text.replace("FILL IN", "Written by a recipe"))


@pytest.fixture
def copy_of_hub(tmp_path: Path) -> Copy:
    for part in ("content", "docs", "banks"):
        shutil.copytree(ROOT / part, tmp_path / part)
    for ledger in ROOT.glob("released-*.txt"):
        shutil.copy(ledger, tmp_path)
    give_kept(ROOT, tmp_path)
    return Copy(tmp_path)


def started(kind: str, path: str, *within: str, name: str = NEW) -> Callable[[Copy], None]:
    """Give the steps that start an entry, fill it in and publish it."""

    def steps(hub: Copy) -> None:
        hub.run("new", kind, name, *within)
        hub.fill(path)

    return steps


def source(hub: Copy) -> None:
    started("source", "content/sources.yml")(hub)
    case = "content/cases/camden-seven-year-funding.yml"
    hub.change(case, "sources:\n", f"sources:\n  - source: {NEW}\n    part: Page 1\n")


def place(hub: Copy) -> None:
    started("place", "content/hub.yml")(hub)
    hub.change("content/cases/kirklees-community-anchors.yml", "places:\n", f"places:\n  - {NEW}\n")


def area(hub: Copy) -> None:
    path = "content/matrix/value.yml"
    lines = hub.read(path).rstrip().split("\n")
    start = max(at for at, line in enumerate(lines) if line.startswith("      - id: "))
    head = f"  - id: {NEW}\n    title: Written by a recipe\n    summary: Written by a recipe.\n    questions:"
    hub.write(path, "\n".join([*lines[:start], head, *lines[start:], ""]))


def criterion(hub: Copy) -> None:
    hub.run("new", "criterion", NEW)
    hub.fill(f"content/matrix/{NEW}.yml")
    hub.run("check")


def weighting(hub: Copy) -> None:
    hub.change("content/matrix/value.yml", "weighting: high", "weighting: low")


def route(hub: Copy) -> None:
    stop = "      - page: /gaps/\n        title: Written by a recipe\n        why: To see what is missing.\n"
    hub.change("content/routes.yml", "    stops:\n", f"    stops:\n{stop}")


def review(hub: Copy) -> None:
    hub.run("due", "90", "--today", "2026-11-30")
    path = "content/cases/camden-seven-year-funding.yml"
    text = re.sub(r"(?m)^reviewed: .*$", "reviewed: 2026-11-29", hub.read(path))
    hub.write(path, re.sub(r"(?m)^review_by: .*$", "review_by: 2027-11-29", text))


def page(hub: Copy) -> None:
    head = "---\ntitle: A page\ndescription: A page that a recipe made.\n---\n"
    hub.write(f"docs/{NEW}.md", f"{head}\n# A page\n\nWritten by a recipe.\n")


def picture(hub: Copy) -> None:
    pictures = hub.root / "docs/assets/pictures"
    shutil.copy(min((pictures / "pack").glob("*.png")), pictures / "x.png")
    hub.change("docs/about.md", "\n# ", "\n![A picture that a recipe shows](/assets/pictures/x.png)\n\n# ")


def layout(hub: Copy) -> None:
    path = "content/cases/camden-seven-year-funding.yml"
    hub.write(path, re.sub(r"(?m)^reviewed: .*$", "reviewed: 28/11/2026  ", hub.read(path)))
    hub.run("check", "--fix", "--today", "2026-11-30")
    hub.run("fmt", "--check")


def text(hub: Copy) -> None:
    path = "content/cases/camden-seven-year-funding.yml"
    hub.write(path, re.sub(r"(?m)^title: .*$", "title: Written by a recipe", hub.read(path)))


def move(hub: Copy) -> None:
    path = "content/matrix/value.yml"
    lines = hub.read(path).split("\n")
    first, second = [at for at, line in enumerate(lines) if line.startswith("      - id: ")][:2]
    question = lines[first:second]
    rest = lines[:first] + lines[second:]
    at = next(number for number, line in enumerate(rest) if line == "  - id: fair-and-full-costs")
    goal = next(number for number, line in enumerate(rest) if number > at and line == "    questions:") + 1
    hub.write(path, "\n".join([*rest[:goal], *question, *rest[goal:]]))


def split(hub: Copy) -> None:
    hub.run("split", "camden-seven-year-funding", "first-name", "second-name")
    for name in ("first-name", "second-name"):
        path = f"content/cases/{name}.yml"
        hub.change(path, "status: draft", "status: published")
        hub.write(path, re.sub(r"(?m)^title: .*$", f"title: Written by a recipe, {name}", hub.read(path)))
    hub.run("retire", "camden-seven-year-funding", "--for", "first-name", "second-name")


def release(hub: Copy) -> None:
    started("case", f"content/cases/{NEW}.yml")(hub)
    hub.run("due", "0", "--today", "2026-11-30")
    hub.run("release", "9.0.0", "--date", "2026-11-30", "--summary", "Written by a recipe.")


RECIPES: Final[dict[str, tuple[Callable[[Copy], None], str, str]]] = {
    "case": (started("case", f"content/cases/{NEW}.yml"), f"cases/{NEW}/", "Written by a recipe"),
    "question": (
        started("question", "content/matrix/value.yml", "--in", "added-value", name="value"),
        "matrix/value/",
        "Written by a recipe",
    ),
    "tip": (started("tip", "content/tips.yml", "--in", "ways-of-working"), "tips/", "Written by a recipe"),
    "term": (started("term", "content/glossary.yml"), "glossary/", "Written by a recipe"),
    "source": (source, "cases/camden-seven-year-funding/", "Written by a recipe"),
    "figure": (started("fact", "content/facts.yml", "--in", "facts-money"), "facts/", "Written by a recipe"),
    "gap": (started("gap", "content/gaps.yml"), "gaps/", "Written by a recipe"),
    "law": (started("law", f"content/law/{NEW}.yml"), f"law/{NEW}/", "Written by a recipe"),
    "draft": (started("draft", f"content/drafts/{NEW}.yml"), f"drafts/{NEW}/", "Written by a recipe"),
    "gate": (
        started("gate", "content/gates.yml", "--in", "gates-suitability", name="BS-19"),
        "matrix/gates/",
        "Written by a recipe",
    ),
    "set": (started("set", f"content/sets/{NEW}.yml"), f"matrix/sets/{NEW}/", "Written by a recipe"),
    "place": (place, f"places/{NEW}/", "Written by a recipe"),
    "area": (area, "matrix/value/", "Written by a recipe"),
    "criterion": (criterion, f"matrix/{NEW}/", "Written by a recipe"),
    "text": (text, "cases/camden-seven-year-funding/", "Written by a recipe"),
    "weighting": (weighting, "matrix/value/", "Low"),
    "route": (route, "paths/buy-or-fund/", "Written by a recipe"),
    "review": (review, "cases/camden-seven-year-funding/", "29 November 2026"),
    "page": (page, f"{NEW}/", "Written by a recipe"),
    "picture": (picture, "about/", "A picture that a recipe shows"),
    "layout": (layout, "cases/camden-seven-year-funding/", "28 November 2026"),
    "move": (move, "matrix/value/", "fair-and-full-costs"),
    "rename": (
        lambda hub: hub.run("rename", "camden-seven-year-funding", "new-name"),
        "cases/camden-seven-year-funding/",
        "cases/new-name/",
    ),
    "split": (split, "cases/camden-seven-year-funding/", "Written by a recipe, second-name"),
    "join": (
        lambda hub: hub.run("retire", "bristol-impact-fund", "--for", "camden-seven-year-funding"),
        "cases/bristol-impact-fund/",
        "cases/camden-seven-year-funding/",
    ),
    "retire": (
        lambda hub: hub.run("retire", "VA-06", "--for", "VA-09"),
        "matrix/questions/VA-06/",
        "matrix/questions/VA-09/",
    ),
    "release": (release, "whats-new/", "Written by a recipe"),
}
"""What each recipe does, by its anchor, and where a page then says what."""


def built(root: Path) -> Site:
    return build_site(root, "skip", cache=BuildCache(root))


def test_the_page_has_the_recipes_that_are_followed_and_no_others() -> None:
    anchors = re.findall(r"(?m)^### .* \{#([a-z-]+)\}$", PAGE.read_text(encoding="utf-8"))
    assert set(anchors) == set(RECIPES)
    assert len(anchors) == len(RECIPES) >= 22


@pytest.mark.parametrize("recipe", sample(sorted(RECIPES), 1, "recipes"))
def test_a_recipe_gives_pages_that_say_what_was_written(recipe: str, copy_of_hub: Copy) -> None:
    follow, url, said = RECIPES[recipe]
    follow(copy_of_hub)
    pages = {output.url: output.html for output in built(copy_of_hub.root).outputs if output.page}
    assert said in pages[url]


def test_each_command_of_a_recipe_is_typed_alike_in_every_terminal() -> None:
    commands = re.findall(r"`(guidancehub [^`]+)`", PAGE.read_text(encoding="utf-8"))
    # Whatever else a shell or PowerShell reads as a sign of its own.
    assert [each for each in commands if not re.fullmatch(r'[A-Za-z0-9 .,"-]+', each)] == []


def beginning_of(language: str) -> str:
    """Give the line that tells a terminal what the commands of recipes begin with."""
    found = re.search(rf"```{language}\n(.*)\n```", PAGE.read_text(encoding="utf-8"))
    assert found
    return found[1]


def test_the_line_for_linux_and_a_mac_makes_commands_work_in_every_folder(copy_of_hub: Copy) -> None:
    (copy_of_hub.root / "hooks").symlink_to(ROOT / "hooks")
    (copy_of_hub.root / ".venv").symlink_to(sys.prefix)
    script = f"{beginning_of('sh')}\ncd content/cases\nguidancehub due 0 --today 2026-11-30\n"
    done = subprocess.run(
        ["sh", "-c", script], cwd=copy_of_hub.root, capture_output=True, text=True, check=True
    )
    assert "due by 2026-11-30" in done.stdout


def test_the_line_for_windows_says_the_same_with_its_paths() -> None:
    line = beginning_of("powershell")
    for ours, theirs in (
        ("$PWD.Path", '"$PWD"'),
        ("$hub\\.venv\\Scripts\\python", "$hub/.venv/bin/python"),
        ("$hub\\hooks", "$hub/hooks"),
        ("-m guidancehub @args", '-m guidancehub "$@"'),
    ):
        assert ours in line
        assert theirs in beginning_of("sh")


def test_each_command_of_a_recipe_is_one_that_there_is() -> None:
    commands = re.findall(r"`guidancehub ([^`]+)`", PAGE.read_text(encoding="utf-8"))
    assert len(commands) > 20
    for command in commands:
        with pytest.raises(SystemExit, match="0"):
            main([command.split()[0], "--help"])
