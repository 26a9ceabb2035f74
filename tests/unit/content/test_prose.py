"""Prose holds paragraphs, lists, emphasis and links, and nothing that a browser could run."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from pydantic_core import PydanticCustomError

from guidancehub.content.model.prose import Prose
from guidancehub.views.prose_blocks import prose_lines
from lines_run import lines_run
from strange_texts import MARKDOWN

ALLOWED = {"p", "ul", "ol", "li", "em", "strong", "a"}
ATTRIBUTES = {("a", "href"), ("ol", "start")}
# Relative addresses begin with one slash or with a hash; everything else names its scheme.
SAFE_HREF = re.compile(r"https://[a-z0-9]|mailto:[^\s@]+@|/(?![/\\\s])|/$|#")


class Reader(HTMLParser):
    """Read HTML as a browser does, and keep all that is not plain text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.others: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def handle_decl(self, decl: str) -> None:
        self.others.append(decl)

    def handle_pi(self, data: str) -> None:
        self.others.append(data)

    def unknown_decl(self, data: str) -> None:
        self.others.append(data)


def prose(text: str) -> Prose | None:
    """Give the prose, or nothing where it is refused."""
    try:
        return Prose.of(text)
    except PydanticCustomError:
        return None


def assert_safe(html: str) -> None:
    read = Reader(html)
    assert set(read.tags) <= ALLOWED
    assert {(tag, name) for tag, name, _ in read.attributes} <= ATTRIBUTES
    assert read.others == []
    for tag, name, value in read.attributes:
        assert SAFE_HREF.match(value) if name == "href" else value.isdecimal(), (tag, name, value)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One *soft* and **strong** word.", "<p>One <em>soft</em> and <strong>strong</strong> word.</p>"),
        ("One.\n\nTwo\nlines.", "<p>One.</p>\n<p>Two\nlines.</p>"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("3. three\n4. four", '<ol start="3">\n<li>three</li>\n<li>four</li>\n</ol>'),
        ("[a](https://a.example/?b=1&c=2)", '<p><a href="https://a.example/?b=1&amp;c=2">a</a></p>'),
        ("[a](/tips/#b)", '<p><a href="/tips/#b">a</a></p>'),
        ("[a](#b)", '<p><a href="#b">a</a></p>'),
        ("[home](/)", '<p><a href="/">home</a></p>'),
        ("[a](mailto:a@b.example)", '<p><a href="mailto:a@b.example">a</a></p>'),
        ("<https://a.example/>", '<p><a href="https://a.example/">https://a.example/</a></p>'),
        ('Tom & Ann\'s "5 > 4"', '<p>Tom &amp; Ann\'s "5 &gt; 4"</p>'),
        ("A price < £5", "<p>A price &lt; £5</p>"),
        ("snake_case_word and 2*3*4", "<p>snake_case_word and 2<em>3</em>4</p>"),
        ("  spaces around  ", "<p>spaces around</p>"),
    ],
)
def test_what_prose_may_hold_is_rendered(text: str, html: str) -> None:
    assert Prose.of(text).html == html


def test_prose_keeps_the_text_as_written() -> None:
    assert str(Prose.of("One *soft* word.\n")) == "One *soft* word."


