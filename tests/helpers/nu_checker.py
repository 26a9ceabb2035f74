"""Run the Nu checker, which the W3C offers as its own, on every page of a built site."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Final

from programs import JAVA
from serving import served
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

_CHECKER: Final = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def messages_on(site: Path) -> dict[str, list[str]]:
    """Return the text of each error and warning by the page's file, relative to the site's root.

    The pages are served, for a page read as a file has no “self” for its policy to allow.
    """
    java = JAVA.find()
    assert java, "no Java: run “make site”, which installs it"
    files = sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    with served(site) as home:
        found = subprocess.run(
            [
                java,
                # It refuses the addresses of its own machine, as a service on the web should.
                "-Dnu.validator.servlet.allow-forbidden-hosts=true",
                "-jar",
                _CHECKER,
                *("--format", "json", "--stdout", "--exit-zero-always"),
                *(f"{home}{file}" for file in files),
            ],
            capture_output=True,
            text=True,
            check=True,
            encoding="utf-8",
        )
    by_page: dict[str, list[str]] = {file: [] for file in files}
    for message in json.loads(found.stdout)["messages"]:
        by_page[message["url"].removeprefix(home)].append(message["message"])
    return by_page
