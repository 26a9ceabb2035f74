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

from guidancehub.web.script.declarations import declared, may_declare, parameters
from guidancehub.web.script.roles import OPENING, roles_of
from guidancehub.web.script.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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

_AFTER_ALL: Final = Token("", "end", ";", -1, 0)
_BEGIN_STATEMENTS: Final = frozenset({"async", "class", "const", "function", "let", "var"})


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


def names_in(tokens: Iterable[Token]) -> Names:
    """Return the names of values among the tokens of a module that can be read to its end."""
    # So that a place after any other one is there, too.
    there = [*tokens, *[_AFTER_ALL] * 3]
    roles = list(roles_of(there))
    begins = [at for at in range(len(there) - 3) if at == 0 or _begins_statement(there[at - 1], there[at])]
    spans = list(pairwise([*begins, len(there) - 3]))
    uses: list[Use] = []
    own, inner = [set[str]() for _ in begins], [set[str]() for _ in begins]
    for number, (begin, end) in enumerate(spans):
        for at in range(begin, end):
            token, is_key = there[at], roles[at] == "key"
            if roles[at] in {"name", "both"}:
                uses.append(Use(token.start, token.text, roles[at] == "both", number))
            elif token.kind != "text" and may_declare(token.text, is_key=is_key):
                names = () if is_key else (there[each].text for each in declared(there, at))
                (inner if token.depth else own)[number].update(names)
                taken = parameters(there, at, is_key=is_key)
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
        return token.kind != "sign" or token.text in OPENING
    # Elsewhere a line ends a statement only where what follows cannot go on with it.
    ended = before.kind != "sign" or before.text in {")", "]", "++", "--"}
    return ended and "\n" in token.gap and (token.kind != "sign" or token.text in {"{", "!", "~", "++", "--"})


def _begins_statement(before: Token, token: Token) -> bool:
    """Return whether a statement outside of all brackets begins here for certain."""
    ended = before.text == ";" or (
        before.text == "}" and "\n" in token.gap and token.text in _BEGIN_STATEMENTS
    )
    return token.depth == 0 and before.depth == 0 and ended
