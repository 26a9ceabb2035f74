"""Read one module: what it imports and exports, and which parts of a page's script it loads when asked.

A module of ours is written in a few forms, and any other form is a problem that says what was expected. A
library in `docs/assets/vendor/` is kept as it was published, but for the list of exports at its end.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from guidancehub.content.problems import Problem
from guidancehub.web.script.names import Names, names_in
from guidancehub.web.script.tokens import START, Token, shortened, tokens_of, with_all_gaps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from guidancehub.content.problems import Fault

ASSETS: Final = "docs/assets"
SCRIPT: Final = f"{ASSETS}/js"
VENDOR: Final = f"{ASSETS}/vendor"

_IMPORT: Final = re.compile(r'import\s*(?:\{([^{}]*)\}\s*from\s*)?"(\.[^"\n]+)"\s*;')
_LOAD: Final = re.compile(r'import\(\s*"(\.[^"\n]+)",?\s*\)')
_LOAD_ELSEWHERE: Final = re.compile(r"import\s*\(")
_EXPORT: Final = re.compile(r"export\s+(?=(?:(?:async\s+)?function\b\s*\*?|class\b|const\b)\s*([\w$]+))")
_NO_EXPORTS: Final = re.compile(r"export\s*\{\s*\}\s*;")
_NAME: Final = re.compile(r"\s*([\w$]+)(?:\s+as\s+([\w$]+))?\s*")
_LIBRARY_EXPORTS: Final = re.compile(r"export\s*\{([^{}]*)\}\s*;?\s*(?://#[^\n]*\s*)?\Z")
_LONGEST_FOUND: Final = 50

_STRAY: Final = (
    "script-open",
    "expected script that can be read to its end",
    "close the string, template, comment or bracket that is open here",
)
_BAD_IMPORT: Final = (
    "script-import",
    'expected import { name } from "./file.mjs";',
    "import what you need by its name, with the path and the ending of the file, and a semicolon",
)
_FOR_EFFECT: Final = (
    "script-import",
    "expected the names that are imported",
    "import names from it; only the file that starts a page's script may import another for what it does",
)
_OWN_ADDRESS: Final = (
    "script-own-address",
    "expected no address of the module's own, for modules are joined into one file",
    "import the other file, or let the page give the address",
)
_BAD_EXPORT: Final = (
    "script-export",
    "expected the export of a function, a class or a const where it is written",
    "write “export function”, “export class” or “export const”, and one name",
)
_WAITING: Final = (
    "script-await",
    "expected it in an async function",
    "put what waits into an async function, and call that function",
)
_BAD_LIBRARY: Final = (
    "script-library",
    "expected a list of exports at the end of the file, such as export{a as name};",
    "take the edition of the library that is one module and imports nothing",
)


@dataclass(frozen=True, slots=True)
class Import:
    """What a module takes from another one, at once or when it is asked for."""

    path: str
    """Of the other module, relative to the project's root."""
    names: tuple[tuple[str, str], ...]
    """Each name as the other module exports it, and as it is called here; none for a part."""
    at: int
    end: int
    """Where it stands in the module's text."""
    is_part: bool = False
    """Whether it is loaded when it is asked for."""


@dataclass(frozen=True, slots=True)
class _Export:
    """The word “export” before what is exported, or the list “{}” that has no names."""

    names: tuple[tuple[str, str], ...]
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Module:
    """One file of script, read."""

    path: str
    """Relative to the project's root: ``docs/assets/js/shared/filter.mjs``."""
    text: str
    imports: tuple[Import, ...] = ()
    parts: tuple[Import, ...] = ()
    """What it loads when it is asked for."""
    exports: tuple[tuple[str, str], ...] = ()
    """Each name as other modules import it, and as it is called here."""
    tokens: tuple[Token, ...] = ()
    """The text without its imports and the words “export”. A library has none."""
    names: Names = field(default_factory=Names)
    """The names of values in its text. A library has none."""

    @property
    def is_library(self) -> bool:
        """Whether it was published by others."""
        return self.path.startswith(f"{VENDOR}/")

    def problem(self, at: int, found: str, fault: Fault) -> Problem:
        """Return the problem of what was found; ``fault`` is its code, what was expected, and the cure."""
        code, expected, hint = fault
        line, column = self.text.count("\n", 0, at) + 1, at - self.text.rfind("\n", 0, at)
        return Problem(self.path, line, column, "", code, f"found {found}, {expected}", hint)

    def body(self, loads: Mapping[str, str], called: Mapping[int, str]) -> str:
        """Return what the module does, shortened.

        ``loads`` has what loads each part, by its path; ``called`` has other names, by their places.
        """
        if self.is_library:
            return _LIBRARY_EXPORTS.sub("", self.text).strip()
        texts = {part.at: loads[part.path] for part in self.parts}
        for use in self.names.uses:
            if use.at in called:
                texts[use.at] = f"{use.name}:{called[use.at]}" if use.is_property else called[use.at]
        return shortened(
            token._replace(text=texts[token.start]) if token.start in texts else token
            for token in self.tokens
        )


