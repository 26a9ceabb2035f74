"""What a record of a decision notes besides the answers, on the page, in Word and on paper."""

from __future__ import annotations

from typing import Final

RECORD_LINES: Final = (
    "What this is about",
    "What we checked, and with whom",
    "What we decided, and why",
    "Who decided, and on what day",
)
