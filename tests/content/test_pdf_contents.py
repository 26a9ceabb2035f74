"""Each PDF of the real hub holds what it is for, whole and in its order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from built import read_pages
from guidancehub.content.model.gate import GATE
from guidancehub.downloads import pdf
from guidancehub.views.labels import our_reading
from guidancehub.views.prose_blocks import Paragraph, prose_blocks
from guidancehub.views.prose_text import prose_text
from guidancehub.views.question_use import levels_of, use_of
from guidancehub.views.set_cost import cost_of
from pdf_documents import document, handouts, squeezed
from support import real_hub

if TYPE_CHECKING:
    from pathlib import Path

    from guidancehub.content.model.matrix import Question
    from tagged_pdf import TaggedPdf


# The matrix


def rows_by_sheet(question: Question, made: TaggedPdf) -> list[int]:
    """Number the sheets that hold all of a question's row."""
    parts = [question.id, question.title, question.question]
    for point in question.good_answer:
        parts += [point.text, *(point.points or ())]
    return [
        number
        for number, sheet in enumerate(made.sheets)
        if all(squeezed(part) in squeezed(sheet) for part in parts)
    ]


def test_every_question_and_point_stands_whole_on_one_sheet() -> None:
    made = document("matrix")

    for question in real_hub().questions:
        assert len(rows_by_sheet(question, made)) == 1, question.id


def test_each_sheet_with_a_question_has_the_tables_header() -> None:
    made = document("matrix")
    with_rows = {number for question in real_hub().questions for number in rows_by_sheet(question, made)}

    for number in with_rows:
        assert "Code Question Weighting A good answer Origin" in made.sheets[number]


def test_criteria_are_in_order_in_bookmarks_headings_and_contents() -> None:
    made = document("matrix")
    titles = [criterion.title for criterion in real_hub().criteria]
    areas = [area.title for criterion in real_hub().criteria for area in criterion.areas]

    assert [entry for entry in made.outline if entry in titles] == titles
    assert [entry for entry in made.outline if entry in areas] == areas
    for title in titles:
        start = next(at for at, sheet in enumerate(made.sheets) if sheet.startswith(title))
        assert re.search(rf"{re.escape(title)}[ .]*{start + 1}\b", made.sheets[1]), title


def test_a_criterion_reads_as_it_does_in_the_whole_matrix() -> None:
    criterion = real_hub().criteria[0]
    questions = [question for area in criterion.areas for question in area.questions]

    assert all(rows_by_sheet(question, document("criterion")) for question in questions)
    assert not any(rows_by_sheet(real_hub().questions[-1], document("criterion")) for _ in [0])


def test_a_booklet_whose_rows_are_measured_first_is_the_same() -> None:
    hub = real_hub()
    criterion = hub.criteria[0]
    assert pdf.criterion(hub, criterion, many=0) == pdf.criterion(hub, criterion)


def test_the_booklet_explains_itself_as_the_page_does(site: Path) -> None:
    page = read_pages(site)["matrix/"]
    steps = page.texts("//h2[@id='how']/following-sibling::ol/li")

    assert len(steps) == 4
    for step in (*steps, *page.texts("//h2[@id='how']/following-sibling::p")):
        assert squeezed(re.sub(r" \((PSR|VCSE)\)", "", step)) in re.sub(
            r"\((PSR|VCSE)\)", "", document("matrix").squeezed
        )


def test_a_booklet_has_the_law_the_use_and_the_levels_of_every_question() -> None:
    hub, made = real_hub(), document("matrix")
    for criterion in hub.criteria:
        assert criterion.in_law
        assert squeezed(prose_text(criterion.in_law, hub.info.address)) in made.squeezed
    for question in hub.questions:
        assert question.levels
        facts = (*use_of(hub, question), *levels_of(hub.info.words, question))
        parts = [*(f"{fact.label}: {fact.text}" for fact in facts[:-3]), *(fact.text for fact in facts[-3:])]
        found = [sheet for sheet in made.sheets if all(squeezed(part) in squeezed(sheet) for part in parts)]
        assert found, question.id


# Gates and sets


def test_every_gate_is_printed_with_its_levels_and_its_limits() -> None:
    made = document("gates")
    for gate in real_hub().shown(GATE):
        parts = (
            *(gate.id, gate.title, gate.question, gate.ask_only_when, gate.not_asked, *gate.evidence),
            *(level.text for level in gate.by_size),
            *our_reading(real_hub().info.words, gate.reading),
        )
        assert [part for part in parts if squeezed(part) not in made.squeezed] == [], gate.id


