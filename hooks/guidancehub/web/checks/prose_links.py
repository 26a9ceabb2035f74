"""Check that links inside prose lead to a page, and to a part of it, that the hub really has."""

from __future__ import annotations

import html
import re
from itertools import chain
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from pydantic import BaseModel

from guidancehub.content.model.prose import Prose
from guidancehub.content.problems import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Problem
    from guidancehub.content.reading.source import Steps
    from guidancehub.web.output import Output

_INNER_LINK: Final = re.compile(r'href="(/[^"#?]*)(?:#([^"]*))?')
_ID: Final = re.compile(r' id="([^"]*)"')


def broken_prose_links(hub: Hub, outputs: Iterable[Output], addresses: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each link to a page that is not there, or to a part that its page has not.

    ``addresses`` are those of all pages and files. Parts of pages that are written by hand are not known.
    """
    pages = {f"/{output.url}": output.content for output in outputs if isinstance(output.content, str)}
    known = dict.fromkeys(f"/{address}" for address in addresses)
    for loaded in chain.from_iterable(hub.files.values()):
        for steps, prose in _prose_in(loaded.record, ()):
            # Links are read from the finished HTML, however the editor wrote them.
            for match in _INNER_LINK.finditer(prose.html):
                link, part = (unquote(html.unescape(each or "")) for each in match.groups())
                if link not in known:
                    yield loaded.source.problem(
                        steps,
                        f"found a link to {link!r}, expected the address of a page of this hub",
                        did_you_mean(link, known) or "copy the address from the browser, from its “/” on",
                        link,
                    )
                elif part and link in pages and part not in (parts := _ID.findall(pages[link])):
                    yield loaded.source.problem(
                        steps,
                        f"found a link to {f'{link}#{part}'!r}, expected a part that the page has",
                        did_you_mean(part, parts) or "copy the address from the browser, from its “/” on",
                        f"{link}#{part}",
                    )


def _prose_in(value: object, steps: Steps) -> Iterator[tuple[Steps, Prose]]:
    if isinstance(value, Prose):
        yield steps, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _prose_in(getattr(value, name), (*steps, name))
    elif isinstance(value, tuple):
        for at, member in enumerate(value):
            yield from _prose_in(member, (*steps, at))
