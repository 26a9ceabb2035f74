"""The top tips as a checklist."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.tip import TIP
from guidancehub.downloads.pdf.typst_compiler import typeset
from guidancehub.downloads.provenance import provenance
from guidancehub.views.table import Cell, Row, Table

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.content.model.tip import TipGroup

_HOW: Final = ("checklist-stages", "checklist-tick", "checklist-read")
"""The ids of what to do with the checklist, one after the other."""
_COLUMNS: Final = ("Done", "Tip", "Who will do it", "By when")


@dataclass(frozen=True, slots=True)
class _Stage:
    title: str
    summary: str
    table: Table


def tips_checklist(hub: Hub) -> bytes:
    """Return the PDF of all tips as a list to tick."""
    words = hub.info.words
    number = words.count(len(hub.tips), "tip", "tips")
    title = words.say("checklist-title", name=words.label(TIP.many))
    return typeset(
        hub,
        "checklist",
        provenance(hub, title, TIP.file.page, hub.tips),
        words.say("tips-lead", all=number),
        system=hub.info.system,
        how=tuple(map(words.say, _HOW)),
        stages=tuple(_Stage(group.title, group.summary, _table(hub.info, group)) for group in hub.tip_groups),
    )


def _table(info: HubInfo, group: TipGroup) -> Table:
    return Table(
        id=group.id,
        caption=f"{group.title} ({info.words.count(len(group.tips), 'tip', 'tips')})",
        columns=_COLUMNS,
        rows=tuple(
            Row(
                (
                    Cell(to_fill="tick"),
                    Cell(tip.summary, label=tip.title, note=info.origin(tip.origin).label),
                    Cell(),
                    Cell(),
                )
            )
            for tip in group.tips
        ),
    )
