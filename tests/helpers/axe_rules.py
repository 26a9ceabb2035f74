"""What axe looks for in every test that runs it."""

from typing import Final

_TAGS: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The rules that look at colours. They take most of the time, and colours are the same at each width.
_COLOURS: Final = ["color-contrast", "link-in-text-block"]

RULES: Final = {"runOnly": {"type": "tag", "values": _TAGS}, "resultTypes": ["violations"]}
COLOUR_RULES: Final = {"runOnly": {"type": "rule", "values": _COLOURS}, "resultTypes": ["violations"]}
OTHER_RULES: Final = RULES | {"rules": {name: {"enabled": False} for name in _COLOURS}}
# Nobody points at paper.
PAPER_RULES: Final = RULES | {"rules": {"target-size": {"enabled": False}}}
