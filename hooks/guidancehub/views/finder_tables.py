"""Worked examples of a finder as a table, worked out by its own steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.model.finder_walk import PENCE, sums_of, walked, with_example
from guidancehub.views.table import Cell, Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from guidancehub.content.model.finder import Finder
    from guidancehub.content.model.finder_examples import Example, FinderExamples
    from guidancehub.content.model.finder_walk import Given
    from guidancehub.content.model.house_words import HouseWords


def finder_example_table(words: HouseWords, finder: Finder, examples: FinderExamples) -> Table:
    """Return the table of worked examples."""
    return Table(
        id=f"{examples.id}-table",
        caption=examples.caption,
        columns=(examples.head, *(column.head for column in examples.columns), examples.result),
        rows=tuple(Row(tuple(_cells(words, finder, examples, row))) for row in examples.rows),
    )


def _cells(words: HouseWords, finder: Finder, examples: FinderExamples, row: Example) -> Iterator[Cell]:
    answers = with_example(finder, examples, row)
    step = next(step for step in finder.steps if step.id == examples.step)
    amounts = answers[step.id]
    found = {} if isinstance(amounts, str) else sums_of(step, amounts)
    months = {each.name for each in step.amounts or () if each.unit == "months"}
    tests = {test.name: test for test in step.tests or ()}
    yield Cell(row.title)
    for column in examples.columns:
        if column.of:
            yield Cell(f"{found[column.of]}" if column.of in months else pounds(found[column.of]))
        else:
            test = tests[column.share or ""]
            yield Cell(per_cent(words, found[test.of], found[test.than or ""]))
    yield Cell(_result(finder, examples, answers))


def _result(finder: Finder, examples: FinderExamples, answers: Mapping[str, Given]) -> str:
    """Return where an example comes to, and the way that its amounts took where they decided."""
    way = walked(finder, answers)
    says = next(result.says for result in examples.results if result.at == way.end.id)
    return f"{says}. {way.took[-1].label}." if way.steps[-1].id == examples.step else f"{says}."


def pounds(pence: int) -> str:
    """Return an amount in words: “£1,250,000”."""
    whole, rest = divmod(abs(pence), PENCE)
    return f"{'−' if pence < 0 else ''}£{whole:,}{f'.{rest:02}' if rest else ''}"


def per_cent(words: HouseWords, part: int, whole: int) -> str:
    """Return a share in words, cut and never rounded, so that it cannot seem to reach a limit."""
    hundredths = abs(part) * 10_000 // whole
    after = f"{hundredths % 100:02}".rstrip("0")
    number = f"{'−' if part < 0 else ''}{hundredths // 100}{f'.{after}' if after else ''}"
    return words.say("share-per-cent", number=number)
