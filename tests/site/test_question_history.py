"""The history of very many questions stands on several pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html

from guidancehub.build import build_site

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

MATRIX = "content/matrix/quality-and-innovation.yml"


def test_each_question_stands_once_and_the_pages_lead_to_each_other(hub: MinimalHub) -> None:
    before, head, rest = hub.read(MATRIX).partition("      - id: QI-02\n")
    question, tail, draft = rest.partition("      - id: QI-03\n")
    more = "".join(f"      - id: QI-{at}\n{question}" for at in range(10, 410))
    hub.write(MATRIX, f"{before}{head}{question}{more}{tail}{draft}")

    pages = {each.url: each.html for each in build_site(hub.root, "skip").outputs if each.page}

    method = [url for url in pages if url.startswith("matrix/method/")]
    assert len(method) > 1
    codes = [
        " ".join(cell.text_content().split())
        for url in method
        for cell in html.fromstring(pages[url]).xpath("//table[@id='history-table']/tbody/tr/th")
    ]
    assert sorted(codes) == sorted(["QI-01", "QI-02", *(f"QI-{at}" for at in range(10, 410))])
    for url in method[:-1]:
        assert html.fromstring(pages[url]).xpath("//a[@rel='next']"), url
