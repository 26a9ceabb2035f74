"""The PDFs of the real hub, read back: tags, words, sheets, fonts and bytes."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from built import read_pages
from guidancehub.content.model.gate import GATE
from guidancehub.downloads import pdf
from guidancehub.views.labels import day
from guidancehub.views.prose_blocks import Paragraph, prose_blocks
from guidancehub.views.prose_text import prose_text
from guidancehub.views.question_use import levels_of, use_of
from guidancehub.views.set_cost import cost_of
from support import ROOT, real_hub
from tagged_pdf import TaggedPdf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from guidancehub.content.model.matrix import Question

KINDS = (
    *("matrix", "criterion", "case", "principles_poster", "principles_cards"),
    *("tips_checklist", "decision_aid", "gates", "question_sets", "question_set"),
)
WITHOUT_ENTRY = tuple(
    kind for kind in KINDS if kind not in {"criterion", "case", "gates", "question_sets", "question_set"}
)
# Elements that are parts of a line, and those that only hold others together: no line is right inside these.
WITHIN_LINES = {"Span", "Strong", "Em", "Link"}
GROUPS = {"Document", "Part", "Sect", "Div", "NonStruct"}
A4 = (595, 842)
A3 = (842, 1191)


def make(kind: str) -> bytes:
    hub = real_hub()
    match kind:
        case "criterion":
            return pdf.criterion(hub, hub.criteria[0])
        case "case":
            return pdf.case(hub, next(case for case in hub.cases if case.id == "calderdale-staying-well"))
        case "gates":
            assert hub.gates
            return pdf.gates(hub, hub.gates)
        case "question_sets":
            assert hub.question_bank
            return pdf.question_sets(hub, hub.question_bank)
        case "question_set":
            assert hub.question_bank
            return pdf.question_set(hub, hub.question_bank, hub.question_sets[0])
    made: Callable[[object], bytes] = getattr(pdf, kind)
    return made(hub)


@cache
def document(kind: str) -> TaggedPdf:
    """Make and read one PDF of a kind, once for all tests."""
    return TaggedPdf(make(kind))


@cache
def handouts() -> dict[str, TaggedPdf]:
    hub = real_hub()
    return {case.id: TaggedPdf(pdf.case(hub, case)) for case in hub.cases}


@cache
def documents(kind: str) -> tuple[TaggedPdf, ...]:
    """Make and read every PDF of a kind."""
    hub = real_hub()
    match kind:
        case "criterion":
            return tuple(TaggedPdf(pdf.criterion(hub, criterion)) for criterion in hub.criteria)
        case "case":
            return tuple(handouts().values())
    return (document(kind),)


def plain(text: str) -> str:
    return " ".join(text.split())


def squeezed(text: str) -> str:
    return "".join(text.split())


# What every PDF says of itself


@pytest.mark.parametrize("kind", KINDS)
def test_claims_pdf_ua_and_names_title_author_language_and_date(kind: str) -> None:
    made = document(kind)
    info = made.reader.metadata
    xmp = made.pdf.Root.Metadata.read_bytes().decode()

    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert str(made.pdf.Root.Lang) == "en-GB"
    assert made.pdf.Root.ViewerPreferences.DisplayDocTitle
    assert made.pdf.Root.MarkInfo.Marked
    assert info is not None
    assert info.title
    assert info.title.endswith(real_hub().info.name)
    assert info.author == real_hub().info.name
    assert str(info.get("/CreationDate")).startswith(f"D:{real_hub().info.released:%Y%m%d}000000")
    assert "/Identifier" not in xmp


@pytest.mark.parametrize("kind", KINDS)
def test_headings_begin_with_one_title_and_skip_no_level(kind: str) -> None:
    levels = [int(tag.name[1]) for tag in document(kind).tags if re.fullmatch("H[1-6]", tag.name)]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize("kind", KINDS)
def test_tables_have_header_cells_captions_and_rows_of_one_length(kind: str) -> None:
    made = document(kind)
    tables = made.names("Table")

    assert bool(tables) == (kind not in {"principles_poster", "principles_cards", "gates"})
    assert len(made.names("Caption")) == len(tables) == len(made.names("THead"))
    assert all(tag.scope == "Column" and "THead" in tag.path for tag in made.names("TH"))
    assert all("LI" in tag.path or "L" in tag.path for tag in made.names("LBody", "Lbl"))


@pytest.mark.parametrize("kind", KINDS)
def test_each_caption_is_the_first_part_of_its_table(kind: str) -> None:
    for made in documents(kind):
        places = [(before.name, tag.path[-1]) for before, tag in pairwise(made.tags) if tag.name == "Caption"]

        assert places == [("Table", "Table")] * len(made.names("Table")), made.title


@pytest.mark.parametrize("kind", KINDS)
def test_all_words_stand_in_a_paragraph_or_another_element_that_says_what_they_are(kind: str) -> None:
    for made in documents(kind):
        bare = [tag for tag in made.tags if tag.name in WITHIN_LINES and tag.path[-1] in GROUPS]

        assert bare == [], made.title


@pytest.mark.parametrize("kind", KINDS)
def test_pictures_have_words_or_are_decoration(kind: str) -> None:
    assert all(tag.alt for tag in document(kind).names("Figure"))


@pytest.mark.parametrize("kind", KINDS)
def test_letters_are_inside_the_file_and_legible(kind: str) -> None:
    fonts = document(kind).fonts

    assert all(fonts.values())
    assert any("AtkinsonHyperlegible-Regular" in name for name in fonts)
    assert {name.split("+")[1].split("-")[0] for name in fonts} <= {"AtkinsonHyperlegible", "DejaVuSansMono"}


@pytest.mark.parametrize("kind", KINDS)
def test_each_sheet_ends_with_the_imprint_and_its_number(kind: str) -> None:
    info = real_hub().info
    sheets = document(kind).sheets

    for number, sheet in enumerate(sheets, start=1):
        assert f"{info.name}, release {info.release}, {day(info.released)}. {info.address}" in sheet
        assert f"Page {number} of {len(sheets)}" in sheet


@pytest.mark.parametrize("kind", KINDS)
def test_says_whose_it_is_what_it_rests_on_and_what_may_be_done_with_it(kind: str) -> None:
    text = document(kind).text

    assert plain(real_hub().info.content_rights.text) in text
    assert real_hub().info.law_notice in text
    assert "It comes from" in text or "Written for this hub" in text
    assert "Keep it Local: West Yorkshire Integrated Care System" in text or kind in {"case", "gates"}


@pytest.mark.parametrize(
    ("kind", "size"),
    [
        *(("matrix", A4[::-1]), ("criterion", A4[::-1]), ("case", A4), ("principles_poster", A3)),
        *(("principles_cards", A4), ("tips_checklist", A4)),
    ],
)
def test_sheets_are_of_the_size_that_printers_take(kind: str, size: tuple[int, int]) -> None:
    boxes = {
        (round(float(page.mediabox.width)), round(float(page.mediabox.height)))
        for page in document(kind).reader.pages
    }

    assert boxes == {size}


def test_links_have_words_and_go_to_whole_addresses() -> None:
    for kind in KINDS:
        made = document(kind)
        for page in made.pdf.pages:
            for note in page.get("/Annots", ()):
                assert str(note.get("/Contents", "")), kind
                if "/A" in note and "/URI" in note.A:
                    assert re.match(r"(https://|mailto:)\S+$", str(note.A.URI)), note.A.URI


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
        assert squeezed(prose_text(criterion.in_law, hub.info.address)) in made.squeezed
    for question in hub.questions:
        assert question.levels
        facts = (*use_of(hub, question), *levels_of(question))
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
        )
        assert [part for part in parts if squeezed(part) not in made.squeezed] == [], gate.id


def test_every_set_is_printed_with_its_gates_weights_and_hours() -> None:
    hub, made = real_hub(), document("question_sets")
    assert hub.question_bank
    for each in hub.question_sets:
        assert each.title in made.outline
        for sized in each.sets:
            assert squeezed(cost_of(hub.question_bank, sized)) in made.squeezed
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
        *(*case.not_fixed, *case.lessons.points),
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
        for line in (case.title, *case.steps, *case.changed, *case.not_fixed, *case.lessons.points):
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
    finder = real_hub().contracts_and_grants.finder
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
    for outcome in guide.finder.outcomes:
        assert all(squeezed(check) in made.squeezed for check in outcome.checks)


# Bytes and looks


def test_the_same_content_gives_the_same_bytes_anywhere(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").symlink_to(ROOT / "hooks")
    program = (
        "import hashlib, sys; from pathlib import Path; from guidancehub.content.load import load; "
        "from guidancehub.downloads import pdf; hub = load(Path(sys.argv[1])); "
        f"print([hashlib.sha256(getattr(pdf, kind)(hub)).hexdigest() for kind in {WITHOUT_ENTRY!r}])"
    )
    result = subprocess.run(
        [sys.executable, "-c", program, str(ROOT)],
        cwd=tmp_path,
        env={
            "PYTHONPATH": str(tmp_path / "elsewhere"),
            "TZ": "Pacific/Kiritimati",
            "LC_ALL": "tr_TR.UTF-8",
            "PYTHONHASHSEED": "7",
            "SOURCE_DATE_EPOCH": "1",
        },
        capture_output=True,
        text=True,
        check=True,
    )

    assert result.stdout.strip() == str(
        [hashlib.sha256(document(kind).content).hexdigest() for kind in WITHOUT_ENTRY]
    )
