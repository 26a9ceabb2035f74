"""Content of an older form is brought up, with a plain report, and that of a newer one is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from guidancehub.__main__ import main
from guidancehub.content.load import load
from guidancehub.content.migrations import MIGRATIONS, Migration, migrated
from guidancehub.content.model.hub_info import SCHEMA
from guidancehub.content.problems import ContentError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from minimal_hub import MinimalHub

HUB = "content/hub.yml"
STATED = f"schema: {SCHEMA}\n"


def migrate(hub: MinimalHub) -> int:
    hub.changed.add(HUB)
    return main(["--root", str(hub.root), "migrate"])


def test_every_step_has_the_next_number_and_the_last_is_the_schema() -> None:
    assert [step.number for step in MIGRATIONS] == list(range(1, SCHEMA + 1))


def test_content_without_a_schema_gets_it_and_keeps_all_else(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = hub.read(HUB)
    hub.write(HUB, "# What the hub is.\n" + whole.replace(STATED, ""))
    assert migrate(hub) == 0
    told = capsys.readouterr().out
    assert told == (
        "content/hub.yml\nschema 1: the content says which schema it has\n"
        "the content has schema 1 now; it had schema 0\n"
    )
    text = hub.read(HUB)
    assert text.startswith("# What the hub is.\nname: Riverside hub\nschema: 1\n")
    assert yaml.safe_load(text) == yaml.safe_load(whole)


def test_content_of_the_newest_schema_stays_as_it_is(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    before = hub.read(HUB)
    assert migrate(hub) == 0
    assert hub.read(HUB) == before
    assert capsys.readouterr().out == "the content has schema 1, the newest; nothing had to be changed\n"


@pytest.mark.parametrize(
    ("stated", "found"),
    [("true", "True"), ("one", "'one'"), ('"1"', "'1'"), ("1.0", "1.0"), ("-1", "-1"), ("", "nothing")],
)
def test_a_schema_that_is_no_number_is_not_told_as_a_newer_one(
    stated: str, found: str, hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.change(HUB, STATED, f"schema: {stated}\n")
    assert migrate(hub) == 1
    told = capsys.readouterr().err
    assert f"schema: found {found}, expected a whole number from 0 on [value-not-a-number]" in told
    assert "hint: write the number alone" in told


def test_a_schema_that_the_program_does_not_know_is_refused_in_words(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.change(HUB, STATED, "schema: 7\n")
    assert migrate(hub) == 1
    told = capsys.readouterr().err
    assert "expected 1 or an earlier one, for this program knows no later [schema-newer]" in told
    assert "hint: install the program's release" in told


def test_of_newer_content_nothing_but_its_schema_is_told(hub: MinimalHub) -> None:
    hub.change(HUB, STATED, "schema: 7\nfield_to_come: yes\n")
    hub.write("content/kind-to-come.yml", "a: 1\n")
    with pytest.raises(ContentError) as caught:
        load(hub.root)
    assert [each.code for each in caught.value.problems] == ["schema-newer"]


def test_a_misspelt_schema_is_told_by_its_name(hub: MinimalHub) -> None:
    hub.change(HUB, STATED, "shema: 1\n")
    assert "did you mean 'schema'?" in hub.report_without_pages()


def test_check_warns_of_an_older_schema(hub: MinimalHub, capsys: pytest.CaptureFixture[str]) -> None:
    hub.change(HUB, STATED, "")
    assert main(["--root", str(hub.root), "check"]) == 0
    assert "found no schema, expected schema 1 [schema-old]" in capsys.readouterr().err


def test_steps_are_made_in_order_and_each_sees_what_the_last_one_made(hub: MinimalHub) -> None:
    def rename(root: Path, texts: Mapping[str, str]) -> Mapping[str, str]:
        text = texts.get(HUB) or (root / HUB).read_text(encoding="utf-8")
        return {HUB: text.replace("strapline:", "motto:")}

    def add(_: Path, texts: Mapping[str, str]) -> Mapping[str, str]:
        return {HUB: texts[HUB].replace("motto:", "promise: It helps.\nmotto:")}

    steps = (*MIGRATIONS, Migration(2, "strapline is motto", rename), Migration(3, "promise", add))
    change = migrated(hub.root, steps)
    text = change.texts[HUB] or ""
    assert "promise: It helps.\nmotto: A made-up hub" in text
    assert "schema: 3\n" in text
    assert change.told.splitlines() == [
        "schema 2: strapline is motto",
        "schema 3: promise",
        "the content has schema 3 now; it had schema 1",
    ]


def test_content_with_a_problem_stays_as_it_is(hub: MinimalHub, capsys: pytest.CaptureFixture[str]) -> None:
    hub.change(HUB, STATED, "")
    hub.change(HUB, "review_months: 12", "review_months: 99")
    before = hub.read(HUB)
    assert migrate(hub) == 2
    assert hub.read(HUB) == before
    assert "review_months" in capsys.readouterr().err
