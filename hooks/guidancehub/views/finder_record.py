"""What a record of a decision notes besides the answers, on the page, in Word and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guidancehub.content.model.house_words import HouseWords


def record_lines(words: HouseWords) -> tuple[str, ...]:
    """Return each line to fill in; the first one asks what all of it is about."""
    return tuple(
        words.say(key) for key in ("record-about", "record-checked", "record-decided", "record-who-decided")
    )
