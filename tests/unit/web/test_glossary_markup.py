"""The first use of a term on a page is marked and explained; an abbreviation is written out."""

from __future__ import annotations

import re

import pytest

from guidancehub.content.model.glossary import Term
from guidancehub.content.model.house_words import HouseWords
from guidancehub.content.model.source_ref import SourceRef
from guidancehub.web.glossary_markup import MOST, GlossaryMarker, MarkerWords

SOURCES = (SourceRef(source="a", part="b"),)


def term(key: str, name: str, short: str | None = None, *, proper: bool = False) -> Term:
    return Term(
        id=key,
        term=name,
        short=short,
        proper=proper,
        plain=f"What {key} is.",
        origin="hub",
        sources=SOURCES,
    )


SAYS = MarkerWords.of(HouseWords("Eastvale"))
MARKER = GlossaryMarker(
    (
        term("icb", "Integrated Care Board", "ICB"),
        term("vcse", "Voluntary, community and social enterprise", "VCSE"),
        term("grant", "Grant"),
        term("place", "Place", proper=True),
        term("alliance", "VCSE alliance", "VA"),
    ),
    SAYS,
)


def marked(html: str) -> str:
    """Give the page without the explanations, and with buttons as [brackets] and other marks as {braces}."""
    text = MARKER.mark(html, "../").split('<details class="hub-more hub-record"')[0]
    text = re.sub(r'<span class="hub-unbroken">(.+?</button>[^<]*)</span>', r"\1", text)
    text = re.sub(r'<button id="use-[a-z]+" class="hub-word"[^>]*>', "[", text)
    text = re.sub(r'<span id="use-[a-z]+">', "{", text)
    return text.replace("</button>", "]").replace("</span>", "}")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>An ICB pays.</p>", "<p>An Integrated Care Board ([ICB]) pays.</p>"),
        ("<p>ICBs pay.</p>", "<p>Integrated Care Boards ([ICBs]) pay.</p>"),
        ("<p>The VCSE sector.</p>", "<p>The voluntary, community and social enterprise ([VCSE]) sector.</p>"),
        ("<p>VCSE groups.</p>", "<p>Voluntary, community and social enterprise ([VCSE]) groups.</p>"),
        (
            "<p>The Integrated Care Board (ICB) and the ICB.</p>",
            "<p>The [Integrated Care Board] (ICB) and the ICB.</p>",
        ),
        ("<p>The Integrated Care Board pays.</p>", "<p>The Integrated Care Board ([ICB]) pays.</p>"),
        ("<p>An Integrated\nCare Board.</p>", "<p>An Integrated\nCare Board ([ICB]).</p>"),
        (
            "<p>The Integrated Care Board\n(ICB), and the ICB.</p>",
            "<p>The [Integrated Care Board]\n(ICB), and the ICB.</p>",
        ),
        ("<p>A grant, and grants.</p>", "<p>A [grant], and grants.</p>"),
        ("<p>Grants first.</p>", "<p>[Grants] first.</p>"),
        ("<p>In place of a Place.</p>", "<p>In place of a [Place].</p>"),
        ("<p>An immigrant.</p>", "<p>An immigrant.</p>"),
        ("<p>VCSE-led work.</p>", "<p>VCSE-led work.</p>"),
    ],
)
def test_a_first_use_is_marked_and_written_out(html: str, expected: str) -> None:
    assert marked(html).strip() == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h1>VCSE groups</h1>", "<h1>Voluntary, community and social enterprise (VCSE) groups</h1>"),
        (
            "<h2>What an ICB is</h2><p>An ICB pays.</p>",
            "<h2>What an Integrated Care Board (ICB) is</h2><p>An [ICB] pays.</p>",
        ),
        (
            "<h2>What the Integrated Care Board is</h2><p>An ICB pays.</p>",
            "<h2>What the Integrated Care Board is</h2><p>An Integrated Care Board ([ICB]) pays.</p>",
        ),
        ("<p>An ICB.</p><dt>ICB</dt>", "<p>An Integrated Care Board ([ICB]).</p><dt>ICB</dt>"),
        (
            '<p>See <a href="x">VCSE groups</a>.</p>',
            '<p>See <a href="x">voluntary, community and social enterprise (VCSE) groups</a>.</p>',
        ),
        (
            "<p>The VCSE alliance.</p>",
            "<p>The voluntary, community and social enterprise (VCSE) alliance ([VA]).</p>",
        ),
        (
            "<label>Your ICB (or its Places)</label>",
            "<label>Your Integrated Care Board (ICB) (or its Places)</label>",
        ),
    ],
)
def test_an_abbreviation_is_written_out_in_headings_links_and_headers_too(html: str, expected: str) -> None:
    assert marked(html).strip() == expected


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<p>A grant.</p>", ["."]),
        ("<p>A (grant), or two.</p>", ["),"]),
        ("<p>“A grant.”</p>", [".”"]),
        ("<p>The grant’s end.</p>", ["’s"]),
        ("<p>An ICB pays.</p>", [")"]),
        ("<p>An Integrated\nCare Board.</p>", [")."]),
        ("<p>A grant pays.</p>", []),
        ("<p>A <em>grant</em>.</p>", []),
        ("<p>The VCSE alliance, and grants; all.</p>", ["),", ";"]),
    ],
)
def test_no_line_breaks_between_a_button_and_the_signs_after_it(html: str, kept: list[str]) -> None:
    text = MARKER.mark(html, "../")
    assert re.findall(r'<span class="hub-unbroken"><button [^>]*>[^<]+</button>([^<]+)</span>', text) == kept


