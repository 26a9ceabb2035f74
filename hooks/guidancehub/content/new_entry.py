"""Make the text of a new entry: a whole file or a part of one, with every field, as a valid draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guidancehub.content.editor_schemas import modeline
from guidancehub.content.model.case import CASE_FILES
from guidancehub.content.model.matrix import QUESTION
from guidancehub.content.model.sentences import joined
from guidancehub.content.reading.source import Source
from guidancehub.content.reading.yaml_reader import decode

if TYPE_CHECKING:
    from datetime import date

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.matrix import Criterion


class NewEntryError(Exception):
    """No entry can be started under the name that was given; the message says why and what to do."""


_CASE: Final = """\
{modeline}
id: {id}
title: Say in a few words what was done
summary: Say in one or two sentences what was done and what came of it.
origin: {published} # {origins}: see docs/editing.md
sources:
  - source: {source} # an id in content/sources.yml; add your source there first
    part: The heading or page where it stands # or, for numbered chapters, chapters: [2, 4-7]
status: draft # not shown until this says published
added: {release}
reviewed: {today}
review_by: {due}
who:
  - Name of an organisation or a team
places: # leave out when it is about the whole System, or happened elsewhere
  - {place}
# area: Where it happened, when that was elsewhere
period: When it happened, or “not given”
{services}paid: # leave out when the sources do not say
  - grant # or contract, lead-provider, alliance; none when it is not about a payment
# money: The label of the figure, in pounds, that says best how much money it was
led_by: # leave out when the sources do not say
  - council # or nhs, vcse, funder
# year: The year in which it began
best_for: Whom it helps most, as this hub sees it
principles:
  - {principle}
challenge: |-
  What was wrong or wanted.
steps:
  - What was done first.
changed:
  - What changed, as far as the source says.
not_fixed: # leave out when the source names nothing
  - What it did not fix.
lessons:
  origin: {draft}
  points:
    - What others can take from it.
not_said: # leave out when nothing is missing
  - What the source does not say, or what of it you did not read.
"""

_QUESTION: Final = """\
      - id: {code}
        title: The question’s theme
        summary: A draft by this hub, to be co-produced locally. Say what the question is about.
        origin: {draft}
        sources:
          - source: {source}
            part: What led to it # or, for numbered chapters, chapters: [2, 4-7]
        status: draft # not shown until this says published
        added: {release}
        reviewed: {today}
        review_by: {due}
        weighting: {weighting} # {weightings}
        question: How will you …?
        good_answer:
          - text: What a good answer shows.
        bidder:
          origin: {draft}
          points:
            - Evidence that a bidder can gather.
        evaluator:
          origin: {draft}
          points:
            - How an evaluator can read the answer.
        in_tender:
          origin: {draft}
          kind: scored # or pass-fail, or narrative
          word_limit: 300 # as many words as the answer needs, and no more
          # applies_when: When to ask it, for a question that does not fit every tender.
{services}          track_record: false # true for a question on what a bidder has done before
        levels:
          origin: {draft}
          weak: What a weak answer says, and what it lacks.
          fair: What a fair answer shows, and what it leaves open.
          strong: What a strong answer shows that others do not.
        # worked_answers: three examples with scores; docs/editing.md shows how
        principles:
          - {principle}
"""


_SERVICES: Final = """\
          services: # leave out when it fits every kind of service
            - {first} # or others of the “services” in content/question-bank.yml
"""

_CASE_SERVICES: Final = """\
services: # leave out when it is about services in general
  - {first} # or others of the “services” in content/question-bank.yml
"""


def new_case(hub: Hub, key: str, today: date) -> str:
    """Return the text of a new case study's file."""
    origins = [origin.id for origin in hub.info.origins]
    published = [origin.id for origin in hub.info.origins if origin.means == "published"]
    return _CASE.format(
        published=next(iter(published), hub.info.own_origin),
        origins=joined(origins, "or"),
        modeline=modeline(CASE_FILES),
        id=_as_text(key),
        place=_as_text(hub.info.places[0].id),
        services=_services(hub, _CASE_SERVICES),
        **_shared(hub, today),
    )


def new_question(hub: Hub, criterion: Criterion, today: date) -> str:
    """Return the text of a new question, with the next code that was never used."""
    weightings = [weighting.id for weighting in hub.info.weightings]
    return _QUESTION.format(
        code=next_code(hub, criterion),
        weighting=weightings[len(weightings) // 2],
        weightings=joined(weightings, "or"),
        services=_services(hub, _SERVICES),
        **_shared(hub, today),
    )


def next_code(hub: Hub, criterion: Criterion) -> str:
    """Return the first code after all codes of the criterion, drafts and retired ones included."""
    prefix = f"{criterion.prefix}-"
    numbers = [
        int(located.entry.id.removeprefix(prefix))
        for located in hub.located
        if located.kind is QUESTION and located.entry.id.startswith(prefix)
    ]
    return f"{prefix}{max(numbers, default=0) + 1:0{hub.info.codes.digits}}"


def _services(hub: Hub, lines: str) -> str:
    """Return the lines on kinds of service, of which only a question bank has some."""
    if not hub.question_bank:
        return ""
    return lines.format(first=_as_text(hub.question_bank.services[0].id))


def _shared(hub: Hub, today: date) -> dict[str, str]:
    info = hub.info
    years, month = divmod(today.month - 1 + info.review_months, 12)
    due = today.replace(year=today.year + years, month=month + 1, day=min(today.day, 28))
    return {
        "source": _as_text(next(iter(hub.bibliography))),
        "principle": _as_text(hub.principles[0].id),
        "release": info.release,
        "today": today.isoformat(),
        "due": due.isoformat(),
        "draft": info.draft_origin,
    }


def _as_text(key: str) -> str:
    """Return an id as YAML reads it as text: 2025 and true need quotes."""
    source = decode(key.encode(), "")
    return key if isinstance(source, Source) and source.value == key else f'"{key}"'
