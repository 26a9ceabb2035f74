"""Where to go next is what an editor has linked and what has most in common, with the reason in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.kinds import KINDS, NAMED
from guidancehub.content.model.case import CASE
from guidancehub.views.links import Links, link_to
from guidancehub.web.related import MOST, Next, Related
from hostile import minimal_hub
from support import with_records

if TYPE_CHECKING:
    from guidancehub.content.model.case import Case

HUB = minimal_hub()
LINKS = Links(HUB)
RELATED = Related(HUB, LINKS)
ENTRIES = [
    (kind.name, entry.id)
    for kind in KINDS
    if kind.has_history and kind.has_pages
    for entry in HUB.shown(kind)
]


def case(key: str, title: str, places: tuple[str, ...] | None = None, summary: str = "Zither.") -> Case:
    return HUB.cases[0].model_copy(
        update={"id": key, "title": title, "summary": summary, "places": places, "principles": ()}
    )


def related_with(*cases: Case) -> Related:
    hub = with_records(HUB, {"case": (*HUB.cases, *cases)})
    return Related(hub, Links(hub))


def offered(related: Related, *key: str) -> list[Next]:
    """Give examples and other entries in one list."""
    return [each for offers in related.to(*key) for each in offers]


def test_every_entry_with_a_page_can_be_asked_and_offers_a_few_others_each_with_a_reason() -> None:
    for key in ENTRIES:
        offers = RELATED.to(*key)
        assert all(len(each) <= MOST for each in offers)
        assert all(each.reason for each in offered(RELATED, *key)), key
        urls = [each.link.url for each in offered(RELATED, *key)]
        assert len(set(urls)) == len(urls)
        assert NAMED[key[0]].url(key[1]) not in urls


def test_case_studies_are_the_examples_and_nothing_else_is() -> None:
    for key in ENTRIES:
        examples, others = RELATED.to(*key)
        assert {each.link.key[0] for each in examples if each.link.key} <= {"case"}
        assert "case" not in {each.link.key[0] for each in others if each.link.key}


def test_the_page_of_a_criterion_does_not_offer_its_own_questions() -> None:
    (criterion,) = HUB.criteria
    urls = {each.link.url for each in offered(RELATED, "criterion", criterion.id)}
    for question in criterion.questions:
        assert NAMED["question"].url(question.id) not in urls
        assert NAMED["criterion"].url(criterion.id) not in {
            each.link.url for each in offered(RELATED, "question", question.id)
        }


def test_what_an_editor_has_linked_comes_first_with_what_it_is_for() -> None:
    linked = {link.key for group in LINKS.of("question", "QI-01") for link in group.links}
    examples, _ = RELATED.to("question", "QI-01")
    assert examples[0].link.key in linked
    assert examples[0].reason == "an example from North Bank"
    for key in ENTRIES:
        near = [
            each.link.key in {link.key for group in LINKS.of(*key) for link in group.links}
            for each in RELATED.to(*key).examples
        ]
        assert near == sorted(near, reverse=True)


def test_a_place_that_the_title_names_is_not_said_again() -> None:
    supper = case("supper", "Supper on North Bank", ("north-bank",))
    linked = HUB.questions[0].model_copy(update={"id": "QI-09", "cases": ("supper",)})
    criterion = HUB.criteria[0]
    area = criterion.areas[0].model_copy(update={"questions": (linked,)})
    hub = with_records(
        HUB,
        {
            "case": (*HUB.cases, supper),
            "criterion": (criterion.model_copy(update={"areas": (area,)}),),
        },
    )
    example, *_ = Related(hub, Links(hub)).to("question", "QI-09").examples
    assert example == Next(link_to(CASE, supper), "an example in practice")


def test_a_shared_place_is_the_reason_before_all_others() -> None:
    related = related_with(case("supper", "Supper", ("north-bank",)), case("tea", "Tea", ("north-bank",)))
    reasons = {each.link.title: each.reason for each in offered(related, "case", "supper")}
    assert reasons["Tea"] == "also from North Bank"


def test_a_shared_term_is_named_as_the_glossary_has_it_unless_very_many_entries_have_it() -> None:
    both = (
        case("a", "A broth", summary="Two soups in a Shared Garden."),
        case("b", "B", summary="Soup in an SG."),
    )
    few = tuple(case(f"x-{at}", f"X {at}") for at in range(40))
    reasons = {each.link.title: each.reason for each in offered(related_with(*both, *few), "case", "a")}
    assert reasons["B"] == "an example from Riverside with more on “Shared Garden”"
    related = related_with(*both, *(case(f"y-{at}", f"Soup {at} of an SG") for at in range(40)))
    assert "more on" not in " ".join(each.reason for each in offered(related, "case", "a"))


def test_questions_of_one_criterion_lead_to_each_other() -> None:
    reasons = {each.link.code: each.reason for each in offered(RELATED, "question", "QI-01")}
    assert reasons["QI-02"] == "under the same key criterion"


def test_of_one_kind_there_is_one_while_there_are_others() -> None:
    for key in ENTRIES:
        kinds = [each.link.key[0] for each in RELATED.to(*key).others if each.link.key]
        if len(set(kinds)) == MOST:
            assert len(kinds) == MOST


def test_an_entry_that_shares_nothing_offers_nothing() -> None:
    assert related_with(case("alone", "Xylophone")).to("case", "alone") == ((), ())


def test_the_same_content_gives_the_same_offers_in_the_same_order() -> None:
    again = Related(HUB, Links(HUB))
    assert all(again.to(*key) == RELATED.to(*key) for key in ENTRIES)
