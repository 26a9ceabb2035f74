"""A fault in a template of overrides/ is told with its place, and never as a trace."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, UndefinedError

from guidancehub.web.checks.frame_templates import fault_while_rendering, faults_in_templates


@pytest.fixture
def frame(tmp_path: Path) -> Path:
    folder = tmp_path / "overrides"
    (folder / "parts").mkdir(parents=True)
    (folder / "main.html").write_text("<html>\n{% include 'parts/head.html' %}\n</html>\n")
    (folder / "404.html").write_text("{% extends 'main.html' %}\n")
    (folder / "parts" / "head.html").write_text("<title>{{ page.title }}</title>\n")
    return folder


def environment(frame: Path) -> Environment:
    return Environment(loader=FileSystemLoader(frame), autoescape=True)


def faults(frame: Path) -> list[str]:
    names = [file.relative_to(frame).as_posix() for file in frame.rglob("*.html")]
    return list(faults_in_templates(environment(frame), names))


def test_whole_templates_have_no_fault(frame: Path) -> None:
    assert faults(frame) == []


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "404.html",
            "\n{% broken",
            "overrides/404.html:2: found what Jinja refuses (Encountered unknown tag",
        ),
        (
            "404.html",
            "{% if a %}",
            "overrides/404.html:1: found what Jinja refuses (Unexpected end of template",
        ),
        ("404.html", "\n\n{{ a | none_such }}", "overrides/404.html:3: found what Jinja refuses (No filter"),
        (
            "404.html",
            "{% include 'parts/heat.html' %}",
            "is not there: parts/heat.html, expected that of a file",
        ),
        (
            "404.html",
            "{% extends 'base.html' %}",
            "overrides/404.html:1: found the name of a template that is not",
        ),
    ],
)
def test_what_jinja_refuses_is_told_with_its_line(name: str, text: str, told: str, frame: Path) -> None:
    (frame / name).write_text(text)
    (fault,) = faults(frame)
    assert told in fault
    assert "\n    hint: " in fault


def test_a_name_that_is_nearly_right_is_put_right(frame: Path) -> None:
    (frame / "404.html").write_text("{% include 'parts/heads.html' %}")
    assert faults(frame)[0].endswith("hint: did you mean 'parts/head.html'?")


def test_what_may_be_missing_is_no_fault(frame: Path) -> None:
    (frame / "404.html").write_text("{% include 'none.html' ignore missing %}{% include named %}")
    assert faults(frame) == []


@pytest.mark.parametrize("name", ["main.html", "404.html"])
def test_a_document_that_every_hub_needs_is_missed(name: str, frame: Path) -> None:
    (frame / name).unlink()
    assert any(f"overrides/{name}: found no file, expected " in each for each in faults(frame))


def test_a_byte_that_is_no_text_is_told_once(frame: Path) -> None:
    (frame / "parts" / "head.html").write_bytes(b"\xff")
    (fault,) = faults(frame)
    assert fault.startswith("overrides/parts/head.html:1: found a byte that is not UTF-8 (0xff), expected ")


def test_a_fault_that_shows_while_a_page_is_made_is_told_with_its_line(frame: Path) -> None:
    (frame / "parts" / "head.html").write_text("\n<title>{{ page.title.short }}</title>\n")
    with pytest.raises(UndefinedError) as raised:
        environment(frame).get_template("404.html").render()
    told = fault_while_rendering(raised.value)
    assert told.startswith(
        "overrides/parts/head.html:2: found 'page' is undefined (UndefinedError), expected "
    )


def test_an_error_from_elsewhere_is_no_fault_of_a_template() -> None:
    with pytest.raises(OSError, match="none") as raised:
        Path("none").read_bytes()
    assert fault_while_rendering(raised.value) == ""
