"""What a page on law has besides its sections: its parts, old anchors, and a decision tree."""

from __future__ import annotations

import pytest
from lxml import html

from guidancehub.content.model.finder import FINDER as KIND
from guidancehub.content.model.house_words import HouseWords
from guidancehub.web.pictures.decision_tree import TreeEnd, TreeStep, tree_picture, tree_steps
from hostile import minimal_hub
from minimal_hub import minimal_site
from picture_room import drawings_in, outside_the_drawing

WORDS = HouseWords("Eastvale")
OUTPUTS = minimal_site().outputs
PAGES = {each.url: each.html for each in OUTPUTS if each.page}
WHOLE, PART = PAGES["law/hedges/"], PAGES["law/hedge-corners/"]

FINDER = minimal_hub().finders["hedge-rules"]
FINDER_URL = KIND.url("hedge-rules")
LOW = TreeEnd("Low hedges", "../law/hedge-corners/")
ANY = TreeEnd("Hedges of any height", "../law/hedges/")
STEPS = (
    TreeStep("Does it stand by a road?", TreeEnd("question 2", ""), ANY),
    TreeStep("Does it stand at a corner?", LOW, ANY),
)
LONG = tuple(
    TreeStep(f"{each.question} And more words, so that it does not fit in one line", each.yes, each.no)
    for each in STEPS
)
THREE = (
    TreeStep("Does it stand by a road?", TreeEnd("question 2", ""), TreeEnd("question 3", "")),
    STEPS[1],
    TreeStep("Is there a gate in it?", LOW, ANY),
)
"""A tree whose first question leads to both of the others."""
TITLE = "Which rule holds for a hedge"
PICTURES = {
    "tree": str(tree_picture(WORDS, TITLE, STEPS)),
    "long": str(tree_picture(WORDS, TITLE, LONG)),
    "three": str(tree_picture(WORDS, TITLE, THREE)),
}


def test_a_tree_is_worked_out_from_the_steps_of_its_finder_and_passes_over_those_that_it_leaves_out() -> None:
    assert FINDER.tree
    assert "roses" not in {step for question in FINDER.tree.questions for step in question.steps}
    assert tree_steps(WORDS, FINDER, FINDER.tree, "../") == STEPS


def test_a_page_lists_its_parts_and_a_part_leads_back() -> None:
    parts = html.fromstring(WHOLE).xpath("//section[h2/@id='parts']//a")
    assert [(link.get("href"), link.text) for link in parts] == [
        ("../../law/hedge-corners/", "Hedges at corners")
    ]
    part = next(each.page for each in OUTPUTS if each.url == "law/hedge-corners/")
    assert part
    assert [(crumb.title, crumb.url) for crumb in part.crumbs] == [
        ("Law and policy", "law/"),
        ("Rules for hedges", "law/hedges/"),
    ]
    assert 'id="parts"' not in PART


def test_an_item_that_moved_leaves_its_anchor_at_the_link_to_its_new_page() -> None:
    (anchor,) = html.fromstring(WHOLE).xpath("//*[@id='hedge-sight']")
    assert anchor.getnext().get("href") == "../../law/hedge-corners/"


def test_the_tree_stands_on_its_page_drawn_and_in_words() -> None:
    page = html.fromstring(WHOLE)
    assert page.xpath("count(//figure[contains(@class, 'hub-picture')])") == 1
    assert [each.text_content() for each in page.xpath("//*[@class='hub-tree']//li")] == [
        "Does it stand by a road? Yes: question 2. No: Hedges of any height.",
        "Does it stand at a corner? Yes: Low hedges. No: Hedges of any height.",
    ]
    assert page.xpath("//*[@class='hub-tree']//li//a/@href") == drawings_in(WHOLE)[0].xpath("./a/@href")
    assert "hub-tree" not in PART


def test_each_route_of_the_picture_is_a_link_with_its_name() -> None:
    names = ["Hedges of any height", "Low hedges", "Hedges of any height"]
    for drawing in drawings_in(PICTURES["tree"]):
        links = drawing.xpath("./a")
        assert [link.get("href") for link in links] == [ANY.url, LOW.url, ANY.url]
        assert [" ".join(text.text for text in link.xpath(".//text")) for link in links] == names
        assert [link.get("aria-label") for link in links] == names


def test_an_end_without_a_law_page_opens_the_outcome_in_its_finder() -> None:
    assert FINDER.tree
    ends = tuple(end.model_copy(update={"page": None}) for end in FINDER.tree.ends)
    steps = tree_steps(WORDS, FINDER, FINDER.tree.model_copy(update={"ends": ends}), "../")
    found = {end.words: end.url for step in steps for end in (step.yes, step.no) if end.url}
    assert found == {each.label: f"../{FINDER_URL}#{each.outcome}" for each in ends}


def test_a_picture_with_links_is_a_group_whose_words_are_read_and_not_described_again() -> None:
    for svg in drawings_in(PICTURES["tree"]):
        assert svg.get("role") == "group"
        assert svg.get("aria-label") == TITLE
        told = " ".join(text.text for text in svg.iter("text"))
        assert told == (
            "1. Does it stand by a road? No Hedges of any height Yes "
            "2. Does it stand at a corner? Yes Low hedges No Hedges of any height"
        )


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_no_text_of_a_tree_leaves_the_drawing(picture: str) -> None:
    assert outside_the_drawing(picture) == []


def test_an_answer_that_passes_over_a_question_says_to_which_it_leads() -> None:
    for drawing in drawings_in(PICTURES["three"]):
        assert "Yes; No: question 3" in [each.text for each in drawing.xpath("./text")]
