"""Each part of the site has something to show, and dates and releases are possible ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.content.model.case import Case
from guidancehub.content.model.contracts_and_grants import GUIDANCE
from guidancehub.content.model.finder import FINDER, GUIDE_FINDER
from guidancehub.content.model.hub_info import HUB_FILE
from guidancehub.content.model.matrix import CRITERION, QUESTION
from guidancehub.content.published import published
from guidancehub.content.reading.validation import where_stated
from guidancehub.content.released import release_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Problem


def impossible_dates(hub: Hub) -> Iterator[Problem]:
    """Yield a problem where a review is due before it was done, or a release is still to come."""
    release = release_number(hub.info.release)
    for located in hub.located:
        entry, source = located.entry, located.source
        if entry.review_by <= entry.reviewed:
            yield source.problem(
                where_stated(source, (*located.steps, "review_by")),
                "review-before-reading",
                f"found {entry.review_by.isoformat()}, expected a day after the review of "
                f"{entry.reviewed.isoformat()}",
            )
        if release_number(entry.added) > release:
            yield source.problem(
                where_stated(source, (*located.steps, "added")),
                "release-in-future",
                f"found release {entry.added}, expected {hub.info.release} or an earlier one",
                "content/hub.yml has the hub's release",
            )


def wrong_releases(hub: Hub) -> Iterator[Problem]:
    """Yield a problem where the list of releases does not begin with this one, or is out of order."""
    source = hub.files[HUB_FILE.name][0].source
    newest = hub.info.releases[0]
    if (newest.release, newest.released) != (hub.info.release, hub.info.released):
        yield source.problem(
            ("releases", 0),
            "release-not-first",
            f"found release {newest.release} of {newest.released.isoformat()}, expected this release: "
            f"{hub.info.release} of {hub.info.released.isoformat()}",
            "add a line for this release at the top",
        )
    numbers = [release_number(each.release) for each in hub.info.releases]
    for at, number in enumerate(numbers[1:], start=1):
        if number >= numbers[at - 1]:
            found = hub.info.releases[at].release
            yield source.problem(
                ("releases", at, "release"),
                "release-out-of-order",
                f"found {found}, expected an earlier release than the one above",
            )


def unlisted_releases(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each release that an entry names and the hub no longer lists.

    A citation leads to the line of its release, so a release stays in the list for ever.
    """
    listed = {each.release for each in hub.info.releases}
    newest = release_number(hub.info.release)
    entries = [(each.entry, each.source, each.steps) for each in hub.located]
    found = {
        (source.path, where_stated(source, (*steps, *step))): (source, release)
        for entry, source, steps in entries
        for step, release in (
            (("added",), entry.added),
            *((("changes", at, "release"), change.release) for at, change in enumerate(entry.changes or ())),
        )
        if release not in listed and release_number(release) <= newest
    }
    for (_, steps), (source, release) in found.items():
        yield source.problem(
            steps,
            "release-not-listed",
            f"found release {release}, expected one that content/hub.yml lists in “releases”",
            "list it there again, for citations lead to its line",
        )


def cases_without_a_place(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each case from another published source that does not say where it happened."""
    published = {origin.id for origin in hub.info.origins if origin.means == "published"}
    for located in hub.located:
        case = located.entry
        if located.is_retired:
            continue
        if isinstance(case, Case) and case.origin in published and not (case.places or case.area):
            yield located.source.problem(
                ("area",),
                "case-without-place",
                "found nothing, expected where it happened, such as 'London Borough of Camden'",
                "or name “places”, where it happened in Places of the System",
            )


def nothing_shown(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for a criterion without a question, and for a finder without its guide."""
    finders = {finder.id for finder in hub.shown(FINDER)}
    for located in hub.located:
        if located.kind is GUIDANCE and not located.is_published and GUIDE_FINDER in finders:
            yield located.source.problem(
                (*located.steps, "status"),
                "guidance-not-published",
                f"found {located.entry.status!r}, expected 'published'",
                f"the finder {GUIDE_FINDER!r} leads to it: publish both or neither",
            )
        if located.kind is CRITERION and located.is_published and not published(located.entry):
            yield located.source.problem(
                ("areas",),
                "criterion-without-question",
                "found no published question, expected at least one",
                "publish a question, or make the criterion a draft",
            )
    yield from _questions_not_shown(hub)


def _questions_not_shown(hub: Hub) -> Iterator[Problem]:
    """Yield a problem for each published question of a criterion that is not: no page would show it."""
    shown = {question.id for question in hub.questions}
    for located in hub.located:
        key = located.entry.id
        if located.kind is QUESTION and located.is_published and key not in shown:
            yield located.source.problem(
                (*located.steps, "id"),
                "question-without-criterion",
                f"found {key} published in a criterion that is not, expected both or neither",
                "publish the criterion, or give the question the same status",
            )
