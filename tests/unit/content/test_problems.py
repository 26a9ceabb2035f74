"""What an editor sees of all faults together, in the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from goldens import FOLDER, GENERATED, Golden
from guidancehub.content.problems import ContentError, Problem, did_you_mean, field_name, one_of
from guidancehub.content.reading.yaml_messages import in_words
from guidancehub.content.reading.yaml_reader import decode
from lines_run import lines_run

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

BOMB = str(Golden.read(FOLDER / "anchor-bomb.yml").changes[0]["text"])


def test_mistakes_in_several_files_are_all_told_at_once_and_sorted(hub: MinimalHub) -> None:
    hub.change("content/tips.yml", "title: Keep notes", "title: 2025")
    hub.change("content/tips.yml", "title: Ask the neighbours", "titel: Ask the neighbours")
    hub.change("content/cases/soup-trial.yml", "reviewed: 2026-11-22", "reviewed: 2026-11-31")
    hub.change("content/sources.yml", "publisher: Riverside Partnership", "publisher: One: two")
    hub.write("content/notes.txt", "Remember the soup.")

    *problems, blank, total = [line for line in hub.report().split("\n") if not line.startswith("    hint: ")]

    assert [line.partition(": found")[0] for line in problems] == [
        "content/cases/soup-trial.yml:11:11: reviewed",
        "content/notes.txt:1:1",
        "content/sources.yml:4:19",
        "content/tips.yml:9:9: groups[1].tips[1].title",
        "content/tips.yml:10:9: groups[1].tips[1].titel",
        "content/tips.yml:23:16: groups[1].tips[2].title",
    ]
    assert (blank, total) == ("", "6 problems in the content")


def test_mistakes_between_records_are_told_once_the_files_are_right(hub: MinimalHub) -> None:
    hub.change("content/tips.yml", "id: keep-notes", "id: start-small")
    hub.change("content/cases/garden-lunches.yml", "- north-bank", "- northbank")
    hub.change("content/rules/finders/grant-or-contract.yml", "then: how-much", "then: how-many")

    report = hub.report()

    assert report.count(": found ") == 3
    assert report.endswith("\n\n3 problems in the content")


@pytest.mark.parametrize("content", [BOMB, GENERATED["brackets"], GENERATED["1,100 KB"]])
def test_t05_t07_what_would_grow_is_refused_with_little_work(content: str) -> None:
    assert isinstance(decode(content.encode(), "x.yml"), list)
    # A sound file of 50 KB takes a hundred times as many.
    assert lines_run(lambda: decode(content.encode(), "x.yml")) < 3_000


def test_the_same_problem_is_told_once() -> None:
    problem = Problem("content/tips.yml", 3, 1, "added", "a-code", "found 1, expected 2")
    assert str(ContentError([problem, problem])) == (
        "content/tips.yml:3:1: added: found 1, expected 2 [a-code]\n\n1 problem in the content"
    )


@pytest.mark.parametrize(
    ("steps", "name"),
    [
        ((), ""),
        (("title",), "title"),
        (("areas", 1, "questions", 0, "title"), "areas[2].questions[1].title"),
        ((0, "id"), "[1].id"),
    ],
)
def test_a_field_is_named_as_people_count(steps: tuple[str | int, ...], name: str) -> None:
    assert field_name(steps) == name


@pytest.mark.parametrize(
    ("found", "known", "hint"),
    [
        ("sumary", ["title", "summary"], "did you mean 'summary'?"),
        ("Origin", ["origin"], "did you mean 'origin'?"),
        ("budget", ["title", "summary"], ""),
        ("x", [], ""),
        # A letter, an ending, letters or hyphens in other places.
        ("/cases/adoption-rout/", ["/cases/adoption-route/"], "did you mean '/cases/adoption-route/'?"),
        ("/case/soup-trial/", ["/cases/soup-trial/"], "did you mean '/cases/soup-trial/'?"),
        ("/tip/", ["/journey/", "/tips/"], "did you mean '/tips/'?"),
        ("soup_trail", ["soup-trial"], "did you mean 'soup-trial'?"),
        ("souptrial", ["soup-trial"], "did you mean 'soup-trial'?"),
        ("nsh", ["nhs"], "did you mean 'nhs'?"),
        ("yaml-tap", ["yaml-tab"], "did you mean 'yaml-tab'?"),
        ("QI-2", ["QI-02"], "did you mean 'QI-02'?"),
        ("matrix", ["/matrix/"], "did you mean '/matrix/'?"),
        ("/pictures/bid.png", ["/pictures/pack/bid.png"], "did you mean '/pictures/pack/bid.png'?"),
        # What is only in the same place, of the same kind, or as long.
        ("/cases/nothing-here/", ["/cases/adoption-route/"], ""),
        ("/cases/adoption-route/more/", ["/cases/adoption-route/"], ""),
        ("/gone/", ["/journey/"], ""),
        ("/pictures/nope.png", ["/pictures/pack/bid-390.png"], ""),
        ("wy-report", ["ga-reports"], ""),
        ("garden-lunches", ["garden-beds"], ""),
        ("QI-04", ["QI-01"], ""),
        ("/uplift-2025/", ["/uplift-2026/"], ""),
    ],
)
def test_the_nearest_name_is_offered_and_none_that_is_far(found: str, known: list[str], hint: str) -> None:
    assert did_you_mean(found, known) == hint


def test_names_are_listed_where_they_are_few() -> None:
    assert one_of({"b", "a"}) == one_of(["a", "b", "a"]) == "one of: a, b"
    assert one_of([]) == one_of([str(number) for number in range(13)]) == ""


def test_an_error_of_the_parser_without_a_place_is_at_the_beginning_of_its_file() -> None:
    problem = in_words(yaml.YAMLError("no place"), "a: b\n", "content/tips.yml")
    assert (problem.path, problem.line, problem.column, problem.field) == ("content/tips.yml", 1, 1, "")
    assert problem.message.startswith("found ")
