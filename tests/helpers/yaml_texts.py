"""YAML for tests of what reads it: a text of their own, and the files of the smallest hub."""

from __future__ import annotations

from typing import Final

from guidancehub.content.reading.source import Source
from guidancehub.content.reading.yaml_reader import decode
from minimal_hub import ORIGINAL

FILES: Final = {
    path: data for path, data in ORIGINAL.items() if path.startswith("content/") and path.endswith(".yml")
}
"""The bytes of each content file by its path."""


def source_of(text: str) -> Source:
    """Read a text that is YAML as a file may have it."""
    source = decode(text.encode(), "x.yml")
    assert isinstance(source, Source), source
    return source
