"""What shows only when the program runs in a process of its own: exit codes, kills and Python's seeds."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import kill_moments
from goldens import FOLDER, GENERATED, Golden
from guidancehub.content.kinds import KINDS
from guidancehub.downloads.word.styles import open_reference
from guidancehub.finished.manifest import MANIFEST
from hostile import minimal_hub
from samples import sample
from support import ROOT

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

RANDOM = b"".join(hashlib.sha256(bytes([number])).digest() for number in range(256))
BOMB = str(Golden.read(FOLDER / "anchor-bomb.yml").changes[0]["text"])
PATIENCE = 300
"""Seconds that a build may take on a machine that has other work."""
ON_PATH = ("hooks", "tests/helpers")
ENTRIES = [
    (kind.name, entry.id)
    for kind in KINDS
    if kind.has_history and kind.has_pages
    for entry in minimal_hub().shown(kind)
]


def check(root: Path) -> subprocess.CompletedProcess[bytes]:
    """Run the check in a process of its own, which a crash of the parser would end."""
    return subprocess.run(
        [sys.executable, "-m", "guidancehub", "--root", str(root), "check"],
        env=os.environ | {"PYTHONPATH": str(ROOT / "hooks"), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
    )


def test_t06_hostile_files_give_a_report_and_exit_status_1(hub: MinimalHub) -> None:
    hub.write("content/hub.yml", GENERATED["brackets"])
    hub.write("content/sources.yml", BOMB)
    hub.write("content/tips.yml", RANDOM)

    result = check(hub.root)

    assert result.returncode == 1
    assert result.stdout == b""
    *lines, blank, total, _ = result.stderr.decode().splitlines()
    assert [line.partition(", expected")[0] for line in lines if not line.startswith("    hint: ")] == [
        "content/hub.yml:1:28: found lists or groups inside each other",
        "content/sources.yml:1:5: found an anchor or alias (& or *)",
        "content/tips.yml:1:4: found a byte that is not UTF-8 (0x9c)",
    ]
    assert (blank, total) == ("", "3 problems in the content")


@pytest.mark.parametrize("command", [["check"], ["write", "pages"]])
def test_a_command_says_what_is_wrong_with_the_reference_document(
    command: list[str], hub: MinimalHub, tmp_path: Path
) -> None:
    package = shutil.copytree(ROOT / "hooks" / "guidancehub", tmp_path / "hooks" / "guidancehub")
    reference = package / "downloads" / "word" / "reference.docx"
    document = open_reference()
    document.styles["Hub Note"].delete()
    document.save(str(reference))

    result = subprocess.run(
        [sys.executable, "-m", "guidancehub", "--root", str(hub.root), *command],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(package.parent)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )

    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.startswith(f"{reference}: found no style named hub note, expected ")
    assert "\n    hint: " in result.stderr
    assert "Traceback" not in result.stderr


def test_t17_of_two_builds_at_once_one_is_told_who_holds_the_lock_and_the_other_ends_whole(
    hub: MinimalHub, tmp_path: Path
) -> None:
    project = shutil.copytree(hub.root, tmp_path / "hub")
    for part in ("docs/assets", "hooks", "overrides"):
        shutil.copytree(ROOT / part, project / part, dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", project)

    def build() -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "guidancehub", "--root", str(project), "build"],
            env=os.environ | {"PYTHONPATH": str(project / "hooks"), "PYTHONIOENCODING": "utf-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    with build() as first:
        holder = project / ".site-builder"
        while not (holder.exists() and holder.read_text(encoding="utf-8")):
            assert first.poll() is None, first.communicate()
            time.sleep(0.01)
        with build() as second:
            _, refused = second.communicate(timeout=PATIENCE)
        assert first.poll() is None, "the second has to come while the first is at work"
        _, told = first.communicate(timeout=PATIENCE)

    assert (second.returncode, first.returncode) == (2, 0), told
    assert f"found another build of {project / 'site'} under way (process {first.pid} on " in refused
    assert refused.endswith("), expected none\n    hint: wait until it has ended\n")
    site = project / "site"
    lines = (site / MANIFEST).read_text(encoding="utf-8").splitlines()
    whole = {
        file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()
    }
    del whole[MANIFEST]
    assert lines == [f"{hashlib.sha256(whole[uri]).hexdigest()}  {uri}" for uri in sorted(whole)]
    assert "index.html" in whole
    assert sorted(file.name for file in project.iterdir() if "site" in file.name) == [
        ".site-lock",
        ".site-made-from",
        ".site-script.json",
        ".site-templates",
        "site",
    ]


def killed(folder: Path, swap: str, *moments: int) -> list[Any]:
    """Run the program that kills builds, in a new folder, and return what it printed."""
    folder.mkdir()
    numbers = [",".join(map(str, moments))] if moments else []
    done = subprocess.run(
        [
            sys.executable,
            kill_moments.__file__,
            str(folder),
            swap,
            *numbers,
        ],
        env=os.environ | {"PYTHONPATH": str(ROOT / "hooks")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(("swap", "gaps"), [("exchange", 0), ("renames", 2)])
def test_t17_killed_at_twenty_moments_and_run_on_faulty_content_the_last_good_site_is_there(
    swap: str, gaps: int, tmp_path: Path
) -> None:
    (names,) = killed(tmp_path / "all", swap)
    every = range(1, len(names) + 1)
    assert len(every) >= 80
    # Always at each rename, and when it is done: where two are needed, the site is gone in between.
    close = {at + after for at in every if names[at - 1] == "os.rename" for after in (0, 1)} & {*every}
    others = sample([at for at in every if at not in close], max(20 - len(close), 15), swap)

    found = killed(tmp_path / "some", swap, *sorted({*close, *others}))

    assert len(found) >= 20
    for each in found:
        assert each["killed"], each
        assert each["fault"] == "the content has faults", each
        assert each["after_fault"] in {"old", "new"}, each
        assert each["after_all"] == "new", each
        assert each["left"] == ["site"], each
    # Two renames leave a gap, which the next run closes.
    assert sum(not each["there"] for each in found if each["moment"] in close) == gaps


FILL = """
import resource, sys
from pathlib import Path
from guidancehub.publishing.mkdocs_process import PublishError
from guidancehub.publishing.publish import publish
from kill_moments import build_new
def build(root, folder):
    made = build_new(root, folder)
    (folder / "index.html").write_bytes(bytes(4_000_000))
    return made
