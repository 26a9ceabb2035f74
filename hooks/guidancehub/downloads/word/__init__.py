"""Documents for Word: the matrix for bidders and evaluators, and the self-assessment."""

from guidancehub.downloads.word.matrix_document import Audience, criterion, matrix
from guidancehub.downloads.word.self_assessment_document import self_assessment

__all__ = ["Audience", "criterion", "matrix", "self_assessment"]
