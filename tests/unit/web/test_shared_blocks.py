"""Parts of the document that many pages share: made once for each key, and for one site."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment, TemplateSyntaxError

from guidancehub.web.shared_blocks import SharedBlocks

TEMPLATES = {
    "main.html": "{% shared url, mark %}<{{ url }}{{ calls.append(url) or '' }}>{% endshared %}",
    "two.html": "{% shared url %}one{% endshared %} {% shared url %}two{% endshared %}",
    "open.html": "{% shared url %}one",
    "wrong.html": "line\n{% shared url %}\n{{ 1 / 0 }}\n{% endshared %}",
}


@pytest.fixture
def environment() -> Environment:
    return Environment(loader=DictLoader(TEMPLATES), extensions=[SharedBlocks])  # noqa: S701 (as MkDocs has it)


def test_a_part_is_made_once_for_each_key_of_a_site(environment: Environment) -> None:
    calls: list[str] = []
    template = environment.get_template("main.html")

    def rendered(url: str, mark: str, site: dict[object, str]) -> str:
        return template.render(url=url, mark=mark, calls=calls, config={"extra": {"shared": site}})

    site: dict[object, str] = {}
    assert [rendered(*key, site) for key in (("a", ""), ("a", ""), ("b", ""), ("a", "here"))] == [
        "<a>",
        "<a>",
        "<b>",
        "<a>",
    ]
    assert calls == ["a", "b", "a"]
    rendered("a", "", {})
    assert calls == ["a", "b", "a", "a"]


def test_two_parts_with_the_same_key_are_two(environment: Environment) -> None:
    shown = environment.get_template("two.html").render(url="a", config={"extra": {"shared": {}}})
    assert shown == "one two"


def test_a_part_without_an_end_is_told_with_its_line(environment: Environment) -> None:
    with pytest.raises(TemplateSyntaxError, match="endshared"):
        environment.get_template("open.html")


def test_a_fault_in_a_part_has_the_line_of_the_template(environment: Environment) -> None:
    with pytest.raises(ZeroDivisionError) as raised:
        environment.get_template("wrong.html").render(url="a", config={"extra": {"shared": {}}})
    assert raised.traceback[-1].lineno + 1 == 3
