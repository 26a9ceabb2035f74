"""Each kind of entry says what of it can be found, and at which address."""

from __future__ import annotations

from guidancehub.content.kinds import KINDS
from guidancehub.content.model.case import CASE
from hostile import minimal_hub

HUB = minimal_hub()


def parts_of(name: str) -> dict[str, str]:
    """Return the suffix of each part of all entries of a kind by its title."""
    (kind,) = (each for each in KINDS if each.name == name)
    return {
        part.title: part.suffix
        for placed in HUB.placed_entries(kind)
        for part in kind.parts(placed.entry, HUB.info)
    }


def test_the_parts_of_contracts_and_grants_have_the_addresses_of_their_pages() -> None:
    assert parts_of("guidance") == {
        "Purpose": "#purpose",
        "Checks of size": "proportionality/",
        "Questions people ask": "questions/",
        "What Riverside agreed on contracts and grants": "what-was-agreed/",
        "Shorter forms": "what-was-agreed/#shorter-forms",
        "Paperwork": "what-was-agreed/#paperwork",
        "Plain words": "what-was-agreed/#plain-words",
        "Small sums": "proportionality/#small-sums",
        "Who decides?": "questions/#who-decides",
    }


def test_the_items_of_a_chapter_have_the_address_of_their_section_and_id() -> None:
    assert parts_of("journey") == {
        "Dig a bed": "#step-dig",
        "Cook together": "#step-cook",
        "A greenhouse": "#plan-greenhouse",
    }


def test_an_area_of_a_criterion_has_an_address() -> None:
    assert parts_of("criterion") == {"Good care": "#good-care"}


def test_a_figure_of_a_case_is_found_with_its_note_where_it_has_one() -> None:
    (case,) = HUB.cases
    assert case.figures
    noted = case.model_copy(update={"figures": (case.figures[0].model_copy(update={"note": "About."}),)})
    assert "Lunches held: 12 lunches. " in CASE.says(case)
    assert "Lunches held: 12 lunches. About." in CASE.says(noted)