root = Path(sys.argv[1])
if sys.argv[2] == "limit":
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))
try:
    publish(root, build)
except PublishError as error:
    print(error)
"""


@pytest.mark.parametrize("how", ["disk", "limit"])
def test_t17_a_disk_that_is_full_is_told_and_leaves_the_last_good_site(how: str, tmp_path: Path) -> None:
    """Fill a disk of two megabytes where this user may mount one, and otherwise reach a limit of files."""
    disk = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(tmp_path)]
    mounted = how == "disk" and subprocess.run(disk, capture_output=True, check=False).returncode == 0
    try:
        kill_moments.write_site(tmp_path / "site", "old")
        done = subprocess.run(
            [sys.executable, "-c", FILL, str(tmp_path), "" if mounted else "limit"],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(str(ROOT / each) for each in ON_PATH)},
            capture_output=True,
            text=True,
            check=True,
        )
        reason = "No space left on device" if mounted else "File too large"
        assert done.stdout.startswith(f"{tmp_path / 'site'} was not changed: {reason} (")
        assert "\n    hint: see that the disk has room" in done.stdout
        assert kill_moments.release_in(tmp_path / "site") == "old"
        assert {file.name for file in tmp_path.iterdir()} == {"site", ".site-lock"}
    finally:
        if mounted:
            subprocess.run(["umount", str(tmp_path)], check=True)


def test_what_to_read_next_does_not_hang_on_how_python_keeps_its_sets() -> None:
    ask = (
        "from hostile import minimal_hub as hub; from guidancehub.views.links import Links; "
        "from guidancehub.web.related import Related; "
        f"r = Related(hub(), Links(hub())); print([r.to(*key) for key in {ENTRIES}])"
    )
    paths = os.pathsep.join(str(ROOT / folder) for folder in ON_PATH)
    answers = {
        subprocess.run(
            [sys.executable, "-c", ask],
            env=os.environ | {"PYTHONPATH": paths, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(answers) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks, and only it is told of a parent's end")
@pytest.mark.parametrize("begin", ["beside", "apart"])
def test_whoever_works_for_a_build_dies_with_it(begin: str) -> None:
    script = (
        "import time\nfrom guidancehub.performance import cores\ncores._cores = lambda: 2\n"
        "def work():\n    print(__import__('os').getpid(), flush=True)\n    time.sleep(60)\n"
        f"cores.{begin}(work)\ntime.sleep(60)\n"
    )
    environment = os.environ | {"PYTHONPATH": str(ROOT / "hooks")}
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, env=environment) as parent:
        assert parent.stdout
        worker = int(parent.stdout.readline())
        parent.kill()
        # The pipe ends when the last process that holds it is gone.
        assert parent.stdout.read() == b""
    while Path(f"/proc/{worker}").exists() and "State:\tZ" not in Path(f"/proc/{worker}/status").read_text():
        time.sleep(0.01)
