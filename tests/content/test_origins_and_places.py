"""Whose each question is, and of which Place each case study is, as the pages of this hub say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from built import BuiltPage


def test_the_page_of_a_place_lists_no_case_from_elsewhere(pages: dict[str, BuiltPage]) -> None:
    for place in ("bradford", "calderdale", "kirklees", "leeds", "wakefield"):
        text = pages[f"places/{place}/"].texts("//main")[0]
        assert "About the whole System" in text
        for elsewhere in ("Camden", "Kent", "Plymouth", "Greater Manchester"):
            assert elsewhere not in text
    case = pages["cases/camden-seven-year-funding/"].texts("//main")[0]
    assert "London Borough of Camden" in case
    assert "The whole System" not in case


def test_weighting_and_origin_are_said_in_words(pages: dict[str, BuiltPage]) -> None:
    marks = [text for page in pages.values() for text in page.texts("//*[contains(@class, 'hub-mark ')]")]
    weights = [text for page in pages.values() for text in page.texts("//*[contains(@class, 'hub-weight ')]")]
    assert set(marks) == {"From West Yorkshire", "Published source", "Hub draft"}
    assert set(weights) == {"High weighting", "Medium weighting", "Low weighting"}


def test_no_question_of_ours_is_shown_as_west_yorkshires(pages: dict[str, BuiltPage]) -> None:
    shown = {
        url.split("/")[2]
        for url, page in pages.items()
        if url.startswith("matrix/questions/")
        and "From West Yorkshire" in page.texts("//header[@class='hub-head']")[0]
    }
    assert shown == {"QI-01", "VA-01", "IC-01", "AI-01"}
