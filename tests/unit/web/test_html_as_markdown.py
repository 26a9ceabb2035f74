"""A page as Markdown says what the page says, and is read as such."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from lxml import html
from markdown_it import MarkdownIt

from guidancehub.web.html_as_markdown import html_as_markdown
from minimal_hub import minimal_site

if TYPE_CHECKING:
    from guidancehub.web.output import Output

ADDRESS = "https://hub.example/a/b/"
ROW = "<tr><th>1</th><td><ul><li>x</li><li>y.</li></ul></td></tr>"
READER = MarkdownIt("commonmark").enable("table")


@pytest.mark.parametrize(
    ("page", "markdown"),
    [
        (
            "<h1>One</h1><p>Two <strong>three</strong>,\n <em>four</em>.</p>",
            "# One\n\nTwo **three**, *four*.",
        ),
        ('<p><a href="../c/#d">C</a> <a href="#e">E</a></p>', "[C](https://hub.example/a/c/#d) E"),
        ("<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>", "- a\n  - b\n- c\n\n  d"),
        ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
        ("<dl><div><dt>Who</dt><dd>We <b>all</b></dd></div></dl>", "- **Who:** We **all**"),
        (
            f"<table><caption>T</caption><tr><th>A</th><th>B|C</th></tr>{ROW}</table>",
            "**T**\n\n| A | B\\|C |\n| --- | --- |\n| 1 | x; y. |",
        ),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        ("<pre><code>a *b*\n  c</code></pre>", "```\na *b*\n  c\n```"),
        ("<p>Use <code>a_b</code></p>", "Use `a_b`"),
        ("<details><summary>More</summary><p>Said.</p></details>", "**More**\n\nSaid."),
        ("<p><span>Hub draft</span> Written here.</p>", "**Hub draft** Written here."),
        ("<p><span>Reviewed.</span> <span>Due.</span></p>", "Reviewed. Due."),
        ("<p>a<br>b</p>", "a – b"),
        ('<p><img src="../x.png" alt="A form"></p>', "![A form](https://hub.example/a/x.png)"),
        ("<figure><svg><title>Costs</title><text>9</text></svg></figure>", "Picture: Costs."),
        ("<label><input type=radio> Yes</label><label>Notes <textarea></textarea></label>", "- Yes"),
    ],
)
def test_each_part_of_a_page_has_its_form_in_markdown(page: str, markdown: str) -> None:
    assert html_as_markdown(page, ADDRESS) == markdown


@pytest.mark.parametrize(
    "page",
    [
        "<nav>x</nav>",
        "<button>x</button>",
        "<p hidden>x</p>",
        '<p data-print="skip">x</p>',
        "<svg><path d='M0 0'/></svg>",
        '<a href="../pack/#add=1" data-add="1">x</a>',
        "<script>x</script>",
    ],
)
def test_what_only_works_in_a_browser_is_left_out(page: str) -> None:
    assert html_as_markdown(page, ADDRESS) == ""


@pytest.mark.parametrize(
    "text", ["*a* _b_ [c](d) `e` <b> \\", "# a", "- a", "1. a", "2) a", "+ a", "~~~", "---", "> a"]
)
def test_signs_in_a_text_stand_for_themselves(text: str) -> None:
    page = html.fragment_fromstring("<p></p>")
    page.text = text
    markdown = html_as_markdown(html.tostring(page, encoding="unicode"), ADDRESS)
    (found,) = html.fragments_fromstring(READER.render(markdown).strip())
    assert (found.tag, found.text_content(), len(found)) == ("p", text, 0)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


PAGES = [output for output in minimal_site().outputs if output.page]


@pytest.mark.parametrize("output", PAGES, ids=lambda each: each.url)
def test_every_page_of_the_smallest_hub_reads_the_same_as_markdown(output: Output) -> None:
    tree = html.fragment_fromstring(output.html, create_parent="main")
    for part in tree.xpath(
        ".//nav | .//button[not(@class='hub-word')] | .//input | .//select | .//label[textarea] | .//noscript"
        " | .//*[@hidden or @popover or @data-add] | .//*[@aria-hidden='true'] | .//svg/*[not(self::title)]"
        " | .//*[@data-print='skip' and not(self::section or self::div or self::details)]"
    ):
        part.drop_tree()
    read = html.fragment_fromstring(
        READER.render(html_as_markdown(output.html, ADDRESS)), create_parent="main"
    )
    found = " ".join(read.itertext()).replace("Picture: ", "")
    assert words(found) == words(" ".join(tree.itertext()))
    headings = "self::h1 or self::h2 or self::h3 or self::h4"
    assert [each.tag for each in read.xpath(f".//*[{headings}]")] == [
        each.tag for each in tree.xpath(f".//*[{headings}]")
    ]
    assert len(read.xpath(".//table//tr")) == len(tree.xpath(".//table//tr"))


def test_the_home_page_as_markdown_has_no_question_of_its_search_form() -> None:
    (home,) = (output for output in PAGES if output.url == "")
    (label,) = html.fragment_fromstring(home.html, create_parent="main").xpath(
        ".//form[@role='search']/label"
    )
    assert label.text
    assert label.text not in html_as_markdown(home.html, ADDRESS)
