"""What script reads of a finder: one JSON file, with addresses relative to the site's root."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from guidancehub.content.model.chapter_kinds import LAW
from guidancehub.content.model.clock import CLOCKS
from guidancehub.content.model.finder import FINDER
from guidancehub.views.finder_record import record_lines
from guidancehub.views.rule_files import rule_uri
from guidancehub.web.finder_view import schedule_urls
from guidancehub.web.output import Output
from guidancehub.web.source_uses import sources_in_words

if TYPE_CHECKING:
    from guidancehub.content.hub import Hub
    from guidancehub.content.model.fields import Record
    from guidancehub.content.model.finder import Finder
    from guidancehub.content.model.finder_outcomes import Outcome
    from guidancehub.content.model.finder_steps import FinderStep

_OTHERWISE: Final = {"sources", "page"}


def data_uri(finder: Finder) -> str:
    """Return the URI of a finder's file, relative to the site's root."""
    return rule_uri(finder.id)


def finder_file(hub: Hub, finder: Finder) -> Output:
    """Return the file of a finder; `docs/assets/js/finder/types.mjs` describes it."""
    info, origin, url = hub.info, hub.info.origin(finder.origin), FINDER.url(finder.id)
    data = {
        "id": finder.id,
        "title": finder.title,
        "home": info.address,
        "address": f"{info.address}{url}",
        "made": f"{info.name}, {info.words.say('release-number-in-line', number=info.release)}",
        "origin": f"{origin.label}: {origin.sentence}",
        "notice": info.law_notice,
        "reviewed": finder.reviewed.isoformat(),
        "review_by": finder.review_by.isoformat(),
        "record": record_lines(info.words),
        "links": _links(hub),
        "steps": [_part(hub, each) | {"answers": _answers(each)} for each in finder.steps],
        "outcomes": [_part(hub, each) for each in finder.outcomes],
        "processes": [_plain(each) | {"page": LAW.url(each.page)} for each in finder.processes or ()],
    }
    if finder.sheet:
        data["sheet"] = f"{url}{finder.sheet.id}/"
    return Output(data_uri(finder), json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n")


def _links(hub: Hub) -> dict[str, str]:
    """Return the URLs of other tools: of the clock, and of what each Schedule lists."""
    clock = {"clock": CLOCKS.file.page} if hub.shown(CLOCKS) else {}
    return clock | {f"schedule-{number}": url for number, url in schedule_urls(hub).items()}


def _part(hub: Hub, part: FinderStep | Outcome) -> dict[str, Any]:
    return _plain(part) | {"sources": sources_in_words(hub.info.words, part.sources, hub.bibliography)}


def _answers(step: FinderStep) -> list[dict[str, Any]]:
    """Return the ways out of a step. To script, “then” would mean something that it can wait for."""
    written = [each.model_dump(mode="json", exclude_none=True, exclude={"then"}) for each in step.answers]
    return [plain | {"leads_to": each.then} for plain, each in zip(written, step.answers, strict=True)]


def _plain(part: Record) -> dict[str, Any]:
    """Return a record as plain values, without what is written otherwise: in words, or as an address."""
    values: dict[str, Any] = part.model_dump(mode="json", exclude_none=True, exclude=_OTHERWISE)
    return values
