"""Which styles a page loads: the rules for what it has, and those apart that only some readers need.

A rule is for a page that has the classes, data attributes and tags which one of its selectors names: in its
text, in the document around it, or in a script of its own. So nobody has to note what a template needs. A
page loads “site.css”, which all pages share, and one sheet with the rest of its rules. What only narrow or
wide windows show, and what only paper, dark screens and forced colours do, is in sheets that say so, for
which no other reader has to wait. Pages with the same rules share their sheets.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Final

from guidancehub.content.reading.regular_files import read_regular, regular_files
from guidancehub.performance.cache import NO_CACHE
from guidancehub.web.checks.frame_templates import FOLDER as OVERRIDES
from guidancehub.web.navigation import has_none_beside, has_row_above
from guidancehub.web.output import Output, StyleSheet
from guidancehub.web.style_rules import (
    EVERYWHERE,
    NARROW,
    SELDOM,
    WIDE,
    Rule,
    by_media,
    needed,
    rules_of,
    signs_in,
)
from guidancehub.web.style_sheets import APART, FOLDER, NOT_FOUND, PAGE, PARTS, PRINT, SITE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from guidancehub.performance.cache import Cache
    from guidancehub.web.output import PageMeta

SHEETS: Final = f"{FOLDER}pages/"
"""Below this stand the sheets of pages, relative to the site's root."""
LATER: Final = "-later"
"""What the name of a sheet ends in whose rules are for what script shows later. Script turns it on then."""
_OF_ALL: Final = frozenset({SITE, NOT_FOUND, PRINT, "suggestions"})
"""The sheets that any page may load as they are."""
_NOT_YET: Final = "not all"
_SCRIPT: Final = re.compile(r"assets/js/([a-z]+(?:-[a-z]+)*)\.mjs")
_NAMED: Final = re.compile(
    r"hub-[a-z0-9_-]*[a-z0-9](?:-+(?=\$\{))?|data-[a-z-]*[a-z]|(?<=[\"'`<])[a-z][a-z0-9]*(?=[\"'`> ])"
)
_DATASET: Final = re.compile(r"\bdataset\.([a-zA-Z]+)")
_TAG: Final = re.compile(r"<([a-z][a-z0-9]*)([^>]*)")
_WHOLE_TAG: Final = re.compile(r"<[a-z][^>]*")
_CLASS: Final = re.compile(r'\sclass="([^"]*)"')
_DATA: Final = re.compile(r"\s(data-[a-z-]+)")
_MOST_BYTES: Final = 1_000_000
_SIGNS: Final = 12
"""How much of its fingerprint names a sheet."""
_ALWAYS: Final = frozenset({"html", "body"})
_CONTENTS_BESIDE: Final = frozenset({".hub-main--contents"})
_CLOSE: Final = frozenset({".hub-close"})
_BESIDE: Final = frozenset({".hub-beside", ".hub-beside__title"})
_BESIDE_TEXT: Final = frozenset({".hub-frame--beside"})
_ROW: Final = frozenset({".hub-beside--row"})
_CRUMBS: Final = frozenset({".hub-crumbs"})
_PATH: Final = frozenset({".hub-path", ".hub-tick"})
_OF_SOME: Final = _CONTENTS_BESIDE | _CLOSE | _BESIDE | _BESIDE_TEXT | _ROW | _CRUMBS | _PATH
"""What the document around a page has only for some pages."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The document around the pages of a hub."""

    signs: frozenset[str] = frozenset()
    """The classes, data attributes and tags that it has for all of them."""
    on_paths: frozenset[str] = frozenset()
    """The URLs of the pages for which it has the place on a reader's path."""


def frame_signs(*roots: Path) -> frozenset[str]:
    """Return what the document around pages has for all of them, from the templates of some projects.

    What cannot be read as a template is told where templates are checked.
    """
    texts = [text for root in roots for text in _templates_of(root)]
    tags = (tag for text in texts for tag, _ in _TAG.findall(text))
    return frozenset((*tags, *(sign for text in texts for sign in _named_in(text)))) - _OF_SOME


