"""The Word documents that are opened in LibreOffice, of any hub, by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.downloads import word
from guidancehub.views.links import Links

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub

# The one for anyone is of questions that say nothing of their answers (test_papers_of_another_matrix.py).
VERSIONS: Final[tuple[word.Audience, ...]] = ("bidder", "evaluator", "both")


def word_documents(hub: Hub) -> dict[str, bytes]:
    """Make a document of each kind: of all questions for each reader, and of the first key criterion."""
    return {
        **{f"matrix-{version}.docx": word.matrix(hub, version) for version in VERSIONS},
        "criterion.docx": word.criterion(hub, hub.criteria[0], "both"),
        "self-assessment.docx": word.self_assessment(hub, Links(hub)),
        "gates.docx": gates_of(hub),
        "worked-answers.docx": word.worked_answers(hub),
    }


def gates_of(hub: Hub) -> bytes:
    """Make the document of a hub's gates."""
    assert hub.gates
    return word.gates(hub, hub.gates)
