"""The gates: basic selection questions and declarations, all on one page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from guidancehub.content.model.gate import GATE, GATES_FILE
from guidancehub.views.bank_tables import gate_table
from guidancehub.views.labels import one_origin, our_reading
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import Heading, PageMeta
from guidancehub.web.site_pages import MATRIX
from guidancehub.web.source_uses import sources_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.gate import Gate, GateGroup
    from guidancehub.content.model.prose import Prose
    from guidancehub.views.table import Table
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer


@dataclass(frozen=True, slots=True)
class ShownGate:
    """A gate, with the table of what is in proportion for each size."""

    gate: Gate
    sizes: Table
    reading: tuple[str, ...]
    """Our reading of the law, named as such."""
    sources: str
    """What it rests on, in words."""


@dataclass(frozen=True, slots=True)
class ShownGroup:
    """Gates of one kind."""

    group: GateGroup
    gates: tuple[ShownGate, ...]


@dataclass(frozen=True, slots=True)
class GatesPage:
    """Every gate."""

    template: ClassVar[str] = "gates"

    lead: str
    introduction: Prose
    groups: tuple[ShownGroup, ...]

    @property
    def origin(self) -> str:
        """Whose all gates are, which the page then says once; empty where they are several people's."""
        return one_origin(each.gate.origin for group in self.groups for each in group.gates)


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the page of gates, where the hub has any."""
    hub = renderer.hub
    file = hub.gates
    if not file:
        return
    gates = hub.shown(GATE)
    yield renderer.render(
        GATES_FILE.page,
        PageMeta(
            title=hub.info.words.say("gates-title"),
            label=GATE.many,
            section=MATRIX.title,
            description=hub.info.words.say("gates-about"),
            crumbs=(MATRIX,),
            headings=tuple(Heading(group.title, group.id) for group in file.groups),
            layout="gates",
        ),
        GatesPage(
            hub.info.words.say("gates-lead", all=hub.info.words.counted(len(gates))),
            file.introduction,
            tuple(
                ShownGroup(group, tuple(_shown(hub, gate) for gate in group.gates)) for group in file.groups
            ),
        ),
        FootSubject.many(gates),
        "content/gates.yml",
    )


def _shown(hub: Hub, gate: Gate) -> ShownGate:
    return ShownGate(
        gate,
        gate_table(hub.info.words, hub.question_bank, gate),
        our_reading(hub.info.words, gate.reading),
        sources_in_words(hub.info.words, gate.sources, hub.bibliography),
    )
