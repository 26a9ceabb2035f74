"""How a question is used in a tender, in words."""

from __future__ import annotations

from guidancehub.views.question_use import levels_of, score_of, use_of
from guidancehub.views.table import Detail
from hostile import minimal_hub
from support import with_records

HUB = minimal_hub()
LISTENING, LEARNING = HUB.questions
WITHOUT_BANK = with_records(HUB, {"question-bank": []})


def test_a_question_says_all_that_is_known_of_its_use() -> None:
    assert use_of(HUB, LISTENING) == (
        Detail("How it is judged", "Scored"),
        Detail("Word limit", "1,000 words, a suggestion"),
        Detail("When to ask it", "People meet the service in person."),
        Detail("Kinds of service", "Shared meals"),
        Detail("Track record", "Asks for what the bidder has done before"),
        Detail("Social Value Model", "1a Fair work (Riverside edition, 2026)"),
    )


def test_a_question_that_depends_on_nothing_says_so() -> None:
    assert use_of(HUB, LEARNING) == (
        Detail("How it is judged", "Narrative, read without a score"),
        Detail("Word limit", "100 words, a suggestion"),
        Detail("When to ask it", "In any tender"),
        Detail("Kinds of service", "Any kind of service"),
        Detail("Track record", "Does not ask for one"),
    )


def test_several_kinds_of_service_stand_in_a_row() -> None:
    assert LISTENING.in_tender
    both = LISTENING.in_tender.model_copy(update={"services": ("garden-walks", "shared-meals")})
    (kinds,) = (
        fact.text
        for fact in use_of(HUB, LISTENING.model_copy(update={"in_tender": both}))
        if fact.label == "Kinds of service"
    )
    assert kinds == "Garden walks; Shared meals"


def test_without_a_bank_nothing_that_it_would_name_is_said() -> None:
    told = {fact.label: fact.text for fact in use_of(WITHOUT_BANK, LISTENING)}
    assert told["Kinds of service"] == "Any kind of service"
    assert "Social Value Model" not in told


def test_a_question_without_use_or_levels_says_nothing() -> None:
    bare = LISTENING.model_copy(update={"in_tender": None, "levels": None})
    assert use_of(HUB, bare) == levels_of(HUB.info.words, bare) == ()


def test_levels_stand_from_the_lowest() -> None:
    assert [fact.label for fact in levels_of(HUB.info.words, LEARNING)] == ["Weak", "Fair", "Strong"]
    assert levels_of(HUB.info.words, LEARNING)[1].text == "Names a mistake."


def test_a_score_is_said_with_the_highest_and_its_word() -> None:
    assert LISTENING.worked_answers
    assert [score_of(HUB, answer) for answer in LISTENING.worked_answers.answers] == [
        "0 of 2 (No answer)",
        "1 of 2 (Fair)",
        "2 of 2 (Good)",
    ]
