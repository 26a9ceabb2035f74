"""What the tender pack says, as one file that its page gets beside the bank.

Unlike a bank, it is that of the release in hand alone: a pack that was saved holds none of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.model.holidays import CALENDARS
from guidancehub.content.model.pack_words import PACK_WORDS_FILE
from guidancehub.downloads.bank.canonical import canonical

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.hub import Hub

URI: Final = "api/v1/bank/words.json"
HOLIDAYS: Final = "holidays"
"""Under this stand days besides the texts: the bank holidays of England, by which a standstill is counted."""


def words_files(hub: Hub) -> Mapping[str, str]:
    """Return the text of the file by its URI; nothing where the hub has no such texts."""
    texts = {each.id: each.text for file in hub.records(PACK_WORDS_FILE) for each in file.texts}
    return {URI: f"{canonical(texts | _holidays(hub))}\n"} if hub.question_bank and texts else {}


def _holidays(hub: Hub) -> dict[str, str]:
    days = [
        holiday.date.isoformat()
        for calendars in hub.shown(CALENDARS)
        for year in calendars.years
        for holiday in year.holidays
        if "england" in holiday.nations
    ]
    return {HOLIDAYS: " ".join(days)} if days else {}
