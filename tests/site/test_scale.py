"""A hub of very many entries: no page of any kind is long to load, and next to read stays quick.

`make long` has ten thousand of them.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, cast

import pytest

from guidancehub.content.hub import Hub
from guidancehub.content.load import load
from guidancehub.content.published import Loaded
from guidancehub.views.links import Links
from guidancehub.web.pages import pages_of
from guidancehub.web.related import Related
from lines_run import lines_run
from samples import ALL
from support import ROOT

if TYPE_CHECKING:
    from guidancehub.content.model.matrix import Criterion
    from guidancehub.web.output import Output
    from minimal_hub import MinimalHub

MINIMAL = ROOT / "tests" / "fixtures" / "minimal"
CASES, QUESTIONS = (7_000, 3_000) if ALL else (3_500, 1_500)
LARGEST = 300_000
WORDS = (
    *("grants", "for", "local", "groups", "that", "keep", "older", "people", "well", "and", "at", "home"),
    *("near", "friends", "neighbours", "in", "every", "street"),
)


def words(at: int, number: int) -> str:
    """Give words that differ from entry to entry, and repeat."""
    return " ".join(WORDS[(at * step) % len(WORDS)] for step in range(1, number + 1))


def large_hub(number_of_cases: int, number_of_questions: int) -> Hub:
    """Make the smallest hub's case and question into very many, without reading a file for each."""
    hub = load(MINIMAL)
    files = {kind: list(loaded) for kind, loaded in hub.files.items()}
    (model,) = hub.cases
    places = [place.id for place in hub.info.places]
    source = files["case"][0].source
    files["case"] += [
        Loaded(
            model.model_copy(
                update={
                    "id": f"case-{at}",
                    "title": f"{words(at, 14).capitalize()} {at}",
                    "summary": f"{words(at, 40).capitalize()}.",
                    "places": (places[at % 2],) if at % 3 else None,
                }
            ),
            source,
        )
        for at in range(number_of_cases)
    ]
    files["criterion"] = [
        Loaded(_filled(cast("Criterion", each.record), number_of_questions), each.source)
        for each in files["criterion"]
    ]
    return Hub.of(files)


def _filled(criterion: Criterion, number: int) -> Criterion:
    area = criterion.areas[0]
    question = area.questions[0]
    questions = tuple(
        question.model_copy(
            update={
                "id": f"QI-{at:02}",
                "title": f"{words(at, 10).capitalize()} {at}",
                "question": f"{words(at, 40).capitalize()}?",
                "cases": (f"case-{at}", "case-0"),
                "sources": (question.sources[0].model_copy(update={"chapters": None, "part": f"Page {at}"}),),
            }
        )
        for at in range(1, number)
    )
    return criterion.model_copy(
        update={"areas": (area.model_copy(update={"questions": (question, *questions)}),)}
    )


@pytest.fixture(scope="module")
def hub() -> Hub:
    return large_hub(CASES, QUESTIONS)


@pytest.fixture(scope="module")
def outputs(hub: Hub) -> dict[str, Output]:
    return {output.uri: output for output in pages_of(hub, Links(hub))}


def test_no_page_of_any_kind_is_larger_than_300_kb(outputs: dict[str, Output]) -> None:
    pages = {uri: len(output.data) for uri, output in outputs.items() if output.page}
    assert len(pages) > CASES + QUESTIONS
    assert {uri: size for uri, size in pages.items() if size > LARGEST} == {}
    assert len(outputs["feed.xml"].data) < LARGEST


def test_a_criterion_with_its_share_of_1_000_long_questions_is_read_from_its_file(copy: MinimalHub) -> None:
    copy.restore()
    path = "content/matrix/quality-and-innovation.yml"
    before, found, rest = copy.read(path).partition("      - id: QI-02\n")
    question, *_ = rest.partition("      - id: QI-03\n")
    points = "".join(f"          - text: {words(at, 18).capitalize()}.\n" for at in range(22))
    question = question.replace("        bidder:\n", f"{points}        bidder:\n", 1)
    copy.write(path, before + "".join(f"      - id: QI-{at:02}\n{question}" for at in range(2, 242)))
    assert len(copy.read(path)) > 240 * 2_800
    assert len(load(copy.root).questions) == 241
    assert found


def test_every_entry_stands_on_some_page_of_its_list_once(outputs: dict[str, Output]) -> None:
    for start, number in (("cases/", CASES + 1), ("matrix/", QUESTIONS), ("matrix/table/", QUESTIONS)):
        pages = [
            output.html
            for uri, output in outputs.items()
            if uri == f"{start}index.html" or uri.startswith(f"{start}page/")
        ]
        found = Counter(line for page in pages for line in page.splitlines() if ' data-in="' in line)
        assert len(pages) > 10
        assert found.total() == number


def test_pages_of_a_list_lead_to_each_other(outputs: dict[str, Output]) -> None:
    assert 'rel="next" href="../cases/page/2/"' in outputs["cases/index.html"].html
    second = outputs["cases/page/2/index.html"].html
    assert 'rel="prev" href="../../../cases/"' in second
    assert 'rel="next" href="../../../cases/page/3/"' in second


def test_filters_reach_every_entry_through_the_index(outputs: dict[str, Output]) -> None:
    for name, number in (("cases", CASES + 1), ("questions", QUESTIONS)):
        index = json.loads(outputs[f"assets/lists/{name}.json"].html)
        assert len(index["rows"]) == number
        assert all(len(cells) == len(index["columns"]) for _, cells, _ in index["rows"])
    first = outputs["cases/index.html"].html
    assert 'data-list-index="../assets/lists/cases.json"' in first


def test_a_long_group_of_links_goes_on_on_pages_of_its_own(outputs: dict[str, Output]) -> None:
    (principle,) = (
        uri for uri in outputs if uri.startswith("principles/") and uri.endswith("/case-studies/index.html")
    )
    assert "Page 1 of " in outputs[principle].html
    place = outputs["places/north-bank/index.html"].html
    assert "See all" in place


def test_the_a_to_z_is_cut_by_letter(outputs: dict[str, Output]) -> None:
    letters = [uri for uri in outputs if uri.startswith("a-to-z/")]
    assert "a-to-z/index.html" in letters
    assert f"a-to-z/g/{'page/2/' if ALL else ''}index.html" in letters
    assert 'href="g/"' in outputs["a-to-z/index.html"].html


def work_of_next(hub: Hub, asked: int) -> int:
    """Count what it takes to say where to go from some of the cases."""
    related = Related(hub, Links(hub))
    every = len(hub.cases) // asked

    def ask() -> None:
        for case in hub.cases[::every]:
            related.to("case", case.id)

    return lines_run(ask)


def test_next_to_read_takes_no_more_work_for_each_entry_of_a_large_hub(hub: Hub) -> None:
    assert work_of_next(hub, 50) < 3 * work_of_next(large_hub(CASES // 10, QUESTIONS // 10), 50)
