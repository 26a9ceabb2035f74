"""What goes wrong with the indexer is an error."""

from __future__ import annotations

import pytest

from guidancehub.search import pagefind
from guidancehub.search.pagefind import IndexingError, index_files
from guidancehub.search.record import SearchRecord


def test_a_record_that_pagefind_would_merge_with_another_is_an_error() -> None:
    record = SearchRecord("tips/", "page", "Tips", "Hub")
    with pytest.raises(IndexingError, match="differ"):
        index_files([record, record], ())


def test_an_indexer_that_ends_early_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind, "get_executable", lambda: "/bin/true")
    with pytest.raises(IndexingError, match="ended before"):
        index_files([SearchRecord("tips/", "page", "Tips", "Hub")] * 500, ())
