"""Key facts of case studies: kinds of service are the bank's, and the money is a figure of the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.checks.question_bank import not_in_bank
from guidancehub.content.model.amounts import POUNDS
from guidancehub.content.model.case import Case
from guidancehub.content.problems import did_you_mean, one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Problem


def wrong_case_facts(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each kind of service that the bank lacks, and each sum that no figure gives."""
    shown, with_drafts = _services(hub), _services(hub.with_drafts)
    for located in hub.located:
        if isinstance(case := located.entry, Case):
            services = with_drafts if located.is_draft else shown
            for at, service in enumerate(case.services or ()):
                yield from not_in_bank(located.source, ("services", at), service, services)
            sums = [figure.label for figure in case.figures or () if figure.unit == POUNDS]
            if case.money and case.money not in sums:
                yield located.source.problem(
                    ("money",),
                    "case-sum-unknown",
                    f"found {case.money!r}, expected the label of a figure of this case in pounds",
                    did_you_mean(case.money, sums) or one_of(sums),
                )


def _services(hub: Hub) -> list[str]:
    bank = hub.question_bank
    return [service.id for service in bank.services] if bank else []
