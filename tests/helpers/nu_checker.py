"""Run the Nu checker, which the W3C offers as its own, on every page of a built site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.finished.nu_checker import JAR, messages_of
from programs import JAVA
from serving import served
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def messages_on(site: Path) -> dict[str, list[str]]:
    """Return the text of each error and warning by the page's file, relative to the site's root.

    The pages are served, for a page read as a file has no “self” for its policy to allow.
    """
    java = JAVA.find()
    assert java, "no Java: run “make site”, which installs it"
    files = sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    by_page: dict[str, list[str]] = {file: [] for file in files}
    with served(site) as home:
        # It refuses the addresses of its own machine, as a service on the web should.
        allowed = "-Dnu.validator.servlet.allow-forbidden-hosts=true"
        for address, message in messages_of(java, ROOT / JAR, (f"{home}{file}" for file in files), allowed):
            by_page[address.removeprefix(home)].append(message)
    return by_page
