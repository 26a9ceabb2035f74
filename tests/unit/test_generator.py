"""What MkDocs' settings mean for the hub, and how a build of it ends when something goes wrong."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment, TemplateNotFound

from guidancehub.bug_report import ending_in_words
from guidancehub.content.problems import ContentError, Problem
from guidancehub.publishing.generator import finished_site, settings_of, with_defaults
from guidancehub.search.pagefind import IndexingError
from guidancehub.web.documents import DocumentError, SettingsError
from guidancehub.web.template_limits import TooLongError, rendered
from guidancehub.write import WriteError

if TYPE_CHECKING:
    from pathlib import Path

    from minimal_hub import MinimalHub


def config(**settings: object) -> SimpleNamespace:
    theme = SimpleNamespace(get_env=Environment, dirs=["theme"], custom_dir="")
    return SimpleNamespace(
        **{
            "config_file_path": "mkdocs.yml",
            "docs_dir": "docs",
            "theme": theme,
            "nav": None,
            "extra": {},
            **dict.fromkeys(("repo_url", "edit_uri", "edit_uri_template", "site_url", "exclude_docs")),
            "strict": False,
            **settings,
        }
    )


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        ({}, ""),
        (
            {"repo_url": "https://git.example/hub", "edit_uri": "edit/main/docs/"},
            "https://git.example/hub/edit/main/content/tips.yml",
        ),
        (
            {"repo_url": "https://git.example/hub", "edit_uri": "?path=docs/"},
            "https://git.example/hub?path=docs/../content/tips.yml",
        ),
        ({"edit_uri": "https://git.example/docs/"}, "https://git.example/docs/../content/tips.yml"),
        (
            {"repo_url": "https://git.example/hub/", "edit_uri_template": "blob/docs/{path}?plain=1"},
            "https://git.example/hub/blob/content/tips.yml?plain=1",
        ),
        (
            {"repo_url": "https://git.example/hub/", "edit_uri_template": "ide?file={path_noext!q}"},
            "https://git.example/hub/ide?file=..%2Fcontent%2Ftips",
        ),
    ],
)
def test_a_source_is_edited_where_the_settings_say(settings: dict[str, str], address: str) -> None:
    assert settings_of(config(**settings)).edit_url("content/tips.yml") == address


def test_t07_templates_of_a_site_have_limits() -> None:
    endless = settings_of(config()).environment.from_string("{% for a in range(10**9) %}{% endfor %}")
    with pytest.raises(TooLongError):
        rendered(endless)


def test_a_hub_with_the_plugin_need_set_nothing(tmp_path: Path) -> None:
    made = with_defaults(config())
    settings = settings_of(made)
    assert settings.has_downloads
    assert settings.only_in_foot
    assert settings.folders[0].name == "overrides"
    assert (made.strict, made.exclude_docs.match_file(".well-known/security.txt")) == (True, False)
    own = config(
        theme=SimpleNamespace(get_env=Environment, dirs=[str(tmp_path), "theme"], custom_dir=str(tmp_path)),
        nav=["index.md"],
        extra={"downloads": False},
    )
    settings = settings_of(with_defaults(own))
    assert not settings.has_downloads
    assert (settings.nav, settings.only_in_foot) == (["index.md"], [])
    assert [folder.name for folder in settings.folders] == [tmp_path.name, "overrides", "theme"]


def test_templates_of_a_hub_come_first_without_a_setting(tmp_path: Path) -> None:
    file = str(tmp_path / "mkdocs.yml")
    assert len(settings_of(with_defaults(config(config_file_path=file))).folders) == 2
    (tmp_path / "overrides").mkdir()
    settings = settings_of(with_defaults(config(config_file_path=file)))
    assert settings.folders[0] == tmp_path / "overrides"
    assert [folder.name for folder in settings.folders] == ["overrides", "overrides", "theme"]
    theme = SimpleNamespace(get_env=Environment, dirs=["mine", "theme"], custom_dir="mine")
    settings = settings_of(with_defaults(config(config_file_path=file, theme=theme)))
    assert [folder.name for folder in settings.folders] == ["mine", "overrides", "theme"]
    assert settings.folders[1] != tmp_path / "overrides"


@pytest.mark.parametrize("folder", ["/etc", "pages", "."])
def test_pages_in_another_folder_than_the_program_reads_are_told_before_anything_is_made(
    folder: str, hub: MinimalHub
) -> None:
    file, docs = hub.root / "mkdocs.yml", hub.root / folder
    told: list[str] = []
    with pytest.raises(SystemExit) as ended:
        finished_site(settings_of(config(config_file_path=str(file), docs_dir=str(docs))), told.append)
    assert ended.value.code == 1
    (message,) = told
    assert message == (
        "the hub cannot be built\n\n"
        f"mkdocs.yml, docs_dir: found {str(docs)!r}, expected “docs”, which is fixed\n"
        "    hint: delete the line, and put pages and pictures into the folder docs beside mkdocs.yml"
    )
    assert not (hub.root / "site").exists()


PROGRAM = "this is a fault of the program"


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (ContentError([Problem("a.yml", 1, 1, "", "x", "found a")]), 1, "found a"),
        (DocumentError("overrides/main.html:1: found a"), 1, "overrides/main.html:1: found a"),
        (IndexingError("Pagefind says: no", "thread panicked"), 1, "no index: Pagefind says: no\nthread"),
        (OSError(28, "No space left on device"), 3, PROGRAM),
        (TemplateNotFound("case.html.jinja"), 3, PROGRAM),
    ],
)
def test_whatever_ends_a_build_is_told_in_words(error: Exception, code: int, words: str) -> None:
    told: list[str] = []
    with pytest.raises(SystemExit) as ended, ending_in_words(told.append):
        raise error
    assert ended.value.code == code
    assert told[0].startswith("the hub cannot be built\n\n")
    assert words in told[0]


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (SettingsError("found no a.css in the site"), 1, "found no a.css"),
        (WriteError("site was not written"), 2, "site was not written"),
        (OSError(28, "No space left on device", "a.html"), 2, "No space left on device (a.html)\n    hint: "),
        (KeyError("a"), 3, PROGRAM),
    ],
)
def test_what_cannot_be_written_is_no_fault_of_the_program(error: Exception, code: int, words: str) -> None:
    told: list[str] = []
    with pytest.raises(SystemExit) as ended, ending_in_words(told.append, writes=True):
        raise error
    assert ended.value.code == code
    assert words in told[0]
