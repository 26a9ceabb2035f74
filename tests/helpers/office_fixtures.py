"""LibreOffice, started with a profile of its own and found or asked for by name."""

from __future__ import annotations

import pytest

from programs import LIBREOFFICE
from soffice import Office


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    path = LIBREOFFICE.find()
    assert path, "no LibreOffice: run “make office”, which installs it"
    return Office(path, tmp_path_factory.mktemp("office"))
