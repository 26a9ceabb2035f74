"""What editors do to a file, one edit at a time, and what they are told of it.

A review planted 132 edits in the content by hand. They are here with the answer that each has to get: the
code of a fault, the code of a warning behind “?”, or nothing where the edit is right.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

CASE: Final = "content/cases/garden-lunches.yml"
MATRIX: Final = "content/matrix/quality-and-innovation.yml"
TIPS: Final = "content/tips.yml"
HUB: Final = "content/hub.yml"
SOURCES: Final = "content/sources.yml"
GLOSSARY: Final = "content/glossary.yml"
DAY: Final = "reviewed: 2026-11-22"
STEP: Final = "  - The group asked who could cook."
TITLE: Final = "title: Lunches in the shared garden"
SUMMARY: Final = "summary: Neighbours cooked together once a week."
PERIOD: Final = "period: May to July 2025"
CHALLENGE: Final = "  Many people ate alone."
WHO: Final = "  - The North Bank garden group"


@dataclass(frozen=True)
class Edit:
    """One edit."""

    name: str
    told: str
    """The code of the fault; of the warning, behind “?”; or nothing."""
    old: str = ""
    new: str = ""
    path: str = CASE
    content: bytes | None = None
    """The whole file, in place of a change."""
    rename: str = ""
    """The path that the file gets."""

    def apply(self, hub: MinimalHub) -> None:
        """Make the edit."""
        if self.content is not None:
            hub.write(self.path, self.content)
        elif self.rename:
            hub.write(self.rename, hub.read(self.path))
            hub.delete(self.path)
        else:
            hub.change(self.path, self.old, self.new)


def _bytes(change: tuple[str, str], encoding: str = "utf-8") -> bytes:
    from minimal_hub import ORIGINAL  # noqa: PLC0415 (the hub imports nothing of this module, nor needs it)

    return ORIGINAL[CASE].decode().replace(*change).encode(encoding)


STUB: Final = b"id: lunch-trial\ntitle: A trial\nstatus: retired\nreplaced_by: garden-lunches\nadded: 0.1.0\n"
EDITS: Final = (
    # How a file is written.
    Edit("a tab before a key", "yaml-tab", SUMMARY, f"\t{SUMMARY}"),
    Edit("a tab in a list", "yaml-tab", STEP, f"\t{STEP.strip()}"),
    Edit("no colon", "yaml-no-colon", TITLE, "title Lunches in the shared garden"),
    Edit("no space behind the colon", "yaml-no-colon", TITLE, "title:Lunches in the shared garden"),
    Edit("a colon in a title", "yaml-colon-in-text", TITLE, "title: Lunches: in the shared garden"),
    Edit("a key twice", "yaml-key-twice", SUMMARY, f"{SUMMARY}\n{SUMMARY}"),
    Edit("a line too far right", "yaml-key-indent", SUMMARY, f"  {SUMMARY}"),
    Edit("a member too far left", "yaml-list-in-text", STEP, STEP.strip()),
    Edit("a member without a space", "yaml-list-in-text", STEP, "  -The group asked who could cook."),
    Edit("an open quotation mark", "yaml-quote-open", TITLE, 'title: "Lunches in the shared garden'),
    Edit("words behind a quotation", "yaml-text-after-end", TITLE, 'title: "Lunches" in the shared garden'),
    Edit("a per cent first", "yaml-sign", TITLE, "title: %Lunches in the shared garden"),
    Edit("an at sign first", "yaml-sign", TITLE, "title: @Lunches in the shared garden"),
    Edit("an ampersand first", "yaml-alias", TITLE, "title: &Lunches in the shared garden"),
    Edit("a star first", "yaml-alias", TITLE, "title: *Lunches in the shared garden"),
    Edit("an exclamation mark first", "yaml-tag", TITLE, "title: !Lunches in the shared garden"),
    Edit("a bracket first", "yaml-bracket-open", TITLE, "title: [Lunches in the shared garden"),
    Edit("a backtick first", "yaml-sign", TITLE, "title: `Lunches in the shared garden"),
    Edit("a second document", "yaml-two-documents", SUMMARY, f"---\n{SUMMARY}"),
    Edit("marks of Git", "git-conflict", SUMMARY, f"<<<<<<< HEAD\n{SUMMARY}\n=======\n{SUMMARY}\n>>>>>>> x"),
    Edit("a key with a slip", "field-unknown", PERIOD, "perod: May to July 2025"),
    Edit("a key with a capital", "field-unknown", PERIOD, "Period: May to July 2025"),
    Edit("a key from another kind", "field-unknown", PERIOD, f"{PERIOD}\nweighting: high"),
    Edit("a field without a value", "value-not-text", TITLE, "title:"),
    Edit("a list in place of a text", "value-not-text", TITLE, "title:\n  - Lunches"),
    Edit("a text in place of a list", "value-not-a-list", f"steps:\n{STEP}", f"steps: cook\nwas:\n{STEP}"),
    Edit("a number in place of a text", "value-not-text", TITLE, "title: 2025"),
    Edit("yes in place of a text", "value-not-text", TITLE, "title: true"),
    Edit("a field that is needed is gone", "field-missing", f"{SUMMARY}\n", ""),
    Edit(
        "a whole file further right",
        "",
        content=b"".join((b"  " + line if line else b"") + b"\n" for line in _bytes(("", "")).splitlines()),
    ),
    Edit("an empty file", "yaml-empty", content=b""),
    Edit("remarks alone", "yaml-empty", content=b"# To do.\n"),
    Edit("a key that is a sentence", "yaml-key-too-long", SUMMARY, f"{'It was good ' * 9}: x"),
    # Text behind a sign that begins a remark.
    Edit("a number sign in a step", "text-dropped", STEP, f"{STEP} # 5 in the report."),
    Edit("a number sign in a title", "text-dropped", TITLE, f"{TITLE} #1"),
    Edit("a number sign in a summary", "text-dropped", SUMMARY, f"{SUMMARY} # 4 of the report"),
    Edit("a number sign in quotation marks", "", STEP, '  - "See # 4 of the report."'),
    Edit("a number sign without a space", "", STEP, "  - The group took garden#2."),
    Edit("a remark behind an id", "", "  - north-bank", "  - north-bank # the first"),
    Edit("a remark behind a date", "", DAY, f"{DAY} # read by two"),
    Edit("a remark on its own line", "", SUMMARY, f"# As agreed.\n{SUMMARY}"),
    # Signs of Markdown and of Word.
    Edit(
        "a table in a longer text", "text-table", CHALLENGE, "  | When | Who |\n  |---|---|\n  | May | We |"
    ),
    Edit("a table in one line", "text-table", STEP, '  - "| When | Who | |---|---|"'),
    Edit("bold letters in a step", "text-emphasis", STEP, "  - The **council** asked who could cook."),
    Edit("italic letters in a title", "text-emphasis", TITLE, "title: Lunches in the *shared* garden"),
    Edit("bold letters in a longer text", "", CHALLENGE, "  Many **people** ate alone."),
    Edit("italic letters in a longer text", "", CHALLENGE, "  Many *people* ate alone."),
    Edit("a link in a step", "text-link", STEP, "  - The council [offered](https://example.org/) a room."),
    Edit("a link in a longer text", "", CHALLENGE, "  Many [people](https://example.org/) ate alone."),
    Edit("a link with a space", "text-link", CHALLENGE, "  Many [ate] (https://example.org/) alone."),
    Edit("a bare address in a longer text", "text-address", CHALLENGE, "  See https://example.org/report."),
    Edit("a bare address in a step", "text-address", STEP, "  - See https://example.org/report."),
    Edit("words struck through", "text-struck", CHALLENGE, "  Many ~~people~~ ate alone."),
    Edit("words struck through in a step", "text-struck", STEP, "  - The group ~~asked~~ cooked."),
    Edit("a bullet in a list", "text-bullet", WHO, "  - • Northshire Council"),
    Edit("a bullet in a longer text", "text-bullet", CHALLENGE, "  • Many people ate alone."),
    Edit("a list in a longer text", "", CHALLENGE, "  - Many people ate alone.\n  - Some did not eat."),
    Edit("Word's quotation marks around a value", "text-quoted", PERIOD, "period: “May to July 2025”"),
    Edit("Word's quotation marks inside a value", "", TITLE, "title: Lunches in the “shared” garden"),
    Edit("straight quotation marks around a value", "", PERIOD, 'period: "May to July 2025"'),
    Edit("HTML", "prose-html", CHALLENGE, "  Many <b>people</b> ate alone."),
    Edit("a heading", "prose-heading", CHALLENGE, "  # Many people ate alone."),
    Edit("a picture", "prose-picture", CHALLENGE, "  ![A garden](/garden.png)"),
    Edit("code", "prose-code", CHALLENGE, "  Many `people` ate alone."),
    Edit("a rule", "prose-rule", CHALLENGE, "  Many people ate alone.\n\n  ***"),
    Edit("a quotation block", "prose-quotation", CHALLENGE, "  > Many people ate alone."),
    # Days.
    Edit("a day with strokes", "date-form", DAY, "reviewed: 28/11/2026"),
    Edit("a day with points", "date-form", DAY, "reviewed: 28.11.2026"),
    Edit("a day in words", "date-form", DAY, "reviewed: 28 November 2026"),
    Edit("a day in short words", "date-form", DAY, "reviewed: 28 Nov 2026"),
    Edit("a short year", "date-form", DAY, "reviewed: 28/11/26"),
    Edit("a day that is in no calendar", "date-form", DAY, "reviewed: 2026-11-31"),
    Edit("a year alone", "date-form", DAY, "reviewed: 2026"),
    Edit("a review in another age", "date-far", DAY, "reviewed: 2062-11-28"),
    Edit("a review due in another age", "date-far", "review_by: 2027-11-22", "review_by: 2099-11-28"),
    Edit(
        "a source read in another age",
        "date-far",
        "chapters: 12",
        "chapters: 12\n    checked_on: 2036-11-28",
        SOURCES,
    ),
    Edit("a review long ago", "date-far", DAY, "reviewed: 1926-11-22"),
    Edit("a review tomorrow", "?date-to-come", DAY, "reviewed: 2026-12-01"),
    Edit(
        "a review due before it was done",
        "review-before-reading",
        "review_by: 2027-11-22",
        "review_by: 2026-01-01",
    ),
    Edit("a release still to come", "release-in-future", "added: 0.1.0", "added: 0.9.0"),
    Edit("a release that is a number", "release-form", "added: 0.1.0", "added: 0.1"),
    # What was left undone.
    Edit("a template's text", "text-unfinished", TITLE, "title: FILL IN"),
    Edit("a part of a template", "text-unfinished", STEP, "  - The group FILL IN."),
    Edit("a note to do it later", "text-unfinished", STEP, "  - TODO ask the group."),
    Edit("a text to be confirmed", "text-unfinished", PERIOD, "period: TBC"),
    Edit("a text that a new hub asks for", "?text-to-write", TITLE, "title: Say here what was done"),
    Edit("a paragraph that a new hub asks for", "?text-to-write", CHALLENGE, "  Say here what was wrong."),
    Edit("a sentence with these words in it", "", CHALLENGE, "  Nobody could say here what was wrong."),
    Edit("lorem ipsum", "text-unfinished", CHALLENGE, "  Lorem ipsum dolor sit amet."),
    # What stands twice.
    Edit("a step twice", "?member-twice", STEP, f"{STEP}\n{STEP}"),
    Edit(
        "a principle twice",
        "?member-twice",
        "  - share-the-work\nchallenge",
        "  - share-the-work\n  - share-the-work\nchallenge",
    ),
    Edit("a Place twice", "?member-twice", "  - north-bank", "  - north-bank\n  - north-bank"),
    Edit("a title of another entry", "?title-twice", "title: Keep notes", "title: Ask the neighbours", TIPS),
    Edit(
        "a source twice",
        "?source-twice",
        "chapters: 12",
        "chapters: 12\n    url: https://gardens.example/guide",
        SOURCES,
    ),
    Edit(
        "a source that nothing names",
        "?source-unused",
        "sources:\n",
        "sources:\n  - id: new-work\n    title: A work\n    publisher: Bond\n    date: May 2025\n",
        SOURCES,
    ),
    # Ids and what they name.
    Edit("a Place with a slip", "id-unknown", "  - north-bank", "  - north-bnk"),
    Edit("a Place's title", "value-form", "  - north-bank", "  - North Bank"),
    Edit(
        "a principle's title", "value-form", "  - share-the-work\nchallenge", "  - Share the work\nchallenge"
    ),
    Edit("an id with capitals", "value-form", "id: garden-lunches", "id: Garden-lunches"),
    Edit("an id with an underscore", "value-form", "id: garden-lunches", "id: garden_lunches"),
    Edit("an id unlike its file", "id-not-file-name", "id: garden-lunches", "id: garden-meals"),
    Edit(
        "a source that is not there",
        "id-unknown",
        "  - source: riverside-report\n    chapters: [5]\nadded",
        "  - source: garden-report\n    chapters: [5]\nadded",
    ),
    Edit(
        "a chapter that is not there",
        "source-chapter-unknown",
        "    chapters: [5]\nadded",
        "    chapters: [15]\nadded",
    ),
    Edit("an origin that is not there", "id-unknown", "origin: riverside", "origin: river"),
    Edit(
        "the own origin elsewhere",
        "?origin-from-elsewhere",
        "places:\n  - north-bank",
        "area: London Borough of Camden",
    ),
    Edit("a code of one digit", "code-too-short", "- id: QI-02", "- id: QI-2", MATRIX),
    Edit("a code in small letters", "value-form", "- id: QI-02", "- id: qi-02", MATRIX),
    Edit("a code twice", "id-twice", "- id: QI-02", "- id: QI-01", MATRIX),
    Edit("a weighting in per cent", "id-unknown", "weighting: high", "weighting: 40%", MATRIX),
    Edit(
        "a retired entry without an heir", "replacement-unknown", f"{TITLE}\n", f"{TITLE}\nstatus: retired\n"
    ),
    Edit("a status in other words", "value-not-listed", TITLE, f"{TITLE}\nstatus: live"),
    # Numbers and choices.
    Edit("a number with its unit", "value-not-a-number", "value: 12", "value: £1200"),
    Edit("a number with a comma", "value-not-a-number", "value: 12", "value: 1,200"),
    Edit("a share in per cent", "value-not-a-number", "value: 12", "value: 40%"),
    Edit("a choice that is none", "value-not-listed", "  - grant", "  - loan"),
    Edit("a choice in other words", "value-not-listed", "  - vcse", "  - charity"),
    Edit("a year long ago", "number-out-of-range", "year: 2025", "year: 25"),
    # Addresses of other sites.
    Edit(
        "an address without https",
        "address-form",
        "url: https://gardens.example/guide",
        "url: http://gardens.example/guide",
        SOURCES,
    ),
    Edit(
        "an address without a scheme",
        "address-form",
        "url: https://gardens.example/guide",
        "url: www.gardens.example/guide",
        SOURCES,
    ),
    Edit(
        "a host in capitals",
        "",
        "url: https://gardens.example/guide",
        "url: https://Gardens.example/guide",
        SOURCES,
    ),
    Edit(
        "an ending that is none",
        "link-unknown-ending",
        "url: https://gardens.example/guide",
        "url: https://gardens.exampel/guide",
        SOURCES,
    ),
    # Length and layout.
    Edit("a title that is too long", "value-too-long", TITLE, f"title: {'Lunches ' * 25}"),
    Edit("a long line", "?layout-long", SUMMARY, f"summary: {'Neighbours cooked together. ' * 5}".rstrip()),
    Edit("spaces at the end of a line", "?layout-spaces", SUMMARY, f"{SUMMARY}  "),
    Edit("line ends of Windows", "?layout-line-end", content=_bytes(("\n", "\r\n"))),
    Edit("a byte order mark", "?layout-mark", content=b"\xef\xbb\xbf" + _bytes(("", ""))),
    Edit("empty lines at the end", "?layout-last-line", content=_bytes(("", "")) + b"\n\n"),
    Edit("no line end at the end", "?layout-last-line", content=_bytes(("", "")).rstrip()),
    Edit(
        "a long sentence",
        "?sentence-long",
        CHALLENGE,
        "\n".join(["  Many people ate alone and went home and"] * 5),
    ),
    Edit("American spelling", "?spelling-american", STEP, "  - The group organized who could cook."),
    # Characters.
    Edit("a space of no width", "character-hidden", TITLE, "title: Lunches\u200b in the shared garden"),
    Edit("a soft hyphen", "character-hidden", TITLE, "title: Lun\u00adches in the shared garden"),
    Edit("a sign that turns the text", "character-hidden", TITLE, "title: Lunches \u202ein the garden"),
    Edit("a line separator", "character-hidden", TITLE, "title: Lunches \u2028in the garden"),
    Edit("a vertical tab", "character-hidden", TITLE, "title: Lunches \x0bin the garden"),
    Edit("an accent of its own", "character-accent", TITLE, "title: Lunches in the cafe\u0301"),
    Edit("letters of Windows", "text-not-utf-8", content=_bytes(("alone", "alone – all"), "cp1252")),
    Edit("letters of two bytes", "text-not-utf-8", content=_bytes(("", ""), "utf-16")),
    # Files.
    Edit("a Word document", "file-of-a-program", content=b"PK\x03\x04\x14\x00\x06\x00"),
    Edit("a PDF", "file-of-a-program", content=b"%PDF-1.7\n"),
    Edit("another ending", "file-unknown", rename="content/cases/garden-lunches.yaml"),
    Edit("an ending in capitals", "file-unknown", rename="content/cases/garden-lunches.YML"),
    Edit("an ending that Windows hides", "file-unknown", rename="content/cases/garden-lunches.yml.txt"),
    Edit("a folder that is not there", "file-unknown", rename="content/stories/garden-lunches.yml"),
    Edit("what Windows leaves in a folder", "", path="content/cases/Thumbs.db", content=b"\xd0\xcf\x11\xe0"),
    Edit("what Word leaves in a folder", "", path="content/cases/~$garden.docx", content=b"x"),
    Edit(
        "a copied case",
        "?entry-copied",
        path="content/cases/garden-meals.yml",
        content=_bytes(("id: garden-lunches", "id: garden-meals")),
    ),
    Edit(
        "a postal address",
        "personal-data",
        WHO,
        "  - The North Bank garden group, 12 Garden Street, Leeds LS1 4AP",
    ),
    # Right edits.
    Edit("a word in other words", "", TITLE, "title: Lunches in the common garden"),
    Edit("one more step", "", STEP, f"{STEP}\n  - It bought pots."),
    Edit("a text below a fold", "", SUMMARY, "summary: >-\n  Neighbours cooked together\n  once a week."),
    Edit("a name with an accent", "", TITLE, "title: Lunches in the café"),
    Edit("a word that is another term", "?term-twice", "      - broth", "      - shared garden", GLOSSARY),
    Edit("a remark in the place of a text", "value-not-text", TITLE, "title: # Lunches"),
    Edit(
        "a picture's ending in a list of cases", "file-unknown", path="content/cases/garden.jpg", content=b"x"
    ),
    Edit("a stub of a retired entry", "", path="content/cases/lunch-trial.yml", content=STUB),
    Edit(
        "a retired entry of two heirs",
        "",
        path="content/cases/lunch-trial.yml",
        content=STUB.replace(
            b"replaced_by: garden-lunches", b"replaced_by: [garden-lunches, ask-the-neighbours]"
        ),
    ),
)
