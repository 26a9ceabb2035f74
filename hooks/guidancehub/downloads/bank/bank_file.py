"""The bank of a release: all that the tender pack needs of the content, in one canonical file of JSON.

Its fields are those of ``BankFile`` in ``docs/assets/js/pack/types.mjs``. A released bank never changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from guidancehub.content.checks.question_style import known_words, style_rules
from guidancehub.content.model.case import CASE
from guidancehub.content.model.chapter_kinds import LAW
from guidancehub.content.model.gate import GATE
from guidancehub.content.model.matrix import CRITERION, QUESTION
from guidancehub.content.model.question_set import QUESTION_SET
from guidancehub.content.released import bank_uri, permanent_numbers, scale_key
from guidancehub.downloads.bank.canonical import canonical, with_digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import BaseModel

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.gate import Gate, GateGroup
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.content.model.kind import Key
    from guidancehub.content.model.matrix import Criterion
    from guidancehub.content.model.placed_question import PlacedQuestion
    from guidancehub.content.model.question_bank import QuestionBank
    from guidancehub.content.model.question_set import QuestionSet
    from guidancehub.content.released import Released

Json = dict[str, Any]
Numbers = dict["Key", int]

FORMAT: Final = 1
LAW_PAGES: Final = frozenset(
    {
        "basic-selection-criteria",
        "buying-outside-the-psr",
        "direct-award-process-a",
        "direct-award-process-b",
        "direct-award-process-c",
        "framework-agreements",
        "grants-in-law",
        "most-suitable-provider-process",
        "provider-selection-regime",
        "psr-competitive-process",
        "standstill-period",
    }
)
"""The pages on the law to which the tender pack leads, where a hub has them."""
_TENTHS: Final = 10
_PLAIN: Final = ("scored", 300)
"""The kind and the word limit of a question that does not say how it is used in a tender."""


def bank_files(hub: Hub, released: Released) -> Mapping[str, str]:
    """Return the text of this release's bank, and of each one that is kept, by its URI.

    A hub without content/question-bank.yml has no banks.
    """
    if not hub.question_bank:
        return {}
    banks = {**released.banks, hub.info.release: bank_file(hub, hub.question_bank, released)}
    return {bank_uri(release): content for release, content in banks.items()}


def release_facts(info: HubInfo) -> Json:
    """Return what each file of a bank says of the hub and its release."""
    return {
        "format": FORMAT,
        "id": info.storage_prefix,
        "release": info.release,
        "released": info.released.isoformat(),
        "name": info.name,
        "rights": f"{info.address}sources/#rights",
    }


def bank_file(hub: Hub, bank: QuestionBank, released: Released) -> str:
    """Return the text of this release's bank."""
    numbers = permanent_numbers(hub, released)
    info = hub.info
    body: Json = {
        **release_facts(info),
        "address": info.address,
        "origins": _picked(info.origins, "id", "label", "sentence"),
        "weightings": _picked(info.weightings, "id", "label", "sentence", "level"),
        "scale": {
            "number": numbers[scale_key(hub)],
            "origin": info.scale_origin,
            "note": info.scale.note,
            "steps": _picked(info.scale.steps, "score", "label", "sentence"),
        },
        "criteria": [_criterion(each, numbers) for each in hub.criteria],
        "questions": [_question(each, numbers) for each in hub.placed_questions],
        "gates": [
            _gate(group, gate, numbers)
            for group in (hub.gates.groups if hub.gates else ())
            for gate in group.gates
        ],
        "retired": list(_retired(hub, numbers)),
        "sets": [_set(each) for each in hub.question_sets],
        "services": _picked(bank.services, "id", "label", "summary"),
        "modes": _picked(bank.modes, "id", "label", "sentence", "kinds"),
        "sizes": [
            {"id": each.id, "label": each.label, "yearly": each.yearly_limit, "lifetime": each.lifetime_limit}
            for each in bank.sizes
        ],
        "assumptions": _picked(bank.assumptions, "id", "label", "low", "high", "basis", "origin"),
        "style": style_rules(known_words(hub), info.words),
        "cases": _cases(hub),
        **_routes(bank),
        **_law(hub),
    }
    return f"{canonical(with_digest(body))}\n"


