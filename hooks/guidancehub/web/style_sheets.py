"""The style sheets of the site: each joins a folder of `docs/assets/css/`, its files in order of their names.

So a page loads two sheets, or three, however many files they are written in. The build adds the design tokens
to `site.css`, and the size and the margins of paper to `print.css`.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from guidancehub.web.output import Output
from guidancehub.web.print_styles import paper_styles
from guidancehub.web.token_styles import custom_properties

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from guidancehub.content.model.hub_info import HubInfo


def style_sheets(docs: Path, info: HubInfo) -> Iterator[Output]:
    """Yield each sheet as `assets/css/NAME.css`, from the files `assets/css/NAME/*.css` below ``docs``."""
    parts = defaultdict[str, list[str]](list)
    parts["site"].append(custom_properties())
    parts["print"].append(paper_styles(info))
    for file in sorted((docs / "assets" / "css").glob("*/*.css")):
        parts[file.parent.name].append(file.read_text(encoding="utf-8"))
    for name, texts in sorted(parts.items()):
        yield Output(f"assets/css/{name}.css", "\n".join(texts))
