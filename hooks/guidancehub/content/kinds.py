"""Every kind of content: the files that an editor edits, and the entries that readers see.

A new kind is one more name in each list here; its record holds all that the program needs.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from guidancehub.content.model.best_answer import BEST_ANSWERS_FILE
from guidancehub.content.model.bibliography import SOURCE, SOURCES_FILE
from guidancehub.content.model.case import CASE, CASE_FILES
from guidancehub.content.model.chapter_kinds import DRAFT, INVESTMENT, JOURNEY, LAW
from guidancehub.content.model.clock import CLOCKS, CLOCKS_FILE
from guidancehub.content.model.contracts_and_grants import GUIDANCE, GUIDANCE_FILE
from guidancehub.content.model.fact import FACT, FACTS_FILE
from guidancehub.content.model.finder import FINDER, FINDER_FILES
from guidancehub.content.model.gap import GAP, GAPS_FILE
from guidancehub.content.model.gate import GATE, GATES_FILE
from guidancehub.content.model.glossary import GLOSSARY_FILE, TERM
from guidancehub.content.model.holidays import CALENDARS, CALENDARS_FILE
from guidancehub.content.model.hub_info import HUB_FILE, PLACE
from guidancehub.content.model.matrix import CRITERION, CRITERION_FILES, QUESTION
from guidancehub.content.model.notice import NOTICE
from guidancehub.content.model.notice_checks import NOTICE_CHECKS
from guidancehub.content.model.notice_desk import NOTICE_DESK
from guidancehub.content.model.pack_words import PACK_WORDS_FILE
from guidancehub.content.model.principle import PRINCIPLE, PRINCIPLES_FILE
from guidancehub.content.model.question_bank import QUESTION_BANK
from guidancehub.content.model.question_set import QUESTION_SET
from guidancehub.content.model.route import ROUTES_FILE
from guidancehub.content.model.self_assessment import ASSESSMENT, SELF_ASSESSMENT_FILE
from guidancehub.content.model.synonym import SYNONYMS_FILE
from guidancehub.content.model.tip import TIP, TIPS_FILE
from guidancehub.content.model.words import WORDS_FILE

if TYPE_CHECKING:
    from guidancehub.content.model.chapter import Chapter
    from guidancehub.content.model.kind import ContentFile, Kind

FILES: Final[tuple[ContentFile[Any], ...]] = (
    HUB_FILE,
    SOURCES_FILE,
    PRINCIPLES_FILE,
    TIPS_FILE,
    CRITERION_FILES,
    QUESTION_BANK.file,
    GATES_FILE,
    QUESTION_SET.file,
    CASE_FILES,
    GUIDANCE_FILE,
    JOURNEY.file,
    INVESTMENT.file,
    LAW.file,
    DRAFT.file,
    FINDER_FILES,
    CLOCKS_FILE,
    CALENDARS_FILE,
    NOTICE_DESK.file,
    NOTICE.file,
    NOTICE_CHECKS.file,
    FACTS_FILE,
    GLOSSARY_FILE,
    GAPS_FILE,
    SELF_ASSESSMENT_FILE,
    ROUTES_FILE,
    SYNONYMS_FILE,
    BEST_ANSWERS_FILE,
    PACK_WORDS_FILE,
    WORDS_FILE,
)
"""In the order in which the open data names them."""

RULES: Final = tuple(file for file in FILES if file.pattern.startswith("content/rules/"))
"""The files of rules that tools apply, which the open data has in one file too."""

CHAPTERS: Final[tuple[Kind[Chapter], ...]] = (JOURNEY, INVESTMENT, LAW, DRAFT)
"""The kinds of chapter, in their order."""

KINDS: Final[tuple[Kind[Any], ...]] = (
    PRINCIPLE,
    CRITERION,
    QUESTION,
    QUESTION_BANK,
    GATE,
    QUESTION_SET,
    CASE,
    TIP,
    GUIDANCE,
    *CHAPTERS,
    FINDER,
    CLOCKS,
    CALENDARS,
    NOTICE_DESK,
    NOTICE,
    NOTICE_CHECKS,
    ASSESSMENT,
    PLACE,
    FACT,
    GAP,
    TERM,
    SOURCE,
)
"""In the order in which readers see them."""

NAMED: Final = {kind.name: kind for kind in KINDS}
"""Each kind by its name."""


_FORMS: Final = tuple((re.compile(re.escape(file.pattern).replace(r"\*", "[^/]+")), file) for file in FILES)


@lru_cache(maxsize=10_000)
def file_at(path: str) -> ContentFile[Any] | None:
    """Return the kind of file that a path below the project's root must hold, or ``None`` for no kind."""
    return next((file for form, file in _FORMS if form.fullmatch(path)), None)
