"""The search finds what readers mean among all that this hub has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from browsing import serve_sources
from support import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Page

QUERIES = yaml.safe_load((ROOT / "tests" / "content" / "browser" / "queries.yml").read_text(encoding="utf-8"))
ENOUGH = 0.97
LEAST_QUERIES = 160
MOST_RESULTS = 60
READERS = {"buyer", "bidder", "ics", "editor"}
KINDS = {"task", "term", "code", "question", "misspelt", "file"}

ASK_ALL = """async (asks) => {
  const { Engine } = await import(new URL("../assets/sources/js/search/engine.mjs", location.href).href);
  const root = new URL("../", location.href);
  const engine = new Engine(root);
  const all = [];
  for (const ask of asks) {
    const { leads, hits, near } = await engine.find(ask);
    const shown = await Promise.all(hits.slice(0, 3).map((hit) => engine.read(hit)));
    const first = [...leads, ...shown].slice(0, 3).map(({ url }) => url.slice(root.pathname.length));
    all.push({ first, number: leads.length + hits.length, near });
  }
  return all;
}"""


def ask_all(page: Page, address: str, asks: list[str]) -> list[dict[str, Any]]:
    """Return for each query the first three places, the number of places, and whether they are only near."""
    serve_sources(page)
    page.goto(f"{address}search/")
    answers: list[dict[str, Any]] = page.evaluate(ASK_ALL, asks)
    return answers


def test_readers_find_what_they_mean_among_the_first_three(page: Page, address: str) -> None:
    answers = ask_all(page, address, [query["ask"] for query in QUERIES])
    missed: list[str] = []
    for query, answer in zip(QUERIES, answers, strict=True):
        first = answer["first"]
        wanted, serving = query.get("all", []), query.get("any", first)
        if not (set(wanted) <= set(first) and set(serving) & set(first)):
            missed.append(f"{query['ask']} ({query['by']}, {query['kind']}): {first}")
    share = 1 - len(missed) / len(QUERIES)
    print(f"{share:.1%} of {len(QUERIES)} queries", *missed, sep="\n")  # noqa: T201 (pytest shows it with -s, and on failure)
    assert share >= ENOUGH, missed
    assert [
        query["ask"] for query, each in zip(QUERIES, answers, strict=True) if each["number"] > MOST_RESULTS
    ] == []


def test_the_queries_are_many_and_of_every_reader_and_kind() -> None:
    assert len({query["ask"] for query in QUERIES}) == len(QUERIES) >= LEAST_QUERIES
    assert {query["by"] for query in QUERIES} == READERS
    assert {query["kind"] for query in QUERIES} == KINDS


NOTHING = ("theory of change", "section 256", "dementia", "constructor", "shoelaces")


def test_nothing_on_this_has_at_most_the_nearest_pages(page: Page, address: str) -> None:
    for answer in ask_all(page, address, list(NOTHING)):
        assert answer["near"]
        assert answer["number"] <= 5
