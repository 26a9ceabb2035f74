"""Everything that can be taken away from the real site: whole, true to its page, and there for ever."""

from __future__ import annotations

import csv
import io
import json
import posixpath
import re
from datetime import date
from itertools import cycle
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from guidancehub.content.kinds import FILES
from guidancehub.content.model.entry import Change
from guidancehub.downloads.bank import answers_schema, criteria_schema, pack_schema
from guidancehub.downloads.csv.formula_guard import guarded
from guidancehub.downloads.registry import downloads_of
from guidancehub.views import saved_answers
from guidancehub.views.labels import size
from guidancehub.views.links import Links
from guidancehub.web.json_ld import described
from guidancehub.web.output import PageMeta
from hostile import HOSTILE, changed_hub
from leaves import leaves
from samples import sample
from spreadsheet_text import unguarded
from support import ROOT, as_written, real_hub, retired_pages, with_records

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from built import BuiltPage


# --- links


def test_every_link_to_a_file_names_its_type_and_its_size(site: Path, pages: dict[str, BuiltPage]) -> None:
    found = 0
    for url, page in pages.items():
        for link in page.tree.xpath("//ul[@class='hub-take__files']//a"):
            file = site / posixpath.normpath(posixpath.join(url, link.get("href")))
            words = " ".join(link.text_content().split())
            expected = " ".join(size(file.stat().st_size).split())
            assert words.endswith(f", {expected}"), (url, words)
            assert re.search(r"(\((CSV|JSON|ZIP)\)|Excel|Word|PDF), [0-9.]+ [KM]B$", words), (url, words)
            found += 1
    assert found > 400


def test_the_list_of_downloads_has_every_file_once_and_no_other(
    site: Path, pages: dict[str, BuiltPage]
) -> None:
    listed = [
        posixpath.normpath(posixpath.join("downloads", str(link)))
        for link in pages["downloads/"].tree.xpath("//ul[@class='hub-take__files']//a/@href")
    ]
    folders = ("downloads", "api", "schema")
    there = [
        file.relative_to(site).as_posix()
        for folder in folders
        for file in (site / folder).rglob("*")
        if file.is_file() and file.name not in {"index.html", "index.md"}
    ]
    # What the tender pack reads is no download: each release adds a bank, and none is taken out. The schemas
    # of what readers save are none either.
    schemas = {answers_schema.URI, criteria_schema.URI, pack_schema.URI, saved_answers.URI}
    of_pack = {uri for uri in there if uri.startswith("api/v1/bank/") or uri in schemas}
    assert of_pack
    assert sorted(listed) == sorted(set(there) - of_pack)


def test_every_page_of_an_entry_links_what_can_be_taken_away(pages: dict[str, BuiltPage]) -> None:
    entries = re.compile(r"(cases|principles|matrix|matrix/questions)/[^/]+/|tips/|contracts-and-grants/.*")
    chosen = [url for url in pages if entries.fullmatch(url) and url not in retired_pages()]
    assert len(chosen) > 60
    assert [url for url in chosen if not pages[url].tree.xpath("//section[@class='hub-take']//a")] == []


# --- data


