"""A small fault is one changed node of a module, and leaves alone what no program does."""

from __future__ import annotations

import ast

import pytest

from mutations import mutated, mutations_of


def faults_in(source: str) -> list[str]:
    """Return the whole module with each of its faults, in order."""
    return [ast.unparse(mutated(source, mutation)) for mutation in mutations_of(source)]


@pytest.mark.parametrize(
    ("source", "faults"),
    [
        ("x = a < b", ["x = a <= b"]),
        ("x = a < b == c", ["x = a <= b == c", "x = a < b != c"]),
        ("x = a and b", ["x = a or b"]),
        ("x = not a", ["x = a"]),
        ("x = a + b", ["x = a - b"]),
        ("x += a", ["x -= a"]),
        ("x = 'word'", ["x = 'wordXX'"]),
        ("x = 2", ["x = 3"]),
        ("x = True", ["x = False"]),
        ("x = None", []),
        ("call(x)", ["pass"]),
        ("raise Fault", ["pass"]),
        ("x = a if b else c", ["x = a if not b else c"]),
        ("for x in y:\n    break", ["for x in y:\n    continue"]),
        ("def f():\n    return x", ["def f():\n    return None"]),
        ("def f():\n    x = a | b", ["def f():\n    x = a & b"]),
        ("def f():\n    return None", []),
    ],
)
def test_each_kind_of_code_has_its_fault(source: str, faults: list[str]) -> None:
    assert faults_in(source) == faults


@pytest.mark.parametrize(
    "source",
    [
        '"""Words."""',
        "x = 'a sentence for a person'",
        "x: Literal['a'] = y",
        "X: TypeAlias = 'Callable[[], None]'",
        "X = A | B",
        "def f(x: Literal['a']) -> Literal['b']:\n    pass",
        "@call(1)\ndef f():\n    pass",
        "x = cast('int', y)",
        "X = TypeVar('X', bound='Y')",
        "if TYPE_CHECKING:\n    from a import b",
        "x = f'{y:.2f}'",
    ],
)
def test_what_only_people_and_type_checkers_read_is_left_alone(source: str) -> None:
    assert faults_in(source) == []


def test_a_fault_says_what_it_changes_and_on_which_lines() -> None:
    (condition, comparison) = mutations_of("\nif a == b:\n    pass")
    assert (condition.line, condition.first, condition.last) == (2, 2, 2)
    assert (comparison.was, comparison.now) == ("a == b", "a != b")


def test_a_fault_in_a_long_statement_is_on_all_lines_from_its_start() -> None:
    (number,) = mutations_of("x = [\n    y,\n    2,\n    z,\n]")
    assert (number.line, number.first, number.last) == (3, 1, 3)


def test_what_runs_when_a_module_is_imported_is_not_in_a_function() -> None:
    source = "x = 1\ndef f(y=2):\n    z = 3\nclass C:\n    a = 4"
    assert [each.was for each in mutations_of(source) if each.in_function] == ["3"]
