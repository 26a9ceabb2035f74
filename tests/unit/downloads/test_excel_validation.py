"""What Excel says of a cell is never longer than Excel allows, for it then refuses the whole rule."""

from __future__ import annotations

import pytest

from guidancehub.downloads.excel.validation import Validation


def options(title: str, message: str) -> dict[str, object]:
    return Validation(4, {"validate": "list", "source": ["Yes"]}, title, message, title, message).options()


def test_words_that_fit_are_left_as_they_are() -> None:
    made = options("t" * 32, "m" * 255)
    assert made == {
        "validate": "list",
        "source": ["Yes"],
        **dict.fromkeys(("input_title", "error_title"), "t" * 32),
        **dict.fromkeys(("input_message", "error_message"), "m" * 255),
    }


@pytest.mark.parametrize("sign", ["a", "ü", "\U0001f600"])
def test_words_that_are_too_long_are_cut_with_a_sign_that_says_so(sign: str) -> None:
    made = options(sign * 33, sign * 256)
    for name, most in (
        ("input_title", 32),
        ("error_title", 32),
        ("input_message", 255),
        ("error_message", 255),
    ):
        text = str(made[name])
        assert len(text.encode("utf-16-le")) <= 2 * most
        assert text.endswith("…")
        assert set(text[:-1]) == {sign}
