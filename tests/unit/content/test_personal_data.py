"""T22: what belongs to one person is refused in the content, unless the hub lists it with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.content.checks.personal_data import is_nhs_number, personal_data_in

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

# Numbers that Ofcom keeps for drama, the NHS for tests, and HMRC for examples; the names are of no person.
FOUND = {
    "Write to pat.example@example.org for more.": "an email address",
    "Ring 0113 496 0123 between 9 and 5.": "a telephone number",
    "Ring (0113) 496-0123.": "a telephone number",
    "Text 07700 900123.": "a telephone number",
    "Ring +44 7700 900 123.": "a telephone number",
    "Ring +44 (0)113 496 0124.": "a telephone number",
    "Ring +44 (0) 7700 900123.": "a telephone number",
    "Ring 0044 113 496 0124.": "a telephone number",
    "Ring +44-113-496-0123.": "a telephone number",
    "Ring 0113.496.0123.": "a telephone number",
    "Ring 07700–900–123.": "a telephone number",
    "Ring 07700\u00a0900123.": "a telephone number",
    "Ring 0113\n496 0123.": "a telephone number",
    "NHS no.9434765919": "an NHS number",
    "“It changed my week,” said Firstname\nSurname.": "a person who is quoted by name",
    "“It changed my week,” said Élodie Surname.": "a person who is quoted by name",
    "Her number is 943 476 5919.": "an NHS number",
    "Her number is 9434765919.": "an NHS number",
    "QQ 12 34 56 C is no number, AB 12 34 56 C could be one.": "a National Insurance number",
    "They meet in AB1 2DE.": "a postcode",
    "They meet at 12 Example Street.": "a postal address",
    "They meet at 7a, Old Mill Lane on Mondays.": "a postal address",
    "“It changed my week,” said Firstname Surname.": "a person who is quoted by name",
    "Dr Firstname Surname says: “It changed my week.”": "a person who is quoted by name",
    "“It changed my week.” – Firstname Surname": "a person who is quoted by name",
}
NOT_FOUND = (
    "Lot 943 476 5918 has another check digit.",
    "From £1,200,000 to £1,720,000 over 2024 to 2027, so 0.5 per cent a year.",
    "Statutory instrument 2023 No. 1348, regulation 12(4)(b), read on 2026-11-22.",
    "“We pay the living wage” is what the West Yorkshire Integrated Care Board wrote.",
    "The council said “local first”, and the Voluntary Sector Alliance agreed.",
    "See https://example.org/papers/9434765919/0113-496-0123?to=pat@example.org",
    "From 01.02.2026 to 01.03.2026, and 0.123456789 or 0.1.2.3.4.5.6.7.8.9 of it.",
    "They said:\n\n- “local first”\n- Local Authority Services",
    "Use release 0.3.0, question QI-01, and OSGB 12 34.",
    "Schedule 16, paragraph 3; CPV 85000000; ODS code QWO.",
)


@pytest.mark.parametrize(("text", "what"), FOUND.items())
def test_t22_what_belongs_to_one_person_is_found(text: str, what: str) -> None:
    assert [each for each, _ in personal_data_in(text)] == [what]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert list(personal_data_in(text)) == []


def test_the_check_digit_tells_an_nhs_number_from_ten_digits() -> None:
    assert is_nhs_number("943 476 5919")
    assert [tail for tail in range(10) if is_nhs_number(f"943476591{tail}")] == [9]


def test_a_telephone_number_is_refused_where_it_stands_until_the_hub_lists_it(hub: MinimalHub) -> None:
    hub.change("content/cases/garden-lunches.yml", "title: ", "title: Ring 0113 496 0123, ")
    report = hub.report()
    assert "content/cases/garden-lunches.yml:2:" in report
    assert "title: found a telephone number ('0113 496 0123'), expected nothing of one person's" in report
    assert "list it below “personal_data” in content/hub.yml" in report
    listed = "personal_data:\n  - {words: 0113 496 0123, reason: Nobody has it., agreed: 2026-11-01}\n"
    hub.write("content/hub.yml", hub.read("content/hub.yml") + listed)
    assert hub.report() == "no problems"


def test_t22_a_page_by_hand_is_read_as_the_content_is(hub: MinimalHub) -> None:
    page = "---\ntitle: Privacy\n---\n\n# Privacy\n\nWrite to us.\n\nRing 0113 496 0123.\n"
    hub.write("docs/privacy.md", page)
    assert hub.report().startswith(
        "docs/privacy.md:9:6: found a telephone number ('0113 496 0123'), expected "
    )
    listed = "personal_data:\n  - {words: 0113 496 0123, reason: Nobody has it., agreed: 2026-11-01}\n"
    hub.write("content/hub.yml", hub.read("content/hub.yml") + listed)
    assert hub.report() == "no problems"
