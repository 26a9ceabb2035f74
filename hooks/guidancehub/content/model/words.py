"""The house words of a hub: what the program says, in a hub's own words."""

from __future__ import annotations

import re
from typing import Annotated, Final

from pydantic import StringConstraints

from guidancehub.content.model.fields import Many, Record, Text
from guidancehub.content.model.kind import ContentFile

PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
"""A name in braces, in whose place the page puts something: ``{system}``."""


class Word(Record):
    """One text that the program says, in the hub's own words."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
    """Which text it is. “guidancehub words” lists all of them, as they are without this file."""
    text: Text
    """What readers see. Keep each name in braces, which stands for what the page puts there."""


class WordsFile(Record):
    """content/words.yml: what the hub says in other words than the program."""

    texts: Many[Word]
    """Each text once. What is not here is said as the program says it."""


WORDS_FILE: Final = ContentFile(
    "words",
    "content/words.yml",
    WordsFile,
    data="words",
    title="House words",
    page="developers/",
    required=False,
)
