"""The commands that editors and other site generators use."""

from __future__ import annotations

import hashlib
import json
import shutil
from typing import TYPE_CHECKING

import pytest

from guidancehub.__main__ import main
from guidancehub.content.editor_schemas import editor_files
from guidancehub.content.load import load, load_info
from guidancehub.content.model.fields import RESERVED
from guidancehub.content.model.matrix import Question
from guidancehub.web.output import Output, PageMeta
from guidancehub.write import WriteError, safe_join, source_uri, write
from minimal_hub import FIXTURE
from support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from minimal_hub import MinimalHub

MATRIX = "content/matrix/quality-and-innovation.yml"


def run(hub: MinimalHub, *arguments: str) -> int:
    return main(["--root", str(hub.root), *arguments])


def bytes_of(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


# --- check


def test_check_counts_what_it_checked_and_writes_nothing(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    before = bytes_of(hub.root)
    assert run(hub, "check") == 0
    assert capsys.readouterr() == ("no problems in 25 entries; they make 47 pages\n", "")
    assert bytes_of(hub.root) == before


def test_check_tells_problems_on_the_error_stream_alone(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.change("content/tips.yml", "title: Keep notes", "title: 2025")
    assert run(hub, "check") == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == f"{hub.report()}\n"


@pytest.mark.parametrize("arguments", [[], ["bake"], ["new", "poem", "x"], ["write"]])
def test_a_wrong_command_is_explained(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    assert capsys.readouterr().err.startswith("usage: guidancehub")


# --- write


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the smallest hub's pages once."""
    folder = tmp_path_factory.mktemp("written") / "deep" / "pages"
    assert main(["--root", str(FIXTURE), "write", str(folder)]) == 0
    return folder


def test_write_gives_every_page_and_file_with_its_digest(written: Path) -> None:
    files = bytes_of(written)
    manifest = json.loads(files.pop("manifest.json"))
    assert manifest == {uri: hashlib.sha256(content).hexdigest() for uri, content in files.items()}
    assert list(manifest) == sorted(manifest)
    assert {"index.md", "about.md", "cases/garden-lunches.md", "matrix/questions/QI-01.md"} <= set(files)


def test_a_written_page_is_html_below_front_matter(written: Path) -> None:
    text = (written / "cases" / "garden-lunches.md").read_text(encoding="utf-8")
    assert text.startswith(
        '---\ntitle: "Lunches in the shared garden"\n'
        'description: "Neighbours cooked together once a week."\n---\n\n<div class="hub-page">\n'
    )
    assert text.endswith("</div>\n")


def test_write_gives_the_same_bytes_for_the_same_content(
    hub: MinimalHub, written: Path, tmp_path: Path
) -> None:
    write(hub.root, tmp_path / "pages")
    assert bytes_of(tmp_path / "pages") == bytes_of(written)


@pytest.fixture
def pages(written: Path, tmp_path: Path) -> Path:
    """Give a copy of the written folder that a test may harm."""
    return shutil.copytree(written, tmp_path / "pages")


def test_write_replaces_what_it_wrote_before(hub: MinimalHub, pages: Path) -> None:
    (hub.root / "docs" / "about.md").rename(hub.root / "docs" / "about-us.md")
    hub.change("content/hub.yml", "(/about/)", "(/about-us/)")

    write(hub.root, pages)

    files = bytes_of(pages)
    assert "about-us.md" in files
    assert "about.md" not in files
    assert list(pages.parent.iterdir()) == [pages]


@pytest.mark.parametrize(
    ("kept", "content"),
    [
        ("thesis.odt", "years of work"),
        # Web apps have a file of this name too.
        ("manifest.json", '{"name": "an app"}\n'),
        ("manifest.json", "no JSON"),
        ("manifest.json", "[]"),
        ("deep/down.txt", "x"),
        (".hidden", "x"),
    ],
)
def test_write_refuses_a_folder_with_a_file_that_it_did_not_write(
    kept: str, content: str, hub: MinimalHub, tmp_path: Path
) -> None:
    folder = tmp_path / "mine"
    (folder / kept).parent.mkdir(parents=True)
    (folder / kept).write_text(content, encoding="utf-8")
    (folder / "other.txt").write_text("x", encoding="utf-8")
    before = bytes_of(tmp_path)

    assert run(hub, "write", str(folder)) == 1

    assert bytes_of(tmp_path) == before


def test_write_refuses_to_lose_a_file_put_beside_its_own(
    hub: MinimalHub, pages: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (pages / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")

    assert run(hub, "write", str(pages)) == 1

    assert capsys.readouterr().err == (
        f"found mkdocs.yml in {pages}, which no earlier run wrote, expected an empty folder or none\n"
    )
    assert (pages / "mkdocs.yml").exists()


def test_write_refuses_a_file_for_a_folder(hub: MinimalHub, tmp_path: Path) -> None:
    (tmp_path / "pages").write_text("x", encoding="utf-8")
    assert run(hub, "write", str(tmp_path / "pages")) == 1


def test_a_problem_in_the_content_leaves_the_old_pages_whole(hub: MinimalHub, pages: Path) -> None:
    before = bytes_of(pages)
    hub.change("content/tips.yml", "title: Keep notes", "title: 2025")

    assert run(hub, "write", str(pages)) == 1

    assert bytes_of(pages) == before
    assert list(pages.parent.iterdir()) == [pages]


@pytest.mark.parametrize(
    "uri",
    [
        "",
        "/",
        ".",
        "..",
        "../x.md",
        "a/../../x.md",
        "/etc/x.md",
        "a\\..\\x.md",
        "C:/x.md",
        "C:x.md",
        "a\0b.md",
    ],
)
def test_an_address_that_leaves_the_folder_is_refused(uri: str, tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="expected one inside the folder"):
        safe_join(tmp_path, uri)


@pytest.mark.parametrize("uri", ["index.md", "cases/x.md", "a..b/c.md", "assets/css/site.css"])
def test_an_address_inside_the_folder_is_joined(uri: str, tmp_path: Path) -> None:
    assert safe_join(tmp_path, uri) == tmp_path / uri


@pytest.mark.parametrize(
    ("uri", "source"),
    [
        ("index.html", "index.md"),
        ("cases/index.html", "cases.md"),
        ("matrix/questions/QI-01/index.html", "matrix/questions/QI-01.md"),
    ],
)
def test_a_page_is_written_where_generators_look_for_it(uri: str, source: str) -> None:
    assert source_uri(Output(uri, "", PageMeta("Title", "Description"))) == source


# --- schema


def test_schema_writes_the_schemas_and_settings_that_are_committed(hub: MinimalHub) -> None:
    before = set(bytes_of(hub.root))
    assert run(hub, "schema") == 0
    written = {path: content for path, content in bytes_of(hub.root).items() if path not in before}
    assert written == {path: text.encode() for path, text in editor_files(load_info(hub.root)).items()}


# --- new


@pytest.mark.parametrize("key", ["second-garden", "a", "2025", "null", "x" * 80])
def test_a_new_case_is_a_draft_that_passes_the_checks(key: str, hub: MinimalHub) -> None:
    assert run(hub, "new", "case", key) == 0

    (case,) = (located.entry for located in load(hub.root).located if located.entry.id == key)
    assert case.status == "draft"
    assert hub.report_without_pages() == "no problems"
    assert hub.read(f"content/cases/{key}.yml").startswith(
        "# yaml-language-server: $schema=../../schema/case"
    )


def test_a_new_case_has_every_field_that_a_case_needs_once_it_is_published(hub: MinimalHub) -> None:
    run(hub, "new", "case", "second-garden")
    hub.change("content/cases/second-garden.yml", "status: draft # not", "status: published # not")
    assert hub.report() == "no problems"


@pytest.mark.parametrize(
    "key",
    ["Second Garden", "second_garden", "-x", "x--y", "", "../x", "x" * 81, "ä", *RESERVED[:4], "index"],
)
def test_a_bad_or_reserved_id_is_refused(
    key: str, hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    before = bytes_of(hub.root)
    # An id may begin with a hyphen, which otherwise begins an option.
    assert run(hub, "new", "case", "--", key) == 1
    assert capsys.readouterr().err.startswith(f"found {key!r}, expected small letters")
    assert bytes_of(hub.root) == before


@pytest.mark.parametrize("key", ["garden-lunches", "soup-trial", "keep-notes", "start-small"])
def test_an_id_in_use_is_refused_retired_or_not(
    key: str, hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    before = bytes_of(hub.root)
    assert run(hub, "new", "case", key) == 1
    assert capsys.readouterr().err == f"found {key!r} in use, expected a new id\n"
    assert bytes_of(hub.root) == before


def test_a_new_question_passes_the_checks_where_it_says_that_it_belongs(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(hub, "new", "question", "quality-and-innovation") == 0

    printed = capsys.readouterr().out
    assert printed.startswith(f"# Put this below “questions:” of an area in {MATRIX}\n")
    hub.change(MATRIX, "    questions:\n", f"    questions:\n{printed}")
    assert hub.report_without_pages() == "no problems"
    entry = next(each for each in load(hub.root).located if each.entry.id == "QI-04").entry
    assert isinstance(entry, Question)
    assert entry.status == "draft"


def test_a_new_question_has_all_that_a_published_one_needs(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(hub, "new", "question", "quality-and-innovation") == 0

    printed = capsys.readouterr().out
    published = printed.replace("        status: draft # not shown until this says published\n", "")
    hub.change(MATRIX, "    questions:\n", f"    questions:\n{published}")
    assert hub.report() == "no problems"
    (entry,) = (each for each in load(hub.root).questions if each.id == "QI-04")
    assert entry.in_tender
    assert entry.in_tender.services == ("shared-meals",)
    assert entry.levels


def test_a_hub_without_a_bank_starts_a_question_without_kinds_of_service(
    hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in ("content/question-bank.yml", "content/gates.yml", "content/sets/lunches.yml"):
        hub.delete(path)
    hub.change(MATRIX, "          services:\n            - shared-meals\n", "")
    hub.change(MATRIX, "          social_value_model: 1a\n", "")
    assert run(hub, "new", "question", "quality-and-innovation") == 0

    printed = capsys.readouterr().out
    assert "services:" not in printed
    hub.change(MATRIX, "    questions:\n", f"    questions:\n{printed}")
    assert hub.report_without_pages() == "no problems"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("QI-03", "QI-03"), "QI-04"),
        (("QI-03", "QI-99"), "QI-100"),
        # A gap stays a gap, for the code may be in a tender that someone printed.
        (("QI-02", "QI-07"), "QI-08"),
        (("status: draft", "status: retired\n        replaced_by: QI-01"), "QI-04"),
    ],
)
def test_a_new_question_gets_a_code_after_every_code_that_was_given(
    change: tuple[str, str], code: str, hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.delete("content/sets/lunches.yml")
    hub.change(MATRIX, *change)
    assert run(hub, "new", "question", "quality-and-innovation") == 0
    assert f"      - id: {code}\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("quality-and-inovation", "did you mean 'quality-and-innovation'?"),
        ("QI", "they are: quality-and-innovation"),
    ],
)
def test_a_question_of_no_criterion_is_refused(
    name: str, hint: str, hub: MinimalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(hub, "new", "question", name) == 1
    assert capsys.readouterr().err == (f"found {name!r}, expected the id of a criterion\n    hint: {hint}\n")


def test_nothing_new_is_started_while_the_content_has_problems(hub: MinimalHub) -> None:
    hub.change("content/tips.yml", "title: Keep notes", "title: 2025")
    before = bytes_of(hub.root)
    assert run(hub, "new", "case", "second-garden") == 1
    assert bytes_of(hub.root) == before


def test_a_new_case_of_the_real_hub_passes_the_checks(tmp_path: Path) -> None:
    for part in ("content", "docs"):
        shutil.copytree(ROOT / part, tmp_path / part)
    assert main(["--root", str(tmp_path), "new", "case", "a-new-case"]) == 0
    assert "a-new-case" in {located.entry.id for located in load(tmp_path).located}