def test_every_set_is_printed_with_its_gates_weights_and_hours() -> None:
    hub, made = real_hub(), document("question_sets")
    assert hub.question_bank
    for each in hub.question_sets:
        assert each.title in made.outline
        for sized in each.sets:
            assert squeezed(cost_of(hub.info.words, hub.question_bank, sized)) in made.squeezed
            assert squeezed(sized.note) in made.squeezed


# Case studies


def test_a_handout_tells_the_whole_case_in_its_order() -> None:
    made = document("case")
    case = next(case for case in real_hub().cases if case.id == "calderdale-staying-well")
    parts = [
        *(case.title, case.summary, *case.who, case.period),
        *(
            span.text
            for part in prose_blocks(case.challenge.text)
            if isinstance(part, Paragraph)
            for span in part.spans
        ),
        *(*case.steps, *case.changed),
        *(figure.label for figure in case.figures or ()),
        *(*case.not_fixed, *case.lessons.points, *(case.not_said or ())),
    ]
    found = [made.squeezed.find(squeezed(part)) for part in parts]

    assert -1 not in found
    assert found == sorted(found)


def test_every_handout_takes_two_sheets() -> None:
    sheets = {name: len(made.sheets) for name, made in handouts().items()}

    assert set(sheets.values()) == {2}, sheets


def test_every_handout_holds_its_case() -> None:
    for case in real_hub().cases:
        made = handouts()[case.id]
        after = (*case.not_fixed, *case.lessons.points, *(case.not_said or ()))
        for line in (case.title, *case.steps, *case.changed, *after):
            assert squeezed(line) in made.squeezed, (case.id, line)


# Principles, tips, contracts and grants


def test_the_poster_is_one_sheet_with_each_principle() -> None:
    made = document("principles_poster")

    assert len(made.sheets) == 1
    for principle in real_hub().principles:
        whose = real_hub().info.origin(principle.origin).label
        panel = f"{principle.number} {principle.title} {principle.summary} {whose}"
        assert squeezed(panel) in made.squeezed


def test_each_card_has_its_principle_and_a_first_step() -> None:
    cards = squeezed(document("principles_cards").sheets[1])

    for principle in real_hub().principles:
        for words in (principle.title, principle.summary, principle.guide.first_step):
            assert squeezed(words) in cards


def test_the_checklist_has_each_tip_with_a_box_in_its_stage() -> None:
    made = document("tips_checklist")
    expected = []
    for group in real_hub().tip_groups:
        expected += [group.title, *(tip.title for tip in group.tips)]
    found = [made.squeezed.find(squeezed(title), 0) for title in expected]

    assert -1 not in found
    assert made.text.count("☐") == len(real_hub().tips)


def test_the_decision_aid_names_the_sheet_on_which_each_answer_goes_on() -> None:
    made = document("decision_aid")
    finder = real_hub().finders["grant-or-contract"]
    names = {step.id: f"Step {at}" for at, step in enumerate(finder.steps, start=1)}
    heads = {step.id: f"{names[step.id]}: {step.question}" for step in finder.steps}
    heads |= {outcome.id: f"{outcome.title} {outcome.suggestion}" for outcome in finder.outcomes}
    names |= {outcome.id: outcome.title for outcome in finder.outcomes}
    sheet_of = {
        key: next(at for at, sheet in enumerate(made.sheets, start=1) if squeezed(head) in squeezed(sheet))
        for key, head in heads.items()
    }

    for step in finder.steps:
        for answer in step.answers:
            way = f"{answer.label} Go to {names[answer.then]}, page {sheet_of[answer.then]}"
            assert squeezed(way) in made.squeezed


def test_the_decision_aid_holds_the_comparison_the_checks_and_a_record() -> None:
    made = document("decision_aid")
    guide = real_hub().contracts_and_grants

    for aspect in guide.comparison.aspects:
        for words in (aspect.title, aspect.grant, aspect.contract, aspect.check):
            assert squeezed(words) in made.squeezed
    for title in (*(item.title for item in guide.proportionality.items), "Your record"):
        assert squeezed(title) in made.squeezed
    for outcome in real_hub().finders["grant-or-contract"].outcomes:
        assert all(squeezed(check) in made.squeezed for check in outcome.checks)
