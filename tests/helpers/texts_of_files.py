"""The words of a file of a site, whatever its format, as those who read it see them."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape

from pdf_text import sheets_of

_TAGS = re.compile(r"<[^>]+>")
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
