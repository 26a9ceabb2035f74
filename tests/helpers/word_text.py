"""The words of a Word document."""

from __future__ import annotations

import io

import docx
from docx.oxml.ns import qn


def paragraphs_in(document: bytes) -> list[str]:
    """Return the text of each paragraph of the body, those in tables too."""
    body = docx.Document(io.BytesIO(document)).element.body
    return ["".join(part.text or "" for part in each.iter(qn("w:t"))) for each in body.iter(qn("w:p"))]
