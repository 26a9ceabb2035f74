"""The words of a file of a site, whatever its format, as those who read it see them."""

from __future__ import annotations

import io
import json
import re
import zipfile
from html import unescape

from leaves import leaves
from pdf_text import sheets_of

_TAGS = re.compile(r"<[^>]+>")
_SAID = re.compile(r"\b(?:title|alt|aria-label|content|placeholder|data-label)=\"([^\"]*)\"")
"""What people see or hear of the attributes of a page."""
_CODE = re.compile(r"<(script|style|pre|code)\b.*?</\1>", re.DOTALL)
_MARKDOWN_CODE = re.compile(r"```.*?```|`[^`]*`", re.DOTALL)
_NO_WORDS = re.compile(r"https://\S+|\]\([^)]*\)|\b(?:api|schema)/\S+|\{[a-z-]+\}")
"""Addresses, and names in braces."""
_NO_TEXT = (".png", ".ico", ".woff2", ".jpg", ".wasm", ".pagefind", ".pf_meta", ".pf_index", ".pf_fragment")


def words_in(uri: str, content: bytes) -> str:
    """Return the words of a file with single spaces; nothing for pictures and packed files of the search."""
    if uri.endswith(_NO_TEXT) or content[:2] == b"\x1f\x8b":
        return ""
    if content.startswith(b"%PDF"):
        return " ".join(sheets_of(content))
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            texts = [words_in(name, parts.read(name)) for name in parts.namelist() if "." in name]
        return " ".join(texts)
    text = content.decode()
    whole = f"{text} {unescape(_TAGS.sub(' ', text))}" if uri.endswith((".html", ".xml", ".rels")) else text
    return " ".join(whole.split())


def words_seen(uri: str, content: bytes) -> str:
    """Return the words of a file without its names of fields, classes and addresses, which are no words."""
    if uri.endswith((".html", ".svg", ".xml", ".rels")):
        page = _CODE.sub("", content.decode())
        words = unescape(" ".join((*_SAID.findall(page), _TAGS.sub(" ", page))))
    elif uri.endswith((".json", ".jsonld", ".webmanifest")):
        # Neither a name nor an address.
        words = " ".join(
            each for each in leaves(json.loads(content)) if isinstance(each, str) and " " in each
        )
    elif zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            words = " ".join(words_seen(name, parts.read(name)) for name in parts.namelist() if "." in name)
    else:
        words = (
            _MARKDOWN_CODE.sub("", words_in(uri, content)) if uri.endswith(".md") else words_in(uri, content)
        )
    return _NO_WORDS.sub("", words)
