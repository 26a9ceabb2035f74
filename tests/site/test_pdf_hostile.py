"""Strange text in every field of what the PDFs show: it comes through as plain words, and nothing runs."""

from __future__ import annotations

import random
import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, TypeVar

import pytest

from fuller_hub import fuller_hub
from guidancehub.content.model.finder import GUIDE_FINDER
from guidancehub.content.model.matrix import Point
from guidancehub.content.model.principle import PRINCIPLES_FILE
from guidancehub.content.model.prose import Prose
from guidancehub.content.model.tip import TIPS_FILE
from guidancehub.downloads import pdf
from guidancehub.downloads.pdf import printable_text as letters
from guidancehub.downloads.pdf.printable_text import printable
from hostile import HOSTILE as NAMED
from hostile import hostile_hub
from samples import a_few, sample
from support import with_records
from tagged_pdf import TaggedPdf, is_right_to_left

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import BaseModel

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.contracts_and_grants import ContractsAndGrants
    from guidancehub.content.model.finder import Finder
    from guidancehub.content.model.matrix import Criterion, Question

R = TypeVar("R", bound="BaseModel")

HOSTILE = tuple(NAMED.values())
NUMBERS = range(len(HOSTILE))
LONGER_THAN_A_SHEET = 2_000
ENTRY = ("title", "summary")


def with_text(record: R, number: int, *fields: str) -> R:
    """Give a record with one of the strings in each of these fields, or in each member of a list there."""
    text = HOSTILE[number % len(HOSTILE)]
    return record.model_copy(
        update={
            field: tuple(text for _ in value) if isinstance(value := getattr(record, field), tuple) else text
            for field in fields
        }
    )


def question(number: int) -> Question:
    model = fuller_hub().questions[0]
    text = HOSTILE[number]
    assert model.in_tender
    assert model.levels
    return with_text(model, number, *ENTRY, "question").model_copy(
        update={
            "good_answer": (Point.model_construct(text=text, points=(text,)),),
            "in_tender": with_text(model.in_tender, number, "applies_when"),
            "levels": with_text(model.levels, number, "weak", "fair", "strong"),
        }
    )


def criterion() -> Criterion:
    model = fuller_hub().criteria[0]
    areas = tuple(
        with_text(model.areas[0], number, *ENTRY).model_copy(update={"questions": (question(number),)})
        for number in NUMBERS
    )
    return with_text(model, 12, *ENTRY).model_copy(update={"areas": areas, "in_law": prose(12)})


def prose(number: int) -> Prose:
    return Prose("".join(f"\\{sign}" if sign in "<&*_`[]\\#" else sign for sign in HOSTILE[number]), "")


def guide() -> ContractsAndGrants:
    model = fuller_hub().contracts_and_grants
    comparison = model.comparison.model_copy(
        update={
            "aspects": tuple(
                with_text(model.comparison.aspects[0], at, "title", "grant", "contract", "check")
                for at in NUMBERS
            )
        }
    )
    return with_text(model, 3, *ENTRY).model_copy(update={"comparison": comparison})


def finder() -> Finder:
    model = fuller_hub().finders[GUIDE_FINDER]
    return model.model_copy(
        update={
            "steps": tuple(with_text(step, at, "question", "why") for at, step in enumerate(model.steps)),
            "outcomes": tuple(
                with_text(outcome, at + 9, "title", "suggestion", "reason", "checks")
                for at, outcome in enumerate(model.outcomes)
            ),
        }
    )


def strange_hub() -> Hub:
    hub = fuller_hub()
    first = hub.principles[0]
    guides = [with_text(first.guide, at, "first_step") for at in NUMBERS]
    principles = tuple(
        with_text(first, at, *ENTRY).model_copy(update={"number": at + 1, "guide": guides[at]})
        for at in NUMBERS
    )
    groups = tuple(
        with_text(hub.tip_groups[0], at, *ENTRY).model_copy(
            update={"tips": (with_text(hub.tips[0], at, *ENTRY),)}
        )
        for at in NUMBERS
    )
    return with_records(
        hub,
        {
            "principles": [hub.records(PRINCIPLES_FILE)[0].model_copy(update={"principles": principles})],
            "tips": [hub.records(TIPS_FILE)[0].model_copy(update={"groups": groups})],
            "criterion": [criterion()],
            "contracts-and-grants": [guide()],
            "finders": [finder()],
        },
    )


def strange_case(hub: Hub) -> bytes:
    every = tuple(HOSTILE)
    model = next(case for case in hub.cases if case.figures)
    assert model.figures
    figures = tuple(with_text(model.figures[0], at, "label", "unit", "when", "note") for at in NUMBERS)
    case = with_text(model, 13, *ENTRY, "period").model_copy(
        update={
            "who": every,
            "challenge": prose(12),
            "steps": every,
            "changed": every,
            "not_fixed": every,
            "not_said": every,
            "lessons": model.lessons.model_copy(update={"points": every}),
            "figures": figures,
        }
    )
    return pdf.case(hub, case)


@cache
def strange(kind: str) -> TaggedPdf:
    hub = strange_hub()
    match kind:
        case "criterion":
            return TaggedPdf(pdf.criterion(hub, hub.criteria[0]))
        case "case":
            return TaggedPdf(strange_case(hub))
    return TaggedPdf(getattr(pdf, kind)(hub))


def words_of(text: str) -> list[str]:
    """Give a text's words as they are printed."""
    return printable(text).replace(letters.JOINT, "").split()


