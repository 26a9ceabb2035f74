"""The style sheets of the site: each joins a folder of `docs/assets/css/`, its files in order of their names.

From most of them, pages get the rules that they need (`hooks/guidancehub/web/page_sheets.py`). The build adds
the design tokens to `site.css`, and to `print.css` those of paper, with its size and its margins. Comments
and indents are for those who write.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from guidancehub.views.palette import Palette
from guidancehub.web.absent import NOTHING_ABSENT
from guidancehub.web.output import Output
from guidancehub.web.print_styles import paper_styles
from guidancehub.web.style_rules import EVERYWHERE, by_media, rules_of, written
from guidancehub.web.token_styles import custom_properties, paper_properties

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.web.absent import Absent

FOLDER: Final = "assets/css/"
"""Below this stand all sheets, relative to the site's root."""
PARTS: Final = "parts"
"""The folder each of whose files is a part of pages, such as tables."""
PAGE: Final = "page"
"""The folder for what most pages have."""
PRINT: Final = "print"
"""The folder for paper."""
SITE: Final = "site"
"""The folder for what all pages have."""
APART: Final = "site-apart"
"""The rules of that folder which only some readers need."""
NOT_FOUND: Final = "not-found"
"""What the page that says “not found” loads besides; it has the form of the search."""
_SEARCH: Final = "search"
# A text in quotes is taken first, so that nothing in it is taken for a comment or an indent.
_TEXT_OR_SPARE: Final = re.compile(
    r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<=\n)(?:\s|/\*.*?\*/)+|/\*.*?\*/""", re.DOTALL
)


def style_sheets(docs: Path, info: HubInfo, absent: Absent = NOTHING_ABSENT) -> Iterator[Output]:
    """Yield each sheet as `assets/css/NAME.css`, from the files `assets/css/NAME/*.css` below ``docs``.

    What is ``absent`` from the hub has no rules.
    """
    parts = defaultdict[str, list[str]](list)
    palette = Palette(info.colours)
    parts[SITE].append(custom_properties(palette))
    parts[PRINT].extend((paper_properties(palette), paper_styles(info)))
    for file in sorted((docs / "assets" / "css").glob("*/*.css")):
        folder = file.parent.name
        name = f"{PARTS}/{file.stem}" if folder == PARTS else folder
        parts[name].append(file.read_text(encoding="utf-8"))
    sheets = {name: absent.out_of(without_spare("\n".join(texts))) for name, texts in parts.items()}
    site = by_media(rules_of(sheets[SITE]))
    sheets[SITE] = written(site.pop(EVERYWHERE))
    sheets[APART] = "".join(map(written, site.values()))
    sheets[NOT_FOUND] = "".join(sheets.get(name, "") for name in (PAGE, _SEARCH, APART))
    for name, text in sorted(sheets.items()):
        yield Output(f"{FOLDER}{name}.css", text)


def without_spare(sheet: str) -> str:
    """Return a sheet without its comments, indents and empty lines, which change nothing that is shown."""
    return _TEXT_OR_SPARE.sub(lambda match: match[1] or "", sheet).lstrip()
