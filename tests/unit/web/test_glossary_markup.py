"""The first use of a term on a page is marked and explained; an abbreviation is written out."""

from __future__ import annotations

import pytest

from guidancehub.content.model.fields import SourceRef
from guidancehub.content.model.glossary import Term
from guidancehub.web.glossary_markup import Glosser

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


GLOSSER = Glosser(
    (
        term("icb", "Integrated Care Board", "ICB"),
        term("vcse", "Voluntary, community and social enterprise", "VCSE"),
        term("grant", "Grant"),
        term("place", "Place", proper=True),
        term("alliance", "VCSE alliance", "VA"),
    )
)


def marked(html: str) -> str:
    """Give the page without the explanations, and with marks as [brackets]."""
    text = GLOSSER.gloss(html, "../").split('<section class="hub-words"')[0]
    for key in ("icb", "vcse", "grant", "place", "alliance"):
        text = text.replace(f'<a class="hub-word" id="use-{key}" href="#word-{key}">', "[")
    return text.replace("</a>", "]")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>An ICB pays.</p>", "<p>An [Integrated Care Board (ICB)] pays.</p>"),
        ("<p>ICBs pay.</p>", "<p>[Integrated Care Boards (ICBs)] pay.</p>"),
        ("<p>The VCSE sector.</p>", "<p>The [voluntary, community and social enterprise (VCSE)] sector.</p>"),
        ("<p>VCSE groups.</p>", "<p>[Voluntary, community and social enterprise (VCSE)] groups.</p>"),
        (
            "<p>The Integrated Care Board (ICB) and the ICB.</p>",
            "<p>The [Integrated Care Board] (ICB) and the ICB.</p>",
        ),
        ("<p>The Integrated Care Board pays.</p>", "<p>The [Integrated Care Board (ICB)] pays.</p>"),
        ("<p>An Integrated\nCare Board.</p>", "<p>An [Integrated\nCare Board (ICB)].</p>"),
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
            "<h2>What the Integrated Care Board is</h2><p>An [Integrated Care Board (ICB)] pays.</p>",
        ),
        ("<p>An ICB.</p><th>ICB</th>", "<p>An [Integrated Care Board (ICB)].</p><th>ICB</th>"),
        (
            '<p>See <a href="x">VCSE groups</a>.</p>',
            '<p>See <a href="x">voluntary, community and social enterprise (VCSE) groups].</p>',
        ),
        (
            "<p>The VCSE alliance.</p>",
            "<p>The [voluntary, community and social enterprise (VCSE) alliance (VA)].</p>",
        ),
        (
            "<label>Your ICB (or its Places)</label>",
            "<label>Your Integrated Care Board (ICB) (or its Places)</label>",
        ),
    ],
)
def test_an_abbreviation_is_written_out_in_headings_links_and_headers_too(html: str, expected: str) -> None:
    assert marked(html).strip() == expected


def test_the_glossary_writes_abbreviations_out_and_marks_nothing() -> None:
    html = "<dt>ICB</dt><dd>An ICB pays a grant.</dd>"
    assert GLOSSER.gloss(html, "", mark=False) == (
        "<dt>Integrated Care Board (ICB)</dt><dd>An ICB pays a grant.</dd>"
    )


def test_the_name_of_a_marked_term_explains_its_own_abbreviation() -> None:
    words = GLOSSER.gloss("<p>A VA.</p>", "").split('<section class="hub-words"')[1]
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
        '<span class="hub-mark hub-mark--hub">grant</span>',
        "<th>grant</th>",
    ],
)
def test_headings_links_marks_and_pictures_are_left_alone(html: str) -> None:
    assert GLOSSER.gloss(html, "") == html


def test_text_after_what_is_left_alone_is_marked_again() -> None:
    assert "[grant]" in marked('<a href="x"><a>grant</a></a> <h2>x</h2><p>grant</p>')


def test_every_marked_word_is_explained_once_with_a_way_back() -> None:
    html = GLOSSER.gloss('<p>An ICB. An ICB.</p>\n<section class="hub-foot">x</section>', "../")
    assert html.count('id="word-icb"') == 1
    assert html.count('id="use-icb"') == 1
    assert "What icb is." in html
    assert 'href="#use-icb"' in html
    assert html.index("hub-words") < html.index("hub-foot")
    assert 'href="../glossary/"' in html


def test_a_hub_without_a_glossary_is_left_as_it_is() -> None:
    assert Glosser(()).gloss("<p>An ICB.</p>", "") == "<p>An ICB.</p>"
