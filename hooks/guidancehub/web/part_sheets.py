"""Which styles of parts a page loads, in one sheet: those of tables, pictures, cards and so on that it has.

A part is a file `docs/assets/css/parts/NAME.css`. A page has it when its text, or a script of its own, has a
class or a data attribute with which one of the rules begins. A rule that begins with a tag is for pages that
have the tag. So nobody has to note in a page's module which styles its template needs. The parts of a page
are joined, for each is small and a request costs more than it saves. Pages with the same parts share one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from guidancehub.performance.cache import NO_CACHE
from guidancehub.web.output import Output
from guidancehub.web.style_sheets import PARTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from guidancehub.performance.cache import Cache

PARTS_BELOW: Final = f"assets/css/{PARTS}/"
"""Below this stand the sheets of parts, relative to the site's root."""
PAGE: Final = "assets/css/page.css"
"""What all pages but the home page have, so that it is joined with their parts. The page that says “not
found” loads it alone."""
_SCRIPT: Final = re.compile(r"assets/js/([a-z]+(?:-[a-z]+)*)\.mjs")
_NAMED: Final = re.compile(r"hub-[a-z0-9_-]*[a-z0-9]|data-[a-z-]*[a-z]")
_TAG: Final = re.compile(r"<([a-z][a-z0-9]*)([^>]*)")
_CLASS: Final = re.compile(r'\sclass="([^"]*)"')
_DATA: Final = re.compile(r"\s(data-[a-z-]+)")
_PRELUDE: Final = re.compile(r"(?<=[{};])([^{};@]+)\{")
_FIRST: Final = re.compile(r"\s*((?:\([^)]*\)|\[[^\]]*\]|[^\s>+~])+)")
_SIGN: Final = re.compile(r"\.hub-[\w-]+|data-[a-z-]+")


def with_part_sheets(outputs: Iterable[Output], cache: Cache = NO_CACHE) -> list[Output]:
    """Return the outputs, each page with the sheet of its parts, and these in place of the single parts."""
    outputs = list(outputs)
    texts = {each.uri: each.html for each in outputs if each.uri.startswith((PARTS_BELOW, PAGE))}
    parts = texts.keys() - {PAGE}
    wanted = defaultdict[str, set[str]](set)
    for uri in parts:
        for sign in beginnings(texts[uri]):
            wanted[sign].add(uri)
    named = _named_by_script(outputs)
    made: list[Output] = []
    joined: dict[str, str] = {}
    for each in outputs:
        if each.uri in parts:
            continue
        everywhere = [PAGE] if each.page and each.url and PAGE in texts else []
        uris = [*everywhere, *_parts_of(each, wanted, named, cache)]
        if not (uris and each.page):
            made.append(each)
            continue
        sheet = f"{PARTS_BELOW}{'-'.join(PurePosixPath(uri).stem for uri in uris)}.css"
        joined[sheet] = "".join(texts[uri] for uri in uris)
        made.append(replace(each, page=replace(each.page, part_sheet=sheet)))
    return [*made, *(Output(uri, text) for uri, text in sorted(joined.items()))]


def beginnings(sheet: str) -> frozenset[str]:
    """Return with what the rules of a sheet begin: ``.hub-table``, ``data-add`` or the tag ``pre``."""
    return frozenset(_beginnings(sheet))


def _beginnings(sheet: str) -> Iterator[str]:
    for prelude in _PRELUDE.findall(f"}}{sheet}"):
        for selector in _parted(prelude):
            first = _FIRST.match(re.sub(r":not\([^)]*\)", "", selector))
            yield from (_SIGN.findall(first[1]) or re.findall(r"^[a-z][a-z0-9]*", first[1])) if first else ()


def _parted(prelude: str) -> Iterator[str]:
    """Yield the selectors of a rule, which commas part; commas in brackets are a selector's own."""
    depth, start = 0, 0
    for at, sign in enumerate(prelude):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            yield prelude[start:at]
            start = at + 1
    yield prelude[start:]


def _named_by_script(outputs: Iterable[Output]) -> Mapping[str, frozenset[str]]:
    """Return the classes and data attributes that the files of each script name, by the script's URI."""
    found = ((match[1], each) for each in outputs if (match := _SCRIPT.fullmatch(each.uri)))
    return {name: frozenset(_as_signs(_NAMED.findall(each.html))) for name, each in found}


def _parts_of(
    output: Output, wanted: Mapping[str, set[str]], named: Mapping[str, frozenset[str]], cache: Cache
) -> list[str]:
    """Return the URIs of the parts that an output has, in order; none for what is no page."""
    if not output.page:
        return []
    html = output.html
    has = set(cache.result(("signs", html), lambda: frozenset(_signs_of(html))))
    if script := output.page.script.removesuffix(".mjs"):
        files = (name for name in named if name == script or name.startswith(f"{script}-"))
        has.update(*(named[name] for name in files))
    return sorted({uri for sign in has for uri in wanted.get(sign, ())})


def _signs_of(html: str) -> Iterator[str]:
    """Yield each tag, class and data attribute of a page: ``table``, ``.hub-table`` and ``data-add``."""
    for tag, attributes in _TAG.findall(html):
        yield tag
        yield from _DATA.findall(attributes)
        for classes in _CLASS.findall(attributes):
            yield from _as_signs(classes.split())


def _as_signs(names: Iterable[str]) -> Iterator[str]:
    return (f".{name}" if name.startswith("hub-") else name for name in names)
