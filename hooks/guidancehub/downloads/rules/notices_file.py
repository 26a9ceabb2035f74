"""What the scripts of the notice desk and the notice checker read: notices, parts and kinds of faults.

The open data has the same rules in full. These files leave out what only pages show, and have each
pattern whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from guidancehub.content.model.notice import NOTICE
from guidancehub.content.model.notice_checks import NOTICE_CHECKS
from guidancehub.content.model.notice_desk import NOTICE_DESK
from guidancehub.content.model.wordings import joined
from guidancehub.downloads.bank.canonical import canonical
from guidancehub.views.rule_files import rule_uri

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pydantic import BaseModel

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.notice import Notice
    from guidancehub.content.model.notice_checks import NoticeChecks
    from guidancehub.content.model.notice_desk import NoticeCondition, NoticeDesk
    from guidancehub.content.model.wordings import Wording

Json = dict[str, Any]

DESK: Final = rule_uri("notices")
CHECKS: Final = rule_uri("notice-checks")

_PATTERNS: Final = frozenset({"words", "near", "unless", "label"})
"""The fields whose lists are the alternatives of one pattern."""
_ON_PAGES: Final = {"hint", "example"}
"""What only pages show of a field."""
_IN_CHECKS: Final = {"signs", "unless_signs"}
"""What only the checker reads of a condition."""


def notice_files(hub: Hub) -> Mapping[str, str]:
    """Return the text of both files by their URIs; a hub without desk, checks or notices has none."""
    desk, checks = next(iter(hub.shown(NOTICE_DESK)), None), next(iter(hub.shown(NOTICE_CHECKS)), None)
    notices = hub.shown(NOTICE)
    if desk is None or checks is None or not notices:
        return {}
    return {
        DESK: f"{canonical(desk_data(desk, notices, checks))}\n",
        CHECKS: f"{canonical(checks_data(desk, checks))}\n",
    }


def desk_data(desk: NoticeDesk, notices: Sequence[Notice], checks: NoticeChecks) -> Json:
    """Return what forms are made of; `docs/assets/js/notices/types.mjs` describes it."""
    return {
        "conditions": [_dumped(each, _IN_CHECKS) for each in desk.conditions],
        "fields": [_dumped(each, _ON_PAGES) for each in desk.fields],
        "parts": [{"id": part.id, "title": part.title, "paste": part.paste or ""} for part in desk.parts],
        "notices": [_notice(each) for each in notices],
        "regime": checks.regime,
        "moments": {"begins": checks.begins, "ends": checks.ends},
    }


def checks_data(desk: NoticeDesk, checks: NoticeChecks) -> Json:
    """Return what drafts are checked by; `docs/assets/js/notice-check/types.mjs` describes it."""
    named = _named((*desk.vocabulary, *checks.vocabulary))
    signs = {part.id: list(part.signs or ()) for part in desk.parts}
    return {
        "kinds": [_plain(each, named) for each in checks.kinds],
        "criteria": [_plain(each, named) for each in checks.criteria],
        "processes": [_plain(each, named) for each in checks.processes],
        "wordings": named,
        "cpv": list(checks.cpv),
        "met": {each.name: _signs_of(each, named) for each in desk.conditions},
        "signs": {
            part.id: [_plain(each, named) for of in (part.id, *(part.signs_of or ())) for each in signs[of]]
            for part in desk.parts
        },
    }


def _dumped(record: BaseModel, without: set[str]) -> Json:
    return record.model_dump(mode="json", exclude_none=True, exclude=without)


def _signs_of(condition: NoticeCondition, named: Mapping[str, str]) -> Json:
    """Return the signs by which a draft shows that a condition holds."""
    return {field: value for field, value in _plain(condition, named).items() if field in _IN_CHECKS}


def _notice(notice: Notice) -> Json:
    return {
        "id": notice.id,
        "schedule": notice.schedule,
        "title": notice.title,
        "regulation": notice.regulation,
        "processes": list(notice.processes or ()),
        "stage": notice.stage or "",
        "asks_first": list(notice.asks_first or ()),
        "paragraphs": [each.model_dump(mode="json", exclude_none=True) for each in notice.paragraphs],
        "extras": list(notice.extras or ()),
    }


def _named(vocabulary: Iterable[Wording]) -> dict[str, str]:
    """Return each wording as one pattern by its name; each can name those before it."""
    named: dict[str, str] = {}
    for each in vocabulary:
        named[each.name] = joined(each.words, named)
    return named


def _plain(record: BaseModel, named: Mapping[str, str]) -> Json:
    """Return a record without what is left out of it, with each pattern as one text."""
    return {
        field: _value(field, value, named)
        for field, value in record.model_dump(mode="json", exclude_none=True, exclude_defaults=True).items()
    }


def _value(field: str, value: object, named: Mapping[str, str]) -> object:
    if field in _PATTERNS and isinstance(value, list):
        return joined(tuple(value), named)
    if isinstance(value, list):
        return [_value(field, each, named) for each in value]
    if isinstance(value, dict):
        return {inner: _value(inner, each, named) for inner, each in value.items()}
    return value
