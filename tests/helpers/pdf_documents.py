"""The PDFs of the real hub, made and read once for all tests."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from guidancehub.downloads import pdf
from support import real_hub
from tagged_pdf import TaggedPdf

if TYPE_CHECKING:
    from collections.abc import Callable


KINDS = (
    *("matrix", "criterion", "case", "principles_poster", "principles_cards"),
    *("tips_checklist", "decision_aid", "gates", "question_sets", "question_set"),
)
WITHOUT_ENTRY = tuple(
    kind for kind in KINDS if kind not in {"criterion", "case", "gates", "question_sets", "question_set"}
)


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


def squeezed(text: str) -> str:
    return "".join(text.split())
