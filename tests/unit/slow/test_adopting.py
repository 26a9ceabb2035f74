"""What another hub has is taken over as another system's, with its rights, its sources and its release."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
import yaml

from guidancehub.__main__ import main
from guidancehub.build import build_site
from guidancehub.content.kinds import KINDS
from guidancehub.content.load import load
from guidancehub.content.placed_entries import entries_of
from minimal_hub import ORIGINAL
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from minimal_hub import MinimalHub

CASE = "content/cases/tea-in-the-hall.yml"
SOURCES = "content/sources.yml"
HUB = "content/hub.yml"
AGREED = ("--permission", "The editor of Northshire agreed by e-mail on 3 November 2026.")
WEIGHTINGS = ("--as", "must=high", "--as", "should=low")


@pytest.fixture
def northshire(tmp_path: Path) -> Path:
    return shutil.copytree(ROOT / "examples" / "northshire", tmp_path / "northshire")


@pytest.fixture
def licensed(northshire: Path) -> Path:
    file = northshire / HUB
    file.write_text(file.read_text(encoding="utf-8") + "content_licence: OGL-UK-3.0\n", encoding="utf-8")
    return northshire


def adopt(hub: MinimalHub, *arguments: str | Path) -> int:
    hub.changed.update(ORIGINAL)
    words = map(str, arguments)
    return main(["--root", str(hub.root), "adopt", *words, "--today", "2026-11-30"])


def test_its_rights_are_shown_and_what_it_has(
    hub: MinimalHub, northshire: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert adopt(hub, northshire) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Northshire guidance hub of Northshire Integrated Care System, release 1.0.0 of 2026-11-28",
        "its rights: All of this is invented, and anyone may use it for anything.",
        "its open licence: none that it states",
        "what can be taken over:",
        "criterion: 2",
        "question: 3",
        "case: 1",
        "source: 2",
    ]


def test_without_a_licence_or_a_permission_nothing_is_taken(
    hub: MinimalHub, northshire: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert adopt(hub, northshire, "tea-in-the-hall", "--permission", " ") == 2
    told = capsys.readouterr().err
    assert "its rights: All of this is invented" in told
    assert "found no open licence of the other hub, expected one or a permission" in told
    assert not (hub.root / CASE).exists()


@pytest.mark.parametrize("said", ["yes", "in 2026", "The editor of Northshire agreed"])
def test_a_permission_says_who_agreed_and_when(
    said: str, hub: MinimalHub, northshire: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert adopt(hub, northshire, "tea-in-the-hall", "--permission", said) == 2
    told = capsys.readouterr().err
    assert f"found --permission {said!r}, expected a sentence on who agreed, how and when" in told
    assert not (hub.root / CASE).exists()


def test_the_mark_of_another_hub_says_hub_once(hub: MinimalHub, northshire: Path) -> None:
    file = northshire / HUB
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("storage_prefix: northshire", "storage_prefix: northshire-hub"), encoding="utf-8"
    )
    assert adopt(hub, northshire, "tea-in-the-hall", *AGREED) == 0
    assert load(hub.root).info.origin("northshire-hub").means == "published"


def test_what_may_be_left_out_is_not_told_as_missing(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["adopt"])
    assert capsys.readouterr().err.endswith("the following arguments are required: FOLDER\n")


def test_a_case_keeps_its_origin_its_sources_and_its_release(hub: MinimalHub, northshire: Path) -> None:
    assert adopt(hub, northshire, "tea-in-the-hall", *AGREED) == 0
    entry = yaml.safe_load(hub.read(CASE))
    assert entry["origin"] == entry["lessons"]["origin"] == "northshire-hub"
    ours, theirs = entry["sources"]
    assert theirs == {"source": "northshire-paper", "part": "Page 6"}
    assert (ours["source"], ours["part"]) == ("northshire-hub", "Tea in the hall")
    assert ours["detail"] == "release 1.0.0; marked there “From Northshire”"
    works = {each["id"]: each for each in yaml.safe_load(hub.read(SOURCES))["sources"]}
    assert works["northshire-paper"]["title"] == "How Northshire asks"
    assert works["northshire-hub"]["url"] == "https://northshire-hub.example/"
    assert works["northshire-hub"]["note"] == (
        "We took entries over from its release 1.0.0 with permission: "
        "The editor of Northshire agreed by e-mail on 3 November 2026."
    )
    origin = load(hub.root).info.origin("northshire-hub")
    assert (origin.means, origin.label) == ("published", "From Northshire guidance hub")
    assert hub.report() == "no problems"


def test_sources_in_brackets_take_the_reference_to_the_other_hub(hub: MinimalHub, northshire: Path) -> None:
    file = northshire / CASE
    text = file.read_text(encoding="utf-8").replace("title: Tea in the hall", "title: Tea, [and] more")
    listed = "sources:\n  - source: northshire-paper\n    part: Page 6\n"
    assert listed in text
    text = text.replace(listed, 'sources: [{source: northshire-paper, part: "Page 6"}] # two\n')
    file.write_text(text, encoding="utf-8")
    assert adopt(hub, northshire, "tea-in-the-hall", *AGREED) == 0
    ours, theirs = yaml.safe_load(hub.read(CASE))["sources"]
    assert theirs == {"source": "northshire-paper", "part": "Page 6"}
    assert (ours["source"], ours["part"]) == ("northshire-hub", "Tea, [and] more")
    assert ours["detail"] == "release 1.0.0; marked there “From Northshire”"
    assert hub.report() == "no problems"


def test_an_entry_in_brackets_is_refused_in_words(
    hub: MinimalHub, northshire: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (northshire / "content/glossary.yml").write_text(
        "added: 1.0.0\nreviewed: 2026-11-28\nreview_by: 2027-11-28\n"
        "terms: [{id: broth, term: Broth, plain: Thin soup., origin: proposal,\n"
        "  sources: [{source: northshire-paper, part: Page 6}]}]\n",
        encoding="utf-8",
    )
    assert adopt(hub, northshire, "broth", *AGREED) == 2
    told = capsys.readouterr().err
    assert "found an entry in brackets in content/glossary.yml of the other hub, expected lines" in told


def test_it_is_shown_as_another_systems(hub: MinimalHub, northshire: Path) -> None:
    assert adopt(hub, northshire, "tea-in-the-hall", *AGREED) == 0
    outputs = {each.url: each.html for each in build_site(hub.root, "skip").outputs if each.page}
    page = outputs["cases/tea-in-the-hall/"]
    assert "From Northshire guidance hub" in page
    assert "From Riverside" not in page.partition("</h1>")[2].partition("</header>")[0]
    assert "release 1.0.0" in page


def test_a_licence_takes_the_place_of_a_permission(hub: MinimalHub, licensed: Path) -> None:
    assert adopt(hub, licensed, "tea-in-the-hall") == 0
    assert "from its release 1.0.0 under OGL-UK-3.0." in " ".join(hub.read(SOURCES).split())


def test_a_licence_that_is_not_open_is_refused(
    hub: MinimalHub, licensed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = licensed / HUB
    file.write_text(file.read_text(encoding="utf-8").replace("OGL-UK-3.0", "CC-BY-NC-4.0"), encoding="utf-8")
    assert adopt(hub, licensed, "tea-in-the-hall") == 2
    assert "expected one of OGL-UK-3.0, CC0-1.0, CC-BY-4.0, CC-BY-SA-4.0" in capsys.readouterr().err


def test_what_it_names_and_this_hub_has_not_is_left_out_and_told(
    hub: MinimalHub, northshire: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert adopt(hub, northshire, "tea-in-the-hall", *AGREED) == 0
    told = capsys.readouterr().out
    assert told.endswith("left out, because this hub has none of them: places: upper-north\n")
    entry = yaml.safe_load(hub.read(CASE))
    assert "places" not in entry
    assert entry["area"] == "Upper Northshire"


def test_what_has_the_same_id_and_is_of_another_kind_is_left_out_too(
    hub: MinimalHub, northshire: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # A term of this hub.
    for file in (northshire / HUB, northshire / CASE):
        file.write_text(file.read_text(encoding="utf-8").replace("upper-north", "soup"), encoding="utf-8")
    assert adopt(hub, northshire, "tea-in-the-hall", *AGREED) == 0
    assert capsys.readouterr().out.endswith("has none of them: places: soup\n")


def test_a_criterion_comes_without_the_social_value_model_that_this_hub_has_not(
    hub: MinimalHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small = shutil.copytree(ROOT / "examples" / "northshire", tmp_path / "small")
    weightings = ("--as", "high=must", "--as", "medium=should", "--as", "low=should")
    other = _other(hub, tmp_path)
    assert main(["--root", str(small), "adopt", str(other), "criterion", *AGREED, *weightings]) == 0
    assert "social_value_model: 1a" in capsys.readouterr().out


def test_a_field_of_which_nothing_is_left_out_is_not_named(
    hub: MinimalHub, northshire: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert adopt(hub, northshire, "case", *AGREED, "--as", "upper-north=north-bank") == 0
    assert "left out" not in capsys.readouterr().out


def test_what_is_asked_for_twice_is_taken_once(hub: MinimalHub, northshire: Path) -> None:
    assert adopt(hub, northshire, "tea-in-the-hall", "case", *AGREED) == 0
    assert hub.report() == "no problems"


def test_an_id_to_rename_that_nothing_has_is_refused(
    hub: MinimalHub, northshire: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert adopt(hub, northshire, "tea-in-the-hall", *AGREED, "--as", "tea-in-hall=northshire-tea") == 2
    told = capsys.readouterr().err
    assert "found --as tea-in-hall=…, expected an id of what is taken over, or one that it names\n" in told
    assert "hint: did you mean 'tea-in-the-hall'?" in told
    assert not (hub.root / CASE).exists()


def test_two_hubs_of_one_name_have_an_origin_each(hub: MinimalHub, northshire: Path, tmp_path: Path) -> None:
    southshire = shutil.copytree(northshire, tmp_path / "southshire")
    file = southshire / HUB
    text = file.read_text(encoding="utf-8")
    text = text.replace("system: Northshire Integrated", "system: Southshire Integrated")
    file.write_text(text.replace("system_short: Northshire", "system_short: Southshire"), encoding="utf-8")
    assert adopt(hub, northshire, "tea-in-the-hall", *AGREED) == 0
    for key in ("southshire-tea", "more-tea"):
        assert adopt(hub, southshire, "tea-in-the-hall", *AGREED, "--as", f"tea-in-the-hall={key}") == 0
    found = load(hub.root)
    assert {each.id: each.origin for each in found.cases if each.id != "garden-lunches"} == {
        "tea-in-the-hall": "northshire-hub",
        "southshire-tea": "northshire-southshire-hub",
        "more-tea": "northshire-southshire-hub",
    }
    origin = found.info.origin("northshire-southshire-hub")
    assert origin.label == "From Northshire guidance hub of Southshire"
    assert "the hub of Southshire Integrated Care System" in origin.sentence
    assert found.bibliography[origin.id].publisher == "Southshire Integrated Care System"
    assert hub.report() == "no problems"


def test_what_it_names_stays_where_it_is_said_what_that_is_here(hub: MinimalHub, northshire: Path) -> None:
    assert adopt(hub, northshire, "tea-in-the-hall", *AGREED, "--as", "upper-north=north-bank") == 0
    assert yaml.safe_load(hub.read(CASE))["places"] == ["north-bank"]
    assert hub.report() == "no problems"


def test_an_id_in_use_is_refused_and_another_one_is_taken(
    hub: MinimalHub, northshire: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert adopt(hub, northshire, "tea-in-the-hall", *AGREED) == 0
    before = hub.read(CASE)
    assert adopt(hub, northshire, "tea-in-the-hall", *AGREED) == 2
    assert "found tea-in-the-hall in use in this hub" in capsys.readouterr().err
    assert adopt(hub, northshire, "tea-in-the-hall", *AGREED, "--as", "tea-in-the-hall=northshire-tea") == 0
    assert hub.read(CASE) == before
    assert "id: northshire-tea\n" in hub.read("content/cases/northshire-tea.yml")
    ids = [each["id"] for each in yaml.safe_load(hub.read(SOURCES))["sources"]]
    assert len(ids) == len(set(ids))
    assert hub.read(HUB).count("id: northshire-hub") == 1


def test_a_kind_is_taken_with_all_that_is_inside_it(hub: MinimalHub, northshire: Path) -> None:
    assert adopt(hub, northshire, "case", *AGREED) == 0
    assert adopt(hub, northshire, "criterion", *AGREED, *WEIGHTINGS) == 0
    question = next(each for each in load(hub.root).questions if each.id == "PE-01")
    assert (question.weighting, question.origin) == ("high", "northshire-hub")
    assert question.cases == ("tea-in-the-hall",)
    assert question.sources[0].detail == "release 1.0.0; marked there “From Northshire”"
    assert hub.report() == "no problems"


def test_what_has_no_place_here_changes_nothing_and_says_what_to_do(
    hub: MinimalHub, northshire: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = hub.read(HUB)
    assert adopt(hub, northshire, "criterion", *AGREED) == 2
    told = capsys.readouterr().err
    assert "found 'must', expected the id of a weighting" in told
    assert "--as THERE=HERE" in told
    assert hub.read(HUB) == before


def test_a_member_of_a_list_goes_into_the_list_of_this_hub(hub: MinimalHub, tmp_path: Path) -> None:
    other = _other(hub, tmp_path)
    assert adopt(hub, other, "keep-notes", *AGREED, "--as", "keep-notes=their-notes") == 0
    tip = next(each.entry for each in load(hub.root).located if each.entry.id == "their-notes")
    assert (tip.origin, tip.added) == ("riverside-hub", "0.2.0")
    assert hub.report() == "no problems"


def test_lists_of_what_another_wrote_do_not_say_that_it_is_ours(hub: MinimalHub, tmp_path: Path) -> None:
    small = shutil.copytree(ROOT / "examples" / "northshire", tmp_path / "small")
    other = _other(hub, tmp_path)
    assert main(["--root", str(small), "adopt", str(other), "draft", "gap", *AGREED]) == 0
    pages = {each.url: each.html for each in build_site(small, "skip").outputs if each.page}
    for url in ("drafts/", "gaps/"):
        assert pages[url].count("hub-mark--double") == 1
        assert "hub-mark--dashed" not in pages[url]
        assert "We wrote them" not in pages[url]
        assert "other lines are ours" not in pages[url]
    # With one of its own, each has a mark.
    draft = next((small / "content/drafts").glob("*.yml"))
    text = draft.read_text(encoding="utf-8").replace("id: ", "id: our-").replace("order: 1\n", "order: 2\n")
    text = text.replace(f"id: our-{draft.stem}\n", "id: our-draft\n").replace("riverside-hub", "proposal", 1)
    draft.with_name("our-draft.yml").write_text(text, encoding="utf-8")
    pages = {each.url: each.html for each in build_site(small, "skip").outputs if each.page}
    assert pages["drafts/"].count("hub-mark--double") == pages["drafts/"].count("hub-mark--dashed") == 1


def test_what_another_hub_counts_of_its_report_stays_there(hub: MinimalHub, tmp_path: Path) -> None:
    small = shutil.copytree(ROOT / "examples" / "northshire", tmp_path / "small")
    other = _other(hub, tmp_path)
    assert main(["--root", str(small), "adopt", str(other), "from-idea-to-garden", *AGREED]) == 0
    chapter = yaml.safe_load((small / "content/journey/from-idea-to-garden.yml").read_text(encoding="utf-8"))
    assert {"changes", "coverage"}.isdisjoint(chapter)
    urls = {each.url for each in build_site(small, "skip").outputs if each.page}
    assert "journey/from-idea-to-garden/" in urls
    assert "about/coverage/" not in urls


def test_links_lead_to_the_pages_of_the_other_hub(hub: MinimalHub, tmp_path: Path) -> None:
    other = _other(hub, tmp_path)
    file = other / "content/tips.yml"
    linked = [tip for tip in file.read_text(encoding="utf-8").split("- id: ") if "](/" in tip]
    key = linked[0].partition("\n")[0]
    assert adopt(hub, other, key, *AGREED, "--as", f"{key}=their-tip") == 0
    text = hub.read("content/tips.yml").partition("- id: their-tip")[2]
    assert "](https://their-hub.example/" in text
    assert hub.report() == "no problems"


def test_a_list_that_this_hub_has_not_is_taken_as_a_whole(hub: MinimalHub, tmp_path: Path) -> None:
    other = _other(hub, tmp_path)
    small = shutil.copytree(ROOT / "examples" / "northshire", tmp_path / "small")
    arguments = ["--root", str(small), "adopt", str(other)]
    assert main([*arguments, "tip", *AGREED]) == 0
    assert {each.entry.origin for each in load(small).located if each.kind.name == "tip"} == {"riverside-hub"}


@pytest.mark.parametrize("key", ["keep-notes", "ask-the-neighbours", "soup"])
def test_one_member_of_a_list_that_this_hub_has_not_comes_alone(
    key: str, hub: MinimalHub, tmp_path: Path
) -> None:
    small = shutil.copytree(ROOT / "examples" / "northshire", tmp_path / "small")
    before = {(kind.name, each.entry.id) for kind in KINDS for each in entries_of(load(small), kind)}
    assert main(["--root", str(small), "adopt", str(_other(hub, tmp_path)), key, *AGREED]) == 0
    build_site(small, "skip")
    after = {(kind.name, each.entry.id) for kind in KINDS for each in entries_of(load(small), kind)}
    assert {name for kind, name in after - before if kind != "source"} == {key}


def test_a_term_keeps_its_sources_and_says_where_it_is_from(hub: MinimalHub, tmp_path: Path) -> None:
    other = _other(hub, tmp_path)
    file = other / "content/glossary.yml"
    text = file.read_text(encoding="utf-8").replace("term: Soup", "term: Their soup")
    file.write_text(text.replace("      - broth", "      - their broth"), encoding="utf-8")
    assert adopt(hub, other, "soup", *AGREED, "--as", "soup=their-soup") == 0
    terms = yaml.safe_load(hub.read("content/glossary.yml"))["terms"]
    term = next(each for each in terms if each["id"] == "their-soup")
    assert (term["origin"], term["sources"][0]["source"]) == ("riverside-hub", "riverside-hub")
    assert term["sources"][0]["part"] == "Their soup"
    assert "added" not in term
    assert hub.report() == "no problems"


def test_a_source_is_taken_with_a_note_and_one_that_is_here_is_left_alone(
    hub: MinimalHub, northshire: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert adopt(hub, northshire, "source", *AGREED) == 0
    works = {each["id"]: each for each in yaml.safe_load(hub.read(SOURCES))["sources"]}
    said = "We took this record over from Northshire guidance hub, release 1.0.0."
    assert said in works["northshire-paper"]["note"]
    assert "with permission" in works["northshire-hub"]["note"]
    before = hub.read(SOURCES)
    capsys.readouterr()
    assert adopt(hub, northshire, "northshire-paper", *AGREED) == 0
    assert "this hub has northshire-paper already, as in Northshire guidance hub" in capsys.readouterr().out
    assert hub.read(SOURCES) == before
    assert hub.report() == "no problems"


def test_another_source_of_the_same_id_gets_its_own(hub: MinimalHub, tmp_path: Path) -> None:
    other = _other(hub, tmp_path)
    file = other / SOURCES
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("https://gardens.example/guide", "https://beds.example/"), encoding="utf-8")
    assert adopt(hub, other, "garden-guide", *AGREED) == 0
    works = {each["id"]: each for each in yaml.safe_load(hub.read(SOURCES))["sources"]}
    assert works["riverside-hub-garden-guide"]["url"] == "https://beds.example/"
    assert works["garden-guide"]["url"] == "https://gardens.example/guide"


def test_files_that_need_each_other_come_together(
    hub: MinimalHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small = shutil.copytree(ROOT / "examples" / "northshire", tmp_path / "small")
    arguments = ["--root", str(small), "adopt", str(_other(hub, tmp_path))]
    assert main([*arguments, "clocks", *AGREED]) == 2
    assert main([*arguments, "clocks", "calendars", "law", "finder", *AGREED]) == 0
    assert {"clocks", "calendars"} <= {each.kind.name for each in load(small).located}
    assert main([*arguments, "notice", "notice-desk", "notice-checks", *AGREED]) == 0
    assert {"notice", "notice-desk"} <= {each.kind.name for each in load(small).located}
    assert main([*arguments, "clocks", *AGREED]) == 2
    assert "for a hub has one such file" in capsys.readouterr().err


def test_what_an_entry_cannot_be_without_is_named(
    hub: MinimalHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small = shutil.copytree(ROOT / "examples" / "northshire", tmp_path / "small")
    assert main(["--root", str(small), "adopt", str(_other(hub, tmp_path)), "set", *AGREED]) == 2
    told = capsys.readouterr().err
    assert "expected" in told
    assert "field-missing" not in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("tea",), "found 'tea', expected the id of an entry"),
        (("tip",), "found no published tip, expected one"),
        (("tea-in-the-hall", "--as", "tea"), "found --as 'tea', expected an id there and one here"),
        (("upper-north",), "a Place is a part of one system"),
        (("place",), "a Place is a part of one system"),
        (("route",), "a route leads through the pages of one hub"),
        (("synonyms",), "they lead to words that one hub uses"),
        (("best-answers",), "they lead to pages of one hub"),
        (("pack-words",), "nobody would see where they come from"),
        (("words",), "they are how one hub says what the program says"),
        (("hub",), "it says what one hub is"),
    ],
)
def test_what_cannot_be_taken_is_told(
    arguments: tuple[str, ...],
    told: str,
    hub: MinimalHub,
    northshire: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert adopt(hub, northshire, *arguments, *AGREED) == 2
    assert told in capsys.readouterr().err


def test_a_folder_that_is_no_other_hub_is_told(
    hub: MinimalHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert adopt(hub, hub.root) == 2
    assert adopt(hub, tmp_path) == 2
    (tmp_path / "content").mkdir()
    assert adopt(hub, tmp_path) == 2
    told = capsys.readouterr().err
    assert "expected the folder of another hub" in told
    assert "found no “content” in" in told
    assert "hint: give the folder in which the other hub's “content” is\n" in told
    assert "--root" not in told
    assert "content/hub.yml:1:1: found no such file" in told


def _other(hub: MinimalHub, folder: Path) -> Path:
    other = shutil.copytree(hub.root, folder / "other")
    info = other / HUB
    text = info.read_text(encoding="utf-8").replace("riverside-hub.example", "their-hub.example")
    info.write_text(text, encoding="utf-8")
    return other


def test_t10_an_id_here_that_names_a_file_elsewhere_is_refused(
    hub: MinimalHub, northshire: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outside = "../../../outside"
    assert adopt(hub, northshire, "tea-in-the-hall", *AGREED, "--as", f"tea-in-the-hall={outside}") == 2
    assert f"found {outside!r}, expected small letters, digits and single hyphens" in capsys.readouterr().err
    assert not (hub.root / "content" / "cases" / f"{outside}.yml").exists()
