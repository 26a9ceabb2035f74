"""The files below ``assets/papers/`` that the script for papers loads. A skeleton is one more line here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pydantic_core import to_json

from guidancehub.downloads.papers.excel_skeleton import excel_skeleton
from guidancehub.downloads.papers.word_skeleton import word_skeleton
from guidancehub.views.palette import Palette

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.hub import Hub

FOLDER: Final = "assets/papers/"
STYLES: Final = f"{FOLDER}styles.json"


def paper_files(hub: Hub) -> Mapping[str, bytes]:
    """Return each file by its URI. A hub without content/question-bank.yml has no packs, and no papers."""
    if not hub.question_bank:
        return {}
    palette = Palette(hub.info.colours)
    skeletons = (excel_skeleton(palette), word_skeleton(palette=palette))
    styles = {each.kind: each.styles for each in skeletons if each.styles}
    return {
        **{f"{FOLDER}{each.file}": each.package for each in skeletons},
        STYLES: to_json(styles) + b"\n",
    }
