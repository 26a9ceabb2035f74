"""No unit test reads what editors change, so that no edit of theirs breaks one."""

from __future__ import annotations

import os
from functools import partial

import pytest

from guidancehub.content.load import load
from remembered import SHARED
from support import ROOT


@pytest.mark.parametrize("path", ["content/hub.yml", "docs/about.md"])
def test_a_unit_test_cannot_open_the_content_of_the_project(path: str) -> None:
    with pytest.raises(RuntimeError, match="use a small hub"):
        (ROOT / path).read_bytes()
    with pytest.raises(RuntimeError, match="use a small hub"):
        os.open(ROOT / path, os.O_RDONLY)


def test_a_unit_test_cannot_load_the_content_of_the_project() -> None:
    with pytest.raises(RuntimeError, match="use a small hub"):
        load(ROOT)


def test_what_another_test_read_of_the_content_is_kept_for_no_unit_test() -> None:
    reads: list[str] = []
    for path in ["content/hub.yml", "content/hub.yml", "docs/about.md", "docs/about.md"]:
        SHARED.result_for(("file", ROOT / path), ((0, 0), 1), partial(reads.append, path))
    assert len(reads) == 4


def test_a_unit_test_may_open_the_smallest_hub() -> None:
    assert (ROOT / "tests" / "fixtures" / "minimal" / "content" / "hub.yml").read_bytes()
