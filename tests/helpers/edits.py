"""What editors do to a file, one edit at a time, and what they are told of it.

A review planted 132 edits in the content by hand. They are here, with more of the same sorts and with the
answer that each has to get: the code of a fault, the code of a warning behind “?”, or nothing where the
edit is right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from edits_of_files import OF_FILES
from edits_of_texts import OF_TEXTS
from edits_of_values import OF_VALUES

if TYPE_CHECKING:
    from edit import Edit

EDITS: Final[tuple[Edit, ...]] = (*OF_FILES, *OF_TEXTS, *OF_VALUES)
