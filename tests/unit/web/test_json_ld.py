"""A page says what it is, in the words of schema.org."""

from __future__ import annotations

import json
from typing import Any

from guidancehub.content.model.entry import Change
from guidancehub.views.download_link import DownloadLink
from guidancehub.views.formats import CSV, PDF
from guidancehub.web.json_ld import described
from guidancehub.web.output import Crumb, PageMeta
from hostile import minimal_hub

HUB = minimal_hub()
PAGE = PageMeta(title="A page", description="About it.", crumbs=(Crumb("Lists", "lists/"),))
DATA = PageMeta(title="Developers", description="About it.", layout="developers")
FILES = tuple(
    DownloadLink(f"downloads/a{each.ending}", "A", "To read.", each, ("tip", ""), "Tips", ("tips/",))
    for each in (PDF, CSV)
)


def test_a_page_has_its_whole_address_its_release_and_its_rights() -> None:
    about = json.loads(described(HUB, "tips/", PAGE))
    assert about == {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": "https://riverside-hub.example/tips/",
        "url": "https://riverside-hub.example/tips/",
        "name": "A page",
        "description": "About it.",
        "inLanguage": "en-GB",
        "isPartOf": {
            "@type": "WebSite",
            "name": "Riverside hub",
            "url": "https://riverside-hub.example/",
        },
        "version": "0.2.0",
        "usageInfo": "https://riverside-hub.example/sources/#rights",
        "breadcrumb": {
            "@type": "BreadcrumbList",
            "itemListElement": [
                item(1, "Riverside hub", ""),
                item(2, "Lists", "lists/"),
                item(3, "A page", "tips/"),
            ],
        },
    }


def item(position: int, name: str, url: str) -> dict[str, object]:
    return {
        "@type": "ListItem",
        "position": position,
        "name": name,
        "item": f"https://riverside-hub.example/{url}",
    }


def test_the_home_page_has_no_way_to_it_and_the_open_data_names_its_page() -> None:
    assert "breadcrumb" not in json.loads(described(HUB, "", PAGE))
    data = json.loads(described(HUB, "developers/", DATA))
    assert "breadcrumb" not in data, "a data set has none"
    assert data["mainEntityOfPage"]["breadcrumb"]["itemListElement"][-1]["name"] == "Developers"


def test_the_open_data_is_a_data_set_of_the_hub() -> None:
    about = json.loads(described(HUB, "developers/", DATA))
    assert (about["@type"], about["name"]) == ("Dataset", "Riverside hub: open data")
    assert about["creator"] == {"@type": "Organization", "name": "Riverside hub"}
    assert about["license"] == about["usageInfo"]
    assert about["dateModified"] == "2026-11-22"


def test_the_files_of_a_page_belong_to_it_and_those_of_the_data_are_the_data() -> None:
    files = [
        {
            "@type": "DataDownload",
            "name": "A",
            "contentUrl": f"https://riverside-hub.example/downloads/a{ending}",
            "encodingFormat": media,
        }
        for ending, media in ((".pdf", "application/pdf"), (".csv", "text/csv"))
    ]
    assert json.loads(described(HUB, "tips/", PAGE, offers=FILES))["associatedMedia"] == files
    assert json.loads(described(HUB, "developers/", DATA, offers=FILES))["distribution"] == files


def test_an_entry_has_its_id_its_dates_and_each_work_once() -> None:
    question = HUB.questions[0]
    twice = question.model_copy(update={"sources": question.sources * 2})
    about: dict[str, Any] = json.loads(described(HUB, "q/", PAGE, twice))
    assert (about["identifier"], about["lastReviewed"]) == ("QI-01", "2026-11-22")
    assert [work["name"] for work in about["citation"]] == ["Working together: the Riverside report"]
    assert about["citation"][0]["publisher"] == {"@type": "Organization", "name": "Riverside Partnership"}
    assert "url" not in about["citation"][0]


def test_an_entry_was_changed_in_the_release_of_its_newest_change_or_in_its_first() -> None:
    second, first = HUB.info.releases
    question = HUB.questions[0].model_copy(update={"added": first.release, "changes": None})
    changes = tuple(Change(release=each.release, text="New.") for each in (second, first))
    changed = question.model_copy(update={"changes": changes})
    for entry, released in ((question, first.released), (changed, second.released)):
        assert json.loads(described(HUB, "q/", PAGE, entry))["dateModified"] == released.isoformat()


def test_t02_nothing_in_it_ends_the_script_element() -> None:
    text = described(HUB, "x/", PageMeta(title="</script><b>&", description="D"))
    assert not set("<>&") & set(text)
    assert json.loads(text)["name"] == "</script><b>&"
