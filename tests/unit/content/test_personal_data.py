"""T22: what belongs to one person is refused in the content, unless the hub lists it with its reason."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from guidancehub.content.checks.personal_data import is_nhs_number, personal_data_in, unlisted_in
from guidancehub.content.checks.personal_forms import EMAIL_IN_ADDRESS, FORMS, NHS_NUMBER
from guidancehub.content.checks.quoted_people import QUOTED

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
    "Ring 44 7700 900123.": "a telephone number",
    "Ring 44 113 496 0124.": "a telephone number",
    "Ring 07700/900123.": "a telephone number",
    "Ring 0113/496 0123.": "a telephone number",
    "Ring 0113 496 0123ext12.": "a telephone number",
    "Her number is 943.476.5919.": "an NHS number",
    "His is ab 12 34 56 c.": "a National Insurance number",
    "His is ab123456c.": "a National Insurance number",
    "They meet at the old mill, ab1 2de.": "a postcode",
    "They meet in Fellbrook ab1 2de.": "a postcode",
    "They meet at 12 example street, fellbrook ab1 2de.": "a postcode",
    "They meet at 12A High Street.": "a postal address",
    "They meet at 12 High St.": "a postal address",
    "They meet at 12 High Rd, Fellbrook.": "a postal address",
    "They meet at Flat 2, Example House.": "a postal address",
    "They meet at Flat 2, 12 High Street.": "a postal address",
    "Write to pat [at] example.org for more.": "an email address",
    "Write to pat (at) example dot org for more.": "an email address",
    "Write to pat at example dot org for more.": "an email address",
    "Write to pat @ example.org for more.": "an email address",
    "Write to pat AT example DOT org for more.": "an email address",
    "Write to pat@ example.org, or not.": "an email address",
    "Write to pat (@) example.org for more.": "an email address",
    "Write to pat@example[.]org for more.": "an email address",
    "Write to pat@example (dot) org for more.": "an email address",
    "Write to pat_at_example_dot_org for more.": "an email address",
    "Write to pat -at- example -dot- co -dot- uk for more.": "an email address",
    "Write to pat at example.org for more.": "an email address",
    "Email: pat at example.co.uk": "an email address",
    "Ask pat.example at example.org for more.": "an email address",
    "Ask pat at nhs.net for more.": "an email address",
    "Write to pat＠example．org for more.": "an email address",
    "Write to pat&#64;example.org or not.": "an email address",
    "Write to pat&commat;example&period;org or not.": "an email address",
    r"Write to pat\@example.org or not.": "an email address",
    "Write to pat@**example**.org or not.": "an email address",
    "See https://example.org/form?to=pat@example.org&b=1": "an email address",
    "See https://example.org/people/pat@example.org/": "an email address",
    "Ring +44 (0) 113 496 0124.": "a telephone number",
    "Ring +44(0)1134960124.": "a telephone number",
    "Ring (+44) 113 496 0124.": "a telephone number",
    "Ring +44 [0] 113 496 0124.": "a telephone number",
    "Ring +44 (0113) 496 0124.": "a telephone number",
    "Ring +4407700900124.": "a telephone number",
    "Ring +44 (0).113.496.0124.": "a telephone number",
    "Ring +44.7700.900124.": "a telephone number",
    "Ring 07700 900.124.": "a telephone number",
    "Ring 0113 . 496 . 0124.": "a telephone number",
    "Ring 0113·496·0124.": "a telephone number",
    "Ring 0113—496−0124.": "a telephone number",
    "Tel.01134960124": "a telephone number",
    "Ring ０１１３ ４９６ ０１２４.": "a telephone number",
    "Ring ＋４４\u00a0７７００\u00a0９００１２４.": "a telephone number",
    "Ring 0113\u2009496\u202f0124.": "a telephone number",
    "Ring 0113&nbsp;496&#160;0124.": "a telephone number",
    "Ring 0113 *496* 0124.": "a telephone number",
    "Ring [0113](https://example.org/) 496 0124.": "a telephone number",
    "Ring +353 1 555 0124.": "a telephone number",
    "Her number is 943–476–5919.": "an NHS number",
    "See [the form](https://example.org/form?b=1&to=pat%40example.org).": "an email address",
    "Firstname Surname, a nurse, said “it changed my week”.": "a person who is quoted by name",
    "Firstname Surname, a nurse, said that “it changed my week”.": "a person who is quoted by name",
    "“It changed my week,” Firstname Surname said.": "a person who is quoted by name",
    "“It changed my week,” Firstname Surname, a nurse, said.": "a person who is quoted by name",
    "“It changed my week,” said nurse Firstname Surname.": "a person who is quoted by name",
    "“It changed my week,” said a nurse, Firstname Surname.": "a person who is quoted by name",
    "“It helps,” said the director of nursing Firstname Surname.": "a person who is quoted by name",
    "“It changed my week,” said F. Surname.": "a person who is quoted by name",
    "“It changed my week,” said F Surname.": "a person who is quoted by name",
    "“It changed my week,” said Firstname M. de Surname.": "a person who is quoted by name",
    "“It changed my week,” said Mrs Surname.": "a person who is quoted by name",
    "'It changed my week,' said Firstname Surname.": "a person who is quoted by name",
    "Firstname Surname said: 'It changed my week.'": "a person who is quoted by name",
    "Council Leader Firstname Surname said: “It changed my week.”": "a person who is quoted by name",
    "It changed weeks, according to Firstname Surname.": "a person who is cited by name",
    "According to the nurse Firstname Surname, it did.": "a person who is cited by name",
}
NOT_FOUND = (
    "Lot 943 476 5918 has another check digit.",
    "From £1,200,000 to £1,720,000 over 2024 to 2027, so 0.5 per cent a year.",
    "Statutory instrument 2023 No. 1348, regulation 12(4)(b), read on 2026-11-22.",
    "“We pay the living wage” is what the West Yorkshire Integrated Care Board wrote.",
    "The council said “local first”, and the Voluntary Sector Alliance agreed.",
    "See https://example.org/papers/9434765919/0113-496-0123?to=0113-496-0123",
    "From 01.02.2026 to 01.03.2026, and 0.123456789 or 0.1.2.3.4.5.6.7.8.9 of it.",
    "They said:\n\n- “local first”\n- Local Authority Services",
    "Use release 0.3.0, question QI-01, and OSGB 12 34.",
    "Schedule 16, paragraph 3; CPV 85000000; ODS code QWO.",
    # Dates, years, sums, shares and references.
    "From 01/04/2026–31/03/2027, in 2024/2025 and 2025/26, under 023/2024-2025 and 2023/S 000-012345.",
    "Between 44 2000 2500 3000 and 44 150 000 people, £44 700 900 and 44,770,090,012 in all.",
    "Lines 44 and 7700, 44.7700.900123 and 1/447700900123/2.",
    "The ratio is 943.4765919, and release 1.943.476.5919 or 943.476.5918 is out.",
    "Pay at 10 20 30 a day, by 10 20 30 c, or from page 12 34 56 a.",
    "Commit ab123456cd, 3f2ab123456c, 0b1e-ab123456c-77 and b1946ac92492d2347c6235b4d2611184 hold it.",
    "ISBN 978-0-306-40615-7 and 9780306406157, CPV 85144000-0, class 12a, e3 6, #e3b6ea and QI-01.",
    # Ids and times that stand after a word with a capital or a comma.
    "In Table A1 2nd row, on Tuesday, p1 2pm and Monday, w1 1st, in Room b1 4th floor.",
    # Streets, saints, doctors and clauses in names of things.
    "The Example Street project and Street Support, 3 North St Helens practices, 2 Leeds Dr Smith lists.",
    "12 Main Cl 4 terms, 3 Roads, 12 High Standards, 4 Big Rdp files, and 30 Keep it Local Streets.",
    "Costs were flat 2 years ago, a flat 5 per cent, Flat 2 and flat 3 are free, flat 2024, Leeds.",
    # Prices and handles.
    "We bought 3 @ 4.50 and 12 @ £3.20, follow @example.org, and come at polka dot dresses.",
    "The library at dot points, [at] most 3 (at) all.",
    # Where pages are.
    "Read the page at example.org, write to us at example.org, contact the team at example.org, at nhs.uk.",
    "Look at gov.uk, 2 at example.org and release 1.2 at example.org; a look-at-me and a dot-to-dot-com.",
    "Regulation 6 (a) and 7 [at] length; see point 3 @ [the list](https://example.org/a) and # *at*.",
    # Signs and numbers that no country has.
    "From +5 to +10, 16+ 1234 5678, a rise of +12 000 000 and £+1 234 567 in all; 1+1234567890.",
    "Release 0123.4.5678, sum 0.1134960123, row x_01134960123 and 3.07700900123 of it.",
    "See https://example.org/@pat.example/a?v=library@1.2.3 and https://example.org/#L10@2",
    # Bodies, laws and papers that are cited or quoted, and words that only stand beside a name.
    "It holds, according to Schedule 13, according to NHS England and according to the Procurement Act 2023.",
    "It holds, according to West Yorkshire, Joseph Rowntree Foundation and according to Contracts Finder.",
    "It holds, according to Core20 PLUS and according to Great Britain. Older People said: ‘local first’.",
    "It holds, according to Part Two, according to the Department of Health and according to Regulation Six.",
    "“It works,” said NHS England. “It does,” said the Garden Group. “Yes,” said a nurse from Fellbrook.",
    "“It works,” Voluntary Action Network said. “Provider Selection Regime” says it, and NHS England adds.",
    "“It works,” said the manager of the Garden Lunches. The members' said Local Offers. NHS Trust said 'a'.",
    "The Integrated Care Board said 'local first', and the providers' – Voluntary Sector Alliance – agreed.",
)


@pytest.mark.parametrize(("text", "what"), FOUND.items())
def test_t22_what_belongs_to_one_person_is_found(text: str, what: str) -> None:
    assert [each for each, _ in personal_data_in(text)] == [what]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert list(personal_data_in(text)) == []


def test_t22_numbers_in_an_address_are_left_out_and_an_email_in_its_query_is_found_with_its_words() -> None:
    text = "https://example.org/9434765919?a=07700900123&to=pat%40example.org and then"
    assert list(personal_data_in(text)) == [("an email address", "pat%40example.org")]


@pytest.mark.parametrize("written", ["pat&#64;example.org", r"pat\@example.org", "pat＠example.org"])
def test_t22_what_a_reader_would_see_is_refused_however_it_is_written(written: str, hub: MinimalHub) -> None:
    told = "found an email address ('pat@example.org'), expected nothing of one person's"
    page = hub.read("docs/about.md")
    hub.write("docs/about.md", f"{page}\nWrite to {written} now.\n")
    assert hub.report().startswith(f"docs/about.md:{page.count(chr(10)) + 2}:1: {told}")
    hub.change("content/tips.yml", "Ask before you plan.", f"Write to {written} now.")
    assert hub.report().startswith(f"content/tips.yml:16:15: groups[1].tips[1].body: {told}")


def test_t22_a_person_whom_two_forms_fit_is_told_once() -> None:
    text = "“It helped,” Firstname Surname said: “It did.”"
    assert [found for _, found in personal_data_in(text)] == ["Firstname Surname"]


SIGNS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{\d*,\}|[*+]\+?|.", re.DOTALL)


@pytest.mark.parametrize(
    "form", [*(form for each in (*FORMS, *QUOTED, NHS_NUMBER) for form in each[1:]), EMAIL_IN_ADDRESS]
)
def test_t24_what_repeats_without_end_in_a_form_is_never_tried_again_shorter(form: re.Pattern[str]) -> None:
    assert not {"*", "+", "{,}"} & {re.sub(r"\d", "", sign) for sign in SIGNS.findall(form.pattern)}


def test_the_check_digit_tells_an_nhs_number_from_ten_digits() -> None:
    assert is_nhs_number("943 476 5919")
    assert [tail for tail in range(10) if is_nhs_number(f"943476591{tail}")] == [9]


@pytest.mark.parametrize("words", ["@", "0", "0113", "496 0123", "example.org", "pat@", "at example.org"])
def test_t22_a_part_that_is_listed_hides_nothing(words: str) -> None:
    text = "Ring 0113 496 0123, or write to pat@example.org."
    assert [what for what, _ in unlisted_in(text, [words])] == ["an email address", "a telephone number"]


def test_what_is_listed_may_be_written_in_any_way_and_have_more_around_it() -> None:
    text = "Ring 0113\u00a0496\n0123 or 0113—496·0124, see https://example.org/?to=pat%40example.org"
    listed = ["Desk, 0113 496 0123", "0113-496.0124", "pat@example.org"]
    assert list(unlisted_in(text, listed)) == []


DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n%s</svg>\n'


def test_t22_the_words_of_the_mark_are_read_too(hub: MinimalHub) -> None:
    hub.write("docs/assets/pictures/mark.svg", DRAWING % "<title>By pat@example.org</title>")
    hub.write("content/hub.yml", hub.read("content/hub.yml") + "mark: /assets/pictures/mark.svg\n")
    assert "docs/assets/pictures/mark.svg:2:1: found an email address ('pat@example.org')" in hub.report()
