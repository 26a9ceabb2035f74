"""Unit tests use small hubs: none of them may open a file of the project's own content or pages."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from remembered import is_own_content, remember_builds, without_memory

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

_guarded = False


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Raise where a unit test opens a file that an editor may change. An audit hook cannot be taken away."""
    if not (_guarded and event == "open" and isinstance(arguments[0], (str, bytes))):
        return
    if is_own_content(arguments[0]):
        path = os.fsdecode(arguments[0])
        raise RuntimeError(f"a unit test opens {path}: use a small hub, or move the test to tests/site")


sys.addaudithook(_refuse)
remember_builds()


@pytest.fixture
def clean() -> Iterator[None]:
    """Let each build of the test begin with nothing."""
    with without_memory():
        yield


@contextmanager
def _guard() -> Iterator[None]:
    global _guarded  # noqa: PLW0603 (a hook has no other way to learn it)
    _guarded = True
    try:
        yield
    finally:
        _guarded = False


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Guard what a test file does when it is imported."""
    with _guard():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Guard each unit test with its fixtures; pytest calls this for the tests of other folders too."""
    if Path(__file__).parent not in item.path.parents:
        return (yield)
    with _guard():
        return (yield)
