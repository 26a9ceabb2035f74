"""A link is written on one side and seen on both."""

from __future__ import annotations

from guidancehub.content.kinds import KINDS
from guidancehub.views.links import Link, Links
from hostile import minimal_hub

HUB = minimal_hub()
LINKS = Links(HUB)
EVERY = [(kind.name, entry.id) for kind in KINDS for entry in HUB.shown(kind)]


def test_every_link_is_seen_from_the_other_side() -> None:
    urls = {(kind.name, entry.id): kind.url(entry.id) for kind in KINDS for entry in HUB.shown(kind)}
    ends = {url: key for key, url in urls.items()}
    seen = 0
    for (kind, key), url in urls.items():
        for group in LINKS.of(kind, key):
            for link in group.links:
                assert url in {each.url for each in LINKS.to(*ends[link.url], kind)}
                seen += 1
    assert seen > 20


def test_groups_come_in_the_order_of_kinds_and_are_never_empty() -> None:
    groups = LINKS.of("principle", "start-small")
    kinds = [group.kind for group in groups]
    assert kinds == ["question", "tip", "guidance", "journey", "draft", "assessment"]
    assert kinds == [kind.name for kind in KINDS if kind.name in kinds]
    assert all(group.links for key in EVERY for group in LINKS.of(*key))


def test_a_group_is_headed_by_the_name_of_its_kind() -> None:
    assert [group.title for group in LINKS.of("case", "garden-lunches")] == [
        *("Principles", "Questions in the matrix", "Top tips", "Guidance", "The journey"),
        *("Hub drafts", "Self-assessment", "Places"),
    ]


def test_figures_gaps_and_terms_have_links_of_their_own_and_stand_in_no_group() -> None:
    kinds = {group.kind for key in EVERY for group in LINKS.of(*key)}
    assert kinds & {"criterion", "fact", "gap", "term", "source"} == set()


def test_a_place_without_a_case_has_no_links() -> None:
    assert LINKS.of("place", "south-bank") == ()
    assert [link.url for link in LINKS.to("place", "north-bank", "case")] == ["cases/garden-lunches/"]


def test_what_helps_with_a_follow_up_is_linked_with_its_question() -> None:
    links = LINKS.to("gap", "missing-recipes", "assessment")
    assert [link.url for link in links] == ["self-assessment/#assess-soil"]


def test_a_part_of_an_entry_is_linked_at_its_place() -> None:
    (link,) = LINKS.see(["step-dig"])
    assert (link.title, link.url) == ("Dig a bed", "journey/from-idea-to-garden/#step-dig")
    assert link.key == ("journey", "from-idea-to-garden")


def test_a_term_is_linked_with_its_abbreviation() -> None:
    (link,) = LINKS.see(["shared-garden"])
    assert (link.title, link.url) == ("Shared Garden (SG)", "glossary/#shared-garden")


def test_a_question_is_linked_with_its_code() -> None:
    link = next(link for link in LINKS.to("case", "garden-lunches", "question") if link.code == "QI-01")
    assert link == Link(
        "Listening", "matrix/questions/QI-01/", "Asks how you listen.", "QI-01", ("question", "QI-01")
    )
