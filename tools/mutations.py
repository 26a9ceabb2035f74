"""Small faults that can be put into a module, one at a time: each is one changed node of its syntax tree.

What only a type checker or a person reads is left alone: annotations, unions of types outside functions,
casts, decorators, docstrings, and each text with a space in it, which is a message.
"""

from __future__ import annotations

import ast
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMPARISONS: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_ARITHMETIC: Final[dict[type[ast.operator], type[ast.operator]]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_FOR_TYPES_ALONE: Final = frozenset({"cast", "TypeVar", "ParamSpec", "NewType"})


@dataclass(frozen=True, slots=True)
class Mutation:
    """One fault, at one place of a module."""

    line: int
    first: int
    """The first line of the statement."""
    last: int
    """The last line of what is changed."""
    in_function: bool
    """Whether the code runs only when a function is called, not when its module is imported."""
    was: str
    """The code as it stands."""
    now: str
    """The code with the fault."""
    number: int
    """The place of the changed node among all nodes of the module, as ``ast.walk`` yields them."""
    variant: int
    """Which of the faults that the node can have."""


def mutations_of(source: str) -> list[Mutation]:
    """Return every fault that can be put into a module, in the order of its lines."""
    tree = ast.parse(source)
    left_alone = set(_left_alone(tree))
    around = dict(_surroundings(tree, None, in_function=False))
    found = []
    for number, node in enumerate(ast.walk(tree)):
        if not isinstance(node, (ast.expr, ast.stmt)) or id(node) in left_alone:
            continue
        first, in_function = around[id(node)]
        last = node.test.end_lineno if isinstance(node, (ast.If, ast.While)) else node.end_lineno
        for variant, changed in enumerate(_variants(node)):
            if in_function or not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr)):
                was, now = ast.unparse(node), ast.unparse(changed)
                found.append(
                    Mutation(node.lineno, first, last or first, in_function, was, now, number, variant)
                )
    return sorted(found, key=lambda each: (each.line, each.number, each.variant))


def _surroundings(
    node: ast.AST, first: int | None, *, in_function: bool
) -> Iterator[tuple[int, tuple[int, bool]]]:
    """Yield the identity of each node, with its statement's first line and whether it is in a function."""
    if isinstance(node, ast.stmt):
        first = node.lineno
    if first is not None:
        yield id(node), (first, in_function)
    body = node.body if isinstance(node, ast.FunctionDef) else []
    for child in ast.iter_child_nodes(node):
        yield from _surroundings(child, first, in_function=in_function or child in body)


def mutated(source: str, mutation: Mutation) -> ast.Module:
    """Return the tree of a module with one fault in it."""
    tree = ast.parse(source)
    target = next(node for number, node in enumerate(ast.walk(tree)) if number == mutation.number)
    assert isinstance(target, (ast.expr, ast.stmt))  # noqa: S101 (no other node has a fault)
    changed = list(_variants(target))[mutation.variant]
    module = _Replaced(target, changed).visit(tree)
    assert isinstance(module, ast.Module)  # noqa: S101 (a module is never the target)
    return ast.fix_missing_locations(module)


class _Replaced(ast.NodeTransformer):
    def __init__(self, target: ast.AST, changed: ast.AST) -> None:
        self._target = target
        self._changed = changed

    def visit(self, node: ast.AST) -> ast.AST:
        if node is self._target:
            return ast.copy_location(self._changed, node)
        visited = super().visit(node)
        assert isinstance(visited, ast.AST)  # noqa: S101 (nothing is taken away)
        return visited


def _left_alone(tree: ast.Module) -> Iterator[int]:
    """Yield the identity of each node that is no part of what the program does."""
    for node in ast.walk(tree):
        apart: list[ast.AST | None] = []
        if (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING") or (
            isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        ):
            apart.append(node)
        elif isinstance(node, (ast.AnnAssign, ast.arg)):
            apart.append(node.annotation)
            if isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "TypeAlias":
                apart += [node.value] if isinstance(node.value, ast.Constant) else []
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            apart += [*node.decorator_list, getattr(node, "returns", None)]
        elif isinstance(node, ast.FormattedValue):
            apart.append(node.format_spec)
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in _FOR_TYPES_ALONE:
            apart += [node.args[0], *(keyword.value for keyword in node.keywords)]
        for each in filter(None, apart):
            yield from (id(inner) for inner in ast.walk(each))


def _variants(node: ast.AST) -> Iterator[ast.expr | ast.stmt]:
    """Yield the node with each of the faults that it can have."""
    if isinstance(node, ast.Compare):
        for at, operator in enumerate(node.ops):
            changed = deepcopy(node)
            changed.ops[at] = _COMPARISONS[type(operator)]()
            yield changed
    elif isinstance(node, ast.BoolOp):
        other = ast.And() if isinstance(node.op, ast.Or) else ast.Or()
        yield ast.BoolOp(other, node.values)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand
    elif isinstance(node, (ast.BinOp, ast.AugAssign)) and type(node.op) in _ARITHMETIC:
        changed_operation = deepcopy(node)
        changed_operation.op = _ARITHMETIC[type(node.op)]()
        yield changed_operation
    elif isinstance(node, ast.Constant):
        yield from _constants(node.value)
    elif isinstance(node, (ast.If, ast.While, ast.IfExp)):
        negated = deepcopy(node)
        negated.test = ast.UnaryOp(ast.Not(), negated.test)
        yield negated
    else:
        yield from _other_statements(node)


def _constants(value: object) -> Iterator[ast.expr]:
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, (int, float)):
        yield ast.Constant(value + 1)
    elif isinstance(value, str) and " " not in value:
        yield ast.Constant(f"{value}XX")


def _other_statements(node: ast.AST) -> Iterator[ast.stmt]:
    if isinstance(node, ast.Return) and node.value and ast.unparse(node.value) != "None":
        yield ast.Return(ast.Constant(None))
    elif isinstance(node, ast.Expr) or (isinstance(node, ast.Raise) and node.exc):
        yield ast.Pass()
    elif isinstance(node, ast.Break):
        yield ast.Continue()
    elif isinstance(node, ast.Continue):
        yield ast.Break()