def _templates_of(root: Path) -> Iterator[str]:
    paths, _ = regular_files(root, OVERRIDES)
    for path in paths:
        content = read_regular(root / path, path, _MOST_BYTES) if path.endswith(".html") else b""
        if isinstance(content, bytes):
            yield content.decode(errors="replace")


def with_page_sheets(outputs: Iterable[Output], frame: Frame, cache: Cache = NO_CACHE) -> list[Output]:
    """Return the outputs, each page with its sheets, and these in place of those that they are made of."""
    outputs = list(outputs)
    sheets = PageSheets(outputs, frame, cache)
    made, texts = [], dict[str, str]()
    for each in outputs:
        if each.page:
            meta, new = sheets.of(each)
            made.append(replace(each, page=meta))
            texts |= new
        elif each.uri not in sheets.sources:
            made.append(each)
    return [*made, *(Output(uri, text) for uri, text in sorted(texts.items()))]


class PageSheets:
    """The sheets of a site, made as its pages need them."""

    def __init__(self, outputs: Iterable[Output], frame: Frame, cache: Cache = NO_CACHE) -> None:
        """Read the styles and the script among the outputs of a site, which are its pages too."""
        outputs = list(outputs)
        texts = {each.uri: each.html for each in outputs if each.uri.startswith(FOLDER)}
        self._cache = cache
        self._rules = {
            uri.removeprefix(FOLDER).removesuffix(".css"): cache.result(
                ("rules", text), partial(rules_of, text)
            )
            for uri, text in texts.items()
        }
        if PRINT in self._rules:
            on_paper = self._rules[PRINT]
            self._rules[PRINT] = cache.result_for("paper", on_paper, partial(_for_paper, on_paper))
        self._by_media = {name: by_media(rules) for name, rules in self._rules.items()}
        self._shared = sorted(name for name in self._rules if name == PAGE or name.startswith(f"{PARTS}/"))
        self._deciding = frozenset(sign for rules in self._rules.values() for sign in signs_in(rules))
        self._scripts = {
            match[1]: frozenset(self._whole(_named_in(each.html)))
            for each in outputs
            if (match := _SCRIPT.fullmatch(each.uri))
        }
        self._everywhere = (frame.signs | self._named_by("site") | _ALWAYS) & self._deciding
        self._on_paths = frame.on_paths
        self._chosen: dict[tuple[frozenset[str], str], tuple[StyleSheet, ...]] = {}
        self._texts: dict[str, str] = {}
        metas = [each.page for each in outputs if each.page]
        own = {meta.styles.removesuffix(".css") for meta in metas}
        later = {f"{name}{LATER}" for name in own}
        self.sources = {f"{FOLDER}{name}.css" for name in self._rules if name not in later | _OF_ALL}
        """The sheets that sheets of pages are made of, and those of tools that the site has not."""

    def of(self, output: Output) -> tuple[PageMeta, dict[str, str]]:
        """Return what is known of a page, with its sheets, and the text of each that no page before it had.

        The texts are by the URIs of the sheets.
        """
        html, meta = output.html, output.page
        assert meta is not None  # noqa: S101 (only pages come here)
        has = self._everywhere | self._around(output, meta)
        has |= self._cache.result(("signs", html), lambda: frozenset(_signs_of(html))) & self._deciding
        if meta.script:
            has |= self._named_by(meta.script.removesuffix(".mjs")) & self._deciding
        own = meta.styles.removesuffix(".css")
        new: dict[str, str] = {}
        if (has, own) not in self._chosen:
            place, made_of = ("sheets", has, own), self._rules
            sheets = self._cache.result_for(place, made_of, lambda: tuple(self._sheets(has, own)))
            new = {sheet.uri: text for sheet, text in sheets if text and sheet.uri not in self._texts}
            self._texts |= new
            self._chosen[has, own] = tuple(sheet for sheet, _ in sheets)
        return replace(meta, sheets=self._chosen[has, own]), new

    def _whole(self, signs: Iterable[str]) -> Iterator[str]:
        """Yield the signs; for the beginning of one, ``.hub-weight--``, those that begin so."""
        for sign in signs:
            yield from (
                (each for each in self._deciding if each.startswith(sign)) if sign[-1] == "-" else (sign,)
            )

    def _around(self, output: Output, meta: PageMeta) -> frozenset[str]:
        """Return what the document around a page has only for some."""
        beside = frozenset[str]() if has_none_beside(meta) else _BESIDE
        has = beside | (_ROW if has_row_above(meta) else _BESIDE_TEXT)
        has |= _CRUMBS if output.url else frozenset()
        has |= _PATH if output.url in self._on_paths else frozenset()
        has |= _CLOSE if meta.prints_close else frozenset()
        has |= _CONTENTS_BESIDE if meta.has_contents_beside else frozenset()
        return (has | {f".hub-body--{meta.layout}"}) & self._deciding

    def _named_by(self, script: str) -> frozenset[str]:
        """Return what the files of a script name, with those that it loads later."""
        files = (name for name in self._scripts if name == script or name.startswith(f"{script}-"))
        return frozenset[str]().union(*(self._scripts[name] for name in files))

    def _sheets(self, has: frozenset[str], own: str) -> Iterator[tuple[StyleSheet, str]]:
        """Yield the sheets of a page, each with its text where it is made for pages."""
        none = by_media(())
        shared = [self._by_media[name] for name in self._shared]
        of_page = self._by_media.get(own, none)
        yield from _kept([*(each[EVERYWHERE] for each in shared), of_page[EVERYWHERE]], has, EVERYWHERE)
        if (later := f"{own}{LATER}") in self._rules:
            yield StyleSheet(f"{FOLDER}{later}.css", _NOT_YET, is_later=True), ""
        of_all = self._by_media.get(APART, none)
        for media in (NARROW, WIDE, SELDOM):
            paper = self._rules.get(PRINT, ()) if media == SELDOM else ()
            rules = [of_all[media], *(each[media] for each in shared), paper, of_page[media]]
            yield from _kept(rules, has, media)


