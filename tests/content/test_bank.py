"""The bank that the tender pack reads: all of the content that it needs, and permanent numbers."""

from __future__ import annotations

import copy
import json
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from guidancehub.content.released import Released, read_released
from guidancehub.downloads.bank.answers_schema import answers_schema
from guidancehub.downloads.bank.bank_file import bank_files
from guidancehub.downloads.bank.pack_schema import URI, pack_schema
from support import ROOT, real_hub

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CORPUS = sorted((ROOT / "tests" / "pack" / "corpus").glob("*.json"))
PACKS = [file for file in CORPUS if not file.stem.startswith(("links", "answers"))]


@cache
def bank() -> dict[str, Any]:
    hub = real_hub()
    files = bank_files(hub, read_released(ROOT))
    content: dict[str, Any] = json.loads(files[f"api/v1/bank/{hub.info.release}.json"])
    return content


def test_the_site_has_the_bank_of_this_release_and_of_each_that_is_kept_and_the_schema(
    site: Path,
) -> None:
    kept = {f"api/v1/bank/{file.name}" for file in (ROOT / "banks").glob("*.json")}
    assert kept
    expected = (*kept, f"api/v1/bank/{real_hub().info.release}.json", URI)
    assert [uri for uri in expected if not (site / uri).is_file()] == []


def test_a_kept_bank_stands_beside_that_of_the_release_in_hand() -> None:
    hub = real_hub()
    files = bank_files(hub, Released((), {"0.1.0": "old", hub.info.release: "stale"}))
    assert files["api/v1/bank/0.1.0.json"] == "old"
    assert json.loads(files[f"api/v1/bank/{hub.info.release}.json"])["release"] == hub.info.release


def test_the_bank_has_every_question_and_gate_that_is_published_or_retired_with_its_number() -> None:
    hub = real_hub()
    assert [each["code"] for each in bank()["questions"]] == [each.id for each in hub.questions]
    retired = {each.entry.id for each in hub.located if each.is_retired and each.kind.coded}
    assert {each["code"] for each in bank()["retired"]} == retired
    for kind in ("question", "gate"):
        numbers = [each["number"] for each in bank()[f"{kind}s"]]
        numbers += [each["number"] for each in bank()["retired"] if each["kind"] == kind]
        assert len(numbers) == len(set(numbers))


def test_everything_that_the_bank_names_is_in_it() -> None:
    content = bank()
    known = {
        name: {each["id"] for each in content[name]}
        for name in ("criteria", "services", "sizes", "origins", "weightings")
    }
    codes = {each["code"] for each in content["questions"]}
    gates = {each["code"] for each in content["gates"]}
    for question in content["questions"]:
        assert question["criterion"] in known["criteria"]
        assert set(question["services"]) <= known["services"]
        assert question["weighting"] in known["weightings"]
        assert question["origin"] in known["origins"]
        assert set(question["cases"]) <= set(content["cases"])
        assert question["words"] % 50 == 0
    for gate in content["gates"]:
        assert set(gate["by_size"]) == known["sizes"]
    for sized in (each for every in content["sets"] for each in every["sets"]):
        assert {each["code"] for each in sized["questions"]} <= codes
        assert set(sized["gates"]) <= gates
        assert sum(each["weight"] for each in sized["questions"]) == 1000
    for each in content["retired"]:
        assert each["replaced_by"] in codes | gates | {other["code"] for other in content["retired"]}


def test_price_counts_inside_the_criterion_of_value() -> None:
    assert [each["id"] for each in bank()["criteria"] if each["price"]] == ["value"]


@pytest.mark.parametrize("file", PACKS, ids=lambda file: file.stem)
def test_the_schema_holds_for_every_pack_that_was_ever_saved(file: Path) -> None:
    schema = pack_schema(real_hub())
    Draft202012Validator.check_schema(schema)
    pack = json.loads(file.read_text(encoding="utf-8"))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(pack)] == []


def _question(pack: dict[str, Any]) -> dict[str, Any]:
    question: dict[str, Any] = pack["public"]["questions"][0]
    return question


FAULTS: dict[str, Callable[[dict[str, Any]], object]] = {
    "another format": lambda pack: pack.update(format=2),
    "no bank": lambda pack: pack.pop("bank"),
    "a path as a release": lambda pack: pack["bank"].update(release="../x"),
    "an unknown route": lambda pack: pack["public"].update(route="auction"),
    "a negative weight": lambda pack: _question(pack).update(weight=-1),
    "half a tenth": lambda pack: _question(pack).update(weight=0.5),
    "33 words": lambda pack: _question(pack).update(words=33),
    "script as a code": lambda pack: _question(pack).update(code="<b>"),
    "a wrong day": lambda pack: pack["public"]["dates"].update(start="soon"),
    "200 questions": lambda pack: pack["public"].update(questions=[_question(pack)] * 200),
    "a list as a name": lambda pack: pack["public"].update(name=["x"]),
}


@pytest.mark.parametrize("name", FAULTS)
def test_the_schema_refuses(name: str) -> None:
    pack = json.loads(PACKS[0].read_text(encoding="utf-8"))
    validator = Draft202012Validator(pack_schema(real_hub()))
    wrong = copy.deepcopy(pack)
    FAULTS[name](wrong)
    assert validator.is_valid(pack)
    assert not validator.is_valid(wrong)


WRONG_ANSWERS: dict[str, Callable[[dict[str, Any]], object]] = {
    "another format": lambda file: file.update(format=2),
    "a pack in place of answers": lambda file: file.update(kind="public"),
    "no pack": lambda file: file.pop("pack"),
    "a path as a fingerprint": lambda file: file["pack"].update(fingerprint="../../etc"),
    "half an issue": lambda file: file["pack"].update(issue=0.5),
    "script as a code": lambda file: file["answers"][0].update(code="<b>"),
    "a number as an answer": lambda file: file["answers"][0].update(text=5),
    "a point before the first": lambda file: file["answers"][0].update(points=[-1]),
    "an answer that never ends": lambda file: file["answers"][0].update(text="a" * 60_001),
    "300 answers": lambda file: file.update(answers=file["answers"][:1] * 300),
}


@pytest.mark.parametrize("name", WRONG_ANSWERS)
def test_the_schema_of_answers_holds_for_those_that_were_saved_and_refuses(name: str) -> None:
    schema = answers_schema(real_hub())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    answers = json.loads((ROOT / "tests" / "pack" / "corpus" / "answers.json").read_text(encoding="utf-8"))
    assert [error.message for error in validator.iter_errors(answers)] == []
    WRONG_ANSWERS[name](answers)
    assert not validator.is_valid(answers)
