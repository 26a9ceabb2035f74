"""What an entry that is taken over may name in this hub, and whether each id to rename is one of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.content.fixes import content_files
from guidancehub.content.kinds import KINDS
from guidancehub.content.model.glossary import GLOSSARY_FILE
from guidancehub.content.new_entry import NewEntryError
from guidancehub.content.problems import did_you_mean
from guidancehub.content.yaml_edit import YamlText

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.kind import Key


@dataclass(frozen=True, slots=True)
class KnownIds:
    """The ids that an entry may name, and by the field that names them where that takes one kind alone."""

    every: frozenset[str]
    of_field: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, root: Path, hub: Hub, taken: Collection[Key]) -> KnownIds:
        """Return those of a hub, and of what is taken over."""
        files = (YamlText(content.decode("utf-8-sig")) for _, content in content_files(root))
        given = {str(node.value) for file in files for steps, node in file.scalars() if steps[-1] == "id"}
        shown = {(kind.name, each.id) for kind in KINDS if kind.named_in for each in hub.shown(kind)}
        of_kind = {
            kind.named_in: frozenset(key for name, key in shown.union(taken) if name == kind.name)
            for kind in KINDS
            if kind.named_in
        }
        bank = hub.question_bank
        services = bank.services if bank else ()
        model = bank.social_value_model if bank else None
        codes = model.criteria if model else ()
        subjects = (each for file in hub.records(GLOSSARY_FILE) for each in file.subjects or ())
        return cls(
            frozenset(given.union((each.id for each in hub.info.weightings), (key for _, key in taken))),
            of_kind
            | {
                "services": frozenset(each.id for each in services),
                "social_value_model": frozenset(each.code for each in codes),
                "subject": frozenset(each.id for each in subjects),
            },
        )

    def has(self, field: str, key: str) -> bool:
        """Return whether a field may name an id."""
        return key in self.of_field.get(field, self.every)


def refuse_unknown_names(renamed: Collection[str], taken: Iterable[str], texts: Iterable[str]) -> None:
    """Raise ``NewEntryError`` for an id to rename that nothing has of what is taken over, or names."""
    values = (str(node.value) for text in texts for _, node in YamlText(text).scalars())
    known = {*taken, *values}
    if unknown := sorted({*renamed} - known):
        hint = did_you_mean(unknown[0], known) or "leave it out"
        raise NewEntryError(
            f"found --as {unknown[0]}=…, expected an id of what is taken over, or one that it names\n"
            f"    hint: {hint}"
        )
