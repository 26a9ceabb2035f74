"""The question matrix as an Excel workbook: to read, to choose from, and to score with."""

from guidancehub.downloads.excel.matrix_workbook import matrix

__all__ = ["matrix"]
