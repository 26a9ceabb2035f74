"""Gates, sets and worked answers as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.model.gate import GATE
from guidancehub.content.model.matrix import QUESTION
from guidancehub.content.model.question_set import QUESTION_SET
from guidancehub.downloads.csv.csv_table import CsvRow, CsvTable, csv_table
from guidancehub.downloads.csv.formula_guard import Number
from guidancehub.downloads.set_rows import set_rows
from guidancehub.views.labels import our_reading
from guidancehub.views.prose_text import prose_text
from guidancehub.views.question_use import level_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.gate import Gate
    from guidancehub.content.model.question_bank import QuestionBank
    from guidancehub.downloads.set_rows import SetRow


def gates_csv(hub: Hub, bank: QuestionBank) -> CsvTable:
    """Return the table of every gate, with a column for each size of contract."""
    columns = (
        *("Code", "Group", "Theme", "Question", "Ask it only when"),
        *(size.label for size in bank.sizes),
        *("Do not ask", "What a bidder can show"),
    )
    groups = hub.gates.groups if hub.gates else ()
    return csv_table(
        hub, columns, (_gate_row(hub, bank, group.title, gate) for group in groups for gate in group.gates)
    )


def _gate_row(hub: Hub, bank: QuestionBank, group: str, gate: Gate) -> CsvRow:
    levels = {level.size: level.text for level in gate.by_size}
    cells = (
        *(gate.id, group, gate.title, gate.question, gate.ask_only_when),
        *(levels[size.id] for size in bank.sizes),
        "\n".join((gate.not_asked, *our_reading(hub.info.words, gate.reading))),
        "\n".join(gate.evidence),
    )
    return CsvRow(cells, gate.origin, gate.sources, GATE.url(gate.id), gate.id)


def sets_csv(hub: Hub, bank: QuestionBank) -> CsvTable:
    """Return the table of every set: a row for each gate, which has no weight, and for each question."""
    columns = (
        *("Kind of service", "Size", "Code", "Theme", "Weight in per cent", "Word limit"),
        *("Words in all", "Hours for one bidder"),
    )
    return csv_table(hub, columns, map(_set_row, set_rows(hub, bank)))


def _set_row(row: SetRow) -> CsvRow:
    cells = (
        *(row.entry.title, row.size, row.code, row.theme, _number(row.weight), _number(row.word_limit)),
        *(_number(row.words), row.hours),
    )
    entry = row.entry
    return CsvRow(cells, entry.origin, entry.sources, QUESTION_SET.url(entry.id), entry.id)


def _number(value: int | None) -> str | Number:
    return "" if value is None else Number(str(value))


def worked_answers_csv(hub: Hub) -> CsvTable:
    """Return the table of every worked answer, with its scores."""
    columns = (
        *("Code", "Theme", "Question", "Who answers", "Level", "Answer", "Score", "Why this score"),
        "Second reader's score",
    )
    return csv_table(hub, columns, _answer_rows(hub))


def _answer_rows(hub: Hub) -> Iterator[CsvRow]:
    for question in hub.questions:
        worked = question.worked_answers
        if not worked:
            continue
        for answer in worked.answers:
            cells = (
                *(question.id, question.title, question.question, worked.organisation),
                *(level_name(hub.info.words, answer.level), prose_text(answer.text, hub.info.address)),
                *(Number(str(answer.score)), answer.reason, _number(answer.second_score)),
            )
            yield CsvRow(cells, worked.origin, question.sources, QUESTION.url(question.id), question.id)
