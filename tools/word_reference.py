"""Make the reference document of the Word files: the one file with all their styles.

    python tools/word_reference.py [FILE]

A system that has its own house style replaces the file, or changes its styles in Word. The styles'
names must stay; the build says which one is missing.
"""

from __future__ import annotations

import io
import sys
import zipfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from guidancehub.downloads.office_zip import repacked
from guidancehub.views.design_tokens import points, space, twips
from guidancehub.views.palette import TOKENS

if TYPE_CHECKING:
    from collections.abc import Iterable

FILE: Final = Path(__file__).parent.parent / "hooks" / "guidancehub" / "downloads" / "word" / "reference.docx"


def _colour(name: str) -> str:
    return TOKENS.light(name)[1:].upper()


SOFT_INK: Final = _colour("ink-soft")
BRAND: Final = _colour("brand")
BOLD: Final = "<w:b/><w:bCs/>"

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def main() -> None:
    """Write the file to the path on the command line, or in the place of the present one."""
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else FILE
    file.write_bytes(reference())
    print(f"Wrote {file}")


def reference() -> bytes:
    """Return the bytes of the document, which are the same in each run."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for name, text in _parts():
            package.writestr(name, HEAD + text)
    return repacked(packed.getvalue(), date(1980, 1, 1))


def style(
    name: str,
    paragraph: str = "",
    run: str = "",
    *,
    base: str = "Normal",
    then: str = "",
    kind: str = "paragraph",
) -> str:
    """Return the XML of a style; its id is its name without spaces."""
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    following = f'<w:next w:val="{then}"/>' if then else ""
    default = ' w:default="1"' if name in {"Normal", "Normal Table", "Default Paragraph Font"} else ""
    paragraph = f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""
    run = f"<w:rPr>{run}</w:rPr>" if run else ""
    identity = "".join(word[0].upper() + word[1:] for word in name.split())
    own = ' w:customStyle="1"' if name.startswith(("Hub ", "Table ")) else ""
    return (
        f'<w:style w:type="{kind}"{default}{own} w:styleId="{identity}"><w:name w:val="{name}"/>'
        f"{based}{following}<w:qFormat/>{paragraph}{run}</w:style>"
    )


def _styles() -> Iterable[str]:
    yield style("Normal", base="")
    yield style("Default Paragraph Font", base="", kind="character")
    yield (
        '<w:style w:type="table" w:default="1" w:styleId="NormalTable"><w:name w:val="Normal Table"/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{_cell_margins(0, 3)}</w:tblPr></w:style>'
    )
    yield style("Title", _spaced(0, 3), _sized(8, bold=True, colour=BRAND), then="Subtitle")
    yield style("Subtitle", _spaced(0, 6), _sized(6, colour=SOFT_INK), then="Normal")
    for level, before, step in ((1, 8, 7), (2, 7, 6), (3, 6, 5)):
        look = f'<w:keepNext/><w:keepLines/>{_spaced(before, 4)}<w:outlineLvl w:val="{level - 1}"/>'
        yield style(f"heading {level}", look, _sized(step, bold=True, colour=BRAND), then="Normal")
    yield style("Hub Lead", _spaced(5, 4), _sized(5))
    yield style("Hub Note", _spaced(1, 3), _sized(2, colour=SOFT_INK))
    yield style("Hub Question", _framed() + _spaced(3, 5), _sized(5, bold=True))
    yield style("caption", f"<w:keepNext/>{_spaced(5, 3)}", _sized(3, bold=True, colour=BRAND))
    lists = (("List Bullet", 1, 0), ("List Bullet 2", 1, 1), ("List Number", 2, 0), ("List Number 2", 4, 0))
    for name, number, level in lists:
        yield style(name, _numbered(number, level) + _spaced(0, 2))
    yield style("List Continue", _spaced(0, 2) + _indented(1))
    yield style("List Continue 2", _spaced(0, 2) + _indented(2))
    on_brand = _sized(2, bold=True, colour=_colour("brand-ink"))
    yield style("Table Heading", f"<w:keepNext/>{_spaced(1, 1)}", on_brand)
    yield style("Table Text", _spaced(0, 1, 250), _sized(2))
    yield style("Table Strong", "", BOLD, base="TableText")
    yield style("Table Note", "", _sized(1, colour=SOFT_INK), base="TableText")
    yield style("Table Bullet", _numbered(3, 0), base="TableText")
    yield style("Table Bullet 2", _numbered(3, 1), base="TableText")
    yield style("TOC Heading", '<w:outlineLvl w:val="9"/>', base="Heading1", then="Normal")
    yield style("toc 1", _spaced(2, 1), BOLD)
    yield style("toc 2", _spaced(0, 1) + _indented(1))
    yield style("header", _spaced(0, 0), _sized(1, colour=SOFT_INK))
    yield style("footer", _spaced(0, 0), _sized(1, colour=SOFT_INK))
    linked = f'<w:color w:val="{_colour("link")}"/><w:u w:val="single"/>'
    for name, run in (("Emphasis", "<w:i/><w:iCs/>"), ("Strong", BOLD), ("Hyperlink", linked)):
        yield style(name, "", run, base="", kind="character")
    yield _table_style()


def _defaults() -> str:
    return f"""\
