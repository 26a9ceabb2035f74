"""The command that lists what the program says, for a hub that says it in its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.__main__ import main
from guidancehub.content.model.house_words import defaults

if TYPE_CHECKING:
    import pytest


def test_every_text_is_listed_with_its_id(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["words"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(defaults().every)
    assert "bidder: bidder" in lines


def test_only_those_with_a_word_are_listed_where_it_is_given(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["words", "Moderated"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines
    assert all("moderated" in line.casefold() for line in lines)


def test_a_word_that_no_text_has_is_told_as_that(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["words", "zzzz"]) == 0
    assert capsys.readouterr().out == "no text has 'zzzz', and no id\n"
