"""What to read next is what has most in common, with the reason in words, and always the same."""

from __future__ import annotations

from itertools import product

import pytest

from guidancehub.content.kinds import CHAPTERS, NAMED
from guidancehub.views.links import Links
from guidancehub.web.related import MOST, MOST_OF_A_KIND, Next, Related
from support import real_hub

HUB = real_hub()
LINKS = Links(HUB)
RELATED = Related(HUB, LINKS)
ENTRIES = [
    *(("principle", entry.id) for entry in HUB.principles),
    *(("criterion", entry.id) for entry in HUB.criteria),
    *(("question", entry.id) for entry in HUB.questions),
    *(("case", entry.id) for entry in HUB.cases),
    *((kind.name, entry.id) for kind in CHAPTERS for entry in HUB.shown(kind)),
    ("guidance", HUB.contracts_and_grants.id),
]


HUMAN = ("same Place: ", "same key criterion: ", "also about “")


@pytest.fixture(scope="module")
def found() -> dict[tuple[str, str], tuple[Next, ...]]:
    return {key: RELATED.to(*key) for key in ENTRIES}


def test_every_entry_offers_a_few_others_each_with_a_human_reason_or_none(
    found: dict[tuple[str, str], tuple[Next, ...]],
) -> None:
    for key, offered in found.items():
        assert 1 <= len(offered) <= MOST, key
        assert all(each.kind_label for each in offered), key
        assert all(not each.reason or each.reason.startswith(HUMAN) for each in offered), key
        assert len({each.link.url for each in offered}) == len(offered), key


def test_nothing_is_offered_that_the_page_shows_anyway(
    found: dict[tuple[str, str], tuple[Next, ...]],
) -> None:
    for key, offered in found.items():
        shown = {link.url for group in LINKS.of(*key) for link in group.links} | {NAMED[key[0]].url(key[1])}
        assert shown.isdisjoint(each.link.url for each in offered), key
    for criterion in HUB.criteria:
        own = {NAMED["question"].url(each.id) for area in criterion.areas for each in area.questions}
        assert own.isdisjoint(each.link.url for each in found["criterion", criterion.id])
        for question, each in product(own, [NAMED["criterion"].url(criterion.id)]):
            assert each not in {near.link.url for near in found["question", question.split("/")[2]]}


def test_the_reason_names_what_both_share() -> None:
    offered = {each.link.url: each.reason for each in RELATED.to("case", "wirral-branch-alliance")}
    assert offered["cases/plymouth-complex-needs-alliance/"] == "also about “Contract”"
    assert set(offered.values()) == {"also about “Contract”"}
    reasons = [each.reason for each in RELATED.to("case", "bradford-bristol-lessons")]
    assert sum("same Place: Bradford District and Craven" in reason for reason in reasons) == MOST_OF_A_KIND


def test_a_shared_place_criterion_and_principle_are_named_as_readers_know_them() -> None:
    reasons = " ".join(each.reason for key in ENTRIES for each in RELATED.to(*key))
    assert "same key criterion: Social value" in reasons
    assert "also about “Increase local spend to invest in the local economy”" in reasons