<w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>
<w:color w:val="{_colour("ink")}"/>{_size(4)}
<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>
</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>
{_spaced(0, 4)}
</w:pPr></w:pPrDefault></w:docDefaults>"""


def _table_style() -> str:
    line = _colour("line-strong")
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{line}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="HubTable"><w:name w:val="Hub Table"/>'
        '<w:basedOn w:val="NormalTable"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{sides}</w:tblBorders>{_cell_margins(1, 3)}</w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{BRAND}"/>'
        "</w:tcPr></w:tblStylePr></w:style>"
    )


def _cell_margins(above: int, beside: int) -> str:
    """Return the XML of the room around the words of a cell, in steps of the spaces; 0 is none."""
    margins = (("top", above), ("left", beside), ("bottom", above), ("right", beside))
    sides = "".join(f'<w:{side} w:w="{_twips(step)}" w:type="dxa"/>' for side, step in margins)
    return f"<w:tblCellMar>{sides}</w:tblCellMar>"


def _spaced(before: int, after: int, line: int = 264) -> str:
    """Return the XML of the spaces around a paragraph, in steps, and of its lines, in 240ths of a line."""
    return (
        f'<w:spacing w:before="{_twips(before)}" w:after="{_twips(after)}" '
        f'w:line="{line}" w:lineRule="auto"/>'
    )


def _indented(level: int) -> str:
    """Return the XML of the indent of a list in a list, or of what goes on below its lines."""
    return f'<w:ind w:left="{level * twips(7)}"/>'


def _twips(step: int) -> int:
    return twips(step) if step else 0


def _framed() -> str:
    """Return the XML of a bar at the left of a paragraph, as far from it in points as a space is."""
    bar = f'w:val="single" w:sz="24" w:space="{round(space(5))}" w:color="{BRAND}"'
    return f"<w:pBdr><w:left {bar}/></w:pBdr>"


def _sized(step: int, *, bold: bool = False, colour: str = "") -> str:
    ink = f'<w:color w:val="{colour}"/>' if colour else ""
    return f"{BOLD if bold else ''}{ink}{_size(step)}"


def _size(step: int) -> str:
    """Return the XML of a type size, which Word counts in half points."""
    half_points = round(2 * points(step))
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _numbered(number: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def _numbering() -> str:
    bullets, numbers = (("bullet", "•"), ("bullet", "–")), (("decimal", "%1."),)
    wide, narrow = twips(7), twips(5)
    kinds = (
        (1, bullets, (wide, 2 * wide), twips(6)),
        (2, numbers, (wide,), wide),
        (3, bullets, (narrow, 2 * narrow), narrow),
        (4, numbers, (2 * wide,), wide),
    )
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{at}"><w:multiLevelType w:val="multilevel"/>'
        + "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{left[level]}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
            for level, (form, sign) in enumerate(levels)
        )
        + "</w:abstractNum>"
        for at, levels, left, hanging in kinds
    )
    used = "".join(f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>' for at, *_ in kinds)
    return f'<w:numbering xmlns:w="{WORD}">{lists}{used}</w:numbering>'


def _parts() -> Iterable[tuple[str, str]]:
    named = ("styles", "numbering", "settings")
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{TYPE}.{name}+xml"/>' for name in named
    )
    yield (
        "[Content_Types].xml",
        (
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>{types}</Types>'
        ),
    )
    document = f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    yield "_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{document}</Relationships>'
    links = "".join(
        f'<Relationship Id="rId{at}" Type="{OFFICE}/{name}" Target="{name}.xml"/>'
        for at, name in enumerate(named, start=1)
    )
    related = f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'
    yield "word/_rels/document.xml.rels", related
    yield (
        "word/document.xml",
        (
            f'<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE}"><w:body><w:p/><w:sectPr>'
            '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1020" w:right="1134" w:bottom="1134" '
            'w:left="1134" w:header="510" w:footer="510" w:gutter="0"/></w:sectPr></w:body></w:document>'
        ),
    )
    yield "word/styles.xml", f'<w:styles xmlns:w="{WORD}">{_defaults()}{"".join(_styles())}</w:styles>'
    yield "word/numbering.xml", _numbering()
    yield (
        "word/settings.xml",
        (
            f'<w:settings xmlns:w="{WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat>'
            '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
            'w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/></w:settings>'
        ),
    )


if __name__ == "__main__":
    main()
