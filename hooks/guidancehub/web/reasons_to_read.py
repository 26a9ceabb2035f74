"""The ids of the reasons for which a page offers another entry that shares something with its own."""

from __future__ import annotations

from typing import Final

from guidancehub.content.model.glossary import TERM
from guidancehub.content.model.hub_info import PLACE
from guidancehub.content.model.matrix import CRITERION, QUESTION
from guidancehub.content.model.principle import PRINCIPLE

REASONS: Final = {
    PLACE.name: "reason-place",
    QUESTION.name: "reason-question",
    CRITERION.name: "label-same-criterion",
    TERM.name: "reason-term",
    PRINCIPLE.name: "reason-principle",
}
"""By the kind of what is shared. Anything else that is shared counts, but is no reason to show."""
EXAMPLES: Final = {
    QUESTION.name: "reason-example-question",
    TERM.name: "reason-example-term",
    PRINCIPLE.name: "reason-example-principle",
}
"""The same for case studies, after “an example” and where it is from."""
