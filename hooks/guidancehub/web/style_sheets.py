"""The style sheets of the site: each joins a folder of `docs/assets/css/`, its files in order of their names.

So a page loads few sheets, however many files they are written in. Those of the folder `parts` are joined
for each page that has them (`hooks/guidancehub/web/part_sheets.py`). The build adds the design tokens to
`site.css`, and to `print.css` those of paper, with its size and its margins. Comments and indents are for
those who write.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from guidancehub.views.palette import Palette
from guidancehub.web.output import Output
from guidancehub.web.print_styles import paper_styles
from guidancehub.web.token_styles import custom_properties, paper_properties

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from guidancehub.content.model.hub_info import HubInfo

PARTS: Final = "parts"
"""The folder whose files are joined as pages have them."""
# A text in quotes is taken first, so that nothing in it is taken for a comment or an indent.
_TEXT_OR_SPARE: Final = re.compile(
    r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<=\n)(?:\s|/\*.*?\*/)+|/\*.*?\*/""", re.DOTALL
)


def style_sheets(docs: Path, info: HubInfo) -> Iterator[Output]:
    """Yield each sheet as `assets/css/NAME.css`, from the files `assets/css/NAME/*.css` below ``docs``."""
    parts = defaultdict[str, list[str]](list)
    palette = Palette(info.colours)
    parts["site"].append(custom_properties(palette))
    parts["print"].extend((paper_properties(palette), paper_styles(info)))
    for file in sorted((docs / "assets" / "css").glob("*/*.css")):
        folder = file.parent.name
        name = f"{PARTS}/{file.stem}" if folder == PARTS else folder
        parts[name].append(file.read_text(encoding="utf-8"))
    for name, texts in sorted(parts.items()):
        yield Output(f"assets/css/{name}.css", without_spare("\n".join(texts)))


def without_spare(sheet: str) -> str:
    """Return a sheet without its comments, indents and empty lines, which change nothing that is shown."""
    return _TEXT_OR_SPARE.sub(lambda match: match[1] or "", sheet).lstrip()
