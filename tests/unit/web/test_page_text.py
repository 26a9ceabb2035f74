"""The words of a page are one string, and edits in it come back as the page."""

from __future__ import annotations

import pytest

from guidancehub.web.page_text import Edit, Mark, PageText


def shown(html: str) -> str:
    """Return the words with “|” for a break and “~” for a join."""
    return PageText(html).words.replace("\0", "|").replace("\1", "~")


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>a</p><p>b</p>", "a|b"),
        ("<p>a <em>b</em> c</p>", "a ~b~ c"),
        ("<p>a<br>b</p>", "a|b"),
        ("<p><em>a</em></p><p><em>b</em></p>", "a|b"),
        ("<p>a <code>b</code> c</p>", "a | c"),
        ('<p>a</p><p data-gloss="skip">b</p><p>c</p>', "a|c"),
        ('<p>a</p><p data-gloss="expand">b</p>', "a|b"),
        ("", ""),
    ],
)
def test_texts_are_joined_inside_a_sentence_and_broken_between_blocks(html: str, words: str) -> None:
    assert shown(html) == words


@pytest.mark.parametrize(
    ("html", "markable"),
    [
        ("<p>word</p>", True),
        ("<li>word</li>", True),
        ("<h2>word</h2>", False),
        ("<a href='x'>word</a>", False),
        ("<h2><em>word</em></h2>", False),
        ("<button>word</button>", False),
        ('<p data-gloss="expand">word</p>', False),
        ('<div data-gloss="expand"><p>word</p></div>', False),
    ],
)
def test_headings_links_and_controls_get_no_link(html: str, *, markable: bool) -> None:
    assert PageText(html).is_markable(2) is markable


@pytest.mark.parametrize(
    ("html", "word", "begins"),
    [
        ("<p>Word</p>", "Word", True),
        ("<p>a Word</p>", "Word", False),
        ("<p>End. Word</p>", "Word", True),
        ("<p>e.g.Word</p>", "Word", False),
        ("<p>a</p><p><em>Word</em></p>", "Word", True),
        ("<p>a <em>Word</em></p>", "Word", False),
        ("<p>So? <em>Word</em></p>", "Word", True),
    ],
)
def test_a_sentence_begins_after_its_end_and_after_a_block(html: str, word: str, *, begins: bool) -> None:
    page = PageText(html)
    assert page.begins_sentence(page.words.index(word)) is begins


def test_brackets_are_seen_through_tags() -> None:
    page = PageText("<p>Board (<b>ICB</b>) and <b>ICB</b> (Board)</p>")
    first = page.words.index("ICB")
    second = page.words.index("ICB", first + 1)
    assert (page.follows_bracket(first), page.precedes_bracket(first + 3)) == (True, False)
    assert (page.follows_bracket(second), page.precedes_bracket(second + 3)) == (False, True)


def test_edits_and_marks_are_put_in_where_they_are_and_nowhere_else() -> None:
    page = PageText("<p>The ICB pays. <em>The ICB</em> asks &amp; pays.</p>")
    first = page.words.index("ICB")
    second = page.words.index("ICB", first + 1)
    html = page.edited(
        [Edit(second, second + 3, "board"), Edit(first, first + 3, "Board (ICB)")],
        [Mark(first, first + 3, "icb", opens=True), Mark(second - 4, second - 1, "the", opens=False)],
        "Explain {name}",
    )
    assert html == (
        '<p>The Board (<span class="hub-unbroken"><button id="use-icb" class="hub-word" type="button" '
        'popovertarget="explain-icb" aria-label="Explain Board (ICB)">ICB</button>)</span> pays. '
        '<em><span id="use-the">The</span> board</em> asks &amp; pays.</p>'
    )


def test_a_page_without_edits_stays_as_it_is() -> None:
    html = '<p>One <em>two</em> &lt; three</p><p data-gloss="skip">four</p>'
    assert PageText(html).edited([], []) == html


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p>a</p><p data-gloss="foot">b</p>', '<p>a</p><p>new</p><p data-gloss="foot">b</p><p>last</p>'),
        ('<p data-gloss="foot">b</p><p>c</p>', '<p>new</p><p data-gloss="foot">b</p><p>c</p><p>last</p>'),
    ],
)
def test_the_list_of_words_comes_before_the_foot_and_explanations_come_last(html: str, expected: str) -> None:
    page = PageText(html)
    page.add("<p>new</p>")
    page.append("<p>last</p>")
    assert page.edited([], []) == expected
