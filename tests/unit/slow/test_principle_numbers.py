"""A principle says which it is among all only where their numbers are those of a count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.build import build_site

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

FILE = "content/principles.yml"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("number: 2", "number: 2"), ">Principle 1 of 2</p>"),
        (("number: 2", "number: 3"), ">Principle</p>"),
    ],
)
def test_a_principle_is_counted_where_all_are_there(
    change: tuple[str, str], said: str, hub: MinimalHub
) -> None:
    hub.change(FILE, *change)
    pages = {output.url: output.html for output in build_site(hub.root, "skip").outputs if output.page}
    assert said in pages["principles/share-the-work/"]
