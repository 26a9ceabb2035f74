"""How to use the question matrix, for its page and its booklets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from guidancehub.content.model.glossary import TERM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.model.source_ref import SourceRef


@dataclass(frozen=True, slots=True)
class AskedThroughout:
    """What the system asks about under every key criterion, as the glossary explains it."""

    term: str
    plain: str
    where: str
    """A sentence on where the system asks about it."""
    origin: str
    """The id of the term's origin."""
    label: str
    """The label of its origin."""
    sources: tuple[SourceRef, ...]
    url: str
    """The term in the glossary, relative to the site's root."""

    @property
    def explanation(self) -> str:
        """Return what the term means, and where the system asks about it."""
        return f"{self.plain} {self.where}"


def lead_of_matrix(hub: Hub, number: int) -> str:
    """Return the sentences above ``number`` questions: how many there are, and what each has."""
    say = hub.info.words.say
    each = "matrix-lead-answers" if any(one.good_answer for one in hub.questions) else "matrix-lead-plain"
    return f"{say('matrix-lead', all=hub.info.words.counted(number))} {say(each)}"


def how_to_use(hub: Hub) -> tuple[str, ...]:
    """Return the steps of using the whole matrix; one criterion alone leaves none to read or choose among."""
    say = hub.info.words.say
    if len(hub.criteria) == 1:
        return (say("matrix-choose-one"), *_weigh_and_publish(hub))
    return (say("matrix-use-all"), say("matrix-choose"), *_weigh_and_publish(hub))


def how_to_use_one_criterion(hub: Hub) -> tuple[str, ...]:
    """Return the steps of using one criterion by itself; if there is no other, it is the whole matrix."""
    say = hub.info.words.say
    if len(hub.criteria) == 1:
        return how_to_use(hub)
    return (say("matrix-use-one"), say("matrix-choose-one"), *_weigh_and_publish(hub))


def _weigh_and_publish(hub: Hub) -> Iterator[str]:
    say = hub.info.words.say
    yield say("matrix-weigh", weightings=hub.info.weighting_words)
    if any(question.good_answer for question in hub.questions):
        yield say("matrix-publish")


def asked_throughout(hub: Hub) -> AskedThroughout | None:
    """Return the term that ``asked_throughout`` in content/hub.yml names, or ``None`` if it names none."""
    found = (term for term in hub.terms if term.id == hub.info.asked_throughout)
    return next(
        (
            AskedThroughout(
                term.term,
                term.plain,
                hub.info.words.say("asked-throughout"),
                term.origin,
                hub.info.origin(term.origin).label,
                term.sources,
                TERM.url(term.id),
            )
            for term in found
        ),
        None,
    )
