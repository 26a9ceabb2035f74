"""Every package has a licence that was thought about, a reason, and a place in the bill of materials."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

import pytest

from licences import Rules, faults, main, read_rules
from locked import named_licence, python_packages
from sbom import bill_of_materials
from support import ROOT

RULES: Final = Rules(frozenset({"MIT", "PSF-2.0"}), {"quiet": "MIT"}, {"checker": "GPL-3.0-or-later"})
RUN: Final = {each.name for each in python_packages(ROOT / "requirements" / "run.txt")}


def found(
    run: dict[str, str | None], dev: dict[str, str | None], npm: dict[str, str] | None = None
) -> list[str]:
    known = {"quiet": "", "checker": "GPL-3.0-or-later"}
    return list(faults(RULES, set(run), set(dev) | set(known), run | dev | known, npm or {}))


def test_t19_every_locked_package_is_under_a_licence_of_the_list() -> None:
    assert main(ROOT) == 0


@pytest.mark.parametrize("licence", ["MIT", "MIT AND PSF-2.0", "GPL-2.0-only OR MIT", "(MIT OR X) OR Y"])
def test_an_allowed_licence_is_no_fault(licence: str) -> None:
    assert found({"a": licence}, {}, {"b": licence}) == []


@pytest.mark.parametrize(
    "licence", ["GPL-3.0-only", "AGPL-3.0-only", "MIT AND X", "X OR Y", "", "MIT License\n..."]
)
def test_any_other_licence_is_told_for_building_testing_and_script(licence: str) -> None:
    fault, *more = found({"a": licence}, {})
    assert fault.startswith("a: found ")
    assert "\n" not in fault
    assert [*more, *found({}, {"b": licence})][0].startswith("b: found ")
    assert found({}, {}, {"c": licence})[0].startswith("c (npm): found ")


def test_a_checker_may_be_shared_by_copying_where_only_developers_run_it() -> None:
    assert found({}, {}) == []
    (fault,) = found({"checker": "GPL-3.0-or-later"}, {})
    assert fault.startswith("checker: found GPL-3.0-or-later, expected ")


def test_a_package_that_is_not_installed_and_a_rule_for_none_are_told() -> None:
    assert found({"a": None}, {}) == [
        "a: found it locked and not installed, expected it here: run “make check”"
    ]
    stale = replace(RULES, packages={"quiet": "MIT", "gone": "MIT"})
    (fault,) = faults(stale, set(), {"quiet", "checker"}, {"quiet": "", "checker": "GPL-3.0-or-later"}, {})
    assert "found gone, which no lock file has" in fault


def test_no_package_of_any_kind_is_under_the_agpl() -> None:
    rules = read_rules(ROOT)
    named = [*rules.allowed, *rules.packages.values(), *rules.checkers.values()]
    assert [each for each in named if "AGPL" in each] == []
    assert named_licence("no-such-package") is None


def test_each_of_at_most_48_packages_that_build_the_hub_has_its_reason() -> None:
    text = (ROOT / "requirements" / "WHY.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([a-z0-9-]+) \| (.+) \|$", text, re.MULTILINE)
    assert [name for name, _ in rows if name != "package"] == sorted(RUN)
    assert all(len(why) > 15 for name, why in rows if name != "package")
    assert len(python_packages(ROOT / "requirements" / "run.txt")) <= 48


def test_the_bill_of_materials_has_each_package_with_its_licence_and_what_brings_it_along() -> None:
    bill = bill_of_materials(ROOT)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    parts = {each["bom-ref"]: each for each in bill["components"]}
    assert {each["name"] for each in parts.values()} == {*RUN, "preact"}
    assert parts[next(ref for ref in parts if ref.startswith("pkg:npm/preact@"))]["licenses"]
    for ref, part in parts.items():
        assert ref == part["purl"]
        (licence,) = part["licenses"]
        assert licence.get("expression") or licence["license"]["id"]
    brought = {each["ref"]: each["dependsOn"] for each in bill["dependencies"]}
    assert set(brought["hub"]) == set(parts)
    requests = next(ref for ref in parts if ref.startswith("pkg:pypi/requests@"))
    assert {ref.partition("@")[0] for ref in brought[requests]} == {
        "pkg:pypi/certifi",
        "pkg:pypi/charset-normalizer",
        "pkg:pypi/idna",
        "pkg:pypi/urllib3",
    }


def test_the_notice_names_each_file_of_others_with_its_licence() -> None:
    notice = (ROOT / "NOTICE.md").read_text(encoding="utf-8")
    for file in (ROOT / "docs" / "assets" / "vendor").iterdir():
        name = file.name.partition(".")[0]
        assert f"`docs/assets/vendor/{name}.LICENSE.txt`" in notice
        assert (file.parent / f"{name}.LICENSE.txt").is_file()
