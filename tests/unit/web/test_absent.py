"""The script and the styles of all pages have nothing for what a hub has not."""

from __future__ import annotations

import pytest

from guidancehub.web.absent import NOTHING_ABSENT, Absent
from guidancehub.web.script.left_out import without
from hostile import minimal_hub

PACK = Absent((".hub-pack", "data-add"))


@pytest.mark.parametrize(
    ("sheet", "kept"),
    [
        (".hub-pack-said p {\ntop: 0;\n}\na {\ntop: 0;\n}\n", "a {\ntop: 0;\n}\n"),
        ("a,\n[data-add] > span {\ntop: 0;\n}\n", "a {\ntop: 0;\n}\n"),
        (
            ".hub-bar :is(.hub-link, .hub-pack-link) {\ntop: 0;\n}\n",
            ".hub-bar :is(.hub-link) {\ntop: 0;\n}\n",
        ),
        (":is(.hub-pack, .hub-pack-link) b {\ntop: 0;\n}\n", ""),
        ("@media print {\n.hub-pack {\ntop: 0;\n}\n}\n@page {\nsize: A4;\n}\n", "@page {\nsize: A4;\n}\n"),
        ("[data-addresses] {\ntop: 0;\n}\n", "[data-addresses] {\ntop: 0;\n}\n"),
    ],
)
def test_a_sheet_has_no_rule_for_what_is_absent(sheet: str, kept: str) -> None:
    assert PACK.out_of(sheet) == kept
    assert NOTHING_ABSENT.out_of(sheet) == sheet


def test_a_module_that_is_left_out_has_its_functions_and_they_do_nothing() -> None:
    script = b'import { find } from "./find.mjs";\nexport function follow() {\n  find();\n}\n'
    assert without(("a.mjs",), {"a.mjs": script, "b.mjs": script}) == {
        "a.mjs": b"export function follow() {}\n",
        "b.mjs": script,
    }


def test_nothing_is_absent_from_a_hub_of_every_kind() -> None:
    assert Absent.of(minimal_hub()) == NOTHING_ABSENT
