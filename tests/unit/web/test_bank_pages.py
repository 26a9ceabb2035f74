"""The pages of gates, sets and the method, and what questions show of their use."""

from __future__ import annotations

from lxml import html

from minimal_hub import minimal_site

PAGES = {each.url: each.html for each in minimal_site().outputs if each.page}


def words(markup: str) -> str:
    return " ".join(str(html.fromstring(markup).text_content()).split())


def test_a_gate_says_when_how_much_and_what_not_to_ask() -> None:
    text = words(PAGES["matrix/gates/"])
    for told in (
        "1 question that a bidder passes or fails",
        "Ask it only when: Food is cooked and not bought.",
        "Small, up to £5,000 a year Take the bidder’s word.",
        "Do not ask: A kitchen of one’s own.",
        "A letter from whoever owns the kitchen.",
        "Not legal advice.",
        "Hub draft",
    ):
        assert told in text


def test_gates_that_are_all_drafts_are_marked_once_and_told_what_that_means() -> None:
    page = PAGES["matrix/gates/"]
    assert page.count("hub-mark--dashed") == 1
    assert page.index("It is not Riverside’s.") < page.index('id="GT-01"')


def test_a_set_shows_its_cost_and_leads_to_gates_and_questions() -> None:
    page = PAGES["matrix/sets/lunches/"]
    assert "1 gate, 2 questions and 1,100 words." in words(page)
    assert "this costs one bidder 7 to 14 hours." in words(page)
    assert {"../../../matrix/gates/#GT-01", "../../../matrix/questions/QI-02/"} <= set(
        html.fromstring(page).xpath("//a/@href")
    )


def test_the_limits_of_sizes_are_bars_to_one_scale_above_their_table() -> None:
    (figure,) = html.fromstring(PAGES["matrix/method/"]).xpath("//figure[contains(@class, 'hub-picture')]")
    assert figure.getnext().get("id") == "sizes-table"
    for drawing in figure.xpath("./svg"):
        assert drawing.get("aria-hidden") == "true"
        year, term = (float(bar.get("width")) for bar in drawing.iter("rect"))
        assert abs(term / year - 3) < 0.01
        assert [text.text for text in drawing.iter("text")][::2] == [
            "£5,000 for a year",
            "£15,000 for the whole term",
        ]


def test_the_list_of_sets_leads_to_each_and_explains_the_sizes() -> None:
    page = html.fromstring(PAGES["matrix/sets/"])
    assert page.xpath("string(//li[@class='hub-item']//a/@href)") == "../../matrix/sets/lunches/"
    assert "All that is above the small one." in page.text_content()


def test_the_method_shows_limits_in_pounds_and_assumptions_as_ranges() -> None:
    text = words(PAGES["matrix/method/"])
    assert "£5,000 £15,000 Without VAT The guide draws the line here. Published source" in text
    assert "No limit No limit Without VAT" in text
    assert "Words that one person writes in an hour 200 100 The guide measured it. Published source" in text


def test_a_worked_answer_stands_with_who_gives_it_its_score_and_whose_it_is() -> None:
    (worked,) = html.fromstring(PAGES["matrix/questions/QI-01/"]).xpath("//section[h2/@id='worked']")
    text = " ".join(worked.text_content().split())
    assert "A made-up group of eight volunteers who cook lunch in a hall." in text
    assert [each.text for each in worked.xpath("h3")] == [
        "Weak answer: 0 of 2 (No answer)",
        "Fair answer: 1 of 2 (Fair)",
        "Strong answer: 2 of 2 (Good)",
    ]
    assert "Why this score: It names a way, and no change." in text
    assert text.endswith("Hub draft")


def test_what_an_origin_means_is_said_once() -> None:
    page = PAGES["matrix/questions/QI-01/"]
    assert page.count("Written for this hub. It is not Riverside’s.") == 1


def test_what_we_add_to_the_systems_own_question_has_our_origin() -> None:
    page = html.fromstring(PAGES["matrix/questions/QI-01/"])
    for part in ("use", "levels", "worked"):
        assert "Hub draft" in page.xpath(f"string(//section[h2/@id='{part}'])")
