"""What the string below each field of a record says, read from the program's own text when it is asked for.

pydantic would read it whenever the program starts, which took a fifth of that time. Only schemas and the
templates of new entries need it.
"""

from __future__ import annotations

import ast
import inspect
import sys
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel


def description_of(model: type[BaseModel], name: str) -> str | None:
    """Return the description of a field: its own, or that of its type, or else the string below it."""
    given = model.model_fields[name].description
    if given is not None:
        return given
    declaring = next(each for each in model.__mro__ if name in vars(each).get("__annotations__", ()))
    return _strings_in(declaring.__module__).get(declaring.__name__, {}).get(name)


@cache
def _strings_in(module: str) -> Mapping[str, Mapping[str, str]]:
    """Return the string below each field of each class in a module."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {each.name: _strings_of(each) for each in ast.walk(tree) if isinstance(each, ast.ClassDef)}


def _strings_of(of: ast.ClassDef) -> Mapping[str, str]:
    return {
        field.target.id: inspect.cleandoc(below.value.value)
        for field, below in pairwise(of.body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(below, ast.Expr)
        and isinstance(below.value, ast.Constant)
        and isinstance(below.value.value, str)
    }
