"""How entries are cited: an address that names the release, and what changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.build import build_site
from guidancehub.views.citation import citation
from hostile import minimal_hub

if TYPE_CHECKING:
    from minimal_hub import MinimalHub


def test_a_citation_has_title_code_release_date_and_address() -> None:
    hub = minimal_hub()
    question = hub.questions[0]
    cited = citation(hub.info, f"{question.id} {question.title}", "matrix/questions/QI-01/", question)
    assert cited.text == (
        "Riverside hub, “QI-01 Listening”, release 0.2.0, 22 November 2026. "
        "https://riverside-hub.example/matrix/questions/QI-01/#release-0.2.0"
    )


def test_an_entry_of_a_list_is_cited_by_a_line_of_its_own_on_the_page() -> None:
    hub = minimal_hub()
    tip = hub.tips[0]
    cited = citation(hub.info, tip.title, f"tips/#{tip.id}", tip)
    assert cited.text.endswith(f"https://riverside-hub.example/tips/#{tip.id}-release-0.2.0")
    assert cited.place == tip.id
    assert [version.anchor for version in cited.history][:1] == [f"{tip.id}-release-0.2.0"]


def test_the_history_names_each_release_back_to_the_one_that_added_the_entry() -> None:
    hub = minimal_hub()
    case = hub.cases[0]
    notes = tuple(
        hub.info.releases[0].model_copy(update={"release": release})
        for release in ("0.2.0", "0.1.0", "0.0.9")
    )
    info = hub.info.model_copy(update={"releases": notes})
    found = citation(info, case.title, "cases/garden-lunches/", case).history
    assert [version.anchor for version in found] == ["release-0.2.0", "release-0.1.0"]
    assert [version.text for version in found] == [(case.changes or ())[0].text, "Added."]


def test_a_retired_entry_of_a_list_keeps_its_place_and_says_where_to_read_on(hub: MinimalHub) -> None:
    text = hub.read("content/tips.yml")
    before, mark, tip = text.partition("      - id: keep-notes\n")
    assert mark
    old = tip.replace("title: Keep notes", "title: Keep old notes").partition("      - id:")[0].rstrip()
    retired = f"      - id: keep-old-notes\n        status: retired\n        replaced_by: keep-notes\n{old}\n"
    hub.write("content/tips.yml", f"{before}{retired}{mark}{tip}")
    (page,) = [output.html for output in build_site(hub.root, "skip").outputs if output.url == "tips/"]
    assert '<li id="keep-old-notes">“Keep old notes” is no longer in use.' in page
    assert 'href="../tips/#keep-notes">' in page
    assert page.count('id="keep-old-notes-release-0.2.0"') == 1


def test_the_page_of_a_retired_entry_keeps_the_line_of_each_release(hub: MinimalHub) -> None:
    (page,) = [
        output.html for output in build_site(hub.root, "skip").outputs if output.url == "cases/soup-trial/"
    ]
    assert 'id="release-0.2.0"' in page
