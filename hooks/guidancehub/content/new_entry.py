"""Make the text of a new entry: a whole file or a part of one, with every field, as a valid draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from guidancehub.content.checks.typed_values import TO_FILL_IN
from guidancehub.content.editor_schemas import modeline
from guidancehub.content.model.bibliography import SOURCE
from guidancehub.content.model.case import CASE_FILES
from guidancehub.content.model.matrix import QUESTION
from guidancehub.content.model.sentences import joined
from guidancehub.content.yaml_edit import scalar

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.kind import Kind
    from guidancehub.content.model.matrix import Criterion


class NewEntryError(Exception):
    """No entry can be started under the name that was given; the message says why and what to do."""


_CASE: Final = """\
{modeline}
id: {id}
# What was done, in a few words.
title: {fill}
# What was done and what came of it, in one or two sentences.
summary: {fill}
origin: {published} # {origins}; content/hub.yml says what each means
sources:
  # An id in content/sources.yml; add your source there first.
  - source: {source}
    # The heading or page where it stands. For numbered chapters write chapters: [2, 4-7]
    part: {fill}
status: draft # not shown until this says published
added: {release}
reviewed: {today}
review_by: {due}
# Each organisation or team.
who:
  - {fill}
{where}# When it happened, or “not given”.
period: {fill}
{services}paid: # leave out when the sources do not say
  - grant # or contract, lead-provider, alliance; none when it is not about a payment
# money: The label of the figure, in pounds, that says best how much money it was
led_by: # leave out when the sources do not say
  - council # or nhs, vcse, funder
# year: The year in which it began
# Whom it helps most, as this hub sees it.
best_for: {fill}
{principles}# What was wrong or wanted.
challenge: |-
  {fill}
# What was done, in order.
steps:
  - {fill}
# What changed, as far as the source says.
changed:
  - {fill}
not_fixed: # leave out when the source names nothing
  - {fill}
# What others can take from it.
lessons:
  origin: {draft}
  points:
    - {fill}
# What the source does not say, or what of it you did not read.
not_said: # leave out when nothing is missing
  - {fill}
"""

_QUESTION: Final = """\
      - id: {code}
        # The question’s theme.
        title: {fill}
        # What the question is about; of a draft of this hub, that it is to be co-produced locally.
        summary: {fill}
        origin: {draft}
        sources:
          - source: {source}
            # What led to it. For numbered chapters write chapters: [2, 4-7]
            part: {fill}
        status: draft # not shown until this says published
        added: {release}
        reviewed: {today}
        review_by: {due}
        weighting: {weighting} # {weightings}
        # As it would stand in a tender: How will you …?
        question: {fill}
        # What a good answer shows.
        good_answer:
          - text: {fill}
        # Evidence that a bidder can gather.
        bidder:
          origin: {draft}
          points:
            - {fill}
        # How an evaluator can read the answer.
        evaluator:
          origin: {draft}
          points:
            - {fill}
        in_tender:
          origin: {draft}
          kind: scored # or pass-fail, or narrative
          word_limit: 300 # as many words as the answer needs, and no more
          # applies_when: When to ask it, for a question that does not fit every tender.
{services}          track_record: false # true for a question on what a bidder has done before
        # What answers say and lack, show and leave open, or show that others do not.
        levels:
          origin: {draft}
          weak: {fill}
          fair: {fill}
          strong: {fill}
        # worked_answers: three examples with scores; your editor shows their fields
{principles}"""


_SERVICES: Final = """\
          services: # leave out when it fits every kind of service
            - {first} # or others of the “services” in content/question-bank.yml
"""

_CASE_SERVICES: Final = """\
services: # leave out when it is about services in general
  - {first} # or others of the “services” in content/question-bank.yml
"""

_PLACES: Final = """\
places: # leave out when it is about the whole System, or happened elsewhere
  - {place}
# area: Where it happened, when that was elsewhere
"""

_AREA: Final = """\
# Where it happened.
area: {fill}
"""


def new_case(hub: Hub, key: str, today: date) -> str:
    """Return the text of a new case study's file."""
    origins = [origin.id for origin in hub.info.origins]
    published = [origin.id for origin in hub.info.origins if origin.means == "published"]
    return _CASE.format(
        published=next(iter(published), hub.info.own_origin),
        origins=joined(origins, "or"),
        modeline=modeline(CASE_FILES),
        id=scalar(key),
        where=_where(hub),
        principles=_principles(hub, ""),
        services=_services(hub, _CASE_SERVICES),
        **_shared(hub, today),
    )


def new_question(hub: Hub, code: str, today: date) -> str:
    """Return the text of a new question."""
    weightings = [weighting.id for weighting in hub.info.weightings]
    return _QUESTION.format(
        code=code,
        weighting=weightings[len(weightings) // 2],
        weightings=joined(weightings, "or"),
        principles=_principles(hub, " " * 8),
        services=_services(hub, _SERVICES),
        **_shared(hub, today),
    )


def next_code(hub: Hub, criterion: Criterion, released: Collection[str] = ()) -> str:
    """Return the first code after all codes of the criterion: drafts, retired and released ones included.

    ``released`` are the ids that earlier releases published, for a code may be gone from the content.
    """
    prefix = f"{criterion.prefix}-"
    used = {*released, *(located.entry.id for located in hub.located if located.kind is QUESTION)}
    numbers = [int(code.removeprefix(prefix)) for code in used if code.startswith(prefix)]
    return f"{prefix}{max(numbers, default=0) + 1:0{hub.info.codes.digits}}"


def _services(hub: Hub, lines: str) -> str:
    """Return the lines on kinds of service, of which only a question bank has some."""
    if not hub.question_bank:
        return ""
    return lines.format(first=scalar(hub.question_bank.services[0].id))


def _where(hub: Hub) -> str:
    """Return the lines on where a case happened: one of the hub's Places, or in words where it has none."""
    if not hub.info.places:
        return _AREA.format(fill=TO_FILL_IN)
    return _PLACES.format(place=scalar(hub.info.places[0].id))


def _principles(hub: Hub, indent: str) -> str:
    """Return the lines that name a principle; none in a hub without any, where no id would be right."""
    if not hub.principles:
        return ""
    return f"{indent}principles:\n{indent}  - {scalar(hub.principles[0].id)}\n"


def first_id(hub: Hub, kind: Kind[Any]) -> str:
    """Return the id of the first published entry of a kind, or else of a draft, which a draft may name."""
    return next((each.id for each in (*hub.shown(kind), *hub.with_drafts.shown(kind))), "")


def due_after(today: date, months: int) -> date:
    """Return the day by which an entry of today is read again; no month is shorter than 28 days."""
    years, month = divmod(today.month - 1 + months, 12)
    return today.replace(year=today.year + years, month=month + 1, day=min(today.day, 28))


def _shared(hub: Hub, today: date) -> dict[str, str]:
    info = hub.info
    return {
        "source": scalar(first_id(hub, SOURCE)),
        "release": info.release,
        "today": today.isoformat(),
        "due": due_after(today, info.review_months).isoformat(),
        "draft": info.draft_origin,
        "fill": TO_FILL_IN,
    }
