"""Where the rules stand that scripts read: one file for each tool."""

from __future__ import annotations


def rule_uri(tool: str) -> str:
    """Return the URI of a tool's rules, relative to the site's root: ``assets/rules/clock.json``."""
    return f"assets/rules/{tool}.json"
