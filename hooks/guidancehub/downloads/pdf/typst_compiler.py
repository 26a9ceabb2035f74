"""Set a template with its words: the one place that knows typst.

Words reach a template as data, through ``sys.inputs``, and are never read as typst's own markup. The clock,
the network and the fonts of the machine play no part, so the same words give the same bytes anywhere.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, time
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typst

from guidancehub.downloads.pdf.printable_text import printable
from guidancehub.downloads.pdf.template_data import LinkBase, TemplateData, to_template_data
from guidancehub.views.design_tokens import SIZES, colours_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.glossary import Term
    from guidancehub.downloads.provenance import Provenance

_TEMPLATES: Final = Path(__file__).parent / "templates"
_REMEMBERED: Final = 11
"""After how many runs typst forgets a layout that nobody asked for again."""
_SHORT: Final = re.compile(r"\b[A-Z][A-Za-z]*[A-Z]\b")


def typeset(
    hub: Hub,
    template: str,
    provenance: Provenance,
    summary: str,
    *,
    measured: bool = False,
    **view: object,
) -> bytes:
    """Make the PDF of a template: tagged, PDF/UA-1, in English, with its fonts inside.

    ``summary`` says in a sentence what the document is, for lists of files. ``view`` is what it shows.
    What is ``measured`` has a second template, which says first how high its rows are.
    """
    base = LinkBase(hub.info.address, provenance.address)
    shown = to_template_data(view, base)
    about = {
        "provenance": provenance,
        "foot": provenance.foot(printable),
        "url": provenance.address,
        "released": provenance.released.timetuple()[:3],
        "summary": summary,
        "origins": {each.id: each for each in hub.info.origins},
        "levels": {each.id: each.level for each in hub.info.weightings},
        "short_names": _short_names(hub.terms, json.dumps(shown, ensure_ascii=False)),
    }
    given: dict[str, TemplateData] = {
        "view": shown,
        "about": to_template_data(about, base),
        "colours": dict(colours_of("light")),
        "points": [size.points for size in SIZES.values()],
    }
    if measured:
        given["measured"] = _measured(f"{template}_heights", given)
    made = _compiler(template, given).compile(
        format="pdf",
        pdf_standards="ua-1",
        timestamp=datetime.combine(provenance.released, time(), UTC),
    )
    if not isinstance(made, bytes):
        raise TypeError(template)
    return made


def _measured(template: str, given: TemplateData) -> TemplateData:
    """Return what a template labels as measured, and let typst forget how it came to it.

    To measure and to lay out in one run takes a fifth more memory for a matrix of 1,000 questions.
    """
    found: list[TemplateData] = json.loads(_compiler(template, given).query("<measured>", field="value"))
    for _ in range(_REMEMBERED):
        typst.Compiler(b"", font_paths=_fonts()).compile(format="svg")
    return found[0]


def _compiler(template: str, given: TemplateData) -> typst.Compiler:
    return typst.Compiler(
        _TEMPLATES / f"{template}.typ",
        root=_TEMPLATES,
        font_paths=_fonts(),
        sys_inputs={"given": json.dumps(given, ensure_ascii=False)},
    )


@cache
def _fonts() -> typst.Fonts:
    """Open the faces, once: Atkinson Hyperlegible, and those in typst itself for other scripts."""
    folder = files("fontpkg_atkinson_hyperlegible") / "files"
    return typst.Fonts(include_system_fonts=False, font_paths=[str(folder)])


def _short_names(terms: Iterable[Term], words: str) -> Mapping[str, str]:
    """Return each abbreviation that the words use, with what it stands for."""
    used = set(_SHORT.findall(words))
    return {term.short: term.term for term in terms if term.short and term.short in used}
