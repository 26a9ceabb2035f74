"""The rules of a style sheet: which of them a page can need, and on which screens or on paper they count.

A rule needs the classes `hub-…`, the data attributes and the tags that one of its selectors names. What a
selector excludes, or asks of other elements with `:has()`, decides nothing here: a rule too many costs some
bytes, and a rule too few the look of a page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

EVERYWHERE: Final = ""
_NARROWEST: Final = 40
_WIDEST: Final = 80
NARROW: Final = f"(width < {_WIDEST}rem)"
WIDE: Final = f"(width >= {_NARROWEST}rem)"
SELDOM: Final = "print, (prefers-color-scheme: dark), (forced-colors: active)"
_MEDIA: Final = (EVERYWHERE, NARROW, WIDE, SELDOM)
"""For what a page loads sheets: for everything, and for what only some of its readers have before them."""

_NESTING: Final = ("@media", "@supports", "@layer", "@container")
_TOKEN: Final = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{};]""")
_FUNCTION: Final = re.compile(r":(is|where|not|has|nth-[a-z-]+)\(")
_CLASS_OR_DATA: Final = re.compile(r"\.hub-[\w-]+|(?<=\[)data-[a-z-]+")
_NO_TAG: Final = re.compile(r"\[[^\]]*\]|::?[a-z-]+(?:\([^)]*\))?|[.#][\w-]+")
_TAG: Final = re.compile(r"(?<![\w-])[a-z][a-z0-9]*(?![\w-])")
_SCREEN: Final = re.compile(r"\(?(?:screen|scripting: enabled|width ([<>]=?) ([\d.]+)r?em)\)?")


@dataclass(frozen=True, slots=True)
class Selector:
    """What a selector needs a page to have."""

    signs: frozenset[str]
    """Classes, data attributes and tags: ``.hub-table``, ``data-add`` and ``pre``."""
    choices: tuple[tuple[Selector, ...], ...]
    """What stands in each ``:is()``: one of them is enough."""

    def can_match(self, has: frozenset[str]) -> bool:
        """Return whether a page that has these signs can have an element for it."""
        return self.signs <= has and all(any(each.can_match(has) for each in of) for of in self.choices)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, or an at-rule."""

    prelude: str
    body: str
    selectors: tuple[tuple[str, Selector], ...] = ()
    """Each with its text; none in an at-rule."""
    rules: tuple[Rule, ...] = ()
    """What stands in an at-rule such as ``@media``."""

    @property
    def name(self) -> str:
        """What other rules call an at-rule by: ``wide`` of ``@page wide``."""
        return self.prelude.partition(" ")[2]

    @property
    def is_named(self) -> bool:
        """Whether it is for rules that name it alone."""
        return not self.rules and self.prelude.startswith("@") and self.name != ""


def rules_of(sheet: str) -> tuple[Rule, ...]:
    """Return the rules of a sheet that has no comments."""
    return tuple(_rule(prelude, body) for prelude, body in _blocks(sheet))


def _rule(prelude: str, body: str) -> Rule:
    if prelude.startswith(_NESTING):
        return Rule(prelude, "", rules=rules_of(body))
    if prelude.startswith("@"):
        return Rule(prelude, body)
    return Rule(prelude, body, tuple((each, selector_of(each)) for each in _parted(prelude)))


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before each outermost pair of braces, and in it."""
    depth = start = opened = 0
    for token in _TOKEN.finditer(sheet):
        if token[0] == "{":
            opened = opened if depth else token.start()
            depth += 1
        elif token[0] == "}":
            depth -= 1
            if not depth:
                yield sheet[start:opened].strip(), sheet[opened + 1 : token.start()].strip()
                start = token.end()


