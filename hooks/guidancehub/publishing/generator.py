"""What a generator of sites, such as MkDocs, asks of the hub while it builds one."""

from __future__ import annotations

import gc
import os
import posixpath
import string
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, urljoin

from pathspec.gitignore import GitIgnoreSpec

from guidancehub.bug_report import ending_in_words
from guidancehub.build import build_site
from guidancehub.content.reading.program_files import program_root
from guidancehub.downloads import site_zip
from guidancehub.finished import made
from guidancehub.finished.made import VARIABLE
from guidancehub.performance.cache import BuildCache
from guidancehub.web.checks.frame_templates import FOLDER as OVERRIDES
from guidancehub.web.documents import (
    DocumentSettings,
    SettingsError,
    refuse_broken_templates,
    refuse_other_docs,
)
from guidancehub.web.menu import default_menu
from guidancehub.web.page_templates import keep_templates
from guidancehub.web.shared_blocks import SharedBlocks
from guidancehub.web.template_limits import TemplateLimits
from guidancehub.write import add_archive

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from guidancehub.build import Site
    from guidancehub.project import DownloadMode

_WHOLE_WAY: Final = (
    "note: this empties site/ first, and checks no link afterwards; “python -m guidancehub build” checks the "
    "new site, and puts it in the place of the last one whole\n"
)


def finished_site(settings: DocumentSettings, tell: Callable[[str], None]) -> Site:
    """Make all files of the hub that has these settings, on every core, for a process that does nothing else.

    What goes wrong is told in words, and ends the process.
    """
    with ending_in_words(tell):
        refuse_other_docs(settings)
    if VARIABLE not in os.environ:
        # A warning of MkDocs would make a strict build fail.
        sys.stderr.write(_WHOLE_WAY)
    root = settings.file.parent
    mode: DownloadMode = "make" if settings.has_downloads else "none"
    # A build keeps nearly all that it makes. To look for what it needs no longer took a tenth of its time.
    gc.disable()
    with suppress(OSError):
        keep_templates(root / ".site-templates")
    with ending_in_words(tell):
        refuse_broken_templates(settings)
        return build_site(root, mode, cache=BuildCache(root), settings=settings)


def finish(site: Site, site_dir: str, copied: Mapping[str, str], tell: Callable[[str], None]) -> None:
    """Add the archive to the folder of a site, ``site_dir``, which holds the pages as they were written.

    ``copied`` has the paths of the files that were only copied, by the URIs in the site. What was made is
    told to the process that checks it, if one asked for that. What goes wrong is told in words, and ends this
    process.
    """
    # At its end a process looks through all that it holds, which takes a second for a large site.
    gc.freeze()
    folder = Path(site_dir)
    sources = {**copied, **{each.uri: each.source for each in site.files}}
    with ending_in_words(tell, writes=True):
        if lost := next((each.uri for each in site.files if not (folder / each.uri).is_file()), None):
            hint = "name its folder in exclude_docs of mkdocs.yml"
            raise SettingsError(f"found no {lost} in the site\n    hint: {hint}")
        if site.has_archive:
            add_archive(site, folder)
            sources[site_zip.URI] = ""
        if VARIABLE in os.environ:
            made.tell(Path(os.environ[VARIABLE]), made.Made(site.info.address, sources))


def settings_of(config: Any) -> DocumentSettings:  # noqa: ANN401 (MkDocs' settings, and nothing here imports it)
    """Return what documents show of the settings."""
    environment = config.theme.get_env()
    environment.add_extension(SharedBlocks)
    environment.add_extension(TemplateLimits)
    return DocumentSettings(
        file=Path(config.config_file_path),
        docs=Path(config.docs_dir),
        environment=environment,
        folders=tuple(map(Path, config.theme.dirs)),
        nav=config.nav,
        only_in_foot=config.extra.get("only_in_foot", []),
        config=config,
        edit_url=partial(
            _edit_url, config.repo_url or "", config.edit_uri or "", config.edit_uri_template or ""
        ),
        preview_address=config.site_url or "",
        has_downloads=config.extra.get("downloads", True),
    )


def _edit_url(repo_url: str, edit_uri: str, edit_uri_template: str, source: str) -> str:
    """Return where an editor opens a content file, as MkDocs makes it of the settings of these names.

    Both forms of ``edit_uri`` give the address of docs/, beside which other folders are.
    """
    path = f"../{source}"
    where = _Quoting().format(edit_uri_template, path=path, path_noext=posixpath.splitext(path)[0])
    where = where or (edit_uri and f"{edit_uri}{path}")
    if not where:
        return ""
    slash = "" if where.startswith(("?", "#")) or repo_url.endswith("/") or not repo_url else "/"
    return urljoin(f"{repo_url}{slash}", where)


class _Quoting(string.Formatter):
    """Writes ``{path!q}`` with the signs that an address cannot have as it is."""

    def convert_field(self, value: Any, conversion: str | None) -> Any:  # noqa: ANN401 (as its base has it)
        """Return a value as the template asks for it."""
        return quote(value, safe="") if conversion == "q" else super().convert_field(value, conversion)


def with_defaults(config: Any) -> Any:  # noqa: ANN401 (the same)
    """Set what the settings of a hub leave open that uses the installed package, and return them.

    Its own templates come before the package's, and so does its menu. They are in the folder that the
    settings name, and otherwise in ``overrides/`` beside them.
    """
    program, own = program_root() / OVERRIDES, Path(config.config_file_path).parent / OVERRIDES
    if config.theme.custom_dir:
        config.theme.dirs.insert(1, str(program))
    else:
        is_own = own.is_dir() and own.resolve() != program.resolve()
        config.theme.dirs[:0] = map(str, (own, program) if is_own else (program,))
    menu = default_menu()
    if config.nav is None:
        config.nav = menu.nav
        config.extra.setdefault("only_in_foot", menu.only_in_foot)
    config.extra.setdefault("only_in_foot", [])
    config.extra.setdefault("downloads", True)
    if config.exclude_docs is None:
        # MkDocs leaves out what begins with a dot, and security.txt is in such a folder.
        config.exclude_docs = GitIgnoreSpec.from_lines(["!/.well-known/"])
    config.strict = True
    return config
