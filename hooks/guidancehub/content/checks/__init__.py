"""Rules between records, one module for each subject.

Each rule is a generator of problems. Every record of the hub has passed the model's own checks by then.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from guidancehub.content.checks.bank_sizes import lost_sizes, wrong_assumptions, wrong_sizes
from guidancehub.content.checks.case_facts import wrong_case_facts
from guidancehub.content.checks.clocks import lost_examples, wrong_clocks
from guidancehub.content.checks.coverage_counts import wrong_coverage
from guidancehub.content.checks.dates_and_status import (
    cases_without_a_place,
    impossible_dates,
    nothing_shown,
    unlisted_releases,
    wrong_releases,
)
from guidancehub.content.checks.far_dates import far_dates
from guidancehub.content.checks.finder import broken_finders, guide_with_a_finder
from guidancehub.content.checks.holidays import wrong_holidays
from guidancehub.content.checks.house_words import wrong_words
from guidancehub.content.checks.ids import (
    repeated_ids,
    repeated_numbers,
    repeated_parts,
    wrong_codes,
    wrong_file_names,
    wrong_prefixes,
)
from guidancehub.content.checks.law_pages import lost_parts, lost_trees
from guidancehub.content.checks.notices import lone_notice_files, wrong_checks, wrong_desk, wrong_notices
from guidancehub.content.checks.own_address import own_addresses, told_once
from guidancehub.content.checks.pack_words import wrong_pack_words
from guidancehub.content.checks.personal_data import personal_data
from guidancehub.content.checks.question_bank import wrong_questions, wrong_sets
from guidancehub.content.checks.reference_facets import wrong_publishers, wrong_subjects
from guidancehub.content.checks.references import retired_without_replacement, unknown_references
from guidancehub.content.checks.source_chapters import unknown_chapters
from guidancehub.content.checks.standstill import uncounted_standstill
from guidancehub.content.checks.timetables import wrong_timetables
from guidancehub.content.checks.typed_values import left_templates, quoted_values
from guidancehub.performance.cache import NO_CACHE

if TYPE_CHECKING:
    from guidancehub.content.checks.originals import Ledger
    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Problem
    from guidancehub.performance.cache import Cache


def problems_between(
    hub: Hub, ledger: Ledger, cache: Cache = NO_CACHE, *, all_cores: bool = False
) -> list[Problem]:
    """Return every problem that can only be found when all records are read together.

    ``ledger`` says which entries a release has had. ``all_cores`` is for a process that does nothing else.
    """
    # It takes as long as all the others.
    personal = personal_data(hub, cache, all_cores=all_cores)
    found = [
        *chain(
            repeated_ids(hub, ledger),
            repeated_parts(hub, ledger),
            repeated_numbers(hub, ledger),
            wrong_file_names(hub, ledger),
            wrong_prefixes(hub, ledger),
            wrong_codes(hub),
            unknown_references(hub),
            unknown_chapters(hub),
            wrong_subjects(hub),
            wrong_publishers(hub),
            retired_without_replacement(hub),
            impossible_dates(hub),
            far_dates(hub, cache),
            left_templates(hub, cache),
            own_addresses(hub),
            quoted_values(hub, cache),
            cases_without_a_place(hub),
            wrong_case_facts(hub),
            nothing_shown(hub),
            wrong_releases(hub),
            unlisted_releases(hub),
            broken_finders(hub),
            guide_with_a_finder(hub),
            lost_trees(hub),
            lost_parts(hub),
            wrong_questions(hub),
            lost_sizes(hub),
            wrong_sets(hub),
            wrong_sizes(hub),
            wrong_assumptions(hub),
            wrong_pack_words(hub),
            wrong_words(hub),
            wrong_coverage(hub),
            wrong_holidays(hub),
            wrong_clocks(hub),
            lost_examples(hub),
            wrong_timetables(hub),
            lone_notice_files(hub),
            wrong_desk(hub),
            wrong_notices(hub),
            wrong_checks(hub),
            uncounted_standstill(hub),
        ),
        *personal(),
    ]
    return told_once(found)
