"""Lets the document around pages say which of its parts many pages share, so that each is made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import nodes
from jinja2.ext import Extension

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, MutableMapping

    from jinja2 import Environment
    from jinja2.parser import Parser


class SharedBlocks(Extension):
    """The tag ``{% shared KEY %} … {% endshared %}``: what is in it is the same wherever its key is the same.

    The parts that were made are in ``config.extra.shared``, so that they are of one site.
    """

    def __init__(self, environment: Environment) -> None:
        """Let an environment read the tag."""
        super().__init__(environment)
        self.tags = {"shared"}

    def parse(self, parser: Parser) -> nodes.Node:
        """Return the call that makes a part, or takes it from those that were made."""
        line = next(parser.stream).lineno
        place = nodes.Const(f"{parser.name}:{parser.free_identifier().name}")
        key = parser.parse_tuple()
        body = parser.parse_statements(("name:endshared",), drop_needle=True)
        extra = nodes.Getattr(nodes.Name("config", "load"), "extra", "load")
        made = nodes.Getattr(extra, "shared", "load")
        call = self.call_method("_shared", [made, place, key])
        return nodes.CallBlock(call, [], [], body).set_lineno(line)

    @staticmethod
    def _shared(
        made: MutableMapping[Hashable, str], place: str, key: Hashable, caller: Callable[[], str]
    ) -> str:
        if (place, key) not in made:
            made[place, key] = caller()
        return made[place, key]
