"""Make one large hub twice: as our project, from YAML, and as a beginner's with stock Material.

    python benchmarks/hubs.py 4000 FOLDER

writes FOLDER/ours, FOLDER/stock and FOLDER/hugo. All have the same pages: those of the others are our own
finished pages put back into Markdown, so that none has a word or a link that another lacks.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import textwrap
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import yaml

from finished_markdown import Markdown
from guidancehub.build import build_site
from guidancehub.content.load import load
from guidancehub.content.model.amounts import POUNDS
from guidancehub.write import source_uri

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub

ROOT: Final = Path(__file__).parent.parent

# What a beginner writes after reading Material's first page, but for the font, which would be fetched.
STOCK: Final = """\
site_name: Keep it Local hub
theme:
  name: material
  font: false
"""

HUGO: Final = """\
baseURL: https://keep-it-local-hub.example/
title: Keep it Local hub
languageCode: en-GB
disableKinds: [taxonomy, term, RSS]
disablePathToLower: true
markup:
  goldmark:
    renderer:
      unsafe: true
menus:
  main:
"""
HUGO_PAGE: Final = """\
<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>{{ .Title }} – {{ site.Title }}</title>
<meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}">
</head>
<body>
<nav>{{ range site.Menus.main }}<a href="{{ .URL }}">{{ .Name }}</a> {{ end }}</nav>
<main data-pagefind-body>
{{ .Content }}
</main>
<footer>{{ site.Title }}</footer>
</body>
</html>
"""
"""A plain document with a menu, which is less than ours has around a page."""

TEXTS: Final = frozenset(
    ("title", "summary", "who", "period", "challenge", "steps", "changed", "not_fixed", "points", "label")
)
SHORTEST_FILLER: Final = 24
WORDS_A_SENTENCE: Final = 14


def main() -> None:
    """Write both projects."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("number", type=int, help="how many case studies")
    parser.add_argument("folder", type=Path, help="a new folder")
    options = parser.parse_args()
    write_ours(options.folder / "ours", options.number)
    write_stock(options.folder / "stock", options.folder / "ours")
    write_hugo(options.folder / "hugo", options.folder / "stock")


def write_ours(folder: Path, number: int) -> None:
    """Copy this project, and fill its cases up to a number."""
    for name in ("content", "docs", "overrides", "hooks"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    # Stock makes nothing to take away; benchmarks/downloads.py measures that.
    setup = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("downloads: true", "downloads: false")
    (folder / "mkdocs.yml").write_text(setup, encoding="utf-8")
    for case in _more_cases(load(folder), number):
        text = yaml.dump(case, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=100)
        (folder / "content" / "cases" / f"{case['id']}.yml").write_text(text, encoding="utf-8")


def write_stock(folder: Path, ours: Path) -> None:
    """Write our project's pages as Markdown."""
    shutil.copytree(ours / "docs", folder / "docs", ignore=shutil.ignore_patterns("assets"))
    (folder / "mkdocs.yml").write_text(STOCK, encoding="utf-8")
    menu = yaml.safe_load((ours / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]
    (folder / "menu.yml").write_text(yaml.dump({"INHERIT": "mkdocs.yml", "nav": menu}), encoding="utf-8")
    for output in build_site(ours, "none").outputs:
        if output.page is not None:
            file = folder / "docs" / source_uri(output)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(Markdown(output.url).page(output), encoding="utf-8")


def write_hugo(folder: Path, stock: Path) -> None:
    """Copy the Markdown to where Hugo finds it: the page of a folder is “_index.md” inside it."""
    docs = stock / "docs"
    for file in sorted(docs.rglob("*.md")):
        name = file.relative_to(docs).with_suffix("")
        place = "_index.md" if name.as_posix() == "index" else f"{name}.md"
        if (docs / name).is_dir():
            place = f"{name}/_index.md"
        target = folder / "content" / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)
    for inner in [each for each in (folder / "content").rglob("*") if each.is_dir()]:
        if not (inner / "_index.md").exists():
            # Hugo would make a page of each folder.
            (inner / "_index.md").write_text("---\nbuild:\n  render: never\n---\n", encoding="utf-8")
    menu = yaml.safe_load((stock / "menu.yml").read_text(encoding="utf-8"))["nav"]
    groups = [(title, pages[0]) for each in menu if isinstance(each, dict) for title, pages in each.items()]
    lines = (
        f"    - name: {title}\n      url: /{_page_of(first).removesuffix('.md')}/\n"
        for title, first in groups
    )
    (folder / "hugo.yaml").write_text(HUGO + "".join(lines), encoding="utf-8")
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for kind in ("single", "list"):
        (layouts / f"{kind}.html").write_text(HUGO_PAGE, encoding="utf-8")
    (folder / "layouts" / "index.html").write_text(HUGO_PAGE, encoding="utf-8")


def _page_of(entry: str | dict[str, str]) -> str:
    return entry if isinstance(entry, str) else next(iter(entry.values()))


def _more_cases(hub: Hub, number: int) -> Iterator[dict[str, Any]]:
    """Yield cases with every part that a case can have, shaped as the real ones in turn."""
    chance = random.Random(number)  # noqa: S311 (filler, the same in every run)
    models = [case.model_dump(mode="json", exclude_defaults=True, round_trip=True) for case in hub.cases]
    words = [word for model in models for word in re.findall(r"[A-Za-z]{2,}", " ".join(_texts(model)))]
    figures = [model["figures"] for model in models if "figures" in model]
    for at in range(len(models), number):
        case = {"figures": figures[at % len(figures)], **models[at % len(models)]}
        case = _reworded(case, words, chance)
        # The sum of a case repeats the label of one of its figures in pounds.
        case.pop("money", None)
        sums = [each["label"] for each in case["figures"] if each.get("unit") == POUNDS]
        case |= {"money": sums[0]} if sums else {}
        case["id"] = f"{'-'.join(re.findall('[a-z]+', case['title'].lower())[:4])}-{at}"
        case["places"] = sorted(
            chance.sample(sorted([place.id for place in hub.info.places]), chance.randint(1, 2))
        )
        case["principles"] = chance.sample([each.id for each in hub.principles], chance.randint(1, 3))
        yield case


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from chain.from_iterable(_texts(inner) for key, inner in value.items() if key in TEXTS)
    elif isinstance(value, list):
        yield from chain.from_iterable(map(_texts, value))


def _reworded(value: Any, words: list[str], chance: random.Random, field: str = "") -> Any:  # noqa: ANN401 (plain YAML)
    """Put other words of the same length in place of every text."""
    if isinstance(value, dict):
        return {key: _reworded(inner, words, chance, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [_reworded(inner, words, chance, field) for inner in value]
    if field not in TEXTS:
        return value
    return "\n\n".join(_filler(len(part), words, chance) for part in value.split("\n\n"))


def _filler(length: int, words: list[str], chance: random.Random) -> str:
    drawn = chance.choices(words, k=length // 4 + 4)
    starts = range(0, len(drawn), WORDS_A_SENTENCE)
    sentences = [" ".join(drawn[at : at + WORDS_A_SENTENCE]).capitalize() for at in starts]
    return textwrap.shorten(". ".join(sentences), max(length, SHORTEST_FILLER), placeholder="")


if __name__ == "__main__":
    main()
