"""The menu of a hub that has none of its own."""

from __future__ import annotations

from importlib.resources import files
from typing import Any, NamedTuple, cast

import yaml


class Menu(NamedTuple):
    """A menu as `mkdocs.yml` has it."""

    nav: list[Any]
    """Pages by their files, and groups of them by their titles."""
    only_in_foot: list[str]
    """The titles of the groups that only the foot of a page has."""


def default_menu() -> Menu:
    """Return the menu from which what a hub has not is left out."""
    text = files("guidancehub.web").joinpath("menu.yml").read_text(encoding="utf-8")
    read = cast("dict[str, list[Any]]", yaml.load(text, Loader=yaml.CSafeLoader))
    return Menu(read["nav"], read["only_in_foot"])
