"""All warnings on records that are read together. A writer may have a reason for what they are about."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from guidancehub.content.checks.doubles import doubles, unused_sources
from guidancehub.content.checks.far_dates import coming_days, late_reviews
from guidancehub.content.checks.old_schema import old_schema
from guidancehub.content.checks.origins import areas_that_are_places, origins_from_elsewhere
from guidancehub.content.checks.question_style import style_warnings
from guidancehub.content.checks.typed_values import (
    addresses_with_an_end,
    lone_quotes,
    numbered_members,
    texts_to_write,
)
from guidancehub.content.checks.wording import wording_warnings

if TYPE_CHECKING:
    from datetime import date

    from guidancehub.content.checks.originals import Ledger
    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Problem


def warnings_between(hub: Hub, today: date, ledger: Ledger) -> list[Problem]:
    """Return every warning, by file and line. ``today`` is given, so that a day has one answer.

    ``ledger`` says which entries a release has had.
    """
    return sorted(
        chain(
            style_warnings(hub),
            doubles(hub, ledger),
            unused_sources(hub),
            origins_from_elsewhere(hub),
            areas_that_are_places(hub),
            coming_days(hub, today),
            late_reviews(hub),
            numbered_members(hub),
            addresses_with_an_end(hub),
            lone_quotes(hub),
            wording_warnings(hub),
            texts_to_write(hub),
            old_schema(hub),
        )
    )
