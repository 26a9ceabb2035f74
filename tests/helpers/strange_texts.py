"""Texts that break naive readers and writers: any letters, and pieces that mean something to a format."""

from __future__ import annotations

from typing import Final

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from hostile import HOSTILE
from samples import EXAMPLES

_SIGNS: Final = "=+-@'\"<>&;,|\\/#%_*`~^$[]{}().:! \t\n\r\x00\x0b\x0c\x1b\x85\xa0\xad"
_LETTERS: Final = (
    "aZ09é\u0301\u0130ß\ufb01\u05d0\u0627\u064b\u200b\u200d\u202e\u2028"
    "\u3164\ufeff\uff1d\ufffe\uffff\ud800\U0001f600"
)
_WORDS: Final = (
    *("_x0041_", "_x000D_", "<r>", "</r>", "</w:t>", "]]>", "<!--", "&amp;", "&#0;", "<?xml", "\r\n", '""'),
    *("=1+1", "{=1}", "https://a.example/", "internal:A1!A1", "#read(", "#[", "$x$", "// ", "/*", "\\u{41}"),
    *("{{ 1 }}", "{% x %}", "${1}", "__proto__", "constructor", "../", "%00", "%F0", "javascript:", " " * 9),
)

_PIECE: Final = st.sampled_from(("", *_WORDS, *(text for text in HOSTILE.values() if len(text) < 1_000)))
# A text costs Hypothesis few choices where an alphabet gives its letters, and many where a strategy does.
_TEXT: Final = st.text(_SIGNS + _LETTERS, max_size=12)
STRANGE: Final = st.tuples(_TEXT, _PIECE, st.text(max_size=6), _PIECE, _TEXT).map("".join)
"""Any text, of which only few letters are plain ones."""

# Pieces of Markdown and of HTML, which fit together in more ways than anyone writes down.
_MARKS: Final = st.sampled_from(
    (
        *"<>&\"'()[]{}*_-+#!`\\/:;=| \n\té\u2028\x00\r",
        *("<script>", "</p>", "<a ", "href=", "onerror=", "<!--", "<svg ", "{: onclick=a }", "{#x}", "```\n"),
        *(
            "javascript:",
            "data:",
            "https://",
            "HTTPS://",
            "a.example",
            "mailto:",
            "//",
            "/a-page/",
            "?",
            "@",
            "..",
        ),
        *(
            "&#9;",
            "&#10;",
            "[",
            "](",
            "](/",
            "](//",
            "](<",
            "![",
            "]: ",
            "&lt;",
            "&#106;",
            "&colon;",
            "\n\n",
            "\n    ",
            "- ",
            "1. ",
            "[x]",
        ),
    )
)
_MARKED: Final = st.lists(_MARKS, max_size=8).map("".join)
_FORM: Final = st.sampled_from(
    ("{}", "[x](<{}>)", "[x]({})", "[x](</{}>)", "[x]\n\n[x]: {}", "![x]({})", "<{}>", "[x](/{}/a.example/)")
)
_PART: Final = st.tuples(_FORM, _MARKED).map(lambda given: given[0].format(given[1]))
MARKDOWN: Final = st.tuples(_PART, st.text(max_size=4), _PART).map("".join)
"""Markdown with much that could harm a page."""

_ADDRESS_PIECE: Final = st.sampled_from(
    (
        *(
            "https://",
            "HTTPS://",
            "https:/",
            "http://",
            "//",
            "javascript:",
            "mailto:",
            "/",
            "\\",
            "@",
            ":",
            ":443",
        ),
        *(
            "a.example",
            "bit.ly",
            "xn--p1ai",
            "127.0.0.1",
            "[::1]",
            "[",
            ".",
            "..",
            "-",
            "uk",
            "gov.uk",
            "a" * 64,
        ),
        *(
            "%2e",
            "%00",
            "%0a",
            "&#9;",
            "&#10;",
            "&#47;",
            "&colon;",
            "\t",
            "\n",
            " ",
            "\u3002",
            "\uff0e",
            "\u200b",
        ),
        *("?", "#", "é", "<b>", '"', "'", "user", "evil.example", "/us/", "#us"),
    )
)
ADDRESS: Final = st.tuples(
    st.sampled_from(("https://", "", "/", "#")),
    st.lists(_ADDRESS_PIECE, max_size=5).map("".join),
    st.text(max_size=2),
).map("".join)
"""What stands where the address of a link belongs."""

IN_A_FILE: Final = 50
"""How many texts share a file that takes long to make."""
STRANGE_TEXTS: Final = st.lists(STRANGE, min_size=IN_A_FILE, max_size=IN_A_FILE)

each_file = settings(
    max_examples=max(EXAMPLES // IN_A_FILE, 1),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
"""Tries a rule with as many texts as others are tried with, a file for each ``IN_A_FILE`` of them."""