def read_module(path: str, text: str, *, is_entry: bool) -> tuple[Module, list[Problem]]:
    """Return the module at a path, and the problems of its form. An entry may import for effect."""
    module = Module(path, text)
    if module.is_library:
        return _read_library(module)
    tokens = tokens_of(text)
    found = list(_statements(module, tokens, is_entry=is_entry))
    imports = [each for each in found if isinstance(each, Import)]
    exports = [each for each in found if isinstance(each, _Export)]
    # The gap of what is left out stays, for a line break in it may end a statement. Of what loads a part, the
    # first word stays, in whose place the loading comes.
    left_out = [each for each in found if not isinstance(each, Problem)]
    first = {each.at for each in left_out if not (isinstance(each, Import) and each.is_part)}
    rest = {at for each in left_out for at in range(each.at + 1, each.end)}
    kept = tuple(
        with_all_gaps(
            token._replace(text="") if token.start in first else token
            for token in tokens
            if token.start not in rest
        )
    )
    problems = [each for each in found if isinstance(each, Problem)]
    whole = Module(
        path,
        text,
        tuple(each for each in imports if not each.is_part),
        tuple(each for each in imports if each.is_part),
        tuple(name for each in exports for name in each.names),
        kept,
        Names() if problems else names_in(kept),
    )
    return whole, problems


def _read_library(module: Module) -> tuple[Module, list[Problem]]:
    listed = _LIBRARY_EXPORTS.search(module.text)
    if not listed:
        at = len(module.text.rstrip())
        return module, [module.problem(at, "the end of the file", _BAD_LIBRARY)]
    exports = tuple((outside, inside) for inside, outside in _names(listed[1]) or ())
    return Module(module.path, module.text, exports=exports), []


def _statements(
    module: Module, tokens: list[Token], *, is_entry: bool
) -> Iterator[Import | _Export | Problem]:
    """Yield each import and export, and a problem for what cannot be joined."""
    is_async = False
    for before, token in pairwise((START, *tokens)):
        if token.kind == "stray":
            # What follows would be read wrongly.
            yield module.problem(token.start, token.text or "the end of the file", _STRAY)
            return
        if token.depth == 0 and _begins_statement(before, token):
            is_async = False
        if token.kind != "word" or (before.text[-1] == "." and not before.text.endswith("...")):
            continue
        if token.text == "async":
            is_async = True
        elif token.text == "import":
            yield from _import_at(module, token, is_entry=is_entry)
        elif token.text == "export" and token.depth == 0:
            yield _export_at(module, token)
        elif token.text == "await" and not is_async:
            yield module.problem(token.start, _line_at(module.text, token.start), _WAITING)


def _begins_statement(before: Token, token: Token) -> bool:
    return before.text == ";" or (before.text == "}" and "\n" in token.gap)


def _import_at(module: Module, token: Token, *, is_entry: bool) -> Iterator[Import | Problem]:
    """Yield what a word “import” stands for, or its problem; nothing where the address is computed."""
    found = _line_at(module.text, token.start)
    if load := _LOAD.match(module.text, token.start):
        yield Import(_path(module.path, load[1]), (), *load.span(), is_part=True)
    elif module.text.startswith("import.", token.start):
        yield module.problem(token.start, found, _OWN_ADDRESS)
    elif token.depth > 0 or _LOAD_ELSEWHERE.match(module.text, token.start):
        return
    elif (match := _IMPORT.match(module.text, token.start)) is None or (names := _names(match[1])) is None:
        yield module.problem(token.start, found, _BAD_IMPORT)
    elif match[1] is None and not is_entry:
        yield module.problem(token.start, found, _FOR_EFFECT)
    else:
        yield Import(_path(module.path, match[2]), names, *match.span())


def _export_at(module: Module, token: Token) -> _Export | Problem:
    if match := _EXPORT.match(module.text, token.start):
        return _Export(((match[1], match[1]),), *match.span())
    if match := _NO_EXPORTS.match(module.text, token.start):
        return _Export((), *match.span())
    return module.problem(token.start, _line_at(module.text, token.start), _BAD_EXPORT)


def _names(listed: str | None) -> tuple[tuple[str, str], ...] | None:
    """Return each name of a list and what it is called after “as”, or ``None`` where it is no such list."""
    names = [_NAME.fullmatch(each) for each in (listed or "").split(",") if each.strip()]
    if not all(names):
        return None
    return tuple((match[1], match[2] or match[1]) for match in names if match)


def _path(path: str, address: str) -> str:
    """Return the path of what a module names by an address that begins at its own folder."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), address))


def _line_at(text: str, at: int) -> str:
    """Return the rest of the line at a place, as it is shown in a message."""
    line = text[at:].partition("\n")[0].strip()
    return line if len(line) <= _LONGEST_FOUND else f"{line[:_LONGEST_FOUND]}…"
