"""The foot of a page says when what it shows was last reviewed, and names each source once."""

from __future__ import annotations

from datetime import date

from guidancehub.views.links import Links
from guidancehub.web.foot import Due, Reviews
from guidancehub.web.renderer import Renderer
from hostile import minimal_hub
from support import with_records

RELEASED = date(2026, 11, 22)
EARLY, LATE = date(2025, 1, 31), date(2027, 1, 31)


def test_a_list_has_the_earliest_dates_of_its_entries_whichever_entry_has_them() -> None:
    entries = (Reviews(LATE, EARLY), Reviews(EARLY, LATE))
    assert Due.of(entries, RELEASED) == Due(EARLY, EARLY, overdue=True)
    assert Due.of((Reviews(LATE, LATE),), RELEASED) == Due(LATE, LATE, overdue=False)


def test_one_thing_stands_for_everything_however_many_entries_there_are() -> None:
    hub = minimal_hub()
    case = hub.cases[0].model_copy(update={"id": "a-late-one", "reviewed": EARLY, "review_by": EARLY})
    everything = Renderer(hub, Links(hub)).everything
    more = with_records(hub, {"case": (*hub.cases, case)})
    assert len(everything) == 1
    assert everything[0].review_by > EARLY
    assert Renderer(more, Links(more)).everything == (Reviews(EARLY, EARLY),)
