"""Edits of how a file is written, of its layout, its letters and its name."""

from __future__ import annotations

from typing import Final

from edit import CHALLENGE, DAY, GLOSSARY, PERIOD, STEP, STUB, SUMMARY, TITLE, WHO, Edit, case_with

OF_FILES: Final = (
    # How a file is written.
    Edit("a tab before a key", "yaml-tab", SUMMARY, f"\t{SUMMARY}"),
    Edit("a tab in a list", "yaml-tab", STEP, f"\t{STEP.strip()}"),
    Edit("a pasted space behind a colon", "yaml-pasted-space", TITLE, TITLE.replace(": ", ":\u00a0")),
    Edit("pasted spaces in a list", "yaml-pasted-space", STEP, STEP.replace("  -", "\u00a0\u00a0-")),
    Edit("a pasted space behind a hyphen", "yaml-pasted-space", STEP, STEP.replace("- ", "-\u00a0")),
    Edit("a pasted space before a key", "yaml-pasted-space", TITLE, f"\u00a0{TITLE}"),
    Edit(
        "a pasted space behind a fold",
        "yaml-pasted-space",
        SUMMARY,
        "summary: >-\u00a0\n  Neighbours cooked together\n  once a week.",
    ),
    Edit("a pasted space before a colon", "yaml-pasted-space", TITLE, TITLE.replace(":", "\u00a0:")),
    Edit("a pasted space in a text", "", TITLE, "title: Lunches in the shared\u00a0garden"),
    Edit("a pasted space at the start of a line of text", "", CHALLENGE, f"{CHALLENGE}\n  \u00a0- x"),
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
        content=b"".join(
            (b"  " + line if line else b"") + b"\n" for line in case_with(("", "")).splitlines()
        ),
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
    # Length and layout.
    Edit("a title that is too long", "value-too-long", TITLE, f"title: {'Lunches ' * 25}"),
    Edit("a long line", "?layout-long", SUMMARY, f"summary: {'Neighbours cooked together. ' * 5}".rstrip()),
    Edit("spaces at the end of a line", "?layout-spaces", SUMMARY, f"{SUMMARY}  "),
    Edit("line ends of Windows", "?layout-line-end", content=case_with(("\n", "\r\n"))),
    Edit("a byte order mark", "?layout-mark", content=b"\xef\xbb\xbf" + case_with(("", ""))),
    Edit("empty lines at the end", "?layout-last-line", content=case_with(("", "")) + b"\n\n"),
    Edit("no line end at the end", "?layout-last-line", content=case_with(("", "")).rstrip()),
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
    Edit("letters of Windows", "text-not-utf-8", content=case_with(("alone", "alone – all"), "cp1252")),
    Edit("letters of two bytes", "text-not-utf-8", content=case_with(("", ""), "utf-16")),
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
        content=case_with(("id: garden-lunches", "id: garden-meals")),
    ),
    Edit(
        "a postal address",
        "personal-data",
        WHO,
        "  - The North Bank garden group, 12 Garden Street, Leeds LS1 4AP",
    ),
    Edit("what Word saves for itself", "", path="content/cases/~WRL0001.tmp", content=b"x"),
    Edit(
        "a copy that Windows made",
        "id-not-file-name",
        path="content/cases/garden-lunches - Copy.yml",
        content=case_with(("", "")),
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
