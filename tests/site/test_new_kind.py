"""A new kind of content is told in at most six files; all else follows from its record."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Final

import pytest

from minimal_hub import FIXTURE
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

MOST: Final = 6

PACKAGE: Final = "hooks/guidancehub"

NEW: Final = {
    f"{PACKAGE}/content/model/event.py": '''"""Events: what happens when, and where."""

from __future__ import annotations

from typing import Final

from guidancehub.content.model.entry import Entry
from guidancehub.content.model.fields import AnyId, Date, Line, Many, Record, Release
from guidancehub.content.model.kind import ContentFile, Kind, in_list


class Talk(Record):
    """A part of an event."""

    title: Line
    see: Many[AnyId] | None = None
    """The ids of entries that say more."""


class Event(Entry):
    """One event."""

    when: Line
    """The day and the hour."""
    talks: Many[Talk] | None = None
    """What is said there."""


class EventsFile(Record):
    """content/events.yml."""

    added: Release
    reviewed: Date
    """The day on which someone last checked the file."""
    review_by: Date
    """The day by which it should be checked again."""
    events: Many[Event]
    """The events, in order."""


EVENTS_FILE: Final = ContentFile(
    "events",
    "content/events.yml",
    EventsFile,
    data="events",
    title="Events",
    page="events/",
    required=False,
)

EVENT: Final = Kind(
    name="event",
    one="Event",
    many="Events",
    file=EVENTS_FILE,
    model=Event,
    walk=lambda file: in_list(file.events, "events"),
    url_pattern="events/#{id}",
    says=lambda event: (event.when,),
    sees=lambda event: (key for talk in event.talks or () for key in talk.see or ()),
    linked=True,
)
''',
    f"{PACKAGE}/web/pages/events.py": '''"""The events, all on one page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from guidancehub.content.model.event import EVENT
from guidancehub.web.foot import FootSubject
from guidancehub.web.output import PageMeta

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.model.event import Event
    from guidancehub.web.output import Output
    from guidancehub.web.renderer import Renderer


@dataclass(frozen=True, slots=True)
class EventsPage:
    """All events."""

    template: ClassVar[str] = "events"

    events: tuple[Event, ...]


def pages(renderer: Renderer) -> Iterator[Output]:
    """Yield the page, where there is an event."""
    events = renderer.hub.shown(EVENT)
    if events:
        meta = PageMeta(title=EVENT.many, description="What happens when.", layout="list")
        yield renderer.render("events/", meta, EventsPage(events), FootSubject.many(events))
