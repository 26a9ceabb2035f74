"""What script calls things, such as a bidder: the words of the hub, where it has its own.

Script is written with the program's own terms, which stand in `guidancehub/content/words.yml`. A hub that has
others gets them when its script is joined: so script needs no table of them, and loads none.

Only texts for readers are changed: those of more than one word, a label such as “Bidder”, and a word beside
another that stands in its place. Any other word in small letters is a name, such as that of a field of data.

Whole texts, such as sentences, are changed where the program's words have them.

Headings of one word are changed in modules that write tables. A module that reads them knows the program's
besides, and so does one that reads papers of a pack back.

Names of files are changed where they stand with their ending, or before what follows in a template.

The columns of systems of others, their rules and the fields of OCDS stay: they are terms of those who take
the files, and would not be understood otherwise.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.house_words import defaults
from guidancehub.content.model.sentences import capitalised
from guidancehub.web.script.module import SCRIPT
from guidancehub.web.script.said_texts import escaped, form_of, with_own
from guidancehub.web.script.tokens import START, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.problems import Problem
    from guidancehub.web.script.tokens import Token

_OF_THE_PACK: Final = (f"{SCRIPT}/pack/", f"{SCRIPT}/papers/", f"{SCRIPT}/site/pack-links.mjs")
OF_OTHERS: Final = (f"{SCRIPT}/papers/bridges/systems.mjs", f"{SCRIPT}/papers/bridges/rules.mjs")
"""What is said in the words of the systems of others, which would not take other ones."""
_WITH_HEADINGS: Final = (
    *(f"{SCRIPT}/pack/csv.mjs", f"{SCRIPT}/papers/bridges/"),
    *(f"{SCRIPT}/clock/plan-rows.mjs", f"{SCRIPT}/clock/plan-csv.mjs"),
)
_READ_BACK: Final = f"{SCRIPT}/papers/known/"
"""Words by which files are read back, each in a list. A hub's own stands behind the program's, and not in its
place: so files that were made before are still read."""
_READING_HEADINGS: Final = (f"{SCRIPT}/list/title-columns.mjs",)
_WITH_FILES: Final = (*_OF_THE_PACK, f"{SCRIPT}/clock/", f"{SCRIPT}/self-assessment/")
_FILE: Final = re.compile(
    r"""(["'`}]-?)([a-z0-9]+(?:-[a-z0-9]+)*)((?:-\$\{|\.(?:docx|xlsx|csv|json|txt|ics)["'`]))"""
)
"""A text that is the name of a file, or the part of a template that holds it."""
_SAID: Final = (
    *("question", "questions", "criterion", "criteria", "area", "weighting", "good-answer"),
    *("tender", "bidder", "bidders", "evaluator", "evaluators", "buyer", "buyers", "pack"),
    *("gate", "gates"),
)
"""The terms that the script has."""
_ALONE: Final = ("criterion", "criteria")
"""Of these terms, such as “key criterion”, script says one word alone too, which is their id."""
_OTHER_SENSE: Final = re.compile(
    r"[Dd]ay for questions|[Qq]uestions are answered|Questions to\b|[Ss]end questions|lists its criteria"
)
"""What those ask who want to take part, and the criteria of the standard for open contracting (OCDS)."""
_VOWELS: Final = frozenset("aeiou")


@dataclass(frozen=True)
class OwnTerms:
    """What a hub says in place of words of the script."""

    said: tuple[tuple[str, str], ...] = ()
    headings: tuple[tuple[str, str], ...] = ()
    files: tuple[tuple[str, str], ...] = ()
    texts: tuple[tuple[str, str], ...] = ()
    sheets: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, words: HouseWords) -> OwnTerms:
        """Return the terms that a hub has of its own, with the plural of each."""
        known, found = defaults().terms, dict[str, str]()
        for key in _SAID:
            if own := words.own.get(key):
                found[known[key]] = own
                found |= {f"{known[key]}s": f"{own}s"} if f"{key}s" not in known else {}
                found |= {key: words.say(f"short-{key}")} if key in _ALONE else {}
        others = (words.own_headings, words.own_names, words.own_in_script)
        sheets = tuple(words.paper_sheets.items())
        terms = cls(tuple(found.items()), *(tuple(each.items()) for each in others))
        # A name that the hub leaves as it is stays, whatever else it calls so.
        is_said = terms.texts or any(name != own for name, own in sheets)
        return replace(terms, sheets=sheets) if is_said else terms

    def in_files(self, files: Mapping[str, bytes | Problem]) -> Mapping[str, bytes | Problem]:
        """Return the files of script by their paths, with these terms in them."""
        if self == NO_TERMS:
            return files
        return {
            path: self.in_script(path, each.decode()).encode() if isinstance(each, bytes) else each
            for path, each in files.items()
        }

    def in_script(self, path: str, script: str) -> str:
        """Return a module with these terms, headings and names of files in its texts."""
        if path.startswith(OF_OTHERS):
            return script
        tokens = tokens_of(script)
        if path.startswith(_READ_BACK):
            written = (f"{each.gap}{each.text}" for each in tokens)
            return with_own(tokens, written, {**self._own_texts, **self._own_sheets}, beside=True)
        texts = [each.text for each in tokens]
        if self.said and path.startswith(_OF_THE_PACK):
            texts = list(self._texts(tokens))
        for at, each in enumerate(tokens):
            if each.kind == "text":
                texts[at] = self._heading(path, each.text) or self._file(path, each.text) or texts[at]
        written = (f"{each.gap}{text}" for each, text in zip(tokens, texts, strict=True))
        return with_own(tokens, written, self._own_texts)

    def _heading(self, path: str, text: str) -> str:
        """Return the heading that a text is, as the hub says it; empty for any other text."""
        own = self._own_headings.get(text[1:-1]) if text[0] == '"' else None
        said = json.dumps(own, ensure_ascii=False) if own else ""
        if own and path.startswith(_READING_HEADINGS):
            return f"{text},{said}"
        return said if path.startswith(_WITH_HEADINGS) else ""

    def _file(self, path: str, text: str) -> str:
        """Return a text that holds the name of a file, with that of the hub; empty for any other text."""
        found = _FILE.fullmatch(text) if path.startswith(_WITH_FILES) else None
        own = self._own_files.get(found[2]) if found else None
        return f"{found[1]}{own}{found[3]}" if found and own else ""

    @cached_property
    def _own_texts(self) -> dict[str, tuple[str, str]]:
        """The program's text and the hub's, by the form in which script has it."""
        # A heading of one word may be the name of a style of Word, too.
        titles = (each for each in (*self.headings, *self.sheets) if " " in each[0] and each[0] != each[1])
        return {form_of(text): (text, own) for text, own in (*titles, *self.texts)}

    @cached_property
    def _own_sheets(self) -> dict[str, tuple[str, str]]:
        """The program's name of each sheet and the hub's, by the program's."""
        return {text: (text, own) for text, own in self.sheets}

    @cached_property
    def _own_headings(self) -> dict[str, str]:
        return dict(self.headings)

    @cached_property
    def _own_files(self) -> dict[str, str]:
        return dict(self.files)

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
            is_read = is_read and not _OTHER_SENSE.search(text)
            yield self._in_terms(text) if is_read else text

    def _in_terms(self, text: str) -> str:
        """Return a text of script with the hub's terms in it, which do not end it."""
        return self._pattern.sub(lambda term: escaped(self._put(term), text[0]), text)

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