def test_the_glossary_writes_abbreviations_out_and_marks_nothing() -> None:
    html = "<dt>ICB</dt><dd>An ICB pays a grant.</dd>"
    assert MARKER.expand(html) == ("<dt>Integrated Care Board (ICB)</dt><dd>An ICB pays a grant.</dd>")


def test_the_name_of_a_marked_term_explains_its_own_abbreviation() -> None:
    words = MARKER.mark("<p>A VA.</p>", "").split('<section class="hub-words"')[1]
    assert "<dt>Voluntary, community and social enterprise (VCSE) alliance (VA)</dt>" in words


@pytest.mark.parametrize(
    "html",
    [
        "<h2>A grant</h2>",
        '<a href="x">a <strong>grant</strong></a>',
        '<p title="grant">x</p>',
        "<!-- grant -->",
        "<svg><text>ICB</text></svg>",
        "<textarea>ICB</textarea>",
        '<span data-gloss="skip">ICB</span>',
        '<ul data-gloss="expand"><li>grant</li></ul>',
        "<table><tbody><tr><th>grant</th></tr></tbody></table>",
    ],
)
def test_what_a_template_leaves_out_and_headings_links_and_pictures_are_left_alone(html: str) -> None:
    assert MARKER.mark(html, "") == html


def test_an_abbreviation_where_no_link_may_stand_is_written_out_all_the_same() -> None:
    assert marked('<p data-gloss="expand">An ICB.</p>') == (
        '<p data-gloss="expand">An Integrated Care Board (ICB).</p>'
    )


def test_terms_in_one_text_are_each_marked_in_their_place() -> None:
    assert marked("<p>A grant &amp; an ICB &lt;in a Place&gt;</p>") == (
        "<p>A [grant] &amp; an Integrated Care Board ([ICB]) &lt;in a [Place]&gt;</p>"
    )


def test_a_term_is_not_found_across_a_tag() -> None:
    html = "<p>Integrated <b>Care Board</b></p>"
    assert MARKER.mark(html, "") == html


def test_text_after_what_is_left_alone_is_marked_again() -> None:
    html = '<p data-gloss="skip"><b>grant</b></p> <a href="x">grant</a> <h2>x</h2><p>grant</p>'
    assert marked(html) == html.replace("<p>grant", "<p>[grant]")


def test_every_marked_word_is_explained_in_its_place_and_in_a_list_before_the_foot() -> None:
    html = MARKER.mark('<p>An ICB. An ICB.</p>\n<section data-gloss="foot">x</section>', "../")
    assert html.count('id="word-icb"') == html.count('id="use-icb"') == html.count('id="explain-icb"') == 1
    assert html.count("What icb is.") == 2
    assert 'popovertarget="explain-icb" aria-label="Explain Integrated Care Board (ICB)">ICB</button>' in html
    assert (
        html.index("Words used on this page")
        < html.index('data-gloss="foot"')
        < html.index("data-explanations")
    )
    assert 'href="../glossary/"' in html
    assert 'href="../glossary/#icb"' in html


def test_a_page_has_five_buttons_at_most_for_the_terms_that_are_least_known() -> None:
    terms = tuple(term(name, name.capitalize()) for name in ("alder", "birch", "cedar", "elm", "fir", "oak"))
    text = " ".join(each.term for each in terms)
    page = GlossaryMarker(terms, SAYS, {"birch": 3, "oak": 2}).mark(f"<p>{text}</p>", "")
    assert re.findall('popovertarget="explain-([a-z]+)" aria', page) == [
        "alder",
        "cedar",
        "elm",
        "fir",
        "oak",
    ]
    assert '<span id="use-birch">Birch</span>' in page
    assert page.count("<dt>") == len(terms) == MOST + 1


def test_a_long_term_is_no_button_unless_its_abbreviation_is() -> None:
    marker = GlossaryMarker(
        (term("long", "Voluntary, community and social enterprise"), term("b", "Bid")), SAYS
    )
    page = marker.mark("<p>A bid of a voluntary, community and social enterprise.</p>", "")
    assert re.findall('id="explain-([a-z]+)"', page) == ["b"]
    assert "social enterprise</span>" in page
    assert marked("<p>The Integrated Care Board (ICB) and the ICB.</p>").count("[") == 1
    full = "Voluntary, community and social enterprise"
    assert marked(f"<p>{full} (VCSE).</p>") == f"<p>{full} ([VCSE]).</p>"


def test_a_hub_without_a_glossary_is_left_as_it_is() -> None:
    assert GlossaryMarker((), SAYS).mark("<p>An ICB.</p>", "") == "<p>An ICB.</p>"