''',
    f"{PACKAGE}/web/templates/pages/events.html.jinja": """<header class="hub-head">
<h1>{{ meta.title }}</h1>
</header>
{% for event in page.events %}
<div class="hub-entry" id="{{ event.id }}">
<h2>{{ event.title }}</h2>
<p>{{ event.summary }} {{ event.when }}.</p>
</div>
{% endfor %}
""",
    "content/events.yml": """added: 0.2.0
reviewed: 2026-11-22
review_by: 2027-11-22
events:
  - id: harvest-supper
    title: The harvest supper
    summary: Everyone brings a dish.
    origin: hub
    sources:
      - source: garden-guide
        part: Page 30
    when: A Friday in September
    talks:
      - title: How to begin
        see: [keep-notes]
  - id: seed-swap
    title: The seed swap
    summary: Nobody has agreed to it yet.
    origin: hub
    sources:
      - source: garden-guide
        part: Page 31
    status: draft
    when: In March
""",
}
"""Each new file of the kind, and what is in it."""

IMPORT: Final = "from guidancehub.content.model"
KINDS: Final = f"{PACKAGE}/content/kinds.py"
PAGES: Final = f"{PACKAGE}/web/pages/__init__.py"
CHANGED: Final = (
    (KINDS, f"{IMPORT}.fact", f"{IMPORT}.event import EVENT, EVENTS_FILE"),
    (KINDS, "    FACTS_FILE,", "    EVENTS_FILE,"),
    (KINDS, "    FACT,", "    EVENT,"),
    (PAGES, "    home,", "    events,"),
    (PAGES, "    tips,\n    chapters", "    events,"),
)
"""Each line that names the kind, in its file, above a line that is there."""

LOOK: Final = """
import json, pathlib, sys
from guidancehub.build import build_site
from guidancehub.content.editor_schemas import editor_files
from guidancehub.views.links import Links
from guidancehub.content.released_ids import id_lines

site = build_site(pathlib.Path(sys.argv[1]))
print(json.dumps({
    "outputs": {each.uri: each.html for each in site.outputs if not isinstance(each.content, bytes)},
    "data": json.loads(next(each for each in site.outputs if each.uri == "api/v1/events.json").data),
    "records": {each.url: [each.part, each.title, each.texts] for each in site.records},
    "types": {facet.name: [each.label for each in facet.options] for facet in site.facets}["type"],
    "ledger": id_lines(site.hub, {}),
    "links": [link.url for link in Links(site.hub).to("event", "harvest-supper", "tip")],
    "settings": editor_files(site.info),
}))
"""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Add a kind of content to a copy of the program, and look at what it makes of the smallest hub."""
    folder: Path = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / PACKAGE, folder / PACKAGE)
    shutil.copytree(FIXTURE, folder, dirs_exist_ok=True)
    for path, text in NEW.items():
        (folder / path).write_text(text, encoding="utf-8")
    for path, above, line in CHANGED:
        insert(folder / path, above, line)
    done = subprocess.run(
        [sys.executable, "-c", LOOK, str(folder)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(folder / "hooks"), str(ROOT / "tools")])},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def insert(file: Path, above: str, line: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert f"\n{above}" in text, above
    file.write_text(text.replace(f"\n{above}", f"\n{line}\n{above}", 1), encoding="utf-8")


def test_at_most_six_files_are_written_by_hand() -> None:
    assert len({*NEW, *(path for path, _, _ in CHANGED)}) <= MOST


def test_its_entry_is_on_a_page_and_in_the_a_to_z(seen: dict[str, Any]) -> None:
    assert '<div class="hub-entry" id="harvest-supper">' in seen["outputs"]["events/index.html"]
    listed = (
        '<a href="../events/#harvest-supper" data-label="Entry">The harvest supper</a> '
        '<span class="hub-small">Event</span>'
    )
    assert listed in seen["outputs"]["a-to-z/index.html"]


def test_the_search_finds_it_and_filters_by_it(seen: dict[str, Any]) -> None:
    assert seen["records"]["events/#harvest-supper"] == [
        ["Event", "Events"],
        "The harvest supper",
        ["A Friday in September"],
    ]
    assert "Event" in seen["types"]


def test_it_is_in_the_data_with_how_to_cite_it(seen: dict[str, Any]) -> None:
    (indexed,) = seen["data"]["entries"]
    assert (indexed["kind"], indexed["id"]) == ("event", "harvest-supper")
    (record,) = seen["data"]["records"]
    assert [event["id"] for event in record["events"]] == ["harvest-supper"]


def test_it_is_in_the_ledger_the_news_and_what_rests_on_its_source(seen: dict[str, Any]) -> None:
    assert "0.2.0 event harvest-supper" in seen["ledger"]
    for page in ("whats-new", "sources"):
        assert '<a href="../events/#harvest-supper">' in seen["outputs"][f"{page}/index.html"]


def test_what_its_parts_see_is_linked_with_it_from_both_sides(seen: dict[str, Any]) -> None:
    assert '<a href="../events/#harvest-supper">' in seen["outputs"]["tips/index.html"]
    assert "tips/#keep-notes" in seen["links"]


def test_its_page_has_a_foot(seen: dict[str, Any]) -> None:
    page = seen["outputs"]["events/index.html"]
    assert "A guide to shared gardens" in page
    assert "Page last reviewed: 22 November 2026." in page
    assert "../api/v1/events.json" in page


def test_its_draft_is_nowhere(seen: dict[str, Any]) -> None:
    shown = {name: part for name, part in seen.items() if name != "settings"}
    assert "seed-swap" not in json.dumps(shown)
    assert "The seed swap" not in json.dumps(shown)


def test_editors_tools_know_its_file(seen: dict[str, Any]) -> None:
    assert "schema/events.schema.json" in seen["settings"]
    assert "content/events.yml" in seen["settings"][".vscode/settings.json"]
    assert "content/events.yml" in seen["settings"][".idea/jsonSchemas.xml"]
