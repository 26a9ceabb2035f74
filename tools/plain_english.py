"""Measure the content's English: length of sentences, reading grade, spelling.

Run it for a report; the tests call it and fail on texts over the limits. The grade is that of Flesch and
Kincaid (1975): 0.39 times words per sentence, plus 11.8 times syllables per word, minus 15.59.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import voice
from guidancehub.content.checks.wording import (
    AMERICAN,
    INTRODUCTIONS,
    LONGEST_SENTENCE,
    plain_sentences,
    texts_in,
    words_of,
)
from guidancehub.content.kinds import FILES
from guidancehub.content.load import load
from guidancehub.content.reading.source import Source
from guidancehub.content.reading.yaml_reader import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent

LONGEST_SETTLED: Final = 25
"""In texts that are settled."""
HIGHEST_GRADE: Final = 9.0

# Names and terms of law that may not be shortened. In the grade each counts as one short word.
FIXED_TERMS: Final = (
    "voluntary, community and social enterprise",
    *("Integrated Care Boards?", "Integrated Care Systems?", "Provider Selection Regime"),
    *("Power of Communities", "West Yorkshire", "Keep it Local", "memorandum of understanding"),
    *("Value added tax", "Combined Authority", "System Oversight and Assurance Group"),
    *("National Procurement Policy Statement", "Greater Manchester", "Contracting and Procurement"),
    *("Neighbourhood Health Board", "intrinsic social value", "social value", "health inequalities"),
    *("organisations?", "community", "communities", "commissioners?", "commissioning", "evaluators?"),
    *("evaluation", "procurement", "Accountable Place Officers?", "VCSE", "ICBs?", "ICSs?", "PSR"),
    *("Bradford", "Calderdale", "Kirklees", "Wakefield", "Locality", "alliance", "principles?"),
    *("NHS", "VAT"),
)
_FIXED: Final = re.compile("|".join(FIXED_TERMS), re.IGNORECASE)

_FRONT_MATTER: Final = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_CODE_BLOCK: Final = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
_PARAGRAPH: Final = re.compile(r"\n\s*\n|\n(?=- |\d+\. |: )")
_MARKS: Final = re.compile(r"[`#]|\{#.*?\}|^: +|<!--.*?-->")


@dataclass(frozen=True, slots=True)
class Field:
    """One text field of the content."""

    place: str
    """File, line and field."""
    name: str
    text: str

    @property
    def sentences(self) -> list[str]:
        """Return the sentences and points of the text."""
        return plain_sentences(self.text)

    @property
    def longest(self) -> int:
        """Return the number of words in the longest sentence."""
        return max((len(words_of(sentence)) for sentence in self.sentences), default=0)

    @property
    def grade(self) -> float:
        """Return the reading grade, a US school year; each fixed term counts as one short word."""
        sentences = [_FIXED.sub("term", sentence) for sentence in self.sentences]
        words = [word for sentence in sentences for word in words_of(sentence)]
        if not words:
            return 0.0
        syllables = sum(syllables_of(word) for word in words)
        return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def syllables_of(word: str) -> int:
    """Return an estimate of a word's syllables, from its groups of vowels."""
    lower = re.sub(r"[^a-z]", "", word.lower())
    if not lower:
        return 1
    silent = re.sub(r"(?<=[^aeiouy])(?:es|ed|e)$", "", lower) if len(lower) > len("the") else lower
    if lower.endswith(("ted", "ded", "ses", "ces", "ges", "les", "le")):
        silent = lower.removesuffix("s")
    return max(1, len(re.findall(r"[aeiouy]+", silent)))


@cache
def fields(root: Path) -> tuple[Field, ...]:
    """Return every text field of every content file."""
    load(root)
    return tuple(_fields_below(root))


def _fields_below(root: Path) -> Iterator[Field]:
    for kind in FILES:
        for file in sorted(root.glob(kind.pattern)):
            path = file.relative_to(root).as_posix()
            source = decode(file.read_bytes(), path)
            if isinstance(source, Source):
                for steps, text in texts_in(source.value):
                    name = next(str(step) for step in reversed(steps) if isinstance(step, str))
                    line = source.positions.get(steps, (1, 1))[0]
                    yield Field(f"{source.path}:{line}: {name}", name, text)


def markdown_fields(root: Path) -> Iterator[Field]:
    """Yield each paragraph and point of the pages in docs/, without code."""
    for file in sorted((root / "docs").rglob("*.md")):
        text = _CODE_BLOCK.sub("", _FRONT_MATTER.sub("", file.read_text(encoding="utf-8")))
        for part in _PARAGRAPH.split(text):
            plain = _MARKS.sub(" ", part).strip()
            yield Field(f"{file.relative_to(root).as_posix()}: {plain[:40]}", "text", plain)


def too_long(found: list[Field]) -> list[str]:
    """Return each field with a sentence over the limit, and the number of its words."""
    return [f"{each.place}: {each.longest} words" for each in found if each.longest > limit_of(each)]


def limit_of(field: Field) -> int:
    """Return how many words a sentence of a field may have."""
    return LONGEST_SETTLED if field.place.startswith(voice.SETTLED) else LONGEST_SENTENCE


def out_of_voice(found: list[Field]) -> list[str]:
    """Return what does not keep to the hub's voice, in the files that are measured by it."""
    return voice.problems(each for each in found if voice.is_measured(each.place))


def too_hard(found: list[Field]) -> list[str]:
    """Return each introduction over the limit, and its grade."""
    return [
        f"{each.place}: grade {each.grade:.1f}"
        for each in found
        if each.name in INTRODUCTIONS and each.grade > HIGHEST_GRADE
    ]


def american(found: list[Field]) -> list[str]:
    """Return each American spelling, and the field that has it."""
    return [f"{each.place}: {match[0]}" for each in found for match in AMERICAN.finditer(each.text)]


def main() -> int:
    """Print the texts over the limits and the medians; return 1 if there are such texts."""
    found = list(fields(ROOT))
    problems = [*too_long(found), *too_hard(found), *american(found), *out_of_voice(found)]
    print("\n".join(problems))
    grades = sorted(each.grade for each in found if each.name in INTRODUCTIONS)
    longest = sorted(each.longest for each in found)
    print(f"{len(found)} fields, {len(grades)} of them introductions")
    print(f"introductions: middle grade {grades[len(grades) // 2]:.1f}, highest {grades[-1]:.1f}")
    print(f"longest sentence: middle {longest[len(longest) // 2]} words, highest {longest[-1]}")
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
