"""Give the hub's pages and files to MkDocs, which only this file and “mkdocs_frames.py” know."""

from __future__ import annotations

import errno
import gc
import os
import socket
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mkdocs.exceptions import Abort, BuildError, PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

# MkDocs has this file's folder on the import path only while it runs the file: import here.
from guidancehub import bug_report
from guidancehub.build import BUILD_ERRORS, build_site
from guidancehub.downloads import site_zip
from guidancehub.finished.made import VARIABLE, Made, tell
from guidancehub.performance.cache import BuildCache
from guidancehub.performance.cores import beside
from guidancehub.preview.answers import answers
from guidancehub.preview.state import PreviewState
from guidancehub.preview.watching import start_watching
from guidancehub.web.checks.frame_templates import fault_while_rendering
from guidancehub.web.navigation import MenuError
from guidancehub.web.renderer import keep_templates
from guidancehub.write import (
    SOURCES,
    WriteError,
    add_archive,
    show_index,
    source_uri,
    write_index,
    write_markdown,
)
from mkdocs_frames import HubPage, MkDocsFrames, broken_templates, use_hub

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

    from guidancehub.project import DownloadMode


_WHOLE_WAY: Final = (
    "note: this empties site/ first, and checks no link afterwards; “python -m guidancehub build” checks the "
    "new site, and puts it in the place of the last one whole\n"
)


def on_startup(command: str, dirty: bool) -> None:  # noqa: ARG001, FBT001 (MkDocs gives both)
    """Say, where MkDocs was called by itself to build, what the whole way is."""
    if command != "serve" and VARIABLE not in os.environ:
        # A warning of MkDocs would make a strict build fail.
        sys.stderr.write(_WHOLE_WAY)


def on_config(config: MkDocsConfig) -> None:
    """Build everything before MkDocs empties the site's folder, or raise ``PluginError`` for a fault.

    A preview makes each page when it is asked for, so that MkDocs builds nothing for it.
    """
    # "mkdocs serve" has set its own address by now; its live reload needs an inline script.
    root, preview = Path(config.config_file_path).parent, config.site_url is not None
    config.extra["preview"] = preview
    if preview:
        config.theme.static_templates.clear()
        return
    _refuse_broken_templates(config)
    # A build keeps nearly all that it makes. To look for what it needs no longer took a tenth of its time.
    gc.disable()
    with suppress(OSError):
        keep_templates(root / ".site-templates")
    try:
        downloads: DownloadMode = "make" if config.extra["downloads"] else "none"
        site = build_site(root, downloads, cache=BuildCache(root), all_cores=True)
        use_hub(config, site.hub, site.outputs)
    except MenuError as error:
        raise PluginError(f"mkdocs.yml, {error}") from None
    except BUILD_ERRORS as error:
        raise _refusal(error) from None
    except Exception as error:  # noqa: BLE001 (a fault of the program is told in words, not as a trace)
        get_plugin_logger(__name__).error("%s", bug_report.told(error))
        raise SystemExit(bug_report.EXIT_CODE) from None
    config.site_url = site.info.address
    index = beside(partial(write_index, site, Path(config.site_dir)))
    config.extra |= {"built": site, "index": index}


