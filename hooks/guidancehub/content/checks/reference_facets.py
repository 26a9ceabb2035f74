"""What readers filter terms and sources by: subjects of the glossary, and publishers of the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from guidancehub.content.model.bibliography import SOURCES_FILE, SourcesFile
from guidancehub.content.model.glossary import GLOSSARY_FILE, GlossaryFile
from guidancehub.content.problems import did_you_mean, one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Problem


def wrong_subjects(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each term whose subject its file does not list."""
    for loaded in hub.files[GLOSSARY_FILE.name]:
        file = cast("GlossaryFile", loaded.record)
        known = [subject.id for subject in file.subjects or ()]
        for at, term in enumerate(file.terms):
            if term.subject and term.subject not in known:
                yield loaded.source.problem(
                    ("terms", at, "subject"),
                    "subject-unknown",
                    f"found {term.subject!r}, expected the id of one of the subjects of this file",
                    did_you_mean(term.subject, known) or (one_of(known) if known else "add “subjects” first"),
                )


def wrong_publishers(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each publisher in a kind of source that no source names, or that is in two."""
    for loaded in hub.files[SOURCES_FILE.name]:
        file = cast("SourcesFile", loaded.record)
        known = sorted({work.own_publisher for work in file.sources})
        kinds: dict[str, str] = {}
        for at, kind in enumerate(file.kinds or ()):
            for number, publisher in enumerate(kind.publishers):
                steps = ("kinds", at, "publishers", number)
                if publisher in kinds:
                    yield loaded.source.problem(
                        steps,
                        "publisher-twice",
                        f"found {publisher!r} again, expected each publisher in one kind",
                        f"it is among the publishers of {kinds[publisher]!r}",
                    )
                elif publisher not in known:
                    yield loaded.source.problem(
                        steps,
                        "publisher-unknown",
                        f"found {publisher!r}, expected the publisher of a source",
                        did_you_mean(publisher, known) or "delete the line, or add the source",
                    )
                kinds.setdefault(publisher, kind.id)
