"""Documents for Word: the matrix for bidders and evaluators, case studies, and the self-assessment."""

from guidancehub.downloads.word.case import case
from guidancehub.downloads.word.matrix import Version, criterion, matrix
from guidancehub.downloads.word.self_assessment import self_assessment

__all__ = ["Version", "case", "criterion", "matrix", "self_assessment"]
