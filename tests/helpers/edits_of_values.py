"""Edits of ids, numbers, choices and addresses."""

from __future__ import annotations

from typing import Final

from edit import MATRIX, SOURCES, TITLE, Edit

OF_VALUES: Final = (
    # Ids and what they name.
    Edit("a Place with a slip", "id-unknown", "  - north-bank", "  - north-bnk"),
    Edit("a Place's title", "value-form", "  - north-bank", "  - North Bank"),
    Edit(
        "a principle's title", "value-form", "  - share-the-work\nchallenge", "  - Share the work\nchallenge"
    ),
    Edit("an id with capitals", "value-form", "id: garden-lunches", "id: Garden-lunches"),
    Edit("an id with an underscore", "value-form", "id: garden-lunches", "id: garden_lunches"),
    Edit("an id unlike its file", "id-not-file-name", "id: garden-lunches", "id: garden-meals"),
    Edit(
        "a source that is not there",
        "id-unknown",
        "  - source: riverside-report\n    chapters: [5]\nadded",
        "  - source: garden-report\n    chapters: [5]\nadded",
    ),
    Edit(
        "a chapter that is not there",
        "source-chapter-unknown",
        "    chapters: [5]\nadded",
        "    chapters: [15]\nadded",
    ),
    Edit("an origin that is not there", "id-unknown", "origin: riverside", "origin: river"),
    Edit(
        "the own origin elsewhere",
        "?origin-from-elsewhere",
        "places:\n  - north-bank",
        "area: London Borough of Camden",
    ),
    Edit(
        "a Place as an area of others",
        "?area-is-place",
        "origin: riverside\nsources:\n  - source: riverside-report\n    chapters: [5]\nadded",
        "origin: public\narea: South Bank\nsources:\n  - source: riverside-report\n    chapters: [5]\nadded",
    ),
    Edit("a code of one digit", "code-too-short", "- id: QI-02", "- id: QI-2", MATRIX),
    Edit("a code in small letters", "value-form", "- id: QI-02", "- id: qi-02", MATRIX),
    Edit("a code twice", "id-twice", "- id: QI-02", "- id: QI-01", MATRIX),
    Edit("a weighting in per cent", "id-unknown", "weighting: high", "weighting: 40%", MATRIX),
    Edit(
        "a retired entry without an heir", "replacement-unknown", f"{TITLE}\n", f"{TITLE}\nstatus: retired\n"
    ),
    Edit("a status in other words", "value-not-listed", TITLE, f"{TITLE}\nstatus: live"),
    # Numbers and choices.
    Edit("a number with its unit", "value-not-a-number", "value: 12", "value: £1200"),
    Edit("a number with a comma", "value-not-a-number", "value: 12", "value: 1,200"),
    Edit("a share in per cent", "value-not-a-number", "value: 12", "value: 40%"),
    Edit("a choice that is none", "value-not-listed", "  - grant", "  - loan"),
    Edit("a choice in other words", "value-not-listed", "  - vcse", "  - charity"),
    Edit("a year long ago", "number-out-of-range", "year: 2025", "year: 25"),
    # Addresses of other sites.
    Edit(
        "an address without https",
        "address-form",
        "url: https://gardens.example/guide",
        "url: http://gardens.example/guide",
        SOURCES,
    ),
    Edit(
        "an address without a scheme",
        "address-form",
        "url: https://gardens.example/guide",
        "url: www.gardens.example/guide",
        SOURCES,
    ),
    Edit(
        "a host in capitals",
        "",
        "url: https://gardens.example/guide",
        "url: https://Gardens.example/guide",
        SOURCES,
    ),
    Edit(
        "an ending that is none",
        "link-unknown-ending",
        "url: https://gardens.example/guide",
        "url: https://gardens.exampel/guide",
        SOURCES,
    ),
    Edit(
        "a full stop after an address",
        "?link-end",
        "url: https://gardens.example/guide",
        "url: https://gardens.example/guide.",
        SOURCES,
    ),
    Edit(
        "an address out of Outlook",
        "link-short",
        "url: https://gardens.example/guide",
        "url: https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fgardens.example",
        SOURCES,
    ),
    Edit(
        "an address out of a search",
        "link-short",
        "url: https://gardens.example/guide",
        "url: https://www.google.com/url?q=https://gardens.example",
        SOURCES,
    ),
)
