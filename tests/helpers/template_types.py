"""Reads what a template uses of the records that it is given, as mypy reads Python.

A macro is read anew for each call, with the types of what the call gives it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from jinja2 import nodes
from jinja2.runtime import LoopContext

from value_types import (
    attributes_of,
    can_be_none,
    class_of,
    item_of,
    member_of,
    members_of_union,
    parts_of,
    union,
    without_none,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jinja2 import Environment

    from value_types import Type

_TEXT: Final = frozenset({"counted", "day", "join", "number", "prose", "replace"})
_MEMBERS: Final = frozenset({"first", "last"})


@dataclass(frozen=True)
class Scope:
    """What a place in a template knows."""

    names: Mapping[str, Type]
    modules: Mapping[str, str]
    """The templates that are imported, by the name that they have here."""
    macros: Mapping[str, nodes.Macro]
    present: frozenset[str] = frozenset()
    """Expressions that an ``if`` around the place has found to be there."""

    def with_names(self, names: Mapping[str, Type]) -> Scope:
        return Scope({**self.names, **names}, self.modules, self.macros, self.present)

    def where(self, test: nodes.Node) -> Scope:
        return Scope(self.names, self.modules, self.macros, self.present | frozenset(_found_by(test)))


@dataclass
class TemplateReader:
    """Reads templates, and gathers what is wrong with them."""

    environment: Environment
    faults: list[str] = field(default_factory=list)
    used: set[tuple[Type, str]] = field(default_factory=set)
    """Each class with an attribute of it that some template reads."""
    trees: dict[str, tuple[nodes.Template, Scope]] = field(default_factory=dict)
    """Each template that was opened, by its name."""

    def read(self, template: str, names: Mapping[str, Type]) -> None:
        """Read a template that sees these names."""
        tree, scope = self._opened(template)
        self._read_all(tree.body, scope.with_names(names), template)

    def _opened(self, template: str) -> tuple[nodes.Template, Scope]:
        if template not in self.trees:
            assert self.environment.loader is not None
            source, _, _ = self.environment.loader.get_source(self.environment, template)
            tree = self.environment.parse(source)
            modules = {each.target: _constant(each.template) for each in tree.find_all(nodes.Import)}
            macros = {each.name: each for each in tree.find_all(nodes.Macro)}
            self.trees[template] = (tree, Scope({}, modules, macros))
        return self.trees[template]

    def _read_all(self, body: Iterable[nodes.Node], scope: Scope, template: str) -> None:
        for node in body:
            self._read(node, scope, template)

    def _read(self, node: nodes.Node, scope: Scope, template: str) -> None:
        match node:
            case nodes.Output():
                for each in node.nodes:
                    if can_be_none(self._type(each, scope, template)):
                        self._fault(each, template, "may print “None”")
            case nodes.If():
                self._type(node.test, scope, template)
                self._read_all(node.body, scope.where(node.test), template)
                self._read_all([*node.elif_, *node.else_], scope, template)
            case nodes.For():
                member = member_of(self._type(node.iter, scope, template))
                names = {**_targets(node.target, member), "loop": LoopContext}
                self._read_all(node.body, scope.with_names(names), template)
            case nodes.CallBlock():
                self._type(node.call, scope, template)
                self._read_all(node.body, scope, template)
            case nodes.Macro() | nodes.Import() | nodes.TemplateData():
                pass
            case _:
                self._fault(node, template, f"{type(node).__name__} is not read yet")

    def _type(self, node: nodes.Node, scope: Scope, template: str) -> Type:
        found = self._type_of(node, scope, template)
        return without_none(found) if _key(node) in scope.present else found

    def _type_of(self, node: nodes.Node, scope: Scope, template: str) -> Type:
        match node:
            case nodes.Const():
                found = type(node.value)
            case nodes.Name():
                if node.name not in scope.names:
                    self._fault(node, template, f"nothing is called {node.name!r}")
                found = scope.names.get(node.name, Any)
            case nodes.Getattr():
                found = self._attribute(node, scope, template)
            case nodes.Getitem():
                self._type(node.arg, scope, template)
                found = item_of(self._type(node.node, scope, template))
            case nodes.Call():
                found = self._called(node, scope, template)
            case nodes.Filter():
                found = self._filtered(node, scope, template)
            case _:
                found = self._combined(node, scope, template)
        return found

    def _combined(self, node: nodes.Node, scope: Scope, template: str) -> Type:
        match node:
            case nodes.And():
                self._type(node.left, scope, template)
                return self._type(node.right, scope.where(node.left), template)
            case nodes.Or():
                left = without_none(self._type(node.left, scope, template))
                return union((left, self._type(node.right, scope, template)))
            case nodes.CondExpr():
                self._type(node.test, scope, template)
                return self._type(node.expr1, scope.where(node.test), template)
            case _:
                for each in node.iter_child_nodes():
                    self._type(each, scope, template)
                return bool if isinstance(node, nodes.Not | nodes.Compare) else str

    def _attribute(self, node: nodes.Getattr, scope: Scope, template: str) -> Type:
        owner = self._type(node.node, scope, template)
        if can_be_none(owner):
            self._fault(node, template, f"{_key(node.node)} may be None")
        found = [self._attribute_of(each, node, template) for each in members_of_union(without_none(owner))]
        return union(found)

    def _attribute_of(self, owner: Type, node: nodes.Getattr, template: str) -> Type:
        if owner is Any:
            return Any
        self.used.add((class_of(owner), node.attr))
        attributes = attributes_of(owner)
        if node.attr not in attributes:
            self._fault(node, template, f"{getattr(owner, '__name__', owner)} has no {node.attr!r}")
        return attributes.get(node.attr, Any)

    def _called(self, node: nodes.Call, scope: Scope, template: str) -> Type:
        given = [self._type(each, scope, template) for each in node.args]
        for named in node.kwargs:
            self._type(named.value, scope, template)
        home, macro = template, None
        if isinstance(node.node, nodes.Name):
            macro = scope.macros.get(node.node.name)
            if macro is None and node.node.name == "caller":
                return str
        elif isinstance(node.node, nodes.Getattr) and isinstance(node.node.node, nodes.Name):
            home = scope.modules.get(node.node.node.name, "")
            macro = self._opened(home)[1].macros.get(node.node.attr) if home else None
        if macro is None:
            return self._type(node.node, scope, template)
        inside = self._opened(home)[1]
        needed = len(macro.args) - len(macro.defaults)
        if not needed <= len(given) <= len(macro.args):
            self._fault(node, template, f"{macro.name} takes {len(macro.args)} arguments")
        defaults = (self._type(each, inside, home) for each in macro.defaults[len(given) - needed :])
        names = (each.name for each in macro.args)
        self._read_all(
            macro.body, inside.with_names(dict(zip(names, [*given, *defaults], strict=False))), home
        )
        return str

    def _filtered(self, node: nodes.Filter, scope: Scope, template: str) -> Type:
        assert node.node is not None
        value = self._type(node.node, scope, template)
        for each in node.args:
            self._type(each, scope, template)
        if can_be_none(value):
            self._fault(node, template, f"{_key(node.node)} may be None")
        if node.name in _TEXT:
            return str
        return member_of(value) if node.name in _MEMBERS else int

    def _fault(self, node: nodes.Node, template: str, text: str) -> None:
        self.faults.append(f"{template}:{node.lineno}: {text}")


def _constant(node: nodes.Expr) -> str:
    assert isinstance(node, nodes.Const)
    return str(node.value)


def _key(node: nodes.Node) -> str:
    """Return an expression as it is written, if it is a name or an attribute of one; otherwise nothing."""
    if isinstance(node, nodes.Name):
        return node.name
    inner = _key(node.node) if isinstance(node, nodes.Getattr) else ""
    return f"{inner}.{node.attr}" if inner and isinstance(node, nodes.Getattr) else ""


def _found_by(test: nodes.Node) -> Iterator[str]:
    """Yield what is there where a test holds."""
    if isinstance(test, nodes.And):
        yield from _found_by(test.left)
        yield from _found_by(test.right)
    elif key := _key(test):
        yield key


def _targets(target: nodes.Node, member: Type) -> dict[str, Type]:
    if isinstance(target, nodes.Name):
        return {target.name: member}
    assert isinstance(target, nodes.Tuple)
    parts = parts_of(member)
    return {
        each.name: part
        for each, part in zip(target.items, parts or [Any] * len(target.items), strict=True)
        if isinstance(each, nodes.Name)
    }
