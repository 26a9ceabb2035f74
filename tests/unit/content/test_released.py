"""The ledger of numbers, and the banks that are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.content.hub import Hub
from guidancehub.content.load import load
from guidancehub.content.model.question_bank import QUESTION_BANK
from guidancehub.content.problems import ContentError
from guidancehub.content.released import Released, permanent_numbers, read_released
from guidancehub.downloads.bank.bank_file import bank_files
from guidancehub.downloads.bank.canonical import canonical, with_digest
from guidancehub.downloads.bank.pack_schema import pack_schema, pack_schema_files
from minimal_hub import FIXTURE

if TYPE_CHECKING:
    from pathlib import Path


def test_a_project_without_a_ledger_and_without_banks_has_released_nothing(tmp_path: Path) -> None:
    assert read_released(tmp_path) == Released()


def test_numbers_and_banks_are_read_as_they_were_kept(tmp_path: Path) -> None:
    (tmp_path / "released-numbers.txt").write_text("question 2 QI-02\nscale 1 0,1,2\n", encoding="utf-8")
    (tmp_path / "banks").mkdir()
    (tmp_path / "banks" / "0.1.0.json").write_bytes(b"{}\n")
    assert read_released(tmp_path) == Released(
        ((("question", "QI-02"), 2), (("scale", "0,1,2"), 1)), {"0.1.0": "{}\n"}
    )


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ("question QI-02\n", "1: found “question QI-02”"),
        ("question 0 QI-02\n", "1: found “question 0 QI-02”"),
        ("case 1 choir\n", "1: found “case 1 choir”"),
        ("question 1 QI-01\nquestion 1 QI-02\n", "2: found question 1 QI-02"),
        ("gate 1 BS-01\ngate 2 BS-01\n", "2: found gate 2 BS-01"),
    ],
)
def test_a_line_that_numbers_nothing_or_something_twice_is_refused_with_its_place(
    lines: str, fault: str, tmp_path: Path
) -> None:
    (tmp_path / "released-numbers.txt").write_text(lines, encoding="utf-8")
    with pytest.raises(ContentError) as error:
        read_released(tmp_path)
    path, place = fault.split(":", 1)
    assert f"released-numbers.txt:{path}:1:{place}" in str(error.value)


def test_a_kept_bank_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "banks").mkdir()
    (tmp_path / "banks" / "0.1.0.json").symlink_to("/etc/hostname")
    with pytest.raises(ContentError, match="a symbolic link"):
        read_released(tmp_path)


def test_what_has_a_number_keeps_it_and_what_is_new_gets_the_next() -> None:
    hub = load(FIXTURE)
    shown = (each for each in hub.located if each.is_published or each.is_retired)
    codes = [each.entry.id for each in shown if each.kind.name == "question"]
    released = Released(((("question", codes[-1]), 1), (("question", "GONE-1"), 7)))
    numbers = permanent_numbers(hub, released)
    assert numbers["question", codes[-1]] == 1
    assert [numbers["question", code] for code in codes[:-1]] == list(range(8, 7 + len(codes)))
    assert numbers["criterion", hub.criteria[0].id] == 1
    assert len({number for (kind, _), number in numbers.items() if kind == "question"}) == len(codes) + 1


def test_a_hub_without_a_question_bank_has_no_bank_and_no_schema_of_a_pack() -> None:
    hub = Hub.of({**load(FIXTURE).files, QUESTION_BANK.file.name: ()})
    assert bank_files(hub, Released((), {"0.1.0": "{}"})) == {}
    assert pack_schema_files(hub) == {}
    assert pack_schema(hub)["$id"] == "https://riverside-hub.example/schema/v1/pack.schema.json"


def test_canonical_json_has_sorted_keys_no_spaces_composed_letters_and_whole_numbers() -> None:
    value = {"b": [1.0, 0.5, None, True], "a": "e\u0301 “x”\n\u2028"}
    assert canonical(value) == '{"a":"é “x”\\n\u2028","b":[1,0.5,null,true]}'


def test_the_digest_depends_on_every_field_but_itself_and_the_schema() -> None:
    digest = with_digest({"a": 1})["digest"]
    assert with_digest({"a": 1, "digest": "x", "$schema": "y"})["digest"] == digest
    assert with_digest({"a": 2})["digest"] != digest
