"""The key facts of a case study, for its page, its card, filters and files; what nobody knows is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from guidancehub.content.model.amounts import amount
from guidancehub.content.model.case import CASE
from guidancehub.views import facets
from guidancehub.views.facets import Facet, Option
from guidancehub.views.table import Detail

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.case import Case, Figure
    from guidancehub.content.model.house_words import HouseWords

PAYMENTS: Final = {
    "grant": "Grant",
    "contract": "Contract",
    "lead-provider": "Contract with a lead provider",
    "alliance": "Contract with an alliance",
    "none": "Not about a payment",
}
"""How work was paid for, as readers see it."""

LEADERS: Final = {
    "nhs": "NHS",
    "council": "Council or combined authority",
    "vcse": "Voluntary organisations (VCSE)",
    "funder": "Charitable funder",
}
"""Who led it, as a hub without words of its own says it."""

UNKNOWN: Final = "Not known"
"""What readers see of a fact that the sources do not give."""

BEST_FOR: Final = "Best for"
"""The label of whom a case study helps most, which is the hub's own view."""

_UNKNOWN_VALUE: Final = "not-known"
_NO_KIND: Final = "no-kind"
_IN_GENERAL: Final = "Services in general"


class _Band(NamedTuple):
    """A range of numbers to filter by."""

    value: str
    label: str
    most: float
    """The highest number in it."""


_SUMS: Final = (
    _Band("to-50000", "Up to £50,000", 50_000),
    _Band("to-500000", "Up to £500,000", 500_000),
    _Band("to-5000000", "Up to £5 million", 5_000_000),
    _Band("larger", "More than £5 million", float("inf")),
)
_YEARS: Final = (
    _Band("to-2015", "2015 or before", 2015),
    _Band("to-2019", "2016 to 2019", 2019),
    _Band("to-2022", "2020 to 2022", 2022),
    _Band("later", "2023 or later", float("inf")),
)


def facets_of_cases(hub: Hub) -> tuple[Facet, ...]:
    """Return the facets of case studies' key facts, each with “Not known” as its last option."""
    words, services = hub.info.words, facets.services(hub)
    heading, no_kind = words.heading, Option(_NO_KIND, words.label(_IN_GENERAL))
    return (
        Facet(services.name, services.title, (*services.options, no_kind)),
        Facet("paid", heading("How it was paid"), _options(words, PAYMENTS.items())),
        Facet("money", heading("Money"), _options(words, ((each.value, each.label) for each in _SUMS))),
        Facet("led", heading("Who led it"), _options(words, LEADERS.items())),
        Facet("began", heading("When it began"), _options(words, ((one.value, one.label) for one in _YEARS))),
    )


def _options(words: HouseWords, labels: Iterable[tuple[str, str]]) -> tuple[Option, ...]:
    unknown = Option(_UNKNOWN_VALUE, words.label(UNKNOWN), words.say("fact-not-known"))
    return (*(Option(value, words.heading(label)) for value, label in labels), unknown)


def values_of(case: Case) -> Mapping[str, tuple[str, ...]]:
    """Return a case study's values of each of those facets."""
    money = money_of(case)
    unknown = (_UNKNOWN_VALUE,)
    return {
        "service": case.services or (_NO_KIND,),
        "paid": case.paid or unknown,
        "money": (_band(_SUMS, money.upto or money.value),) if money else unknown,
        "led": case.led_by or unknown,
        "began": (_band(_YEARS, case.year),) if case.year else unknown,
    }


def _band(bands: Iterable[_Band], number: float) -> str:
    return next(band.value for band in bands if number <= band.most)


def money_of(case: Case) -> Figure | None:
    """Return the figure that says how much money a case study is about; nothing where none does."""
    return next((figure for figure in case.figures or () if figure.label == case.money), None)


class CaseSum(NamedTuple):
    """A case study, and the sum of money that it is about."""

    title: str
    url: str
    """The address of its page, relative to the site's root."""
    figure: Figure


def sums_of(hub: Hub) -> tuple[CaseSum, ...]:
    """Return the case studies of which a sum is known, those with the largest first.

    A sum below one pound has no place on a scale whose marks are tens, hundreds and so on.
    """
    sums = (
        CaseSum(case.title, CASE.url(case.id), money)
        for case in hub.cases
        if (money := money_of(case)) and money.value >= 1
    )
    return tuple(sorted(sums, key=lambda each: -(each.figure.upto or each.figure.value)))


def facts_of(hub: Hub, case: Case) -> tuple[Detail, ...]:
    """Return a case study's key facts in words: kind of service, payment, money and who led it."""
    bank = hub.question_bank
    chosen = case.services or ()
    services = {each.id: each.label for each in bank.services if each.id in chosen} if bank else {}
    words, money = hub.info.words, money_of(case)
    unknown, heading = words.label(UNKNOWN), words.heading
    return (
        Detail(
            heading("Kind of service"), "; ".join(services[key] for key in chosen) or words.label(_IN_GENERAL)
        ),
        Detail(heading("How it was paid"), _joined(words, PAYMENTS, case.paid) or unknown),
        Detail(heading("Money"), f"{amount(money)} ({money.label}; {money.when})" if money else unknown),
        Detail(heading("Who led it"), _joined(words, LEADERS, case.led_by) or unknown),
    )


def _joined(words: HouseWords, labels: Mapping[str, str], keys: Iterable[str] | None) -> str:
    return "; ".join(words.heading(labels[key]) for key in keys or ())
