"""HTML is read as a browser reads it, by attributes that say what words are for."""

from __future__ import annotations

import pytest

from guidancehub.views.html_text import ids_of, nodes_outside, parse, serialise, words_of


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>One <b>two</b>\n three</p><p>four</p>", "One two three four"),
        ("<p>Fish &amp; chips &lt; pie&#39;s</p>", "Fish & chips < pie's"),
        ("<!-- no --><p title='no > no'>yes</p>", "yes"),
        ("", ""),
    ],
)
def test_words_are_those_that_a_reader_sees(html: str, words: str) -> None:
    assert words_of(html) == words


def test_the_parts_that_a_link_can_name_are_the_ids_however_they_are_written() -> None:
    assert ids_of("<h2 id=a>x</h2><p class='id=no' id='b&amp;c'><!-- <i id='no'> -->") == ["a", "b&c"]


def test_what_is_read_is_written_again_as_it_was() -> None:
    html = '<!-- c --><template data-x="1"><li>a</li></template><svg viewBox="0 0 1 1"></svg>\n<p>&amp;</p>\n'
    assert serialise(parse(html)) == html


def test_what_is_left_out_is_left_out_with_all_that_is_in_it() -> None:
    nodes = nodes_outside(parse("<p>a<i>b<b>c</b></i></p><i>d</i><p>e</p>"), "i")
    assert [node.text_content for node in nodes if node.is_text_node] == ["a", "e"]
