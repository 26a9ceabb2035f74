"""Rules for sizes of contract and for assumptions: gates and sets have a text for each size."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from guidancehub.content.model.question_bank import AssumptionId

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

MATRIX = "content/matrix/quality-and-innovation.yml"
BANK = "content/question-bank.yml"
GATES = "content/gates.yml"
SET = "content/sets/lunches.yml"
ASSUMPTIONS = get_args(AssumptionId)


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (
            BANK,
            "- id: narrative",
            "- id: in-words",
            ":27:9: modes[2].id: found 'in-words', expected one of scored, pass-fail, narrative",
        ),
        (
            MATRIX,
            "- shared-meals",
            "- shared-meal",
            (
                ":55:15: areas[1].questions[1].in_tender.services[1]: found 'shared-meal', which is not in "
                "the question bank, expected one that is"
            ),
        ),
        (
            MATRIX,
            "social_value_model: 1a",
            "social_value_model: 2b",
            (
                ":57:31: areas[1].questions[1].in_tender.social_value_model: found '2b', which is not in the "
                "question bank, expected one that is"
            ),
        ),
        (
            MATRIX,
            "level: weak",
            "level: strong",
            (
                ":67:13: areas[1].questions[1].worked_answers.answers: found the levels strong, fair, "
                "strong, expected weak, fair, strong"
            ),
        ),
        (
            MATRIX,
            "score: 1\n",
            "score: 3\n",
            (
                ":88:22: areas[1].questions[1].worked_answers.answers[2].score: found 3, expected a score of "
                "the scale in content/hub.yml"
            ),
        ),
        (
            MATRIX,
            "second_score: 2\n",
            "second_score: 7\n",
            (
                ":90:29: areas[1].questions[1].worked_answers.answers[2].second_score: found 7, expected a "
                "score of the scale in content/hub.yml"
            ),
        ),
        (
            SET,
            "service: shared-meals",
            "service: shared-meal",
            ":11:10: service: found 'shared-meal', which is not in the question bank, expected one that is",
        ),
        (
            SET,
            "weight: 60",
            "weight: 59",
            ":28:7: sets[2].questions: found weights that come to 99, expected 100",
        ),
        (
            SET,
            "code: QI-02",
            "code: QI-03",
            (
                ":31:15: sets[2].questions[2].code: found 'QI-03', which readers do not see yet, "
                "expected one that is published"
            ),
        ),
        (
            SET,
            "size: large",
            "size: huge",
            ":15:3: sets: found the sizes small, huge, expected small, large",
        ),
        (
            GATES,
            "- size: large",
            "- size: small",
            ":23:11: groups[1].gates[1].by_size: found the sizes small, small, expected small, large",
        ),
        (
            BANK,
            "yearly_limit: 5000\n    ",
            "",
            ":35:3: sizes: found sizes out of the order of “yearly_limit”, expected the smallest first",
        ),
        (
            BANK,
            "high: 30",
            "high: 9",
            ":74:10: assumptions[2].low: found 10 and 9, expected the end of the lower estimate in “low”",
        ),
        (
            BANK,
            "low: 200",
            "low: 99",
            ":65:10: assumptions[1].low: found 99 and 100, expected the end of the lower estimate in “low”",
        ),
    ],
)
def test_what_does_not_fit_the_bank_is_told_at_its_line(
    hub: MinimalHub, path: str, old: str, new: str, told: str
) -> None:
    hub.change(path, old, new)
    assert hub.lines_told() == [f"{path}{told}"]


def test_an_assumption_that_is_missing_is_told(hub: MinimalHub) -> None:
    text = hub.read(BANK)
    hub.write(BANK, text[: text.index("  - id: check-minutes")] + text[text.index("social_value_model:") :])
    assert hub.lines_told() == [
        (
            f"{BANK}:63:3: assumptions: found the assumptions {', '.join(ASSUMPTIONS[:-1])}, expected "
            f"{', '.join(ASSUMPTIONS)}"
        )
    ]


def test_a_gate_that_is_not_there_is_told_wherever_a_set_names_it(hub: MinimalHub) -> None:
    hub.change(GATES, "id: GT-01", "id: GT-02")
    assert hub.lines_told() == [
        f"{SET}:{line}:9: sets[{at}].gates[1]: found 'GT-01', which is not in the question bank, expected "
        "one that is"
        for at, line in ((1, 18), (2, 26))
    ]


def test_a_question_that_a_set_names_twice_is_told_twice(hub: MinimalHub) -> None:
    hub.change(SET, "code: QI-02", "code: QI-01")
    assert [line.partition(": found")[2] for line in hub.lines_told()] == [
        " 'QI-01' more than once, expected it once"
    ] * 2


@pytest.mark.parametrize(("words", "told"), [(79, 1), (80, 0), (150, 0), (151, 1)])
def test_a_worked_answer_has_80_to_150_words(hub: MinimalHub, words: int, told: int) -> None:
    text = hub.read(MATRIX)
    start, end = text.index("Listening is at the heart"), text.index("              score: 0")
    hub.write(MATRIX, f"{text[:start]}{' '.join(['soup'] * words)}\n{text[end:]}")
    place = f"{MATRIX}:68:21: areas[1].questions[1].worked_answers.answers[1].text"
    assert hub.lines_told() == [f"{place}: found {words} words, expected 80 to 150"] * told


@pytest.mark.parametrize("field", ["in_tender", "levels"])
def test_a_published_question_has_its_use_and_its_levels_where_there_is_a_bank(
    hub: MinimalHub, field: str
) -> None:
    take_out(hub, field)
    assert hub.lines_told() == [
        (
            f"{MATRIX}:102:13: areas[1].questions[2].id: found no “{field}” in QI-02, expected it in a "
            "published question"
        )
    ]


def test_a_draft_may_still_lack_them(hub: MinimalHub) -> None:
    assert "status: draft" in hub.read(MATRIX)
    assert hub.lines_told() == []


def test_a_hub_without_a_bank_needs_none_of_it(hub: MinimalHub) -> None:
    for path in (BANK, GATES, SET):
        hub.delete(path)
    hub.change(MATRIX, "          services:\n            - shared-meals\n", "")
    hub.change(MATRIX, "          social_value_model: 1a\n", "")
    take_out(hub, "levels")
    assert hub.report() == "no problems"


def test_gates_and_sets_without_a_bank_are_told(hub: MinimalHub) -> None:
    hub.delete(BANK)
    told = hub.lines_told()
    for path in (GATES, SET):
        assert [line for line in told if path in line and "no size without a published question bank" in line]
    assert "hint: publish content/question-bank.yml first, or make this a draft" in hub.report_without_pages()


def test_a_set_that_is_published_before_its_gate_is_told_to_wait(hub: MinimalHub) -> None:
    hub.change(GATES, "      - id: GT-01\n", "      - id: GT-01\n        status: draft\n")
    told = hub.report_without_pages()
    assert (
        "found 'GT-01', which readers do not see yet, expected one that is published [bank-id-unknown]"
        in told
    )
    assert "hint: publish it first, with the rest of the question bank, or make this a draft" in told


def test_a_retired_set_may_name_what_is_gone(hub: MinimalHub) -> None:
    hub.change(SET, "added: 0.2.0", "status: retired\nreplaced_by: QI-01\nadded: 0.2.0")
    hub.change(SET, "service: shared-meals", "service: gone")
    hub.change(SET, "size: large", "size: gone")
    assert hub.lines_told() == []


def take_out(hub: MinimalHub, field: str) -> None:
    """Delete a group of fields of the second question."""
    before, head, after = hub.read(MATRIX).rpartition(f"        {field}:\n")
    rest = after.splitlines(keepends=True)
    kept = next(at for at, line in enumerate(rest) if not line.startswith(" " * 10))
    assert head
    hub.write(MATRIX, before + "".join(rest[kept:]))
