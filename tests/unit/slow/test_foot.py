"""What the foot of a page says: when its entries are due for review, and whose changes are told there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.build import build_site

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

DATES = "added: 0.1.0\nreviewed: 2026-11-22\nreview_by: 2027-11-22\n"
ORIGIN = "origin: hub, sources: [{source: riverside-report, chapters: [1]}]"
OVERDUE = "reviewed: 2024-02-01, review_by: 2025-02-01"
NOTICE = (
    '<p class="hub-overdue" data-reading="skip" data-review-by="2025-02-01"><strong>Overdue for review.'
    "</strong> This was due to be checked by 1 February 2025. Check the source before you rely on it.</p>"
)

FACTS = f"""{DATES}groups:
  - id: gardens
    title: Gardens
    summary: What there is.
    facts:
      - {{id: beds, title: Beds, summary: Beds there are., {ORIGIN}, value: 12, unit: beds, when: "2025"}}
      - {{id: pots, title: Pots, summary: Pots there are., {ORIGIN}, value: 9, unit: pots, when: "2025",
         {OVERDUE}}}
"""
GAPS = f"""{DATES}gaps:
  - {{id: missing-recipes, title: A map, summary: No map., {ORIGIN}, missing: No map., why: It helps.,
     meanwhile: Ask., contribute: Draw one.}}
  - {{id: no-list, title: A list, summary: No list., {ORIGIN}, missing: No list., why: It helps.,
     meanwhile: Ask., contribute: Write one., {OVERDUE}}}
"""
GLOSSARY = f"""added: 0.1.0
reviewed: 2024-02-01
review_by: 2025-02-01
terms:
  - {{id: shared-garden, term: Shared bed, plain: A bed that many keep., {ORIGIN}}}
"""
SELF_ASSESSMENT = f"""{DATES}title: Where are you now?
introduction: Questions to ask yourselves.
scale: [One, Two, Three, Four]
questions:
  - {{id: ask-who, title: Who helps, summary: Who helps., {ORIGIN}, question: Who helps?, why: To know.,
     levels: [None., Some., Most., All.], principles: [start-small],
     see: [ask-the-neighbours], first_step: Ask.}}
  - {{id: ask-when, title: When they help, summary: When they help., {ORIGIN}, question: When?, why: To know.,
     levels: [Never., Once., Often., Always.], principles: [start-small],
     see: [ask-the-neighbours], first_step: Ask., {OVERDUE}}}
"""


def chapter(name: str, added: str = "") -> str:
    return f"""id: {name}
title: About {name}
summary: A chapter.
origin: hub
sources: [{{source: riverside-report, chapters: [1]}}]
added: 0.1.0
changes:
  - release: 0.2.0
    text: What {name} alone says was put right.
reviewed: 2026-11-22
review_by: 2027-11-22
order: 1
introduction: It begins.
{added}sections:
  - id: {name}-part
    title: A part
    items:
      - {{id: {name}-item, title: An item, text: It says so., {ORIGIN}}}
"""


def pages_of(hub: MinimalHub) -> dict[str, str]:
    return {each.url: each.html for each in build_site(hub.root, "skip").outputs if each.page}


@pytest.mark.parametrize(
    ("file", "text", "pages"),
    [
        ("facts", FACTS, ["facts/"]),
        ("gaps", GAPS, ["gaps/"]),
        ("glossary", GLOSSARY, ["glossary/", "a-to-z/"]),
        ("self-assessment", SELF_ASSESSMENT, ["self-assessment/"]),
    ],
)
def test_an_overdue_entry_has_its_notice_on_every_page_that_shows_it(
    hub: MinimalHub, file: str, text: str, pages: list[str]
) -> None:
    hub.write(f"content/{file}.yml", text)
    made = pages_of(hub)

    assert [url for url in pages if NOTICE not in made[url]] == []


def test_an_overdue_tip_or_principle_has_its_notice_where_they_are_listed(hub: MinimalHub) -> None:
    hub.change("content/tips.yml", "reviewed: 2026-11-21", "reviewed: 2024-02-01")
    hub.change("content/tips.yml", "review_by: 2027-05-21", "review_by: 2025-02-01")
    hub.change(
        "content/principles.yml",
        "number: 2",
        "number: 2\n    reviewed: 2024-02-01\n    review_by: 2025-02-01",
    )
    made = pages_of(hub)

    assert [url for url in ("tips/", "principles/") if NOTICE not in made[url]] == []


def test_an_overdue_question_has_its_notice_on_the_page_of_its_criterion(hub: MinimalHub) -> None:
    hub.change(
        "content/matrix/quality-and-innovation.yml",
        "        weighting: low\n",
        "        weighting: low\n        reviewed: 2024-02-01\n        review_by: 2025-02-01\n",
    )
    assert NOTICE in pages_of(hub)["matrix/quality-and-innovation/"]


@pytest.mark.parametrize(
    ("folder", "added"), [("journey", ""), ("law", "checked_on: 2026-11-22\n"), ("drafts", "")]
)
def test_a_list_of_chapters_says_no_single_chapters_change_as_its_own(
    hub: MinimalHub, folder: str, added: str
) -> None:
    for name in ("compost", "water"):
        hub.write(
            f"content/{folder}/{name}.yml", chapter(name, added).replace("order: 1", f"order: {len(name)}")
        )
    made = pages_of(hub)

    assert "was put right" not in made[f"{folder}/"]
    assert "What water alone says was put right." in made[f"{folder}/water/"]
