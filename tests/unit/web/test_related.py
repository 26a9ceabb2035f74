"""What to read next is what has most in common, with the reason in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.kinds import KINDS, NAMED
from guidancehub.views.links import Links
from guidancehub.web.related import MOST, MOST_OF_A_KIND, Related
from hostile import minimal_hub
from support import with_records

if TYPE_CHECKING:
    from guidancehub.content.model.case import Case

HUB = minimal_hub()
LINKS = Links(HUB)
RELATED = Related(HUB, LINKS)
ENTRIES = [
    (kind.name, entry.id) for kind in KINDS if kind.has_status and kind.has_pages for entry in HUB.shown(kind)
]


def case(key: str, title: str, places: tuple[str, ...] | None = None, summary: str = "Zither.") -> Case:
    return HUB.cases[0].model_copy(
        update={"id": key, "title": title, "summary": summary, "places": places, "principles": ()}
    )


def related_with(*cases: Case) -> Related:
    hub = with_records(HUB, {"case": (*HUB.cases, *cases)})
    return Related(hub, Links(hub))


HUMAN = ("same Place: ", "same key criterion: ", "also about “")


def test_every_entry_with_a_page_can_be_asked_and_offers_a_few_others() -> None:
    for key in ENTRIES:
        offered = RELATED.to(*key)
        assert len(offered) <= MOST
        assert all(each.kind_label for each in offered)
        assert len({each.link.url for each in offered}) == len(offered)


def test_nothing_is_offered_that_the_page_shows_anyway() -> None:
    offered = {key: {each.link.url for each in RELATED.to(*key)} for key in ENTRIES}
    for key, urls in offered.items():
        shown = {link.url for group in LINKS.of(*key) for link in group.links} | {NAMED[key[0]].url(key[1])}
        assert shown.isdisjoint(urls), key
    (criterion,) = HUB.criteria
    for question in criterion.questions:
        assert NAMED["criterion"].url(criterion.id) not in offered["question", question.id]
        assert NAMED["question"].url(question.id) not in offered["criterion", criterion.id]


def test_a_shared_place_is_the_reason_before_all_others() -> None:
    related = related_with(case("supper", "Supper", ("north-bank",)), case("tea", "Tea", ("north-bank",)))
    reasons = {each.link.title: each.reason for each in related.to("case", "supper")}
    assert reasons["Tea"] == "same Place: North Bank"


def test_shared_terms_are_named_as_the_glossary_has_them_in_any_number() -> None:
    related = related_with(
        case("a", "A broth", summary="Two soups in a Shared Garden."),
        case("b", "B", summary="Soup in an SG."),
    )
    reasons = {each.link.title: each.reason for each in related.to("case", "a")}
    assert reasons["B"] in {"also about “Soup” and “Shared Garden”", "also about “Shared Garden” and “Soup”"}


def test_questions_of_one_criterion_lead_to_each_other() -> None:
    reasons = {each.link.code: each.reason for each in RELATED.to("question", "QI-01")}
    assert reasons["QI-02"].startswith("same key criterion: Quality and innovation")


def test_a_reason_is_one_that_a_reader_understands_or_there_is_none() -> None:
    reasons = [each.reason for key in ENTRIES for each in RELATED.to(*key)]
    assert "" in reasons
    assert [each for each in reasons if each and not each.startswith(HUMAN)] == []
    assert not any("linked with" in each for each in reasons)


def test_of_one_kind_there_are_few_while_there_are_others() -> None:
    related = related_with(*(case(f"c-{at}", f"Soup {at}", ("north-bank",)) for at in range(6)))
    kinds = [each.kind_label for each in related.to("case", "c-0")]
    assert len(kinds) == MOST
    assert MOST_OF_A_KIND <= kinds.count("Case study") <= MOST


def test_an_entry_that_shares_nothing_offers_nothing() -> None:
    assert related_with(case("alone", "Xylophone")).to("case", "alone") == ()


def test_the_same_content_gives_the_same_offers_in_the_same_order() -> None:
    again = Related(HUB, Links(HUB))
    assert all(again.to(*key) == RELATED.to(*key) for key in ENTRIES)
