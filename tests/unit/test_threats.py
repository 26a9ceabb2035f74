"""Threats whose behaviour no other file tests by itself; SECURITY.md lists the tests of all of them."""

from __future__ import annotations

import json
import re
import socket
from typing import TYPE_CHECKING

import pytest

from guidancehub.build import build_site
from guidancehub.content.reading.yaml_reader import decode
from minimal_hub import FIXTURE
from support import ROOT

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

PAYLOAD = "<img src=x onerror=act() "
"""Markup that a browser ends at the next “>”. Whole tags are refused in fields of one line."""


def codes(content: str) -> list[str]:
    found = decode(content.encode(), "x.yml")
    return [each.code for each in found] if isinstance(found, list) else []


def test_t02_markup_in_a_title_is_words_on_every_page(hub: MinimalHub) -> None:
    hub.change("content/cases/garden-lunches.yml", "title: Lunches", f'title: "{PAYLOAD}" # Lunches')
    hub.change("content/tips.yml", "title: Keep notes", f'title: "{PAYLOAD}"')
    pages = [each for each in build_site(hub.root, "none").outputs if each.page]
    shown = PAYLOAD.strip()
    assert sum(shown.replace("<", "&lt;") in each.html for each in pages) > 1
    assert [each.uri for each in pages if shown in each.html] == []
    hub.change("content/tips.yml", f'title: "{PAYLOAD}"', f'title: "{shown}>"')
    assert "[text-markup]" in hub.report()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("a: &x 1\nb: 2\n", "yaml-alias"),
        ("a: *x\n", "yaml-alias"),
        ("a: &x [1]\nb: [*x, *x]\n", "yaml-alias"),
        ("a:\n  <<: *x\n", "yaml-alias"),
    ],
)
def test_t05_anchors_and_aliases_are_refused(content: str, code: str) -> None:
    assert codes(content) == [code]


@pytest.mark.parametrize("sign", ["[", "- ", "{a: "])
def test_t06_deep_nesting_is_refused_before_it_is_built(sign: str) -> None:
    assert codes(f"a: {sign * 5_000}" if sign != "- " else sign * 5_000) == ["yaml-too-deep"]


def test_t11_ids_that_differ_by_capitals_alone_are_one(hub: MinimalHub) -> None:
    text = hub.read("content/cases/garden-lunches.yml")
    hub.write("content/cases/Garden-Lunches.yml", text.replace("id: garden-lunches", "id: Garden-Lunches"))
    assert "content/cases/Garden-Lunches.yml" in hub.report_without_pages()


def test_t13_a_build_asks_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a build asks the network")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    assert build_site(FIXTURE, "skip").outputs


@pytest.mark.parametrize("name", ["run.txt", "dev.txt"])
def test_t19_every_package_is_locked_with_its_hash(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    assert len(lines) > 40
    for line in lines:
        assert re.match(r"[a-z0-9.-]+(\[[a-z0-9,]+\])?==\S+ .*--hash=sha256:[0-9a-f]{64}", line), line


def test_t19_every_package_of_script_is_locked_with_its_hash() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: each for name, each in lock["packages"].items() if name}
    assert len(packages) > 5
    assert all(each["integrity"].startswith("sha512-") for each in packages.values())