def selector_of(text: str) -> Selector:
    """Return what one selector needs."""
    bare, choices, start = "", [], 0
    while function := _FUNCTION.search(text, start):
        end = _end_of_brackets(text, function.end())
        if function[1] in {"is", "where"}:
            choices.append(tuple(map(selector_of, _parted(text[function.end() : end - 1]))))
        bare += text[start : function.start()]
        start = end
    bare += text[start:]
    tags = _TAG.findall(_NO_TAG.sub(" ", bare))
    return Selector(frozenset((*_CLASS_OR_DATA.findall(bare), *tags)), tuple(choices))


def _end_of_brackets(text: str, start: int) -> int:
    """Return where the brackets end in which a place is."""
    depth, at = 1, start
    while depth:
        depth += (text[at] == "(") - (text[at] == ")")
        at += 1
    return at


def _parted(prelude: str) -> Iterator[str]:
    """Yield the selectors of a rule, which commas part; commas in brackets are a selector's own."""
    depth, start = 0, 0
    for at, sign in enumerate(prelude):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            yield prelude[start:at].strip()
            start = at + 1
    yield prelude[start:].strip()


def signs_in(rules: Iterable[Rule]) -> Iterator[str]:
    """Yield each sign that decides whether a page needs one of the rules."""
    for rule in rules:
        yield from signs_in(rule.rules)
        for _, selector in rule.selectors:
            yield from _signs_of(selector)


def _signs_of(selector: Selector) -> Iterator[str]:
    yield from selector.signs
    for choice in selector.choices:
        for each in choice:
            yield from _signs_of(each)


def needed(rules: Iterable[Rule], has: frozenset[str]) -> str:
    """Return the text of the rules that a page with these signs can need, in order."""
    rules = tuple(rules)
    kept = tuple(_needed(rules, has))
    text = written(kept)
    # What has a name, such as a kind of sheet of paper, is for the rules that name it.
    named = (each for each in rules if each.is_named)
    return text + written(each for each in named if re.search(rf"(?<![\w-]){each.name}(?![\w-])", text))


def _needed(rules: Iterable[Rule], has: frozenset[str]) -> Iterator[Rule]:
    for rule in rules:
        if rule.rules:
            if inner := tuple(_needed(rule.rules, has)):
                yield replace(rule, rules=inner)
        elif rule.selectors:
            if matching := tuple(each for each in rule.selectors if each[1].can_match(has)):
                is_whole = len(matching) == len(rule.selectors)
                yield rule if is_whole else replace(rule, selectors=matching)
        elif not rule.is_named:
            yield rule


def written(rules: Iterable[Rule]) -> str:
    """Return the text of rules."""
    return "".join(_written(each) for each in rules)


def _written(rule: Rule) -> str:
    prelude = ",\n".join(text for text, _ in rule.selectors) or rule.prelude
    body = written(rule.rules) or (rule.body and f"{rule.body}\n")
    return f"{prelude} {{\n{body}}}\n"


def by_media(rules: Iterable[Rule]) -> dict[str, list[Rule]]:
    """Return the rules for each of the media above, in order."""
    found: dict[str, list[Rule]] = {media: [] for media in _MEDIA}
    for rule in rules:
        found[_media_of(rule.prelude)].append(rule)
    return found


def _media_of(prelude: str) -> str:
    """Return for what an at-rule counts, as far as a sheet of its own may say so."""
    name, _, query = prelude.partition(" ")
    if name == "@page":
        return SELDOM
    if name != "@media":
        return EVERYWHERE
    parts = query.split(" and ")
    if any(part == "print" or part.startswith(("(prefers-color-scheme", "(forced-colors")) for part in parts):
        return SELDOM
    read = [match for part in parts if (match := _SCREEN.fullmatch(part))]
    bounds = {(match[1], float(match[2])) for match in read if match[1]}
    if len(read) < len(parts):
        return EVERYWHERE
    if any(
        (sign == "<" and bound <= _WIDEST) or (sign == "<=" and bound < _WIDEST) for sign, bound in bounds
    ):
        return NARROW
    return WIDE if any(sign[0] == ">" and bound >= _NARROWEST for sign, bound in bounds) else EVERYWHERE
