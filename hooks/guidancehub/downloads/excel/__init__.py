"""The question matrix as an Excel workbook: to read, to choose from, and to score with."""

from guidancehub.downloads.excel.workbook import matrix

__all__ = ["matrix"]