def _refusal(error: Exception) -> PluginError:
    """Tell what an editor has to mend, and return what ends the build."""
    # MkDocs 1.6.1 says the same error only once; an editor needs it after every save.
    get_plugin_logger(__name__).error("the hub cannot be built\n\n%s", error)
    return PluginError("mend this, and build again")


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the hub's pages and files. Remove the theme's, which no page loads, and those made into others."""
    for file in list(files):
        if config.extra["preview"] or file.src_dir != config.docs_dir or file.src_uri.endswith(SOURCES):
            files.remove(file)
    for output in config.extra["built"].outputs if "built" in config.extra else ():
        file = File.generated(config, source_uri(output), content=output.data)
        # MkDocs gives the address of the folder that mkdocs.yml's edit_uri names, which is docs/.
        file.edit_uri = f"../{output.source}" if output.source else None
        files.append(file)
        if output.page:
            HubPage(file, config, output.html, output.page)
    config.extra["files"] = files


def on_post_build(config: MkDocsConfig) -> None:
    """Add the archive, which holds the pages as MkDocs has written them.

    Raises ``PluginError`` where it cannot be written, or where MkDocs has left out a file of the hub.
    """
    if config.extra["preview"]:
        return
    try:
        folder = Path(config.site_dir)
        rest = [*write_markdown(config.extra["built"], folder), *config.extra["index"]()]
        show_index(folder)
    except BUILD_ERRORS as error:
        raise _refusal(error) from None
    except WriteError as error:
        raise PluginError(str(error)) from None
    files = (output.uri for output in config.extra["built"].outputs if output.page is None)
    lost = next((uri for uri in files if not Path(config.site_dir, uri).is_file()), None)
    if lost:
        hint = "name its folder in exclude_docs of mkdocs.yml"
        raise PluginError(f"found no {lost} in the site\n    hint: {hint}")
    if config.extra["downloads"]:
        try:
            add_archive(config.extra["built"], Path(config.site_dir))
        except WriteError as error:
            raise PluginError(str(error)) from None
    if VARIABLE in os.environ:
        tell(Path(os.environ[VARIABLE]), _made(config, rest))


class _NoRoomError(Abort):
    """The end of a build that could not write."""

    exit_code = 2


class _BugError(Abort):
    """The end of a build by a fault of the program."""

    exit_code = bug_report.EXIT_CODE


def on_build_error(error: Exception) -> None:
    """Tell in words what MkDocs would tell as a trace: a fault in a template, a full disk, a fault of ours.

    Raises ``Abort``, which ends a build; the preview waits for the next save.
    """
    if isinstance(error, BuildError):
        return
    told, ended = fault_while_rendering(error), Abort("mend this, and build again")
    if isinstance(error, OSError):
        hint = "see that the disk has room, and that you may write there"
        told = f"{error.strerror or error} ({error.filename or 'in the new site'})\n    hint: {hint}"
        ended = _NoRoomError("the site was not written")
    elif not told:
        told, ended = bug_report.told(error), _BugError("the site was not built")
    get_plugin_logger(__name__).error("the hub cannot be built\n\n%s", told)
    raise ended from None


def _refuse_broken_templates(config: MkDocsConfig) -> None:
    """Raise ``PluginError`` where a template of overrides/ cannot be read, or names one that is not there."""
    if wrong := broken_templates(config, config.theme.get_env()):
        get_plugin_logger(__name__).error("the hub cannot be built\n\n%s", "\n".join(wrong))
        raise PluginError("mend this, and build again")


def _made(config: MkDocsConfig, rest: Iterable[str]) -> Made:
    """Return which files the site has: those of the hub, the ``rest``, copies from docs/, MkDocs' own."""
    sources = {file.dest_uri: f"docs/{file.src_uri}" for file in config.extra["files"] if file.abs_src_path}
    sources |= {each: f"overrides/{each}" for each in config.theme.static_templates}
    # MkDocs packs its list of pages besides.
    sources |= {"sitemap.xml": "", "sitemap.xml.gz": ""}
    sources |= dict.fromkeys(rest, "")
    sources |= {output.uri: output.source for output in config.extra["built"].outputs}
    if config.extra["downloads"]:
        sources[site_zip.URI] = ""
    return Made(config.extra["site"].info.address, sources)


class _AddressError(Abort):
    """The end of a preview that nobody could reach."""

    exit_code = 2


def _refuse_taken_address(server: LiveReloadServer) -> None:
    """Raise ``Abort`` where the preview cannot listen at its address, which MkDocs would tell as a trace."""
    host, port = server.server_address[:2]
    try:
        socket.create_server((str(host), int(port)), family=server.address_family).close()
    except OSError as error:
        reason = "another program there" if error.errno == errno.EADDRINUSE else str(error.strerror or error)
        get_plugin_logger(__name__).error(
            "the hub cannot be shown at %s: found %s, expected a free port\n    hint: %s",
            server.url,
            reason,
            "end the other preview, or choose another port with “dev_addr: 127.0.0.1:8001” in mkdocs.yml",
        )
        raise _AddressError("the preview did not start") from None


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> None:  # noqa: ARG001 (MkDocs gives it)
    """Answer every request from the content as it is saved now, and watch for the next save.

    Raises ``Abort`` where another program has the preview's address.
    """
    _refuse_taken_address(server)
    root, log = Path(config.config_file_path).parent, get_plugin_logger(__name__)
    downloads: DownloadMode = "skip" if config.extra["downloads"] else "none"
    state = PreviewState(
        root, downloads, MkDocsFrames(config), partial(log.error, "the hub cannot be shown\n\n%s")
    )
    server.set_app(answers(state, server.mount_path))
    start_watching(state, root)
    # MkDocs would build the whole site after each save.
    server.unwatch(config.docs_dir)
    server.unwatch(config.config_file_path)
    config.watch.clear()
