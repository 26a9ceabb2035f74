"""The bank of a release as one file, for the tender pack."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from guidancehub.content.load import load
from guidancehub.content.model.chapter_kinds import LAW
from guidancehub.content.model.holidays import CALENDARS
from guidancehub.content.model.question_bank import OfferedRoute
from guidancehub.content.released import Released
from guidancehub.downloads.bank.answers_schema import answers_schema_files
from guidancehub.downloads.bank.bank_file import LAW_PAGES, bank_files
from guidancehub.downloads.bank.canonical import canonical, with_digest
from guidancehub.downloads.bank.pack_schema import URI, pack_schema_files
from guidancehub.downloads.bank.words_file import words_files
from minimal_hub import FIXTURE
from support import ROOT, with_records


@cache
def bank() -> dict[str, Any]:
    content: dict[str, Any] = json.loads(bank_files(load(FIXTURE), Released())["api/v1/bank/0.2.0.json"])
    return content


def test_it_is_canonical_and_has_the_digest_of_what_it_holds() -> None:
    (made,) = bank_files(load(FIXTURE), Released()).values()
    assert made == f"{canonical(bank())}\n"
    assert with_digest(bank())["digest"] == bank()["digest"]


def test_it_says_whose_it_is_and_of_which_release() -> None:
    assert [bank()[name] for name in ("format", "id", "release", "released")] == [
        1,
        load(FIXTURE).info.storage_prefix,
        "0.2.0",
        "2026-11-22",
    ]
    assert bank()["rights"] == "https://riverside-hub.example/sources/#rights"


def test_it_has_every_published_question_in_order_and_numbers_retired_ones_too() -> None:
    hub = load(FIXTURE)
    assert [each["code"] for each in bank()["questions"]] == [each.id for each in hub.questions]
    retired = [each.entry.id for each in hub.located if each.is_retired and each.kind.name == "question"]
    assert [each["code"] for each in bank()["retired"] if each["kind"] == "question"] == retired
    numbers = [each["number"] for each in (*bank()["questions"], *bank()["retired"]) if "criterion" in each]
    assert len(numbers) == len(set(numbers))


def test_a_question_has_its_place_its_points_and_how_it_is_asked() -> None:
    hub = load(FIXTURE)
    for placed, made in zip(hub.placed_questions, bank()["questions"], strict=True):
        assert (made["criterion"], made["area"]) == (placed.criterion.id, placed.area.id)
        assert [each["text"] for each in made["points"]] == [
            point.text for point in placed.question.good_answer
        ]
        assert placed.question.evaluator
        assert made["notes"] == list(placed.question.evaluator.points)
        assert made["kind"] in {"scored", "pass-fail", "narrative"}
        assert made["words"] >= 50


def test_our_reading_of_the_law_is_a_field_of_its_own() -> None:
    readings = {each["code"]: each["reading"] for each in (*bank()["questions"], *bank()["gates"])}
    assert readings["QI-02"] == ["A made-up rule lets anyone ask this."]
    assert [text for texts in readings.values() for text in texts if "inspection" in text] == [
        "A made-up rule asks for no inspection."
    ]
    assert all("made-up rule" not in note for each in bank()["questions"] for note in each["notes"])


def test_weights_of_sets_are_in_tenths_of_a_per_cent() -> None:
    for every, made in zip(load(FIXTURE).question_sets, bank()["sets"], strict=True):
        for sized, of_size in zip(every.sets, made["sets"], strict=True):
            assert [each["weight"] for each in of_size["questions"]] == [
                each.weight * 10 for each in sized.questions
            ]


def test_a_hub_with_a_bank_has_the_schema_of_a_pack() -> None:
    schema = json.loads(pack_schema_files(load(FIXTURE))[URI])
    assert schema["$id"].endswith(URI)
    assert schema["$comment"].startswith("Riverside hub.")


def test_a_hub_with_a_bank_has_the_schema_of_a_bidders_answers() -> None:
    ((uri, text),) = answers_schema_files(load(FIXTURE)).items()
    assert json.loads(text)["$id"].endswith(uri)


def test_it_names_routes_and_says_that_there_is_no_law_only_where_the_hub_does() -> None:
    assert "routes" not in bank()
    assert bank()["law"] is not False
    hub = load(FIXTURE)
    assert hub.question_bank
    offered = (OfferedRoute(id="grant", label="Harvest share"), OfferedRoute(id="call-off"))
    shared = hub.question_bank.model_copy(update={"routes": offered})
    (made,) = bank_files(with_records(hub, {"law": [], "question-bank": [shared]}), Released()).values()
    found = json.loads(made)
    assert found["routes"] == [{"id": "grant", "label": "Harvest share"}, {"id": "call-off"}]
    assert found["law"] is False


def test_it_names_the_pages_on_the_law_to_which_packs_lead_unless_the_hub_has_all_of_them() -> None:
    hub = load(FIXTURE)
    first, *_ = hub.shown(LAW)
    having = {
        "none": ([first], []),
        "one": ([first, first.model_copy(update={"id": "standstill-period"})], ["standstill-period"]),
        "all": ([first.model_copy(update={"id": each}) for each in LAW_PAGES], None),
    }
    for name, (pages, told) in having.items():
        (made,) = bank_files(with_records(hub, {"law": pages}), Released()).values()
        assert json.loads(made).get("law") == told, name


def test_every_page_on_the_law_to_which_the_script_of_packs_leads_is_known() -> None:
    address = re.compile(r'"([a-z-]+)/(?:#[a-z-]+)?"')
    script = (ROOT / "docs" / "assets" / "js" / "pack").rglob("*.mjs")
    found = {page for each in script for page in address.findall(each.read_text(encoding="utf-8"))}
    assert found - {"law"} == LAW_PAGES


def test_the_words_beside_it_have_the_bank_holidays_of_england_by_which_a_standstill_is_counted() -> None:
    (words,) = (json.loads(text) for text in words_files(load(FIXTURE)).values())
    (calendars,) = load(FIXTURE).shown(CALENDARS)
    days = [each for year in calendars.years for each in year.holidays]
    assert words["holidays"].split() == [each.date.isoformat() for each in days if "england" in each.nations]
    assert len(words["holidays"].split()) < len(days)
