"""Give the hub's pages and files to MkDocs, which only this file knows: as its hooks, and as a plugin."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mkdocs.config import load_config
from mkdocs.exceptions import Abort, BuildError, ConfigurationError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel

from guidancehub.bug_report import ending_in_words
from guidancehub.preview.serving import show_saves
from guidancehub.publishing.generator import finish, finished_site, settings_of, with_defaults
from guidancehub.web.documents import DocumentSettings, SettingsError
from guidancehub.write import SOURCES

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

_tell = partial(get_plugin_logger(__name__).error, "%s")


def on_config(config: MkDocsConfig) -> None:
    """Make everything before MkDocs empties the site's folder, the theme's pages and its menu too."""
    settings = config.extra["settings"] = settings_of(config)
    # “mkdocs serve” has set its own address by now. A preview makes a page when it is asked for.
    config.extra["built"] = None if config.site_url else finished_site(settings, _tell)
    config.theme.static_templates.clear()
    config.nav = None


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Give MkDocs the hub's files to write. Remove the theme's, and those that were made into others."""
    site = config.extra["built"]
    for file in list(files):
        left_out = file.src_dir != config.docs_dir or file.inclusion is InclusionLevel.EXCLUDED
        if not site or left_out or file.src_uri.endswith(SOURCES):
            files.remove(file)
    config.extra["copied"] = {file.dest_uri: f"docs/{file.src_uri}" for file in files}
    for output in site.files if site else ():
        # By its ending, MkDocs would take a page as Markdown for one that it has to render.
        file = File.generated(config, f"{output.uri}.made", content=output.data)
        file.dest_uri = output.uri
        files.append(file)


def on_post_build(config: MkDocsConfig) -> None:
    """Add the archive, which holds the pages as MkDocs has written them."""
    if site := config.extra["built"]:
        finish(site, config.site_dir, config.extra["copied"], _tell)


def on_build_error(error: Exception) -> None:
    """Tell in words what MkDocs would tell as a trace."""
    if not isinstance(error, (Abort, BuildError)):
        with ending_in_words(_tell, writes=True):
            raise error


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> None:  # noqa: ARG001 (MkDocs gives it)
    """Answer every request from the content as it is saved now, and watch for the next save."""
    show_saves(server, config.extra["settings"], partial(_read_again, config), _tell)
    config.watch.clear()


def _read_again(old: MkDocsConfig) -> DocumentSettings:
    try:
        config = load_config(old.config_file_path, site_dir=old.site_dir, site_url=old.site_url)
    except (Abort, ConfigurationError) as error:
        raise SettingsError(f"the terminal says more: {error}") from None
    return settings_of(with_defaults(config) if "guidancehub" in config.plugins else config)


class GuidanceHubPlugin(BasePlugin):  # type: ignore[type-arg,no-untyped-call] # without options
    """The same for a hub that uses the installed package: “plugins: [guidancehub]” is enough."""

    on_files = staticmethod(on_files)
    on_post_build = staticmethod(on_post_build)
    on_build_error = staticmethod(on_build_error)
    on_serve = staticmethod(on_serve)

    def on_config(self, config: MkDocsConfig) -> None:
        """Set what the hub leaves open, and make everything."""
        on_config(with_defaults(config))