@a_few(4)
@pytest.mark.parametrize(
    "kind",
    [
        "criterion",
        "case",
        "principles_poster",
        "principles_cards",
        "tips_checklist",
        "decision_aid",
    ],
)
def test_every_strange_text_comes_through_as_words(kind: str) -> None:
    made = f"{strange(kind).squeezed}\n{strange(kind).right_to_left}"
    normal = unicodedata.normalize("NFKC", strange(kind).right_to_left)

    for text in HOSTILE:
        for word in words_of(text):
            found = holds(made, word) or (is_right_to_left(word) and (word in normal or word[::-1] in normal))
            assert found, (kind, word[:60])
    assert strange(kind).letters_off_the_sheet == 0


def holds(text: str, word: str) -> bool:
    """Tell whether a text holds a word. One longer than a sheet stands in parts, between the sheets' feet."""
    if len(word) < LONGER_THAN_A_SHEET:
        return word in text
    assert word == word[0] * len(word)
    return sum(len(part) for part in re.findall(f"{word[0]}{{20,}}", text)) >= len(word)


def plain(text: str) -> str:
    """Give the plain letters and digits alone, which are printed in the order in which they were written."""
    return "".join(sign for sign in text if sign.isascii() and sign.isalnum())


# A text that is longer than a sheet fills hundreds of them, which take long to make and to read.
MOST_OF_LONG = 3


@a_few(3)
@pytest.mark.parametrize("name", NAMED)
def test_every_pdf_stands_a_strange_text_in_every_field_at_once(name: str) -> None:
    hub = hostile_hub(NAMED[name])
    gates, bank = hub.gates, hub.question_bank
    assert gates
    assert bank
    makers: list[Callable[[], bytes]] = [
        lambda: pdf.matrix(hub),
        lambda: pdf.gates(hub, gates),
        lambda: pdf.question_sets(hub, bank),
        lambda: pdf.question_set(hub, bank, hub.question_sets[0]),
        lambda: pdf.case(hub, hub.cases[0]),
        lambda: pdf.principles_poster(hub),
        lambda: pdf.principles_cards(hub),
        lambda: pdf.tips_checklist(hub),
        lambda: pdf.decision_aid(hub),
    ]
    is_long = len(NAMED[name]) >= LONGER_THAN_A_SHEET
    for make in sample(makers, MOST_OF_LONG, name) if is_long else makers:
        made = TaggedPdf(make())
        assert made.letters_off_the_sheet == 0
        # What is longer than a sheet is read back in the test above.
        if not is_long:
            assert plain(printable(NAMED[name])) in plain(made.squeezed)


def test_nothing_in_a_strange_text_is_a_link_or_a_program() -> None:
    for kind in ("case", "decision_aid"):
        made = strange(kind)
        assert b"/JavaScript" not in made.content
        for page in made.pdf.pages:
            for note in page.get("/Annots", ()):
                assert "/A" not in note or "evil" not in str(note.A.get("/URI", ""))


def test_a_row_taller_than_a_sheet_goes_on_under_the_header_and_loses_nothing() -> None:
    hub = fuller_hub()
    area = hub.criteria[0].areas[0]
    points = tuple(Point(text=f"Point number {at} of the answer.") for at in range(90))
    tall = area.questions[1].model_copy(update={"good_answer": points})
    one = hub.criteria[0].model_copy(
        update={"areas": (area.model_copy(update={"questions": (area.questions[0], tall)}),)}
    )
    made = TaggedPdf(pdf.criterion(hub, one))
    with_points = [sheet for sheet in made.sheets if "Point number" in sheet]

    assert all(point.text in made.text for point in points)
    assert len(with_points) == 4
    assert all("Code Question Weighting A good answer Origin" in sheet for sheet in with_points)


def test_every_letter_that_is_kept_can_be_shown_in_each_style() -> None:
    kept = [chr(at) for at in range(0x20, 0x3000) if printable(chr(at)) == chr(at)]
    lines = "\n\n".join("".join(kept[at : at + 100]) for at in range(0, len(kept), 100))
    step = (
        fuller_hub()
        .cases[0]
        .model_copy(
            update={
                "challenge": Prose(f"{escaped(lines)}\n\n**{escaped(lines[:99])}**", ""),
                "steps": (lines,),
            }
        )
    )

    assert len(kept) > 1500
    assert pdf.case(fuller_hub(), step)


def test_letters_that_are_kept_can_be_shown_beside_any_other_in_each_style() -> None:
    dice = random.Random(1)  # noqa: S311 (the same letters each time)
    kept = [chr(at) for at in range(0x20, 0x3000) if printable(f"ب{chr(at)}") == f"ب{chr(at)}"]
    scripts = [kept[at : at + 60] for at in range(0, len(kept), 60)]
    words = [
        "".join(dice.choices([*dice.choice(scripts), *dice.choice(scripts), *"ab cہ"], k=25))
        for _ in range(400)
    ]
    looks = ("{}", "**{}**", "*{}*", "***{}***")
    prose = "\n\n".join(look.format(f"a{escaped(word)}a") for look in looks for word in words)
    case = fuller_hub().cases[0].model_copy(update={"challenge": Prose(prose, ""), "steps": tuple(words)})
    assert pdf.case(fuller_hub(), case)


def escaped(text: str) -> str:
    return "".join(f"\\{sign}" if sign in "!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~\\" else sign for sign in text)
