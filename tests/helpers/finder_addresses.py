"""Addresses of the finders, and fragments with the answers given so far."""

from __future__ import annotations

from typing import Final

GRANT: Final = "contracts-and-grants/finder/"
PSR: Final = "psr/"
SHEET: Final = "psr/key-criteria/"
AWARD: Final = (
    "psr-service=all&psr-task=award&urgent-award=no&existing-provider=ends&only-provider=no&choice-offered=no"
)
VALUES: Final = f"{AWARD}&change-of-character=no&own-decision=yes"
REACHED: Final = f"{VALUES}&first-value=2000000&proposed-value=2500000"
THREE: Final = f"{REACHED}&outside-factors=yes&good-enough=yes"
"""The question that offers three processes."""
