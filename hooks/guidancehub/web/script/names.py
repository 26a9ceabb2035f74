"""Find the names of values in a module, apart from the names of properties and of what the browser has.

A name can be exchanged for another one wherever a module has it, and the module does the same, as long as
every use is found, no name of a property is taken for one, and two names never become one. The same is true
of each statement of a module, such as a function, and the names that are declared inside of it. Other scopes
need not be known: a name that two functions in a function declare is exchanged in both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from guidancehub.web.script.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

RESERVED: Final = frozenset(
    re.findall(
        r"\w+",
        """
        arguments async await break case catch class const continue debugger default delete do else enum
        eval export extends false finally for function if implements import in instanceof interface let
        new null of package private protected public return static super switch this throw true try
        typeof undefined var void while with yield
        """,
    )
)
"""Words of the language, which are left as they are even where one of them is a name."""

OF_THE_WINDOW: Final = frozenset(
    re.findall(
        r"\w+",
        """
        blur close closed confirm console document event external fetch focus frames history length
        location moveBy name navigation navigator open opener orientation origin parent performance print
        prompt scheduler screen scroll self status stop top window
        """,
    )
)
"""What the browser has by short names, which a function may declare, and another one of its module mean."""

_NAME: Final = re.compile(r"[^\W\d][\w$]*|\$[\w$]*")
_MODIFIERS: Final = frozenset({"async", "get", "set", "static"})
_AFTER_KEYS: Final = frozenset(":(,}=;")
_BEFORE_BLOCKS: Final = frozenset(
    [")", "=>", ";", "{", "}", "catch", "do", "else", "finally", "static", "try"]
)
_OPENING: Final = frozenset("([{")
_CLOSING: Final = frozenset(")]}")
_AFTER_ALL: Final = Token("", "end", ";", -1, 0)
_BEGIN_STATEMENTS: Final = frozenset({"async", "class", "const", "function", "let", "var"})
_VARIABLES: Final = frozenset({"const", "let", "var"})


@dataclass(frozen=True, slots=True)
class Names:
    """The names of values in a module."""

    uses: tuple[Use, ...] = ()
    """Every place where one stands."""
    statements: tuple[Statement, ...] = ()
    """The statements of the module. Those in brackets belong to the one around them."""

    @property
    def own(self) -> frozenset[str]:
        """Return what the module declares outside of all brackets."""
        return frozenset[str]().union(*(each.own for each in self.statements))


class Use(NamedTuple):
    """A place in the text of a module where the name of a value stands."""

    at: int
    name: str
    is_property: bool
    """Whether it names a property as well: ``{ name }``."""
    statement: int
    """In which statement of the module, counted from 0."""


class Statement(NamedTuple):
    """A statement of a module."""

    at: int
    """Where in the text it begins."""
    acts: bool
    """Whether it may do anything but declare: it, or what follows it where no certain sign ends it."""
    own: frozenset[str]
    """What it declares outside of brackets."""
    inner: frozenset[str]
    """What it declares inside of them, unless another one declares it outside."""
    is_set_anew: bool
    """Whether what it declares may get another value."""


@dataclass(slots=True)
class _Bracket:
    """An open bracket, and what may come next in it."""

    kind: str
    """``block``, ``class``, ``object`` (one that is made or taken apart), or the sign of the bracket."""
    at_key: bool = False
    """Whether the name of a property may come next."""
    in_case: bool = False
    """Whether the next colon is that of a ``case``."""
    after_case: bool = False
    """Whether such a colon is what came last."""
    in_head: bool = False
    """Whether the next brace is that of a class."""


def names_in(tokens: Iterable[Token]) -> Names:
    """Return the names of values among the tokens of a module that can be read to its end."""
    # So that a place after any other one is there, too.
    there = [*tokens, *[_AFTER_ALL] * 3]
    roles = list(_roles(there))
    begins = [at for at in range(len(there) - 3) if at == 0 or _begins_statement(there[at - 1], there[at])]
    spans = list(pairwise([*begins, len(there) - 3]))
    uses: list[Use] = []
    own, inner = [set[str]() for _ in begins], [set[str]() for _ in begins]
    for number, (begin, end) in enumerate(spans):
        for at in range(begin, end):
            token = there[at]
            if roles[at] in {"name", "both"}:
                uses.append(Use(token.start, token.text, roles[at] == "both", number))
            elif token.kind != "text":
                declared = (there[each].text for each in _declared(there, at) if roles[at] != "key")
                (inner if token.depth else own)[number].update(declared)
                taken = _parameters(there, at, is_key=roles[at] == "key")
                inner[number].update(there[each].text for each in taken)
    of_all = set[str]().union(*own)
    return Names(
        tuple(uses),
        tuple(
            Statement(
                there[begin].start,
                any(_may_act(there, at) for at in range(begin, end)),
                frozenset(own[number]),
                frozenset(inner[number] - of_all),
                is_set_anew=there[begin].text in {"let", "var"},
            )
            for number, (begin, end) in enumerate(spans)
        ),
    )


def _may_act(there: Sequence[Token], at: int) -> bool:
    """Return whether a statement that does not declare may begin at a place outside of all brackets."""
    token, before = there[at], there[at - 1] if at else _AFTER_ALL
    if token.depth > 0 or before.depth > 0 or token.text in _BEGIN_STATEMENTS or token.text == ";":
        return False
    if before.text == ";":
        return True
    if before.text == "}":
        return token.kind != "sign" or token.text in _OPENING
    # Elsewhere a line ends a statement only where what follows cannot go on with it.
    ended = before.kind != "sign" or before.text in {")", "]", "++", "--"}
    return ended and "\n" in token.gap and (token.kind != "sign" or token.text in {"{", "!", "~", "++", "--"})


def _begins_statement(before: Token, token: Token) -> bool:
    """Return whether a statement outside of all brackets begins here for certain."""
    ended = before.text == ";" or (
        before.text == "}" and "\n" in token.gap and token.text in _BEGIN_STATEMENTS
    )
    return token.depth == 0 and before.depth == 0 and ended


def _roles(there: Sequence[Token]) -> Iterator[str]:
    """Yield for each token whether it is a ``name``, a ``key``, ``both``, or neither, which is “”."""
    opened = [_Bracket("block")]
    before = ";"
    for at, token in enumerate(there):
        bracket, text, role = opened[-1], token.text, ""
        if token.kind == "word":
            role = _role(text, before, there[at + 1].text if at + 1 < len(there) else "", bracket)
        if _closes(token):
            opened.pop()
        if opens := _opened(token, before, bracket):
            opened.append(_Bracket(opens, at_key=opens in {"class", "object"}))
        if role == "modifier":
            role = ""
        else:
            _go_on(bracket, text, role)
        before = text
        yield role


def _role(text: str, before: str, after: str, bracket: _Bracket) -> str:
    if before[-1] == "." and not before.endswith("..."):
        return "key"
    if bracket.at_key:
        if text in _MODIFIERS and after[:1] not in _AFTER_KEYS:
            return "modifier"
        if bracket.kind == "class" or after[:1] in {":", "("}:
            return "key"
    if text in RESERVED or not _NAME.fullmatch(text):
        return ""
    return "both" if bracket.at_key else "name"


def _closes(token: Token) -> bool:
    return token.text in _CLOSING or (token.kind == "text" and token.text[0] == "}")


def _opened(token: Token, before: str, bracket: _Bracket) -> str:
    """Return the kind of the bracket that a token opens, or “”."""
    if token.text != "{":
        is_template = token.kind == "text" and token.text[0] in "`}" and token.text[-1] == "{"
        return "`" if is_template else token.text if token.text in _OPENING else ""
    if bracket.in_head:
        return "class"
    # Between the brackets of “for (…; …; {a, b} = c)” there is no block.
    in_loop = before == ";" and bracket.kind == "("
    return "block" if (before in _BEFORE_BLOCKS and not in_loop) or bracket.after_case else "object"


def _go_on(bracket: _Bracket, text: str, role: str) -> None:
    """Note what a token in a bracket says of what may come next there."""
    if bracket.kind == "class":
        bracket.at_key = text == ";" or (bracket.at_key and text != "=")
    elif bracket.kind == "object":
        bracket.at_key = text == "," or (bracket.at_key and text == "*")
    bracket.in_head = (text == "class" and role == "") or (bracket.in_head and text != "{")
    bracket.after_case = bracket.in_case and text[0] == ":"
    bracket.in_case = (text in {"case", "default"} and role == "") or (bracket.in_case and text[0] != ":")


def _declared(there: Sequence[Token], at: int) -> Iterator[int]:
    """Yield the places of the names that a word such as “const” declares in the block around it."""
    if there[at].text in _VARIABLES:
        yield from _bound(there, at + 1)
    elif there[at].text in {"class", "function"}:
        at += 2 if there[at + 1].text == "*" else 1
        if there[at].kind == "word" and there[at].text != "extends":
            yield at


def _parameters(there: Sequence[Token], at: int, *, is_key: bool) -> Iterator[int]:
    """Yield the places of the names that a function takes, which begins or has its arrow at a place."""
    text = there[at].text
    if is_key:
        if there[at + 1].text == "(" and there[_end(there, at + 1) + 1].text == "{":
            yield from _bound(there, at + 1)
    elif text[:2] == "=>":
        yield from _bound(there, _beginning(there, at - 1))
    elif text == "function":
        at += 1
        while there[at].text == "*" or there[at].kind == "word":
            at += 1
        yield from _bound(there, at)
    elif text == "catch" and there[at + 1].text == "(":
        yield from _bound(there, at + 1)


def _bound(there: Sequence[Token], at: int) -> Iterator[int]:
    """Yield the places of the names that are bound by what begins at a place: a name, a pattern or a list."""
    text = there[at].text
    if text == "...":
        yield from _bound(there, at + 1)
    elif text in _OPENING:
        end = _end(there, at)
        commas = (each for each in range(at, end) if there[each].text == "," and _is_in(there, each, at))
        for first in (at, *commas):
            each = first + 1
            if text == "{" and there[each].text != "...":
                value = _end(there, each) + 1
                each = value + 1 if there[value].text[0] == ":" else each
            if each < end:
                yield from _bound(there, each)
    elif there[at].kind == "word":
        yield at


def _is_in(there: Sequence[Token], at: int, bracket: int) -> bool:
    return there[at].kind == "sign" and there[at].depth == there[bracket].depth + 1


def _end(there: Sequence[Token], at: int) -> int:
    """Return the place where a bracket ends that begins at a place; that place itself where none begins."""
    if there[at].text not in _OPENING:
        return at
    return next((each for each in range(at + 1, len(there)) if there[each].depth == there[at].depth), at)


def _beginning(there: Sequence[Token], at: int) -> int:
    """Return the place where a bracket begins that ends at a place; that place itself where none ends."""
    if there[at].text not in _CLOSING:
        return at
    return next((each for each in range(at - 1, -1, -1) if there[each].depth == there[at].depth), at)
