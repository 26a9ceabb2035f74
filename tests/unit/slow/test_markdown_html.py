"""Threat 1, pages of docs/: Markdown makes no HTML but its own, and nothing keeps the build waiting."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

HEAD = "---\ntitle: Us\n---\n\n# Us\n\n"


def test_t07_a_page_of_faults_alone_tells_the_first_ten(hub: MinimalHub) -> None:
    hub.write("docs/us.md", f"{HEAD}{'<b> <b> ```' * 2}\n\n" + "<b>\n\n" * 8_000)
    assert hub.report().endswith("\n\n10 problems in the content")
