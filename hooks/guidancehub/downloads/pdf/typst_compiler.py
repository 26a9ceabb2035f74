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
from guidancehub.views.design_tokens import SIZES, SPACES
from guidancehub.views.palette import Palette

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.glossary import Term
    from guidancehub.downloads.provenance import Provenance

_TEMPLATES: Final = Path(__file__).parent / "templates"
_RUNS_UNTIL_FORGOTTEN: Final = 11
"""After how many runs typst drops from its cache what none of them has used."""
_POINTS_AN_INCH: Final = 72
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
    """Return the PDF of a template: tagged, PDF/UA-1, in English, with its fonts inside.

    ``summary`` says in a sentence what the document is, for lists of files. ``view`` is what it shows.
    What is ``measured`` has a second template, which returns first how high its rows are.
    Raises ``TypeError`` when typst makes several files of the template, as it does for pictures alone.
    """
    given = _given(hub, provenance, summary, view)
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


def drawn(template: str, palette: Palette, dots: float = 1, **view: TemplateData) -> bytes:
    """Return the PNG of the one page of a template that shows ``view``, with as many dots a point.

    Raises ``TypeError`` when typst makes several pictures of it.
    """
    given: TemplateData = {"view": view, "about": None, **_looks(palette)}
    made = _compiler(template, given).compile(format="png", ppi=_POINTS_AN_INCH * dots)
    if not isinstance(made, bytes):
        raise TypeError(template)
    return made


def _given(
    hub: Hub, provenance: Provenance, summary: str, view: Mapping[str, object]
) -> dict[str, TemplateData]:
    """Return all that a template gets: what it shows, what it says of itself, and how it looks."""
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
        "words": hub.info.words.own_headings,
        "short_names": _short_names(hub.terms, json.dumps(shown, ensure_ascii=False)),
    }
    return {
        "view": shown,
        "about": to_template_data(about, base),
        "mark": hub.mark,
        **_looks(Palette(hub.info.colours)),
    }


def _looks(palette: Palette) -> dict[str, TemplateData]:
    """Return the design tokens, which every template gets."""
    return {
        "colours": dict(palette.on("light")),
        "sizes": [size.points for size in SIZES.values()],
        "spaces": [space.points for space in SPACES.values()],
    }


def _measured(template: str, given: TemplateData) -> TemplateData:
    """Return the heights that a template labels as measured; empty typst's layout cache afterwards.

    Typst has no call to empty it. For 1,032 questions a booklet takes 489 MB so, 559 MB where the cache is
    kept, and 625 MB where one run measures and lays out. The empty runs take 1.3 seconds.
    """
    found: list[TemplateData] = json.loads(_compiler(template, given).query("<measured>", field="value"))
    for _ in range(_RUNS_UNTIL_FORGOTTEN):
        typst.Compiler(b"", font_paths=_fonts()).compile(format="svg")
    return found[0]


def _compiler(template: str, given: TemplateData) -> typst.Compiler:
    """Return a compiler of a template, by its name without an ending, that sees no font of this machine."""
    return typst.Compiler(
        _TEMPLATES / f"{template}.typ",
        root=_TEMPLATES,
        font_paths=_fonts(),
        sys_inputs={"given": json.dumps(given, ensure_ascii=False)},
    )


@cache
def _fonts() -> typst.Fonts:
    """Open the typefaces, once: Atkinson Hyperlegible, and those in typst itself for other scripts."""
    folder = files("fontpkg_atkinson_hyperlegible") / "files"
    return typst.Fonts(include_system_fonts=False, font_paths=[str(folder)])


def _short_names(terms: Iterable[Term], words: str) -> Mapping[str, str]:
    """Return what each abbreviation that the words use stands for, by the abbreviation."""
    used = set(_SHORT.findall(words))
    return {term.short: term.term for term in terms if term.short and term.short in used}
