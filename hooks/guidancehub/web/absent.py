"""What of the site's script and styles is for tools and kinds that a hub has not: it publishes none of it.

A tool's own page has files of its own, which nothing loads where there is no such page. This is about the
files that all pages share, such as “site.mjs” and the sheet for paper, and about the script of the search.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.gap import GAP
from guidancehub.views.pack_page import pack_url
from guidancehub.web.script.module import SCRIPT
from guidancehub.web.style_rules import Rule, rules_of, selector_of, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.hub import Hub

_CHOICE: Final = re.compile(r":(is|where)\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class _Shared:
    """What files that all pages share have for a tool or a kind."""

    signs: tuple[str, ...]
    """How the names of classes begin, with a dot, and whole data attributes."""
    scripts: tuple[str, ...] = ()
    """The modules of “site.mjs” and of the search."""


_PACK: Final = _Shared(
    (".hub-pack", "data-add", "data-pack-link", "data-pack-said"),
    ("site/pack-links.mjs", "search/adding.mjs"),
)
_PATHS: Final = _Shared((".hub-path", ".hub-tick", "data-path", "data-tick"), ("site/paths.mjs",))
_FINDERS: Final = _Shared((".hub-finder",))
_PRINCIPLES: Final = _Shared((".hub-principle",))
_TIPS: Final = _Shared((".hub-tip",))
_QUESTIONS: Final = _Shared((".hub-question",))
_CASES: Final = _Shared((".hub-case",))
_GAPS: Final = _Shared((".hub-gap",))


@dataclass(frozen=True)
class Absent:
    """What a hub publishes nothing of."""

    signs: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    """The paths of modules."""

    @classmethod
    def of(cls, hub: Hub) -> Absent:
        """Return what a hub has not."""
        tools = (
            (_PACK, pack_url(hub)),
            (_PATHS, hub.routes),
            (_FINDERS, hub.finders),
            (_PRINCIPLES, hub.principles),
            (_TIPS, hub.tips),
            (_QUESTIONS, hub.questions),
            (_CASES, hub.cases),
            (_GAPS, hub.shown(GAP) or hub.info.places),
        )
        left = [tool for tool, has in tools if not has]
        scripts = (f"{SCRIPT}/{name}" for tool in left for name in tool.scripts)
        return cls(tuple(sign for tool in left for sign in tool.signs), tuple(scripts))

    def out_of(self, sheet: str) -> str:
        """Return a style sheet without the rules that are for this alone."""
        return written(self._kept(rules_of(sheet))) if self.signs and self._pattern.search(sheet) else sheet

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        classes = [re.escape(each) for each in self.signs if each[0] == "."]
        attributes = [rf"\[{re.escape(each)}(?![\w-])" for each in self.signs if each[0] != "."]
        return re.compile("|".join((*classes, *attributes)))

    def _kept(self, rules: Iterable[Rule]) -> Iterator[Rule]:
        for rule in rules:
            if rule.rules:
                if inner := tuple(self._kept(rule.rules)):
                    yield replace(rule, rules=inner)
            elif rule.selectors:
                texts = (self._chosen(text) for text, _ in rule.selectors)
                if kept := tuple((text, selector_of(text)) for text in texts if text):
                    yield replace(rule, selectors=kept)
            else:
                yield rule

    def _chosen(self, selector: str) -> str:
        """Return a selector without what nothing can match; empty where that is all of it."""

        def kept(choice: re.Match[str]) -> str:
            parts = [each.strip() for each in choice[2].split(",")]
            known = [each for each in parts if not self._pattern.search(each)]
            return f":{choice[1]}({', '.join(known)})" if known else choice[0]

        text = _CHOICE.sub(kept, selector)
        return "" if self._pattern.search(text) else text


NOTHING_ABSENT: Final = Absent()
