"""Each problem has a code that works for ever, and each code is explained."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import Final

import guidancehub
from goldens import GOLDENS
from guidancehub.content.problem_codes import CODES_LEDGER, CODES_PAGE, code_groups, explained
from minimal_hub import minimal_site
from support import ROOT

CODES: Final = {each.code: each for group in code_groups() for each in group.codes}
IN_BRACKETS: Final = re.compile(r" \[([a-z0-9-]+)\]$", re.MULTILINE)
CODE: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
# Which argument is the code, by what is called. What a script's module says there is no code.
AT: Final = {
    "AddressFault": 0,
    "problem": 1,
    "key_problem": 1,
    "RefusedError": 1,
    "Problem": 4,
    "in_full": 0,
    "_refusal": 0,
}


@cache
def program() -> tuple[str, ...]:
    """Return the text of every module of the program."""
    folder = Path(guidancehub.__file__).parent
    return tuple(file.read_text(encoding="utf-8") for file in sorted(folder.rglob("*.py")))


def given(tree: ast.Module) -> set[str]:
    """Return the codes that calls in a module give as they stand there."""
    found: set[str] = set()
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        at = AT.get(name, -1)
        at -= any(isinstance(each, ast.Starred) for each in call.args) if name == "Problem" else 0
        if 0 <= at < len(call.args):
            code = call.args[at]
            if isinstance(code, ast.Constant) and CODE.fullmatch(str(code.value)):
                found.add(str(code.value))
    return found


def test_a_code_that_the_program_gives_is_explained() -> None:
    giving = (text for text in program() if any(f"{name}(" in text for name in AT))
    codes = set().union(*(given(ast.parse(text)) for text in giving))
    assert len(codes) > 100
    assert codes <= CODES.keys()


def test_a_code_that_is_explained_is_one_that_the_program_gives_or_gave() -> None:
    texts = {code for text in program() for code in re.findall(r'"([a-z0-9-]+)"', text)}
    assert {code for code, each in CODES.items() if not each.retired} <= texts


def test_the_codes_of_golden_files_are_explained() -> None:
    shown = {code for golden in GOLDENS for code in IN_BRACKETS.findall(golden.expected)}
    assert len(shown) > 100
    assert shown <= CODES.keys()


def test_no_code_of_a_release_is_lost() -> None:
    released = (ROOT / CODES_LEDGER).read_text(encoding="utf-8").split()
    assert len(released) > 180
    assert set(released) <= CODES.keys()
    assert len(released) == len(set(released))


def test_a_code_stands_once() -> None:
    assert len(CODES) == sum(len(group.codes) for group in code_groups())


def test_an_explanation_is_short_and_names_a_cure() -> None:
    for code, each in CODES.items():
        sentences = re.split(r"(?<=[.?]) ", f"{each.means} {each.cure}")
        assert all(len(sentence.split()) <= 30 for sentence in sentences), code
        assert each.means.endswith("."), code
        assert each.cure.endswith("."), code
        assert (explained(code) or "").startswith(f"{code}: {each.title}\n")


def test_the_page_has_an_anchor_for_each_code() -> None:
    page = next(output.html for output in minimal_site().outputs if output.url == CODES_PAGE and output.page)
    for code in CODES:
        assert page.count(f'id="{code}"') == 1, code


def test_a_code_that_there_is_not_has_no_explanation() -> None:
    assert explained("no-such-code") is None
