"""A link is written on one side and seen on both."""

from __future__ import annotations

from dataclasses import replace

from guidancehub.content.hub import CHAPTER_KINDS
from guidancehub.views.links import LABELS, Link, Links, url_of
from support import real_hub

HUB = real_hub()
LINKS = Links(HUB)


def test_every_link_is_seen_from_the_other_side() -> None:
    entries = [
        *(("principle", entry) for entry in HUB.principles),
        *(("question", entry) for entry in HUB.questions),
        *(("case", entry) for entry in HUB.cases),
        *(("tip", entry) for entry in HUB.tips),
        ("guidance", HUB.contracts_and_grants),
    ]
    urls = {(kind, entry.id): url_of(kind, entry.id) for kind, entry in entries}
    for (kind, key), url in urls.items():
        for group in LINKS.of(kind, key):
            for other, its_url in urls.items():
                if other[0] == group.kind and its_url in {link.url for link in group.links}:
                    assert url in {link.url for link in LINKS.to(*other, kind)}


def test_groups_come_in_a_fixed_order_and_are_never_empty() -> None:
    groups = LINKS.of("principle", "local-by-default")
    kinds = [group.kind for group in groups]
    assert kinds[:4] == ["question", "case", "tip", "guidance"]
    assert kinds == [kind for kind in LABELS if kind in kinds]
    assert all(group.links for group in groups)


def test_a_place_without_a_case_has_no_links() -> None:
    cases = tuple(case for case in HUB.cases if case.origin == "west-yorkshire")
    links = Links(replace(HUB, cases=cases, chapters=dict.fromkeys(CHAPTER_KINDS, ()), assessment=None))
    assert links.of("place", "kirklees") == ()
    assert [link.url for link in links.to("place", "leeds", "case")] == ["cases/leeds-position-statement/"]


def test_what_helps_with_a_follow_up_is_linked_with_its_question() -> None:
    links = LINKS.to("tip", "go-where-the-energy-is", "assessment")
    assert [link.url for link in links] == ["self-assessment/#assess-experience"]


def test_a_question_is_linked_with_its_code() -> None:
    link = next(link for link in LINKS.to("case", "question-matrix", "question") if link.code == "QI-01")
    assert link == Link(
        "Workforce: Understanding of local needs",
        "matrix/questions/QI-01/",
        HUB.questions[0].summary,
        "QI-01",
    )
