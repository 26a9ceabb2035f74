"""Records of the pages that are written by hand in docs/."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import yaml
from markdown_it import MarkdownIt

from guidancehub.search.plain import words_of
from guidancehub.search.record import SearchRecord

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from guidancehub.model.hub import HubInfo

_FRONT: Final = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
# What Markdown's extensions add: a heading's anchor, and the sign before a definition.
_EXTRA: Final = re.compile(r"\{#[\w-]+\}|^: +", re.MULTILINE)


def hand_written(docs: Path, info: HubInfo) -> Iterator[SearchRecord]:
    """Give a record for each Markdown page."""
    for file in sorted(docs.rglob("*.md")):
        text = file.read_text(encoding="utf-8")
        front = _FRONT.match(text)
        meta = yaml.safe_load(front[1]) if front else {}
        body = _EXTRA.sub("", text[front.end() :] if front else text)
        lead, _, rest = body.partition("\n## ")
        url = f"{file.relative_to(docs).with_suffix('').as_posix()}/"
        yield SearchRecord(
            url,
            "page",
            meta.get("title") or file.stem,
            info.name,
            meta.get("description") or "",
            (_words(lead.partition("\n\n")[2]), _words(f"## {rest}")),
            facets=(("type", "page"),),
        )


def _words(markdown: str) -> str:
    return words_of(MarkdownIt("commonmark").render(markdown))
