"""Check that links inside prose lead to a page that the hub really has."""

from __future__ import annotations

import html
import re
from itertools import chain
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from pydantic import BaseModel

from guidancehub.errors import did_you_mean
from guidancehub.model.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from guidancehub.errors import Problem
    from guidancehub.hub import Hub
    from guidancehub.yaml_source import Steps

_INNER_LINK: Final = re.compile(r'href="(/[^"#?]*)')


def broken_prose_links(hub: Hub, addresses: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each link to a page that is not among the site's addresses."""
    known = {f"/{address}" for address in addresses}
    for loaded in chain.from_iterable(hub.files.values()):
        for steps, prose in _prose_in(loaded.record, ()):
            # Links are read from the finished HTML, however the editor wrote them.
            for match in _INNER_LINK.finditer(prose.html):
                link = unquote(html.unescape(match[1]))
                if link not in known:
                    yield loaded.source.problem(
                        steps,
                        f"found a link to {link!r}, expected the address of a page of this hub",
                        did_you_mean(link, known) or "copy the address from the browser, from its “/” on",
                        link,
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
