"""Each page as Markdown beside its HTML, and the list of them in `llms.txt`, for programs that read text.

The list has the form that https://llmstxt.org describes: the name, a summary, then links by section.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from guidancehub.content.model.bibliography import SOURCE
from guidancehub.performance.cache import NO_CACHE
from guidancehub.views.labels import day
from guidancehub.web.html_as_markdown import html_as_markdown
from guidancehub.web.output import Output, PageMeta
from guidancehub.web.site_pages import A_TO_Z

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.performance.cache import Cache

TWIN: Final = "index.md"
"""The name of a page as Markdown, in the folder of the page."""
LIST: Final = "llms.txt"

_CAN_WAIT: Final = (A_TO_Z.url, SOURCE.file.page, "search/", "whats-new/", "downloads/")
"""How the URLs of pages begin that say nothing which no other page says."""
_MOVED: Final = "moved"
"""The layout of a page that leads to another."""
_OTHERS: Final = "More pages"
_OPTIONAL: Final = "Optional"
"""By the form of the list, what a program with little room can do without."""
_LAST: Final = (_OTHERS, _OPTIONAL)


def markdown_twin(page: Output, info: HubInfo, cache: Cache = NO_CACHE) -> Output:
    """Return a page as Markdown."""
    return Output(f"{page.url}{TWIN}", _twin(page, info, cache))


def llms_txt(pages: Iterable[Output], info: HubInfo) -> Output:
    """Return the list of all pages as Markdown, those in a folder together. What has moved is left out."""
    folders = defaultdict[str, list[tuple[str, PageMeta]]](list)
    for page in pages:
        if page.page and page.page.layout != _MOVED:
            folders[page.url.partition("/")[0]].append((page.url, page.page))
    sections = defaultdict[str, list[str]](list)
    for members in folders.values():
        # The page of the folder itself comes first.
        ordered = sorted(members, key=lambda each: each[0].count("/") > 1)
        sections[_title(ordered)] += (_line(url, meta, info) for url, meta in ordered)
    titles = [*(each for each in sections if each not in _LAST), *_LAST]
    parts = [
        f"## {_heading(title, info)}\n\n" + "\n".join(sections[title]) for title in titles if sections[title]
    ]
    return Output(LIST, "\n\n".join([*_opening(info), *parts]) + "\n")


def _heading(title: str, info: HubInfo) -> str:
    return info.words.label(title) if title == _OTHERS else title


def _twin(page: Output, info: HubInfo, cache: Cache) -> str:
    """Return a page as Markdown, and at its end what the foot of every page says."""
    address = f"{info.address}{page.url}"
    origin = f"[{info.name}]({info.address}), {_release(info)}."
    foot = f"{info.words.say('twin-on-web', address=f'<{address}>')} {origin} {info.law_notice}"
    made_of = "twin", page.html, address
    text = cache.result(made_of, lambda: html_as_markdown(page.html, address))
    return f"{text}\n\n---\n\n{foot}\n"


def _opening(info: HubInfo) -> tuple[str, ...]:
    return (
        f"# {info.name}",
        f"> {' '.join(info.strapline.split())} {info.system}, {_release(info)}.",
        " ".join(
            (
                info.words.say("twin-links", part=TWIN),
                info.words.say("twin-please-name"),
                info.law_notice,
            )
        ),
    )


def _release(info: HubInfo) -> str:
    return info.words.say("release-in-line", number=info.release, day=day(info.released))


def _title(pages: Sequence[tuple[str, PageMeta]]) -> str:
    """Return the title of the section for the pages of a folder: what they belong to, or its own page."""
    (url, first), (_, last) = pages[0], pages[-1]
    if url.startswith(_CAN_WAIT):
        return _OPTIONAL
    part = first.title if last.site_part == last.title else last.site_part
    return part if len(pages) > 1 else _OTHERS


def _line(url: str, meta: PageMeta, info: HubInfo) -> str:
    title = meta.title.replace("[", "(").replace("]", ")")
    about = f": {meta.short_description}" if meta.description else ""
    return f"- [{title}]({info.address}{url}{TWIN}){about}"
