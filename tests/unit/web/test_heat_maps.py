"""Heat-maps count the content, are the fuller the higher the number is, and lead to what they count."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from fuller_hub import fuller_hub
from guidancehub.content.model.house_words import HouseWords
from guidancehub.views.count_tables import grid_table, matrix_count_table
from guidancehub.views.counts import Grid, grid_of, matrix_counts
from guidancehub.web.filter_lists import cases_of, questions_of
from guidancehub.web.pictures.heat_map import grid_picture, matrix_picture
from picture_room import drawings_in
from support import with_records

HUB = fuller_hub()
FILTERED, LIST = "../cases/?", "#list-results"
COUNTS = matrix_counts(HUB, "matrix/")


def test_each_area_is_counted_and_leads_to_its_questions() -> None:
    assert [(each.title, [area.number for area in each.areas]) for each in COUNTS] == [
        (criterion.title, [len(area.questions) for area in criterion.areas]) for criterion in HUB.criteria
    ]
    urls = [urlsplit(area.url) for each in COUNTS for area in each.areas]
    values = {value for entry in questions_of(HUB).entries for value in entry.values["area"]}
    assert {parse_qs(url.query)["area"][0] for url in urls} == values
    assert [url.fragment for url in urls] == [f"questions-{each.id}" for each in HUB.criteria]


def test_an_area_with_more_questions_has_a_fuller_colour() -> None:
    (first, second) = (area for each in COUNTS for area in each.areas)
    for drawing in drawings_in(str(matrix_picture(COUNTS, "../", HUB.info))):
        heats = [float(rect.get("fill-opacity")) for rect in drawing.iter("rect")]
        assert (heats[0] - heats[1]) * (first.number - second.number) > 0
        assert [link.get("href") for link in drawing.iter("a")] == [f"../{first.url}", f"../{second.url}"]
        assert [link.get("aria-label") for link in drawing.iter("a")] == [
            f"{each.number} {each.title}" for each in (first, second)
        ]


def test_the_table_of_areas_says_the_same_and_adds_up_by_weighting() -> None:
    table = matrix_count_table(COUNTS, HUB.info)
    assert table.columns[:3] == ("Area", "Key criterion", "Questions")
    for row in table.rows:
        _, _, number, *weighted = (cell.text for cell in row.cells)
        assert int(number) == sum(map(int, weighted))
    assert sum(int(row.cells[2].text) for row in table.rows) == len(HUB.questions)


def payments() -> Grid:
    cases = [
        case.model_copy(update={"paid": paid, "year": year})
        for case, paid, year in zip(
            HUB.cases,
            (("grant", "contract"), ("grant",), ("grant",), None),
            (2014, 2014, 2024, None),
            strict=True,
        )
    ]
    grid = grid_of(cases_of(with_records(HUB, {"case": cases})), "cases/", "paid", "began")
    assert grid
    return grid


def test_a_grid_counts_two_facets_and_an_entry_with_two_values_in_each() -> None:
    grid = payments()
    assert [each.label for each in grid.rows.options] == ["Grant", "Contract", "Not known"]
    assert [each.label for each in grid.columns.options] == ["2015 or before", "2023 or later", "Not known"]
    assert [[cell.number for cell in row] for row in grid.cells] == [[2, 1, 0], [1, 0, 0], [0, 0, 1]]


def test_each_number_of_a_grid_leads_to_its_entries_and_nought_is_no_link() -> None:
    grid = payments()
    for drawing in drawings_in(str(grid_picture(HouseWords(""), grid, "Payments", "../"))):
        links = {link.get("aria-label"): link.get("href") for link in drawing.iter("a")}
        assert (
            links["2 case studies: Grant, 2015 or before"]
            == "../cases/?paid=grant&began=to-2015#list-results"
        )
        assert (
            links["1 case study: Not known, Not known"]
            == "../cases/?paid=not-known&began=not-known#list-results"
        )
        assert len(links) == 4
        assert [text.text for text in drawing.xpath("./text")].count("–") == 5
    rows = [[cell.text for cell in row.cells] for row in grid_table(grid, "key", "Payments").rows]
    assert rows == [["Grant", "2", "1", "0"], ["Contract", "1", "0", "0"], ["Not known", "0", "0", "1"]]


def test_a_list_that_does_not_offer_both_facets_has_no_grid() -> None:
    assert grid_of(cases_of(HUB), "cases/", "paid", "weather") is None