def _routes(bank: QuestionBank) -> Json:
    """Return the routes that packs can take, where the hub says so."""
    offered = [each.model_dump(mode="json", exclude_none=True) for each in bank.routes or ()]
    return {"routes": offered} if offered else {}


def _law(hub: Hub) -> Json:
    """Return what a hub has of the pages to which packs lead, where it lacks any of them."""
    pages = {each.id for each in hub.shown(LAW)}
    if pages >= LAW_PAGES:
        return {}
    return {"law": sorted(pages & LAW_PAGES) if pages else False}


def _picked(records: tuple[BaseModel, ...], *fields: str) -> list[Json]:
    return [record.model_dump(mode="json", include=set(fields)) for record in records]


def _criterion(criterion: Criterion, numbers: Numbers) -> Json:
    return {
        "number": numbers[CRITERION.name, criterion.id],
        "id": criterion.id,
        "title": criterion.title,
        "price": criterion.price,
        "url": CRITERION.url(criterion.id),
        "areas": _picked(criterion.areas, "id", "title", "summary"),
    }


def _question(placed: PlacedQuestion, numbers: Numbers) -> Json:
    question, how = placed.question, placed.question.in_tender
    kind, words = (how.kind, how.word_limit) if how else _PLAIN
    levels = question.levels
    return {
        "number": numbers[QUESTION.name, question.id],
        "code": question.id,
        "title": question.title,
        "summary": question.summary,
        "criterion": placed.criterion.id,
        "area": placed.area.id,
        "origin": question.origin,
        "weighting": question.weighting,
        "question": question.question,
        "points": [{"text": each.text, "points": list(each.points or ())} for each in question.good_answer],
        "evidence": list(question.bidder.points) if question.bidder else [],
        "notes": list(question.evaluator.points) if question.evaluator else [],
        "reading": list(question.reading or ()),
        "levels": levels.model_dump(include={"weak", "fair", "strong"}) if levels else None,
        "kind": kind,
        "words": words,
        "applies_when": (how and how.applies_when) or "",
        "services": list((how and how.services) or ()),
        "track_record": bool(how and how.track_record),
        "cases": list(question.cases or ()),
        "worked": question.worked_answers is not None,
        "url": QUESTION.url(question.id),
    }


def _gate(group: GateGroup, gate: Gate, numbers: Numbers) -> Json:
    return {
        "number": numbers[GATE.name, gate.id],
        "code": gate.id,
        "title": gate.title,
        "group": group.title,
        "part": group.part,
        "question": gate.question,
        "ask_only_when": gate.ask_only_when,
        "by_size": {each.size: each.text for each in gate.by_size},
        "not_asked": gate.not_asked,
        "reading": list(gate.reading or ()),
        "evidence": list(gate.evidence),
        "required": gate.required,
        "url": GATE.url(gate.id),
    }


def _retired(hub: Hub, numbers: Numbers) -> Iterator[Json]:
    for each in hub.located:
        if each.is_retired and each.kind in {QUESTION, GATE}:
            yield {
                "kind": each.kind.name,
                "number": numbers[each.key],
                "code": each.entry.id,
                "title": each.entry.title,
                "replaced_by": next(iter(each.entry.heirs), ""),
            }


def _set(every: QuestionSet) -> Json:
    return {
        "id": every.id,
        "title": every.title,
        "summary": every.summary,
        "service": every.service,
        "url": QUESTION_SET.url(every.id),
        "sets": [
            {
                "size": each.size,
                "note": each.note,
                "gates": list(each.gates),
                "questions": [
                    {"code": one.code, "weight": one.weight * _TENTHS, "words": one.word_limit}
                    for one in each.questions
                ],
            }
            for each in every.sets
        ],
    }


def _cases(hub: Hub) -> Json:
    """Return the title and the URL of each case that a question names, by its id."""
    named = {key for question in hub.questions for key in question.cases or ()}
    return {
        each.id: {"title": each.title, "url": CASE.url(each.id)} for each in hub.cases if each.id in named
    }
