"""Whom to tell of a weakness is said in the form that programs read, once the hub says whom."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from guidancehub.build import build_site
from guidancehub.web.site_files import SECURITY
from minimal_hub import minimal_site

if TYPE_CHECKING:
    from minimal_hub import MinimalHub


def test_the_contact_expires_within_a_year_of_the_release_and_names_its_own_address() -> None:
    (file,) = (each for each in minimal_site().outputs if each.uri == SECURITY)
    told = dict(re.findall(r"(?m)^([\w-]+): (\S+)$", file.html))
    assert told["Contact"] == "mailto:hub@riverside.example"
    assert told["Canonical"].endswith(f"/{SECURITY}")
    expires = datetime.fromisoformat(told["Expires"]).date()
    released = minimal_site().info.released
    assert date(1, 1, 1) < released < expires
    assert (expires - released).days < 365


def test_a_hub_without_a_contact_has_no_such_file(hub: MinimalHub) -> None:
    hub.change("content/hub.yml", "contact_email: hub@riverside.example\n", "")
    assert SECURITY not in {each.uri for each in build_site(hub.root, "skip").outputs}
