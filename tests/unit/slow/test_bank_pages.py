"""The pages of gates, sets and the method, and what questions show of their use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html

from guidancehub.build import build_site
from retired_question import MATRIX, retire_learning

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

BANK = "content/question-bank.yml"


def test_the_method_shows_status_and_history_of_each_question_and_no_draft(hub: MinimalHub) -> None:
    retire_learning(hub)
    pages = {each.url: each.html for each in build_site(hub.root, "skip").outputs if each.page}
    rows = html.fromstring(pages["matrix/method/"]).xpath("//table[@id='history-table']/tbody/tr")
    assert [" ".join(row.text_content().split()) for row in rows] == [
        (
            "QI-01 Listening Add to pack QI-01 Published Excepted from the rules of wording From Riverside "
            "Added in 0.1.0."
        ),
        "QI-02 Learning Retired; QI-01 replaces it Hub draft Added in 0.1.0. 0.2.0: QI-01 asks it too.",
    ]


def test_a_hub_without_a_bank_has_none_of_these_pages(hub: MinimalHub) -> None:
    for path in (BANK, "content/gates.yml", "content/sets/lunches.yml"):
        hub.delete(path)
    hub.change(MATRIX, "          services:\n            - shared-meals\n", "")
    hub.change(MATRIX, "          social_value_model: 1a\n", "")
    site = build_site(hub.root, "skip")
    urls = {each.url for each in site.outputs if each.page}
    assert not {"matrix/gates/", "matrix/sets/", "matrix/method/"} & urls
