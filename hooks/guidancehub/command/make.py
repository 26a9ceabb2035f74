"""``serve``, ``build``, ``write`` and ``schema``: what the program makes of the content."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from guidancehub.command.options import command, show_progress
from guidancehub.content.editor_schemas import editor_files
from guidancehub.content.load import load_info
from guidancehub.finished.unchanged import digest_of_inputs
from guidancehub.publishing.mkdocs_process import serve_mkdocs
from guidancehub.publishing.publish import publish
from guidancehub.report import Report
from guidancehub.views.labels import counted
from guidancehub.write import write, writing

if TYPE_CHECKING:
    import argparse

    from guidancehub.command.options import Commands


def add(commands: Commands) -> None:
    """Add the commands to the parser."""
    command(commands, "serve", _serve, "show the hub, and again whenever content is saved")
    builds = command(commands, "build", _build, "build the site with MkDocs and put it in site/, whole")
    builds.add_argument("--again", action="store_true", help="build even where nothing has changed")
    writes = command(commands, "write", _write, "write all pages and files for any site generator")
    writes.add_argument("folder", type=Path, metavar="DIR")
    command(commands, "schema", _schema, "write the schemas and settings that editors' tools read")


def _serve(options: argparse.Namespace) -> Report:
    serve_mkdocs(options.root)
    return Report("")


def _build(options: argparse.Namespace) -> Report:
    inputs = None if options.again else digest_of_inputs
    return Report(str(publish(options.root, progress=show_progress, inputs=inputs)))


def _write(options: argparse.Namespace) -> Report:
    number = write(options.root, options.folder, show_progress)
    return Report(f"wrote {counted(number, 'file')} to {options.folder}")


def _schema(options: argparse.Namespace) -> Report:
    texts = editor_files(load_info(options.root))
    for path, text in texts.items():
        target = options.root / path
        with writing(target):
            target.parent.mkdir(exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
    return Report(f"wrote {counted(len(texts), 'file')}")
