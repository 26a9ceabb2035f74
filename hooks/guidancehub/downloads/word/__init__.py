"""Documents for Word: the matrix for bidders and evaluators, and the self-assessment."""

from guidancehub.downloads.word.matrix_document import Version, criterion, matrix
from guidancehub.downloads.word.self_assessment_document import self_assessment

__all__ = ["Version", "criterion", "matrix", "self_assessment"]
