"""The plugin by which MkDocs builds a hub with the installed package: “plugins: [guidancehub]” is enough.

It sets what `mkdocs.yml` of this project sets by hand, and leaves the work to `mkdocs_hooks.py`.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pathspec
from mkdocs.config.base import Config
from mkdocs.plugins import BasePlugin

import mkdocs_hooks
from guidancehub.content.reading.program_files import program_root
from guidancehub.web.menu import default_menu

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files

# MkDocs leaves out what begins with a dot, and the file for those who find a weakness is in such a folder.
_KEPT = "!/.well-known/"


class _NoOptions(Config):  # type: ignore[no-untyped-call] # MkDocs gives this class no types
    """The plugin takes none: what a hub chooses stands in its content."""


class GuidanceHubPlugin(BasePlugin[_NoOptions]):  # type: ignore[no-untyped-call] # nor this one
    """Gives a hub's pages and files to MkDocs, within the package's own templates."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Say what the whole way of building is."""
        mkdocs_hooks.on_startup(command, dirty)

    def on_build_error(self, *, error: Exception) -> None:
        """Tell in words what MkDocs would tell as a trace."""
        mkdocs_hooks.on_build_error(error)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Build everything."""
        self.prepare(config)
        mkdocs_hooks.on_config(config)
        return config

    def prepare(self, config: MkDocsConfig) -> None:
        """Set what a hub leaves open. Its own templates come before the package's, and so does its menu."""
        own = [config.theme.custom_dir] if config.theme.custom_dir else []
        config.theme.dirs[len(own) : len(own)] = [str(program_root() / "overrides")]
        menu = default_menu()
        if config.nav is None:
            config.nav = menu.nav
            config.extra.setdefault("only_in_foot", menu.only_in_foot)
        config.extra.setdefault("only_in_foot", [])
        config.extra.setdefault("downloads", True)
        if config.exclude_docs is None:
            config.exclude_docs = pathspec.gitignore.GitIgnoreSpec.from_lines([_KEPT])
        # Pages that a hub has not are left out of the menu.
        config.validation.nav.not_found = config.validation.nav.omitted_files = logging.DEBUG
        config.strict = True

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add the hub's pages and files, and take away the theme's."""
        mkdocs_hooks.on_files(files, config)
        return files

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Add the archive."""
        mkdocs_hooks.on_post_build(config)

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Make what the preview leaves out when a browser asks for it."""
        mkdocs_hooks.on_serve(server, config, builder)
        return server
