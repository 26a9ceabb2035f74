"""A draft may name drafts; what readers see may not. Terms, sources and Places can be drafts too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.content.load import load

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

TIPS = "content/tips.yml"
CASE = "content/cases/garden-lunches.yml"


HALF = """
  - id: mulch
    term: FILL IN
    plain: FILL IN
    origin: hub
    sources:
      - source: garden-guide
        part: FILL IN
"""


def make_draft(hub: MinimalHub, path: str, key: str) -> None:
    """Make a draft of a member of a list."""
    lines = hub.read(path).splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if line.strip() == f"- id: {key}")
    indent = lines[at].index("-") + 2
    lines.insert(at + 1, f"{' ' * indent}status: draft\n")
    hub.write(path, "".join(lines))


@pytest.mark.parametrize(
    ("path", "key", "kind"),
    [
        ("content/sources.yml", "garden-guide", "source"),
        ("content/hub.yml", "north-bank", "place"),
        ("content/principles.yml", "start-small", "principle"),
    ],
)
def test_what_readers_see_names_no_draft(path: str, key: str, kind: str, hub: MinimalHub) -> None:
    make_draft(hub, path, key)
    told = hub.report_without_pages()
    assert f"found '{key}', which is a draft, expected the id of a published {kind} [id-of-draft]" in told
    assert "hint: publish it, or delete this reference" in told


def test_a_draft_names_a_draft_until_it_is_published(hub: MinimalHub) -> None:
    make_draft(hub, "content/sources.yml", "garden-guide")
    for line in hub.lines_told():
        path = line.split(":")[0]
        hub.write(path, hub.read(path).replace("source: garden-guide", "source: riverside-report"))
    assert hub.report_without_pages() == "no problems"
    hub.change(
        TIPS,
        "      - id: keep-notes\n        title: Keep notes\n        summary: Write down what you tried.\n",
        "      - id: keep-notes\n        title: Keep notes\n        summary: Write down what you tried.\n"
        "        status: draft\n",
    )
    hub.change(
        TIPS,
        "            part: Page 9",
        "            part: Page 9\n          - source: garden-guide\n            part: Page 1",
    )
    assert hub.report_without_pages() == "no problems"
    hub.change(TIPS, "        status: draft\n", "")
    assert "found 'garden-guide', which is a draft" in hub.report_without_pages()


def test_half_a_term_leaves_everything_else_as_it_is(hub: MinimalHub) -> None:
    before = [term.id for term in load(hub.root).terms]
    glossary = hub.read("content/glossary.yml").rstrip()
    hub.write("content/glossary.yml", f"{glossary}{HALF}")
    assert "[text-unfinished]" in hub.report_without_pages()
    hub.write("content/glossary.yml", f"{glossary}{HALF}    status: draft\n")
    assert hub.report() == "no problems"
    assert [term.id for term in load(hub.root).terms] == before


def test_a_draft_law_page_can_be_a_part_of_a_draft(hub: MinimalHub) -> None:
    hub.change("content/law/hedges.yml", "id: hedges\n", "id: hedges\nstatus: draft\n")
    assert "content/law/hedge-corners.yml" in hub.report_without_pages()
    hub.change("content/law/hedge-corners.yml", "id: hedge-corners\n", "id: hedge-corners\nstatus: draft\n")
    assert "content/law/hedge-corners.yml" not in hub.report_without_pages()