REFUSED = (
    # Script as such.
    "<script>alert(1)</script>",
    "text <script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<script\n>alert(1)</script>",
    "<scr<script>ipt>alert(1)</script>",
    # Handlers of events.
    '<img src=x onerror="alert(1)">',
    'text <b onmouseover="alert(1)">x</b>',
    "<body onload=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x></svg>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<input autofocus onfocus=alert(1)>",
    "<marquee onstart=alert(1)>",
    # Tags that load or send.
    "<iframe src=javascript:alert(1)></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=//evil.example/x>",
    "<form action=//evil.example><button>ok</button></form>",
    "<base href=//evil.example/>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import '//evil.example/x.css';</style>",
    "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<template><script>alert(1)</script></template>",
    '<p style="background:url(javascript:alert(1))">x</p>',
    # Comments and the like.
    "<!-- x -->",
    "<!--><img src=x onerror=alert(1)>-->",
    "<?php echo 1 ?>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<!DOCTYPE html>",
    # Links that run, in Markdown.
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](<java\tscript:alert(1)>)",
    "[x](&#106;avascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](&#x6A&#x61vascript:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](blob:https://a.example/1)",
    "[x](file:///etc/passwd)",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    "![x](https://evil.example/pixel.png)",
    "[![x](x.png)](https://a.example/)",
    # Links that lead elsewhere than they seem to.
    "[x](http://a.example/)",
    "[x](//evil.example/)",
    "[x](\\\\evil.example/)",
    "[x](https://user@evil.example/)",
    "[x](https://a.example:8443/)",
    "[x](https:/a.example/)",
    "[x](https://localhost/)",
    "[x](ftp://a.example/)",
    "[x](relative/page/)",
    "[x](../up/)",
    "[x]()",
    # Markup that prose does not have.
    "# A heading",
    "`code`",
    "a\n\n    code",
    "> a quotation",
    "a\n***\nb",
    "a\\\nb",
    "[](https://a.example/)",
    '[x](https://a.example/ "a title")',
    # Nothing that a reader would see.
    "",
    " \n ",
    "[x]: https://a.example/",
)


@pytest.mark.parametrize("text", REFUSED)
def test_t01_what_could_harm_is_refused(text: str) -> None:
    assert prose(text) is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        # Text that looks like markup, and stays text.
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
        ("&#60;img src=x onerror=alert(1)&#62;", "<img src=x onerror=alert(1)>"),
        ("\\<script>alert(1)\\</script>", "<script>alert(1)</script>"),
        ("< script>alert(1)</ script>", "< script>alert(1)</ script>"),
        ("<3 and <-> and a<b", "<3 and <-> and a<b"),
        ("<img src=x onerror=alert(1)//", "<img src=x onerror=alert(1)//"),
        ("<meta content=0;url=//evil.example>", "<meta content=0;url=//evil.example>"),
        ("[x](\x01javascript:alert(1))", "[x](\x01javascript:alert(1))"),
        ("[x](/\\evil.example/)", "x"),
        ("{{ 7 * 7 }} {% x %} ${x}", "{{ 7 * 7 }} {% x %} ${x}"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("[x] (javascript:alert(1))", "[x] (javascript:alert(1))"),
        ('" onmouseover="alert(1)', '" onmouseover="alert(1)'),
        ('[x](/a"onmouseover=alert(1))', "x"),
        ("[x](/%22onmouseover=alert(1))", "x"),
        ("[a](#<b>)", "a"),
        ("[x](https://a.example/?q=<script>)", "x"),
    ],
)
def test_what_only_looks_like_markup_is_shown_as_text(text: str, shown: str) -> None:
    html = Prose.of(text).html
    assert_safe(html)
    assert Reader(html).text == shown


@given(MARKDOWN)
def test_t01_any_text_is_refused_or_rendered_safely(text: str) -> None:
    rendered = prose(text)
    assert rendered == prose(text)
    if rendered is not None:
        assert_safe(rendered.html)
        assert rendered.html


@given(MARKDOWN)
def test_files_have_the_same_words_as_the_page(text: str) -> None:
    rendered = prose(text)
    if rendered is not None:
        shown = "".join(span.text for each in prose_lines(rendered.text) for span in each.spans)
        assert "".join(shown.split()) == "".join(Reader(rendered.html).text.split())


@pytest.mark.parametrize("piece", ["[", "*a_ ", "> ", "- ", "![](", "<", "&", "`", "[a](", "1. ", "*_"])
def test_t24_a_text_made_to_be_slow_takes_work_in_step_with_its_length(piece: str) -> None:
    short, long = ((piece * size)[:size] for size in (200, 800))
    for text in (short, long):
        if rendered := prose(text):
            assert_safe(rendered.html)
    assert lines_run(lambda: prose(long)) < 6 * lines_run(lambda: prose(short))