def _kept(
    rules: Iterable[Iterable[Rule]], has: frozenset[str], media: str
) -> Iterator[tuple[StyleSheet, str]]:
    """Yield the rules that a page can need as a sheet with its text, unless it would be empty."""
    if text := needed(chain.from_iterable(rules), has):
        uri = f"{SHEETS}{hashlib.sha256(text.encode()).hexdigest()[:_SIGNS]}.css"
        yield StyleSheet(uri, media), text


def _for_paper(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return the rules of a sheet for paper, as one sheet with others can have them."""
    rules = tuple(rules)
    pages = (each for each in rules if each.prelude.startswith("@page"))
    others = tuple(each for each in rules if not each.prelude.startswith("@page"))
    return (*((Rule("@media print", "", rules=others),) if others else ()), *pages)


def _named_in(text: str) -> Iterator[str]:
    """Yield what a script or a template names: classes, data attributes, and words that may be tags.

    A script may write ``dataset.xY`` for ``data-x-y``, and only how a class begins: ``hub-weight--${value}``.
    """
    yield from _as_signs(_NAMED.findall(text))
    for name in _DATASET.findall(text):
        yield f"data-{re.sub('[A-Z]', lambda sign: f'-{sign[0].lower()}', name)}"


def _signs_of(html: str) -> Iterator[str]:
    """Yield each tag, class and data attribute of a page: ``table``, ``.hub-table`` and ``data-add``."""
    # A page has hundreds of tags and few of a kind, so only the different ones are taken apart.
    tags = ">".join(set(_WHOLE_TAG.findall(html)))
    yield from {tag for tag, _ in _TAG.findall(tags)}
    yield from set(_DATA.findall(tags))
    for classes in set(_CLASS.findall(tags)):
        yield from _as_signs(classes.split())


def _as_signs(names: Iterable[str]) -> Iterator[str]:
    return (f".{name}" if name.startswith("hub-") else name for name in names)
