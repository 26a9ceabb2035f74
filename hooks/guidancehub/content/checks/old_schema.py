"""A warning where content has an older form than the newest, in which it is still read as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.model.hub_info import HUB_FILE, SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Problem


def old_schema(hub: Hub) -> Iterator[Problem]:
    """Yield a warning where content/hub.yml states an older schema than the newest, or none."""
    number = hub.info.schema_number
    if number < SCHEMA:
        yield hub.files[HUB_FILE.name][0].source.problem(
            ("schema",),
            "schema-old",
            f"found {f'schema {number}' if number else 'no schema'}, expected schema {SCHEMA}",
            "run “guidancehub migrate”, which says what it changes",
        )
