"""The files that other tools read: what they name exists, and none of them may do more than it needs."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

GITHUB = ROOT / ".github"
WORKFLOW = (GITHUB / "workflows" / "check.yml").read_text(encoding="utf-8")
RELEASE = (GITHUB / "workflows" / "release.yml").read_text(encoding="utf-8")
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("*.yml"))


def loaded(text: str) -> dict[str, Any]:
    record: dict[str, Any] = yaml.safe_load(text)
    return record


def steps_of(job: str) -> list[dict[str, Any]]:
    steps: list[dict[str, Any]] = loaded(WORKFLOW)["jobs"][job]["steps"]
    return steps


@pytest.mark.parametrize("text", [WORKFLOW, RELEASE], ids=["check", "release"])
def test_t20_a_workflow_may_read_and_no_more(text: str) -> None:
    assert loaded(text)["permissions"] == {"contents": "read"}
    assert "secrets." not in text
    assert "pull_request_target" not in text


@pytest.mark.parametrize(("text", "number"), [(WORKFLOW, 7), (RELEASE, 3)], ids=["check", "release"])
def test_t20_each_action_is_pinned_by_its_commit_and_names_its_version(text: str, number: int) -> None:
    uses = re.findall(r"uses: (.+)", text)
    assert len(uses) == number
    for each in uses:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each)


def test_the_workflow_runs_what_a_developer_runs_on_each_python_that_is_promised() -> None:
    linux = loaded(WORKFLOW)["jobs"]["linux"]
    assert linux["strategy"]["matrix"]["python"] == ["3.11", "3.12", "3.13"]
    assert [step["run"] for step in linux["steps"] if "run" in step] == [".ci/run", "make build"]


def test_windows_runs_the_commands_that_the_readme_gives() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = [step["run"] for step in steps_of("windows") if "run" in step]
    assert len(commands) == 4
    for command in commands[1:]:
        assert command in readme


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_form_asks_under_names_of_its_own_and_needs_an_answer(form: Path) -> None:
    record = loaded(form.read_text(encoding="utf-8"))
    if form.stem == "config":
        return
    fields = [field for field in record["body"] if field["type"] != "markdown"]
    assert record["name"]
    assert record["description"]
    assert len({field["id"] for field in fields}) == len(fields) >= 4
    assert any(field.get("validations", {}).get("required") for field in fields)


def test_there_is_a_form_for_a_mistake_a_case_and_a_line_that_does_not_build() -> None:
    assert {form.stem for form in FORMS} == {"build", "case", "config", "mistake"}


def test_each_hook_is_a_tool_of_the_project() -> None:
    text = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    for repo in loaded(text)["repos"]:
        assert repo["repo"] == "local"
        for hook in repo["hooks"]:
            assert hook["language"] == "system"
            assert ".venv/bin/" in hook["entry"]
    assert "://" not in text


def test_the_development_container_runs_targets_that_make_has() -> None:
    record = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text(encoding="utf-8"))
    target = record["postCreateCommand"].removeprefix("make ")
    assert f"\n{target}: " in (ROOT / "Makefile").read_text(encoding="utf-8")


def test_windows_tries_how_a_site_is_put_in_its_place() -> None:
    commands = " ".join(step["run"] for step in steps_of("windows-publish") if "run" in step)
    assert r"tests\unit\test_publish.py" in commands


def test_a_release_has_its_bill_of_materials_and_is_whole() -> None:
    commands = [step["run"] for step in loaded(RELEASE)["jobs"]["release"]["steps"] if "run" in step]
    assert commands == ["make build sbom", "sha256sum --check --quiet manifest.sha256", "make audit"]
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert {"build", "sbom", "audit"} <= set(targets)
