"""Every download says where it comes from, and no more than it has room for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guidancehub.content.model.source_ref import SourceRef
from guidancehub.downloads.provenance import Attribution, provenance
from hostile import minimal_hub

HUB = minimal_hub()
REPORT = (SourceRef(source="riverside-report", part="a"),)
GUIDE = (SourceRef(source="garden-guide", part="b"), SourceRef(source="garden-guide", part="c"))
OF_BOTH = provenance(
    HUB, "Tips", "tips/", (Attribution("public", GUIDE), Attribution("riverside", REPORT)), ["garden-guide"]
)


def test_works_come_once_each_in_the_order_in_which_they_are_used() -> None:
    guide, report = OF_BOTH.sources
    assert guide.startswith("A guide to shared gardens")
    assert guide.endswith(" https://gardens.example/guide")
    assert report.startswith("Working together: the Riverside report")
    assert "http" not in report


def test_a_work_that_only_a_part_rests_on_comes_last() -> None:
    made = provenance(HUB, "Tips", "tips/", [Attribution("hub", REPORT)], ["garden-guide"])
    assert made.sources[0].startswith("Working together")
    assert len(made.sources) == 2


def test_only_origins_that_are_in_it_are_explained_in_the_hubs_order() -> None:
    assert OF_BOTH.origins == (
        "From Riverside: Riverside’s own.",
        "Published source: It comes from another published source, which the page names.",
    )


def test_rights_are_plain_text_with_whole_addresses() -> None:
    assert "page about this hub (https://riverside-hub.example/about/) says more" in OF_BOTH.rights
    assert OF_BOTH.notice == HUB.info.law_notice


def test_the_imprint_has_the_hub_its_release_and_the_page() -> None:
    assert OF_BOTH.imprint == (
        "Riverside hub, release 0.2.0, 22 November 2026. https://riverside-hub.example/tips/"
    )


@pytest.mark.parametrize(
    ("address", "foot"),
    [
        ("a" * 252, f"Riverside hub, release 0.2.0, 22 November 2026. {'a' * 252}"),
        ("a" * 253, "Release 0.2.0, 22 November 2026. " + "a" * 253),
        ("a" * 267, "Release 0.2.0, 22 November 2026. " + "a" * 267),
        ("a" * 268, "Release 0.2.0, 22 November 2026."),
    ],
)
def test_the_foot_is_the_longest_imprint_of_at_most_three_hundred_letters(address: str, foot: str) -> None:
    assert replace(OF_BOTH, address=address).foot() == foot
    assert len(foot) <= 300


def test_a_foot_is_as_long_as_what_is_printed() -> None:
    assert OF_BOTH.foot(lambda text: text * 6) == "Release 0.2.0, 22 November 2026."
