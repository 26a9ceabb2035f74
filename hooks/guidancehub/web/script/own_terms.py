"""What the tender pack's script calls things, such as a bidder: the terms of the hub, where it has its own.

Script is written with the program's own terms, which stand in `guidancehub/content/words.yml`. A hub that has
others gets them when its script is joined: so script needs no table of them, and loads none.

Only texts for readers are changed: those of more than one word, a label such as “Bidder”, and a word beside
another that stands in its place. Any other word in small letters is a name, such as that of a field of data.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.house_words import defaults
from guidancehub.content.model.sentences import capitalised
from guidancehub.web.script.module import SCRIPT
from guidancehub.web.script.tokens import START, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.web.script.tokens import Token

_OF_THE_PACK: Final = (f"{SCRIPT}/pack/", f"{SCRIPT}/papers/")
_OF_OTHERS: Final = f"{SCRIPT}/papers/bridges/"
"""What is said in the words of the systems of others, which would not take other ones."""
_SAID: Final = (
    *("question", "questions", "criterion", "criteria", "area", "weighting", "good-answer"),
    *("tender", "bidder", "bidders", "evaluator", "evaluators", "buyer", "buyers", "pack"),
)
"""The terms that the script has."""
_ALONE: Final = ("criterion", "criteria")
"""Of these terms, such as “key criterion”, script says one word alone too, which is their id."""
_OTHER_SENSE: Final = re.compile(
    r"[Dd]ay for questions|[Qq]uestions are answered|Questions to\b|[Ss]end questions"
)
"""What those ask who want to take part."""
_VOWELS: Final = frozenset("aeiou")


@dataclass(frozen=True)
class OwnTerms:
    """What a hub says in place of words of the script."""

    said: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, words: HouseWords) -> OwnTerms:
        """Return the terms that a hub has of its own, with the plural of each."""
        known, found = defaults().terms, dict[str, str]()
        for key in _SAID:
            if own := words.own.get(key):
                found[known[key]] = own
                found |= {f"{known[key]}s": f"{own}s"} if f"{key}s" not in known else {}
                found |= {key: own} if key in _ALONE else {}
        return cls(tuple(found.items()))

    def in_script(self, path: str, script: str) -> str:
        """Return a module with these terms in its texts, if it is one of the tender pack."""
        if not self.said or not path.startswith(_OF_THE_PACK) or path.startswith(_OF_OTHERS):
            return script
        tokens = tokens_of(script)
        return "".join(f"{each.gap}{text}" for each, text in zip(tokens, self._texts(tokens), strict=True))

    @cached_property
    def _own(self) -> dict[str, str]:
        return dict(self.said)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        words = "|".join(sorted(map(re.escape, self._own), key=len, reverse=True))
        # Selection criteria and award criteria are the law's own.
        return re.compile(
            rf"(?:\b(an?) )?(?<![\w\-/.#\[$])(?<!selection )(?<!award )({words})(?![\w\-/=\]])", re.IGNORECASE
        )

    def _texts(self, tokens: Sequence[Token]) -> Iterator[str]:
        """Yield the text of each token."""
        padded = (START, START, *tokens, START, START)
        for at, token in enumerate(tokens):
            text = token.text
            is_read = " " in text or text[1:2].isupper() or self._is_chosen(padded[at : at + 5])
            is_read = is_read and token.kind == "text" and text[0] != "/"
            yield self._pattern.sub(self._put, text) if is_read and not _OTHER_SENSE.search(text) else text

    def _is_chosen(self, near: Sequence[Token]) -> bool:
        """Return whether a word, with two tokens on either side, is one that readers get, and no name.

        It is one beside its plural, or beside a word that is no term: ``many ? "bidders" : "bidder"``,
        ``grant ? "funder" : "buyer"``. So it is behind its own name: ``{ bidder: "bidder" }``.
        """
        earlier, before, token, after, later = near
        word = token.text[1:-1]
        if before.text == ":" and earlier.text == word:
            return True
        others = [
            each.text[1:-1] for colon, each in ((before, earlier), (after, later)) if _divides(colon, each)
        ]
        return any(each not in self._own or f"{each}s" == word or f"{word}s" == each for each in others)

    def _put(self, match: re.Match[str]) -> str:
        """Return a term in place of the program's, with a capital and an article as that has them."""
        own = self._own[match[2].lower()]
        own = capitalised(own) if match[2][0].isupper() else own
        article = f"{match[1][0]}{'n' if own[0].lower() in _VOWELS else ''} " if match[1] else ""
        return f"{article}{own}"


def _divides(colon: Token, beside: Token) -> bool:
    return colon.text == ":" and beside.kind == "text"


NO_TERMS: Final = OwnTerms()
"""Those of the program."""
