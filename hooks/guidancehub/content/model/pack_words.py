"""What the tender pack says: texts that explain and advise, each by an id that its script asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.fields import Many, Record, Slug, Text
from guidancehub.content.model.kind import ContentFile

if TYPE_CHECKING:
    from collections.abc import Mapping

PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
"""A name in braces, in the place of which the page puts something: ``{list}``."""

_PLAIN: Final = re.findall(
    r"\S+",
    """
    route-direct-a route-direct-b route-direct-c route-most-suitable route-competitive route-call-off
    route-light-touch route-below-threshold route-grant gates-direct gates-full gates-call-off
    gates-light-touch gates-below-threshold gates-grant gates-basic-selection-title
    gates-basic-selection-psr gates-basic-selection-other gates-declarations-title
    gates-declarations-psr gates-declarations-other gates-usual gates-why-hint weights-pass-fail
    weights-narrative contact-hint
    tie-hint points-unpublished stage-answers-scored stage-answers-pass-fail stage-answers-narrative
    stage-gates reasons-hint remark-hint burden-own-numbers burden-of-grants minimums-set minimums-none
    price-low-law price-grant price-narrative link-holds findings-gates-unknown check-introduction
    balance-even decides-introduction value-hint lots-hint finder-none price-lowest-hint
    price-passing-hint price-fixed-hint link-fingerprint weigh-question-hint weigh-criterion-hint
    ready-gates-holds ready-gates-lacks ready-gates-not-required-holds ready-gates-fit-holds
    ready-sub-contractors-holds ready-exclusion-holds ready-stages-holds ready-stages-lacks
    ready-no-shortlist-holds ready-panel-holds ready-conflicts-holds ready-name-holds ready-name-lacks
    ready-value-holds ready-contact-holds ready-dates-holds ready-date-order-holds
    ready-fourteen-days-holds ready-fourteen-days-lacks ready-standstill-holds ready-log-holds
    ready-log-lacks ready-mode-holds ready-weights-holds ready-weight-reasons-holds ready-nought-holds
    ready-minimums-holds ready-floors-holds ready-no-scores-holds ready-tie-holds ready-price-holds
    ready-no-price-holds ready-no-price-lacks ready-questions-holds ready-questions-lacks
    ready-criteria-holds ready-kinds-holds ready-reasons-holds ready-agreed-holds ready-words-holds
    ready-wording-holds ready-points-holds ready-same-point-holds ready-contact-lacks
    ready-contact-lacks-shared ready-standstill-lacks-days ready-standstill-lacks-days-call-off
    ready-exclusion-lacks ready-exclusion-lacks-procurement-act ready-points-lacks-unpublished
    ready-mode-lacks ready-mode-lacks-alone ready-minimums-lacks ready-tie-lacks ready-tie-lacks-passing
    """,
)
"""The ids of texts without placeholders."""

TEXTS: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(_PLAIN, ()),
    "points-published": ("offer",),
    "points-publish": ("bidder",),
    "stages-hint": ("bidder",),
    "question-unfit": ("kind", "mode"),
    "question-track-record": ("bidder",),
    "price-inside": ("criterion",),
    "link-left-out": ("list",),
    "mode-unfit-scored": ("modes", "route"),
    "mode-unfit": ("modes", "route"),
    "gate-turnover-psr": ("found", "gate", "most"),
    "gate-turnover": ("found", "gate", "most"),
    "gate-cover": ("found", "gate", "most"),
    "gate-paper": ("gate", "word"),
    "overlap-point": ("both", "point"),
    "overlap-named": ("both",),
    "overlap-words": ("both", "share", "words"),
    "ready-gates-not-required-lacks": ("list",),
    "ready-gates-fit-lacks": ("list",),
    "ready-no-shortlist-lacks": ("list",),
    "ready-panel-lacks": ("list",),
    "ready-conflicts-lacks": ("list",),
    "ready-value-lacks": ("list",),
    "ready-dates-lacks": ("list",),
    "ready-date-order-lacks": ("list",),
    "ready-weights-lacks": ("list",),
    "ready-weight-reasons-lacks": ("list",),
    "ready-nought-lacks": ("list",),
    "ready-floors-lacks": ("list",),
    "ready-no-scores-lacks": ("list",),
    "ready-price-lacks": ("list",),
    "ready-criteria-lacks": ("list",),
    "ready-kinds-lacks": ("list",),
    "ready-reasons-lacks": ("list",),
    "ready-agreed-lacks": ("list",),
    "ready-words-lacks": ("list",),
    "ready-wording-lacks": ("list",),
    "ready-same-point-lacks": ("list",),
    "ready-standstill-lacks-room": ("decision", "earliest"),
    "ready-standstill-lacks-room-call-off": ("decision", "earliest"),
    "ready-sub-contractors-lacks": ("list",),
    "ready-sub-contractors-lacks-call-off": ("list",),
    "ready-sub-contractors-lacks-light-touch": ("list",),
    "ready-points-lacks": ("list",),
    "ready-minimums-lacks-off-scale": ("list",),
}
"""The id of each text that the page asks for, with the placeholders that it has."""


class PackText(Record):
    """One text of the tender pack."""

    id: Slug
    """Where it is shown. The page asks for texts by these ids, so none can be added, left out or renamed."""
    text: Text
    """What readers see. A name in braces stands for what the page puts there: “{list}”. Keep each of them."""


class PackWordsFile(Record):
    """content/pack-words.yml: what the tender pack explains and advises, in words that a hub can change."""

    texts: Many[PackText]
    """Each text once."""


PACK_WORDS_FILE: Final = ContentFile(
    "pack-words",
    "content/pack-words.yml",
    PackWordsFile,
    data="pack_words",
    title="What the tender pack says",
    page="developers/",
    required=False,
)
