"""Words that readers type for words that the hub uses. The glossary's own need not be repeated."""

from __future__ import annotations

from typing import Final

from guidancehub.content.model.fields import Line, Many, Record
from guidancehub.content.model.kind import ContentFile


class Synonym(Record):
    """Words of readers, and the hub's words for the same thing."""

    words: Many[Line]
    """What readers type: marking, scores. A search for one also finds what has a word of “means”."""
    means: Many[Line]
    """What the hub says for it, best first: evaluation. It must be a word that the hub uses."""


class SynonymsFile(Record):
    """content/synonyms.yml: other words for what the hub says, for the search and the A to Z."""

    synonyms: Many[Synonym]
    """Each group of words once. The search knows the glossary's terms, abbreviations and “also” anyway."""


SYNONYMS_FILE: Final = ContentFile(
    "synonyms",
    "content/synonyms.yml",
    SynonymsFile,
    data="synonyms",
    title="Other words that the search knows",
    page="search/",
    required=False,
)
