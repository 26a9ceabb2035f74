"""What the program says, in a hub's own words where it has some.

Those of a hub stand in its `content/words.yml`, and those of the program in `guidancehub/content/words.yml`
and, for the script of the tender pack and of its papers, in two files beside it.

A text may have terms in braces, such as ``{criteria}``, which a hub changes once for all texts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from typing import TYPE_CHECKING, Final, cast

import yaml

from guidancehub.content.model.sentences import capitalised, joined
from guidancehub.content.model.words import PLACEHOLDER

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping

_DEFAULTS: Final = ("words.yml", "words-of-pack.yml", "words-of-papers.yml")
_SHORT: Final = {"short-criterion": "criterion", "short-criteria": "criteria"}
"""Terms for which a hub's own words for another one are said too, if it has none for them."""
_BEFORE_A_SENTENCE: Final = (". ", "? ", "! ")


@dataclass(frozen=True)
class Defaults:
    """The texts of the program by their ids."""

    terms: Mapping[str, str]
    """Names of things, which other texts have in braces."""
    texts: Mapping[str, str]
    labels: Mapping[str, str]
    """Headings of columns and the like, each a text of its own. Only terms are in braces."""
    headings: Mapping[str, str]
    """Other headings of columns, which may be titles in content: nothing else is said by them."""
    script: Mapping[str, str]
    """What script says, some of which pages say too. A name in braces that is no term stands for a value."""
    sheets: Mapping[str, str]
    """Names of sheets in the workbook."""
    paper_sheets: Mapping[str, str]
    """Names of sheets in the workbooks of a pack."""
    read_back: Mapping[str, str]
    """Of what script says, the words by which packs and their papers are read back."""
    names: Mapping[str, str]
    """Names of files, without their endings."""

    @cached_property
    def every(self) -> Mapping[str, str]:
        """All of them."""
        others = {**self.labels, **self.headings, **self.script, **self.sheets}
        others |= {**self.paper_sheets, **self.names}
        return {**self.terms, **self.texts, **others}


@cache
def defaults() -> Defaults:
    """Return what the program says of its own."""
    read = dict[str, dict[str, str]]()
    for name in _DEFAULTS:
        text = files("guidancehub.content").joinpath(name).read_text(encoding="utf-8")
        parts = cast("dict[str, dict[str, str]]", yaml.load(text, Loader=yaml.CSafeLoader))
        for part, said in parts.items():
            read.setdefault(part, {}).update(said)
    read["script"] |= read["read_back"]
    return Defaults(**read)


def placeholders_of(text: str) -> frozenset[str]:
    """Return the names in braces that a text has."""
    return frozenset(PLACEHOLDER.findall(text))


def _filled(text: str, values: Mapping[str, object]) -> str:
    """Return a text with what stands for its names in braces; a sentence begins with a capital."""

    def put(name: re.Match[str]) -> str:
        # Braces around anything else are an editor's own, and stay.
        value = str(values.get(name[1], name[0]))
        return capitalised(value) if text[: name.start()].endswith(_BEFORE_A_SENTENCE) else value

    filled = PLACEHOLDER.sub(put, text)
    return capitalised(filled) if text.startswith("{") else filled


