"""One page of every kind that a built site has, and entries of the hub that it shows."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final

import pytest

from support import KINDS, real_hub

if TYPE_CHECKING:
    from pathlib import Path

IS_ELSEWHERE: Final = os.environ.get("ELSEWHERE") == "1"
"""Whether the content of another hub stands in place of ours, as `make elsewhere` has it."""

# The pack has tests of its own, and a page that has moved says alone where to read on.
_APART: Final = frozenset({"pack", "moved"})
_LAYOUT: Final = re.compile(r'<body class="hub-body hub-body--([a-z-]+)')


def needs(*urls: str) -> pytest.MarkDecorator:
    """Mark a test of pages that a hub can be without: where they are missing, `make elsewhere` skips it."""
    return pytest.mark.needs(*urls)


def kinds_of(site: Path) -> tuple[str, ...]:
    """Return the address of a page of every kind: those that are named, and the first of any other layout."""
    files = (site / url / "index.html" if not url.endswith(".html") else site / url for url in KINDS)
    urls = [url for url, file in zip(KINDS, files, strict=True) if file.is_file()]
    seen = {*_APART, *(_layout(site, url) for url in urls)}
    for file in sorted(site.rglob("index.html")):
        url = file.relative_to(site).as_posix().removesuffix("index.html")
        if (layout := _layout(site, url)) not in seen:
            seen.add(layout)
            urls.append(url)
    return tuple(urls)


def _layout(site: Path, url: str) -> str:
    file = site / url if url.endswith(".html") else site / url / "index.html"
    found = _LAYOUT.search(file.read_text(encoding="utf-8"))
    return found[1] if found else ""


def entry(kind: str) -> str:
    """Return the address of the first entry of a kind in the hub that is built, or one that no page has."""
    found = (each.url for each in real_hub().located if each.kind.name == kind and not each.is_retired)
    return next(found, f"no-{kind}/")
