"""Check that links inside prose lead to a page, and to a part of it, that the hub really has."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from pydantic import BaseModel

from guidancehub.content.model.prose import Prose
from guidancehub.content.problems import did_you_mean
from guidancehub.views.html_text import ids_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guidancehub.content.hub import Hub
    from guidancehub.content.problems import Problem, Steps
    from guidancehub.web.output import Output


def broken_prose_links(hub: Hub, outputs: Iterable[Output], addresses: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each link to a page that is not there, or to a part that its page has not.

    ``addresses`` are those of all pages and files. Parts of pages that are written by hand are not known.
    """
    pages = {f"/{output.url}": output.html for output in outputs if output.page}
    known = dict.fromkeys(f"/{address}" for address in addresses)
    parts_of = cache(lambda link: ids_of(pages[link]))
    for loaded in chain.from_iterable(hub.files.values()):
        for steps, prose in _prose_in(loaded.record, ()):
            for address in filter(lambda link: link.startswith("/"), prose.links):
                url = urlsplit(address)
                link, part = unquote(url.path), unquote(url.fragment)
                if link not in known:
                    yield loaded.source.problem(
                        steps,
                        f"found a link to {link!r}, expected the address of a page of this hub",
                        did_you_mean(link, known) or "copy the address from the browser, from its “/” on",
                        link,
                    )
                elif part and link in pages and part not in parts_of(link):
                    yield loaded.source.problem(
                        steps,
                        f"found a link to {f'{link}#{part}'!r}, expected a part that the page has",
                        did_you_mean(part, parts_of(link))
                        or "copy the address from the browser, from its “/” on",
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
