"""Each kind of content is everywhere that readers look, and what is a draft is nowhere."""

from __future__ import annotations

from copy import deepcopy
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, get_args

import pytest
import yaml

from everywhere import Everywhere, published
from guidancehub.content.kinds import KINDS
from guidancehub.content.load import load
from guidancehub.content.model.clock import CLOCKS
from guidancehub.content.model.contracts_and_grants import GUIDANCE
from guidancehub.content.model.finder import FINDER
from guidancehub.content.model.gate import GATE
from guidancehub.content.model.glossary import TERM
from guidancehub.content.model.holidays import CALENDARS
from guidancehub.content.model.hub_info import PLACE
from guidancehub.content.model.matrix import CRITERION, QUESTION
from guidancehub.content.model.notice import NOTICE
from guidancehub.content.model.notice_checks import NOTICE_CHECKS
from guidancehub.content.model.notice_desk import NOTICE_DESK
from guidancehub.content.model.question_bank import QUESTION_BANK, AssumptionId
from guidancehub.content.placed_entries import entries_of
from samples import sample

if TYPE_CHECKING:
    from guidancehub.content.model.kind import Kind
    from minimal_hub import MinimalHub

    Yaml = dict[str, Any]

MATRIX = "content/matrix/quality-and-innovation.yml"
ASSUMPTIONS = get_args(AssumptionId)
"""The ids of assumptions, of which a question bank has no others."""
MARK = "Zanzibar"
"""A word that no content has."""


def test_the_smallest_hub_has_an_entry_of_each_kind() -> None:
    assert [kind.name for kind in KINDS if not published().hub.shown(kind)] == []


# A hub has one guide to both, and the menu leads to it, so that it cannot be a draft.
DRAFTED = [kind for kind in KINDS if kind is not GUIDANCE]


@pytest.mark.parametrize("kind", sample(DRAFTED, 8, "drafts"), ids=lambda kind: kind.name)
def test_a_draft_of_each_kind_is_nowhere(kind: Kind[Any], hub: MinimalHub) -> None:
    key = add_draft(hub, kind)

    everywhere = Everywhere(hub.root)

    assert key in {each.entry.id for each in entries_of(everywhere.hub, kind)}
    assert [name for name, text in everywhere.texts().items() if MARK.casefold() in text.casefold()] == []


def add_draft(hub: MinimalHub, kind: Kind[Any]) -> str:
    """Add a draft that is like the kind's first entry, and return its id."""
    if kind is QUESTION_BANK:
        take_out_what_needs_the_bank(hub)
    if kind in {CALENDARS, CLOCKS}:
        take_out_notices(hub)
        # Its best answers name the clock.
        hub.delete("content/best-answers.yml")
    if kind is CALENDARS:
        hub.delete("content/rules/clocks.yml")
        hub.change("content/law/hedges.yml", "    worked_examples: gate-examples\n", "")
    (loaded, found) = next(
        (loaded, found)
        for loaded in load(hub.root).files[kind.file.name]
        for found in kind.walk(loaded.record)
    )
    path = loaded.source.path
    content = yaml.safe_load(hub.read(path))
    original: Any = content
    for step in found.steps:
        original = original[step]
    # What takes the place of its file shares no id with anything, and its own parts name each other.
    alone = not found.steps and "*" not in kind.file.pattern
    copied = renamed_throughout(original, ids_in(original)) if kind is FINDER else renamed(original)
    draft = drafted(kind, original, deepcopy(original) if alone else deepcopy(copied))
    if found.steps:
        members = content
        for step in found.steps[:-1]:
            members = members[step]
        members.append(draft)
        hub.write(path, as_yaml(content))
    elif "*" in kind.file.pattern:
        hub.write(str(PurePosixPath(path).with_name(f"{draft['id']}.yml")), as_yaml(draft))
    else:
        hub.write(path, as_yaml({**draft, "id": original["id"]}))
        if kind in {NOTICE_DESK, NOTICE_CHECKS}:
            take_out_notices(hub, but=kind)
        return str(original["id"])
    return str(draft["id"])


def take_out_notices(hub: MinimalHub, but: Kind[Any] | None = None) -> None:
    """Take out the notices and all that they need, for they need each other and a clock."""
    for kind, path in (
        (NOTICE, "content/rules/notices/gate-notice.yml"),
        (NOTICE_DESK, "content/rules/notice-desk.yml"),
        (NOTICE_CHECKS, "content/rules/notice-checks.yml"),
    ):
        if kind is not but:
            hub.delete(path)


def take_out_what_needs_the_bank(hub: MinimalHub) -> None:
    """Leave no gate, set or question that names a part of the question bank."""
    hub.delete("content/gates.yml")
    hub.delete("content/sets/lunches.yml")
    hub.change(MATRIX, "          services:\n            - shared-meals\n", "")
    hub.change(MATRIX, "          social_value_model: 1a\n", "")


def drafted(kind: Kind[Any], original: Yaml, draft: Yaml) -> Yaml:
    """Give the copy of an entry a title that nothing else has, and what its kind asks for, as a draft."""
    title = {TERM: "term", PLACE: "name"}.get(kind, "title")
    draft |= {title: f"{MARK} {kind.name}", "status": "draft"}
    if kind in (QUESTION, GATE):
        draft["id"] = f"{original['id'][:2]}-99"
    if kind is CRITERION:
        draft["prefix"] = "ZA"
        for area in draft["areas"]:
            area["questions"] = [
                {**question, "id": f"ZA-{at:02}", "status": "draft"}
                for at, question in enumerate(area["questions"], start=1)
            ]
    return draft


def renamed(value: Any) -> Any:  # noqa: ANN401 (whatever stands in a file)
    """Give each group below a value an id of its own; what others name stays as it is."""
    if isinstance(value, dict):
        return {
            name: f"zanzibar-{inner}" if name == "id" and inner not in ASSUMPTIONS else renamed(inner)
            for name, inner in value.items()
            if name not in {"coverage", "moved_here"}
        }
    return [renamed(each) for each in value] if isinstance(value, list) else value


def ids_in(value: Any) -> set[str]:  # noqa: ANN401 (whatever stands in a file)
    """Return the id of each group below a value."""
    if isinstance(value, dict):
        own = {value["id"]} if "id" in value else set()
        return own.union(*(ids_in(inner) for inner in value.values()))
    return set().union(*(ids_in(each) for each in value)) if isinstance(value, list) else set()


def renamed_throughout(value: Any, ids: set[str]) -> Any:  # noqa: ANN401 (whatever stands in a file)
    """Give the parts of a finder ids of their own, where it names them too: they name each other alone."""
    if isinstance(value, dict):
        return {
            f"zanzibar-{name}" if name in ids else name: renamed_throughout(inner, ids)
            for name, inner in value.items()
        }
    if isinstance(value, list):
        return [renamed_throughout(each, ids) for each in value]
    return f"zanzibar-{value}" if value in ids else value


def as_yaml(content: Yaml) -> str:
    # Dates are written as the hub reads them.
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
