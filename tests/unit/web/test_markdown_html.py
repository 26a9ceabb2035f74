"""Threat 1, pages of docs/: Markdown makes no HTML but its own, and nothing keeps the build waiting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from guidancehub.web.markdown_html import rendered
from support import ROOT

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

HEAD = "---\ntitle: Us\n---\n\n# Us\n\n"


def codes(text: str) -> list[str]:
    return [fault[0] for _, fault in rendered(text).faults]


@pytest.mark.parametrize(
    "text",
    [
        "<script>act()</script>",
        "a <b>b</b>",
        "<div>\n\ntext\n\n</div>",
        "<iframe src='https://evil.example/'></iframe>",
        "<img src=x onerror=act()>",
        "<svg onload=act()>",
        "- a\n\n    <script>act()</script>\n\nb",
        "> <script>act()</script>",
        "Term\n:   <script>act()</script>",
        "# A <script>act()</script>",
        "<!-- hidden -->",
        "<ScRiPt>act()</sCrIpT>",
        "<a href='javascript:act()'>x</a>",
        "[<b>x</b>](/about/)",
    ],
)
def test_t01_html_in_a_page_is_refused(text: str) -> None:
    page = rendered(text)
    assert {fault[0] for _, fault in page.faults} == {"page-html"}
    assert "script" not in page.html.replace("act", "")


@pytest.mark.parametrize(
    "text",
    [
        "# A {onclick=act}",
        "[x](/about/){: onmouseover=act }",
        "*x*{: style=color:red }",
        '[x](/about/ "a title")',
        "![x](/a.png){ onerror=act }",
        "## A {.hidden}",
        "## A {#content}",
        "## A {#b}\n\n## B {#b}",
        "![x](/a.png){ width=99999 }",
        "![x](/a.png){ height=-1 }",
        "![x](/a.png){ loading=eager }",
    ],
)
def test_t01_an_attribute_that_a_page_has_no_use_for_is_refused(text: str) -> None:
    assert codes(text) == ["page-attribute"]


def test_a_heading_never_takes_the_id_of_something_in_the_frame() -> None:
    frame = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "overrides").rglob("*.html"))
    ids = set(re.findall(r'\bid="([^"{]+)"', frame))
    assert {"content", "menu", "site-search"} <= ids
    page = rendered("# A\n\n" + "".join(f"## {each.replace('-', ' ')}\n\n" for each in sorted(ids)))
    assert page.faults == ()
    assert {each["id"] for each in page.headings} == {f"{each}_1" for each in ids}


@pytest.mark.parametrize(
    "text",
    [
        "`<script>`",
        "```html\n<script>act()</script>\n```",
        "    <script>",
        "a < b and c > d",
        "`all[1]` and 40 m² of [1](/about/)",
        "```text\nword¹ all[1]\n```",
        "<https://example.org/>",
        "## A {#rights}\n\n3. a\n4. b",
        "![x](/a.png){ width=1280 height=800 loading=lazy }",
    ],
)
def test_what_markdown_writes_is_taken(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[" * 2_000, "page-too-many-brackets"),
        ("![" * 2_000, "page-too-many-brackets"),
        ("<a " * 4_000, "page-too-long"),
        ("a\n\n" * 40_000, "page-too-long"),
        ("\n".join(f"{'    ' * depth}- a" for depth in range(40)), ""),
        (">" * 4_000, ""),
        ("*a **b " * 600, ""),
    ],
)
def test_t07_what_would_keep_the_build_waiting_is_refused(text: str, code: str) -> None:
    assert codes(text) == ([code] if code else [])


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Read `<b>` first.\n\nThis is <b>bold</b>.",
            "9:9: found the HTML '<b>', expected Markdown [page-html]",
        ),
        ("## Us {onclick=act}", "7:8: found the attribute 'onclick' of <h2>, expected an id alone"),
        ("## Us { .y }", "7:7: found the attribute 'class' of <h2>, expected an id alone"),
        ("Of {x} `{.a}` we say class.\n\n## Us {: #b .y }", "9:7: found the attribute 'class' of <h2>"),
        ("An onclick { .y } and more.\n\n## Us {onclick=act}", "9:8: found the attribute 'onclick' of <h2>"),
        ("*a*{: .y } *b*{: style=c }", "7:18: found the attribute 'style' of <em>"),
        ("Us\nall.\n{ .y }\n", "9:1: found the attribute 'class' of <p>"),
        ("- Us\n  { .y }\n", "8:3: found the attribute 'class' of <li>"),
        ("Us {.y}\n---\n\n## A {.z}", "7:4: found the attribute 'class' of <h2>"),
        ("Us {.y}\n---\n\n## A {.z}", "10:6: found the attribute 'class' of <h2>"),
        ('A title.\n\n[x](/about/ "all of it")', "9:3: found the attribute 'title' of <a>"),
        ("![](/assets/a.png)", "7:5: found a picture without a description, expected words"),
        ("![](/assets/a.png)", "7:5: found a picture at '/assets/a.png', expected the address of one below"),
        ("![](/assets/a.png)\n![](/assets/a.png)", "8:5: found a picture at '/assets/a.png', expected the"),
        ("![A form](/assets/b.png)", "7:11: found a picture at '/assets/b.png', expected the address of one"),
        ("![A form](https://evil.example/a.png)", "7:11: found a picture at 'https://evil.example/a.png', "),
        ("![A form](data:image/png;base64,AAAA)", "7:11: found a picture at 'data:image/png;base64,AAAA', "),
        ("One line.\nMany ate alone.[1]", "8:16: found '[1]', the sign of a footnote, expected words alone"),
        ("Call `all[1]`.\n\n- People² ate.", "9:9: found '²', the sign of a footnote, expected words alone"),
        (
            "Read [of us](https://riverside-hub.example/tips/?a#b).",
            "7:14: found 'https://riverside-hub.example/tips/?a#b', the hub's own address, expected the way",
        ),
    ],
)
def test_t01_a_fault_of_a_page_has_its_line_and_column(body: str, told: str, hub: MinimalHub) -> None:
    hub.write("docs/us.md", f"{HEAD}{body}\n")
    assert f"docs/us.md:{told}" in hub.report()


@pytest.mark.parametrize("filling", ["{ " * 3_900, "{a a " * 1_500, "](a '" * 290, "{" * 7_900])
def test_t07_braces_without_an_end_keep_no_attribute_from_its_place(filling: str, hub: MinimalHub) -> None:
    hub.write("docs/us.md", HEAD + f"{filling}\n\n" * 11 + '[x](/about/ "t")\n\n## A {.b}\n')
    report = hub.report()
    assert "docs/us.md:29:3: found the attribute 'title' of <a>" in report
    assert "docs/us.md:31:6: found the attribute 'class' of <h2>" in report


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        ("/assets/pictures/new.png", "put it there, as docs/assets/pictures/new.png, or correct the address"),
        ("new.png", "begin at docs/ with a slash, as in /assets/pictures/form.png"),
    ],
)
def test_the_hint_on_a_picture_that_is_not_there_can_be_followed(
    address: str, hint: str, hub: MinimalHub
) -> None:
    hub.write("docs/us.md", f"{HEAD}![A form]({address})\n")
    assert f"hint: {hint}\n" in hub.report()


def test_t01_a_fault_below_a_block_of_code_has_its_own_line(hub: MinimalHub) -> None:
    hub.write("docs/us.md", f"{HEAD}```html\n<b>\n```\n\nThis is <b>bold.\n")
    assert "docs/us.md:11:9: found the HTML '<b>'" in hub.report()