@pytest.fixture(scope="module")
def whole(site: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((site / "api/v1/hub.json").read_bytes())
    return content


def test_every_entry_of_the_real_hub_reads_back_from_the_data_as_it_is_in_the_content(
    whole: dict[str, Any],
) -> None:
    hub = real_hub()
    for kind in FILES:
        records = tuple(
            kind.model.model_validate(as_written(record)) for record in whole["records"][kind.name]
        )
        assert records == hub.records(kind)


def test_the_data_holds_every_field_of_every_content_file_with_its_value(whole: dict[str, Any]) -> None:
    compared = 0
    for kind in FILES:
        records = whole["records"][kind.name]
        files = sorted(ROOT.glob(kind.pattern))
        written = [yaml.load(file.read_bytes(), yaml.BaseLoader) for file in files]  # noqa: S506 (text alone)
        assert len(written) == len(records), kind.name
        by_name = {record.get("id", kind.name): record for record in records}
        for each in written:
            differing = list(_differing(each, by_name[each.get("id", kind.name)], kind.name))
            assert differing == []
            compared += 1
    assert compared > 40


def _is_retired(written: object) -> bool:
    return isinstance(written, dict) and written.get("status") == "retired"


def _differing(written: object, given: object, place: str) -> Iterator[str]:
    """Name each place where the data lacks a field, or has another value than the YAML; all of it is text."""
    if isinstance(written, dict):
        assert isinstance(given, dict), place
        for name, value in written.items():
            yield from _differing(value, given.get(name), f"{place} / {name}")
    elif isinstance(written, list):
        assert isinstance(given, list), place
        written = [each for each in written if not _is_retired(each)]
        yield from [f"{place}: {len(written)} and {len(given)}"] if len(written) != len(given) else []
        for at, (one, other) in enumerate(zip(written, given, strict=False)):
            yield from _differing(one, other, f"{place} {at}")
    elif isinstance(given, bool):
        yield from [] if written == str(given).lower() else [place]
    elif isinstance(given, int | float):
        yield from [] if float(str(written)) == given else [place]
    else:
        yield from [] if str(written).strip() == given else [f"{place}: {written!r} is not {given!r}"]


def test_every_file_of_data_is_as_its_schema_says(site: Path) -> None:
    read = {file: json.loads(file.read_bytes()) for file in sorted(site.rglob("*.json"))}
    validators, parts = {}, dict[str, object]()
    for file, content in read.items():
        if "$id" in content:
            # Most records stand in several schemas.
            for part in (content | {"$defs": {}}, *content.get("$defs", {}).values()):
                parts[json.dumps(part)] = part
            validators[content["$id"]] = Draft202012Validator(content, format_checker=FormatChecker())
            # The schema is where its own address says.
            assert urlsplit(content["$id"]).path == f"/{file.relative_to(site).as_posix()}"
    Draft202012Validator.check_schema({"$defs": parts})
    checked = [
        error.message
        for content in read.values()
        if "$schema" in content and "$id" not in content
        for error in validators[content["$schema"]].iter_errors(content)
    ]
    assert checked == []
    assert len(validators) > 15


def test_every_page_says_what_it_is_in_the_words_of_schema_org(
    site: Path, pages: dict[str, BuiltPage]
) -> None:
    assert set(pages) > {"about/", "accessibility/", "privacy/", "your-own-hub/"}
    for url in sorted(pages):
        (text,) = pages[url].tree.xpath("//script[@type='application/ld+json']/text()")
        about = json.loads(text)
        assert about["@context"] == "https://schema.org"
        (canonical,) = pages[url].tree.xpath("//link[@rel='canonical']/@href")
        assert about["url"] == canonical
        if about["@type"] == "Dataset":
            assert about["creator"]["name"] in about["name"]
            assert about["license"] == about["usageInfo"]
        else:
            assert about["name"] == pages[url].texts("//h1")[0]
        for file in (*about.get("associatedMedia", ()), *about.get("distribution", ())):
            path = urlsplit(file["contentUrl"]).path.lstrip("/")
            assert (site / path).is_file(), url


def test_a_page_is_dated_by_the_last_release_that_changed_its_entry() -> None:
    hub = real_hub()
    first = hub.info.releases[0]
    second = hub.info.releases[1].model_copy(update={"released": date(2025, 1, 2)})
    info = hub.info.model_copy(update={"releases": (first, second)})
    hub = with_records(hub, {"hub": [info]})
    model = hub.questions[0]
    changed = model.model_copy(
        update={"added": second.release, "changes": (Change(release=first.release, text="New words."),)}
    )
    kept = changed.model_copy(update={"changes": None})
    for entry, note in ((changed, first), (kept, second)):
        about = json.loads(described(hub, "q/", PageMeta(title="Q", description="Q"), entry))
        assert about["dateModified"] == note.released.isoformat()
    # A page without an entry says nothing of what it does not know.
    assert "dateModified" not in described(hub, "x/", PageMeta(title="X", description="X"))


# --- hostile text


def test_hostile_texts_in_every_field_come_through_every_file_as_text() -> None:
    # Ten thousand signs in each of thousands of fields would test the machine, not the files.
    texts = [text for name, text in HOSTILE.items() if name != "long word"]
    turn = cycle(texts)
    hub = changed_hub(real_hub(), lambda _: next(turn))
    every = downloads_of(hub, Links(hub))
    data = [each for each in every if each.uri.endswith((".csv", ".json"))]
    others = [each for each in every if each not in data]
    for download in (*data, *sample(others, 12, "hostile texts")):
        content = download.make()
        if download.uri.endswith(".csv"):
            rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
            assert len({len(row) for row in rows}) == 1, download.uri
            assert all(guarded(unguarded(cell)) == cell for row in rows for cell in row), download.uri
        elif download.uri == "api/v1/hub.json":
            assert set(leaves(json.loads(content))) >= set(texts)
        elif download.uri.endswith(".json"):
            json.loads(content)


def test_what_holds_a_whole_stands_open_where_a_long_list_is_folded(pages: dict[str, BuiltPage]) -> None:
    (heading,) = pages["downloads/"].tree.xpath("//h2[@id='question-matrix']")
    section = heading.getparent()
    shown = section.xpath("./ul//a/@href")
    folded = section.xpath("./details//a/@href")
    assert "../downloads/question-matrix.xlsx" in shown
    assert "../downloads/matrix/value.pdf" in folded
    assert len(shown) < 10 < len(folded)
