"""Turn the YAML parser's errors into problems in an editor's words, at the position where the mistake began.

Knows libyaml's messages, which say what the parser wanted, and which mistakes cause them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import yaml

from guidancehub.content.problems import Problem

if TYPE_CHECKING:
    from guidancehub.content.problems import Fault

_ON_ITS_OWN_LINES: Final = "put the text below “>-” on lines of its own, or the whole text in double quotes"
_LINE_UP: Final = "compare the spaces at the start of this line and the lines above; two spaces a level"

NO_ALIAS: Final = (
    "yaml-alias",
    "found an anchor or alias (& or *), expected plain text",
    "put text that begins with & or * in double quotes; write a value out each time",
)
NO_TAG: Final = (
    "yaml-tag",
    "found a YAML tag (!), expected plain text",
    "put text that begins with an exclamation mark in double quotes",
)
_COLON_IN_TEXT: Final = (
    "yaml-colon-in-text",
    "found a colon inside plain text, expected one “key: value” a line",
    _ON_ITS_OWN_LINES,
)
_KEY_TOO_FAR_IN: Final = (
    "yaml-key-indent",
    "found a key that does not line up, expected it below the other keys of its group",
    "begin it in the same column as they do, and see that the line above has a space after its colon",
)
_TEXT_AFTER_END: Final = (
    "yaml-text-after-end",
    "found more text after a closing quote or bracket, expected the end of the line",
    f"{_ON_ITS_OWN_LINES}; see that every quote above is closed",
)
_OUT_OF_LINE: Final = (
    "yaml-indent",
    "found a line that does not line up, expected a key in the same column",
    _LINE_UP,
)
_NO_COLON: Final = (
    "yaml-no-colon",
    "found text without a colon and a space, expected “key: value”",
    "add the colon and a space after the key, or indent the line below the text that it continues",
)
_A_TAB: Final = ("yaml-tab", "found a tab, expected spaces", "use two spaces for each level of indentation")
_A_SIGN: Final = (
    "yaml-sign",
    "found a sign that cannot begin a value, expected text",
    "put text that begins with a sign in double quotes",
)
_NO_CLOSING_QUOTE: Final = (
    "yaml-quote-open",
    "found a quote that is never closed, expected another at the end of the text",
    "add the missing quote",
)
_NO_CLOSING_BRACKET: Final = (
    "yaml-bracket-open",
    "found a bracket that is never closed, expected plain text or a closing bracket",
    "put text that begins with a bracket in double quotes",
)
_BACKSLASH: Final = (
    "yaml-backslash",
    "found a backslash inside double quotes that stands for no character, expected plain text",
    "write the backslash twice, or put the text below “>-” on lines of its own",
)
_INLINE_LIST: Final = (
    "yaml-list-in-line",
    "found “- ” in the middle of a line, expected it at the start",
    "put the list below its key, one member a line; put text that begins with a hyphen in double quotes",
)
_INLINE_FOLD: Final = (
    "yaml-fold-in-line",
    "found text on the same line as “>” or “|”, expected it on the lines below",
    "indent the text below by two spaces; put text that begins with > or | in double quotes",
)
_NOT_IN_LIST: Final = (
    "yaml-indent",
    "found a line that does not line up with the list, expected “- ” in the list's column",
    _LINE_UP,
)
_MEMBER_OUT_OF_LINE: Final = (
    "yaml-indent",
    "found “- ” that does not line up, expected it in the column of the list's other members",
    _LINE_UP,
)
_AFTER_THE_RECORD: Final = (
    "yaml-indent",
    "found a line that does not belong to the record above, expected it to line up with the record's keys",
    _LINE_UP,
)
_DIRECTIVE: Final = (
    "yaml-percent-sign",
    "found a line that begins with %, expected “key: value”",
    "put the text in double quotes",
)
_QUESTION_MARK: Final = (
    "yaml-question-mark",
    "found “? ” where a value begins, expected text",
    "put text that begins with a question mark in double quotes",
)
_NO_SPACE_AFTER_HYPHEN: Final = (
    "yaml-hyphen-without-space",
    "found a hyphen without a space after it, expected “- ” before each member of a list",
    "add the space; put text that begins with a hyphen in double quotes",
)
_CONFLICT: Final = (
    "git-conflict",
    "found two versions that Git could not join, expected one",
    "keep one of them, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>",
)
_OTHER: Final = (
    "yaml-unreadable",
    "found a line that YAML cannot read, expected “key: value” or “- ”",
    _LINE_UP,
)

# What the parser was doing, where that alone says what went wrong.
_BY_CONTEXT: Final = {
    "while scanning an alias": NO_ALIAS,
    "while scanning an anchor": NO_ALIAS,
    "while scanning a tag": NO_TAG,
    "while parsing a tag": NO_TAG,
    "while scanning a directive": _DIRECTIVE,
    "while scanning a block scalar": _INLINE_FOLD,
    "while scanning a quoted scalar": _NO_CLOSING_QUOTE,
    "while parsing a quoted scalar": _BACKSLASH,
    "while parsing a flow sequence": _NO_CLOSING_BRACKET,
    "while parsing a flow mapping": _NO_CLOSING_BRACKET,
    "while scanning a simple key": _NO_COLON,
}
_BY_PROBLEM: Final = {
    "did not find expected '-' indicator": _NOT_IN_LIST,
    "did not find expected <document start>": _AFTER_THE_RECORD,
    "found character that cannot start any token": _A_SIGN,
    "did not find expected node content": _A_SIGN,
    "block sequence entries are not allowed in this context": _INLINE_LIST,
    "mapping keys are not allowed in this context": _QUESTION_MARK,
}
# Errors at the position that the parser had reached, and not where the value began.
_LATER: Final = (_BACKSLASH, _A_TAB)


def in_words(error: yaml.YAMLError, text: str, path: str) -> Problem:
    """Return the parser's error as a problem in an editor's words."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Problem(path, 1, 1, "", *_OTHER)
    lines = text.split("\n")
    conflict = next((number for number, line in enumerate(lines, start=1) if line.startswith("<<<<<<< ")), 0)
    if conflict:
        return Problem(path, conflict, 1, "", *_CONFLICT)
    at = error.problem_mark
    line = lines[at.line] if at.line < len(lines) else ""
    words = _words(error, line, at.column)
    if error.context in _BY_CONTEXT and error.context_mark and words not in _LATER:
        at = error.context_mark
        if words == _NO_COLON and lines[at.line][at.column :].startswith("-"):
            words = _NO_SPACE_AFTER_HYPHEN
    return Problem(path, at.line + 1, at.column + 1, "", *words)


def _words(error: yaml.MarkedYAMLError, line: str, column: int) -> Fault:
    before = line[:column]
    if line[column : column + 1] == "\t":
        return _A_TAB
    if error.context in _BY_CONTEXT:
        return _BY_CONTEXT[error.context]
    if error.problem == "mapping values are not allowed in this context":
        return _COLON_IN_TEXT if ": " in before else _KEY_TOO_FAR_IN
    if error.problem == "did not find expected key":
        if before.strip(" -"):
            return _TEXT_AFTER_END
        return _MEMBER_OUT_OF_LINE if line[column:].startswith("- ") else _OUT_OF_LINE
    return _BY_PROBLEM.get(error.problem or "", _OTHER)