@dataclass(frozen=True)
class HouseWords:
    """The words of one hub."""

    system: str
    """The system's name in a sentence, which texts have as ``{system}``."""
    own: Mapping[str, str] = field(default_factory=dict)
    """The hub's own texts by their ids."""

    def say(self, key: str, **values: object) -> str:
        """Return a text with its terms and values filled in. Raises ``KeyError`` for an unknown id."""
        if not values:
            # Most texts are the same on thousands of pages.
            return self._said.get(key) or self._said.setdefault(key, _filled(self._texts[key], self._known))
        return _filled(self._texts[key], {**self._known, **values})

    def in_terms(self, text: str) -> str:
        """Return a text of the program with its terms in braces filled in."""
        return _filled(text, self._terms)

    def label(self, text: str) -> str:
        """Return a label of the program, such as the heading of a column, as the hub says it."""
        return self._labels.get(text, text)

    def heading(self, text: str) -> str:
        """Return the heading of a column as the hub says it."""
        return self._headings.get(text) or self.label(text)

    def name(self, name: str) -> str:
        """Return the hub's name for a file that the program calls so. Raises ``KeyError`` for another."""
        return self._names[name]

    @property
    def own_headings(self) -> Mapping[str, str]:
        """Return what the hub says for each heading or label that is another text than the program's."""
        every = {**self._labels, **self._headings}
        return {text: own for text, own in every.items() if own != text}

    @property
    def own_in_script(self) -> Mapping[str, str]:
        """Return what the hub says for each text of script that it has in its own words."""
        texts = defaults().script
        return {text: _filled(self.own[key], self._known) for key, text in texts.items() if key in self.own}

    @property
    def paper_sheets(self) -> Mapping[str, str]:
        """Return the hub's name of each sheet of a pack's workbooks, by the program's."""
        known = defaults()
        return {_filled(text, known.terms): self.say(key) for key, text in known.paper_sheets.items()}

    @property
    def own_read_back(self) -> Mapping[str, str]:
        """Return the hub's own words by which packs and their papers are read back, by their ids."""
        known = defaults()
        words = {**known.paper_sheets, **known.read_back}
        said = {key: (self.say(key), _filled(text, known.terms)) for key, text in words.items()}
        return {key: own for key, (own, programs) in said.items() if own != programs}

    @property
    def own_names(self) -> Mapping[str, str]:
        """Return the hub's name of a file for each of the program's that is another one."""
        return {name: own for name, own in self._names.items() if own != name}

    def counted(self, number: int) -> str:
        """Return a number of questions: “1 question”, “34 questions”."""
        return self.count(number, "question", "questions")

    def count(self, number: int, one: str, many: str) -> str:
        """Return a number of what two terms name: “1 gate”, “6 gates”."""
        return f"{number:,} {self._terms[one if number == 1 else many]}"

    def listed(self, names: Iterable[str]) -> str:
        """Return names as a list in a sentence: “2, 4 and 6”. Raises ``ValueError`` if there are none."""
        return joined(names, self.say("list-and"))

    def either(self, names: Iterable[str]) -> str:
        """Return names as a choice in a sentence: “2, 4 or 6”. Raises ``ValueError`` if there are none."""
        return joined(names, self.say("list-or"))

    def numbered(self, number: int, one: str, many: str) -> str:
        """Return the text for one thing, or that for several with their number: “1 line”, “34 lines”."""
        return self.say(one) if number == 1 else self.say(many, number=f"{number:,}")

    def counted_places(self, number: int) -> str:
        """Return a number of Places: “1 Place”, “5 Places”."""
        return self.count(number, "place", "places")

    @cached_property
    def _texts(self) -> Mapping[str, str]:
        return {**defaults().every, **self._terms, **self.own}

    @cached_property
    def _terms(self) -> Mapping[str, str]:
        own = {**{short: self.own[term] for short, term in _SHORT.items() if term in self.own}, **self.own}
        return {key: own.get(key, text) for key, text in defaults().terms.items()}

    @cached_property
    def _known(self) -> Mapping[str, str]:
        """Give what any text can have in braces."""
        return {**self._terms, "system": self.system}

    @cached_property
    def _said(self) -> dict[str, str]:
        """Begin with nothing of what was said without values, by its id."""
        return {}

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        return self._own_by_text(defaults().labels)

    @cached_property
    def _headings(self) -> Mapping[str, str]:
        return self._own_by_text(defaults().headings)

    def _own_by_text(self, texts: Mapping[str, str]) -> Mapping[str, str]:
        """Return what the hub says for each of the program's texts, by that text."""
        known = defaults().terms
        return {
            _filled(text, known): self.own.get(key) or _filled(text, self._terms)
            for key, text in texts.items()
        }

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return {name: self.own.get(key, name) for key, name in defaults().names.items()}
