"""Where to go next: three examples and three others at most, each with the reason in words."""

from __future__ import annotations

import re

import pytest

from guidancehub.content.kinds import CHAPTERS, KINDS, NAMED
from guidancehub.views.links import Links
from guidancehub.web.related import MOST, Next, Related
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


REASONS = re.compile(
    r"an example( in practice| from [^“]+)?"
    r"( that helps with question [A-Z]{2}-\d\d| with more on “.+”| of the same principle)?"
    r"|also from .+|helps with question [A-Z]{2}-\d\d|more on “.+”"
    r"|under the same key criterion|serves the same principle"
)


@pytest.fixture(scope="module")
def found() -> dict[tuple[str, str], tuple[Next, ...]]:
    return {key: tuple(each for offers in RELATED.to(*key) for each in offers) for key in ENTRIES}


def test_every_entry_offers_a_few_others_each_with_a_reason_that_a_person_would_give(
    found: dict[tuple[str, str], tuple[Next, ...]],
) -> None:
    words, system = HUB.info.words, HUB.info.system_short
    of_kinds = {words.say(each.beside, name="", system=system) for each in KINDS if each.beside}
    for key, offered in found.items():
        # Some law pages share nothing with others but the law, and have their neighbours.
        assert 1 <= len(offered) <= 2 * MOST or key[0] == "law", key
        assert [
            each for each in offered if each.reason not in of_kinds and not REASONS.fullmatch(each.reason)
        ] == []
        assert len({each.link.url for each in offered}) == len(offered), key


def test_questions_cases_and_principles_have_three_examples_and_three_others() -> None:
    for kind, key in ENTRIES:
        if kind in {"principle", "question", "case"}:
            assert [len(each) for each in RELATED.to(kind, key)] == [MOST, MOST], key


def test_the_page_of_a_criterion_does_not_offer_its_own_questions(
    found: dict[tuple[str, str], tuple[Next, ...]],
) -> None:
    for criterion in HUB.criteria:
        own = {NAMED["question"].url(each.id) for area in criterion.areas for each in area.questions}
        assert own.isdisjoint(each.link.url for each in found["criterion", criterion.id])


def test_the_reason_names_what_both_share() -> None:
    reasons = [each.reason for each in RELATED.to("case", "bradford-bristol-lessons").examples]
    assert "also from Bradford District and Craven" in reasons
    found = [each.reason for entry in HUB.criteria for each in RELATED.to("criterion", entry.id).others]
    assert any(each.startswith("helps with question ") for each in found)
