"""Whatever can be put into a tender pack has a link that adds it, and nothing else has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.content.model.gate import GATE
from guidancehub.web.site_pages import PACK
from support import real_hub

if TYPE_CHECKING:
    from built import BuiltPage


@pytest.fixture(scope="module")
def linked(pages: dict[str, BuiltPage]) -> dict[str, set[str]]:
    """Return what the links to the page of the pack add, with the pages on which each stands."""
    found: dict[str, set[str]] = {}
    for page in pages.values():
        for target, anchor in page.inner_links():
            if target == PACK.url and "=" in anchor:
                found.setdefault(anchor, set()).add(page.url)
    return found


def test_each_published_question_gate_and_set_can_be_added_and_nothing_else(
    linked: dict[str, set[str]],
) -> None:
    hub = real_hub()
    assert set(linked) == {
        *(f"add={question.id}" for question in hub.questions),
        *(f"gate={gate.id}" for gate in hub.shown(GATE)),
        *(f"set={each.id}.{sized.size}" for each in hub.question_sets for sized in each.sets),
    }


def test_a_question_can_be_added_from_its_page_and_from_each_list_and_table(
    linked: dict[str, set[str]],
) -> None:
    for placed in real_hub().placed_questions:
        assert linked[f"add={placed.question.id}"] >= {
            f"matrix/questions/{placed.question.id}/",
            f"matrix/{placed.criterion.id}/",
            "matrix/",
            "matrix/table/",
            "matrix/method/",
        }


def test_every_page_leads_to_the_pack(pages: dict[str, BuiltPage]) -> None:
    for page in pages.values():
        assert PACK.url in {target for target, _ in page.inner_links()}, page.url
