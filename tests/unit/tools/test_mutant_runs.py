"""A run tries changed modules and nothing else, with the tests that reach them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from mutant_runs import Outcome, name_of, put_in
from mutants import prove, tree_of
from reached import Reached

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SOURCE = """
def outer(number=1):
    def inner():
        return number + 1
    return inner

pair = lambda: 1, lambda: 2
"""
TESTS = Reached(
    {"a.py": {1: [""], 2: ["", "slow", "quick"], 3: ["slow"], 4: []}}, {"slow": 9, "quick": 1, "other": 0.5}
)


@pytest.fixture
def outer(tmp_path: Path) -> Callable[[], Callable[[], int]]:
    """Return a function of a module that is imported from a file."""
    file = tmp_path / "module.py"
    file.write_text(SOURCE)
    names: dict[str, Callable[[], Callable[[], int]]] = {}
    exec(compile(SOURCE, str(file), "exec"), names)  # noqa: S102 (four lines above)
    return names["outer"]


def test_a_module_as_it_is_changes_nothing(outer: Callable[[], Callable[[], int]], tmp_path: Path) -> None:
    inner = outer()
    put_in({str(tmp_path / "module.py"): tree_of(str(tmp_path / "module.py"))})
    assert (inner(), outer()()) == (2, 2)


def test_changed_code_is_in_functions_and_in_functions_that_they_made(
    outer: Callable[[], Callable[[], int]], tmp_path: Path
) -> None:
    inner = outer()
    put_in({str(tmp_path / "module.py"): ast.parse(SOURCE.replace("+ 1", "+ 5"))})
    assert (inner(), outer()()) == (6, 6)


def test_a_function_of_another_file_stays_as_it_is(
    outer: Callable[[], Callable[[], int]], tmp_path: Path
) -> None:
    put_in({str(tmp_path / "other.py"): ast.parse(SOURCE.replace("+ 1", "+ 5"))})
    assert outer()() == 2


def test_a_control_that_must_be_killed_raises(outer: Callable[[], Callable[[], int]], tmp_path: Path) -> None:
    put_in({str(tmp_path / "module.py"): tree_of(str(tmp_path / "module.py"), raising=True)})
    with pytest.raises(ArithmeticError):
        outer()


def test_tests_that_reach_a_line_run_the_quickest_first() -> None:
    assert TESTS.by_lines("a.py", [2, 3]) == ["quick", "slow"]
    assert TESTS.by_lines("a.py", [1, 4, 5]) == []
    assert TESTS.by_lines("b.py", [1]) == []


def test_all_tests_run_where_a_line_is_reached_at_import_first_those_of_its_module() -> None:
    assert TESTS.by_module("a.py") == ["quick", "slow", "other"]


@pytest.mark.parametrize("outcome", [Outcome.KILLED, Outcome.NOT_IMPORTED, Outcome.TIMEOUT])
def test_no_fault_is_tried_when_modules_as_they_are_do_not_survive(outcome: Outcome) -> None:
    prove("modules as they are", [(0, Outcome.SURVIVED)], {Outcome.SURVIVED})
    with pytest.raises(SystemExit, match=f"Run 1 of modules as they are must not end as {outcome.name}"):
        prove("modules as they are", [(0, Outcome.SURVIVED), (1, outcome)], {Outcome.SURVIVED})


@pytest.mark.parametrize(
    ("path", "name"),
    [("package/module.py", "package.module"), ("package/__init__.py", "package")],
)
def test_a_module_has_the_name_of_its_path(path: str, name: str) -> None:
    assert name_of(path) == name
