"""Read one finished page once: its ids, its links, and what its own policy forbids in it.

The policy is that of the page's first lines (Content Security Policy, level 3). A browser obeys it, so what
breaks it would not work for readers; and a page without it would run whatever somebody had planted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from selectolax.lexbor import LexborNode

# One selector, so that an element is not read twice.
_READ: Final = (
    ":is([href], [src], [srcset], [poster], [action], [data], [id], [style], script, style, meta, base)"
)
_POLICY: Final = "content-security-policy"
_ALLOWED: Final = {
    "script-src": {"'none'", "'self'", "'wasm-unsafe-eval'"},
    "img-src": {"'none'", "'self'", "data:"},
}
_ALLOWED_ELSEWHERE: Final = {"'none'", "'self'"}
_DATA: Final = ("application/ld+json", "application/json")
"""The types of a script element that no browser runs."""
_LOADING: Final = ("src", "srcset", "poster", "data")
_LINKING: Final = ("href", "src", "poster", "data", "action")
# What a link element says of the page, and does not load.
_SAID: Final = ("canonical", "alternate")
_ELSEWHERE: Final = re.compile(r"\s*([a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)
_HANDLER: Final = re.compile(rb"\son[a-z]+\s*=")


@dataclass(frozen=True, slots=True)
class FinishedPage:
    """What the checks need to know of a page."""

    ids: frozenset[str]
    links: tuple[str, ...]
    """Every address that it links or loads, once."""
    faults: tuple[str, ...]
    """What it lacks of a policy, and what breaks it: what was found, and what was expected."""


def read_page(content: bytes) -> FinishedPage:
    """Return what the checks need to know of a page's bytes."""
    ids: set[str] = set()
    links: dict[str, None] = {}
    policies: list[str] = []
    faults: list[str] = []
    tree = LexborHTMLParser(content)
    for node in tree.css(_READ):
        attributes = node.attributes
        if name := attributes.get("id"):
            # A link to a part leads to the first of them, and so do labels of fields.
            if name in ids:
                faults.append(f"found the id {name!r} more than once, expected another one for each part")
            ids.add(name)
        if (attributes.get("http-equiv") or "").lower() == _POLICY:
            policies.append(attributes.get("content") or "")
        links |= dict.fromkeys(value for key in _LINKING if (value := attributes.get(key)))
        links |= dict.fromkeys(_in_set(attributes.get("srcset") or ""))
        faults += _broken_by(node, attributes)
    if _HANDLER.search(content):
        faults += _handlers(tree)
    return FinishedPage(frozenset(ids), tuple(links), (*_faults_of_policies(policies), *faults))


def is_elsewhere(link: str) -> bool:
    """Return whether an address names a scheme or a host, as those outside the site do."""
    return _ELSEWHERE.match(link) is not None


def _in_set(value: str) -> Iterator[str]:
    """Yield the addresses of a “srcset”, each of which may have a width behind it."""
    return (each.split()[0] for each in value.split(",") if each.strip())


def _faults_of_policies(policies: list[str]) -> Iterator[str]:
    if len(policies) != 1:
        yield f"found {len(policies)} policies in the page, expected one (Content-Security-Policy)"
        return
    parts = [part.split() for part in policies[0].split(";") if part.strip()]
    sources = {name.lower(): set(allowed) for name, *allowed in parts}
    if sources.get("default-src") != {"'none'"}:
        yield "found a policy that allows what it does not name, expected default-src 'none'"
    for name, allowed in sources.items():
        more = allowed - _ALLOWED.get(name, _ALLOWED_ELSEWHERE)
        if more:
            yield f"found {', '.join(sorted(more))} in {name} of the policy, expected the hub alone"


def _broken_by(node: LexborNode, attributes: Mapping[str, str | None]) -> Iterator[str]:
    """Yield what an element has that the policy forbids."""
    tag = node.tag
    if tag == "script" and "src" not in attributes and attributes.get("type") not in _DATA:
        yield "found script inside the page, expected a file of script"
    if tag == "style" or "style" in attributes:
        yield "found styles inside the page, expected a style sheet"
    if tag == "base":
        yield "found a “base” element, expected links relative to the page"
    if (attributes.get("href") or "").strip().lower().startswith("javascript:"):
        yield "found script in a link, expected an address"
    for link in _loaded(tag or "", attributes):
        if is_elsewhere(link) and not (tag == "img" and link.startswith("data:")):
            yield f"found {link!r} loaded from elsewhere, expected a file of the site"


def _loaded(tag: str, attributes: Mapping[str, str | None]) -> Iterator[str]:
    """Yield each address that a browser asks for as it shows an element, or sends a form to."""
    for name in _LOADING:
        if value := attributes.get(name):
            yield from _in_set(value) if name == "srcset" else (value,)
    if tag == "form" and (action := attributes.get("action")):
        yield action
    if tag == "link" and attributes.get("rel") not in _SAID and (link := attributes.get("href")):
        yield link


def _handlers(tree: LexborHTMLParser) -> Iterator[str]:
    """Yield each attribute that would run as script. It takes long: only for pages with a hint of one."""
    names = {name for node in tree.css("*") for name in node.attributes if name.startswith("on")}
    return (f"found script in an attribute ({name}), expected a file of script" for name in sorted(names))
