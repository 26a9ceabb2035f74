"""The document of overrides/ around pages, as MkDocs makes it. The hooks beside it know MkDocs too."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.exceptions import ConfigurationError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation as MkDocsNavigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from guidancehub.content.reading.regular_files import file_version, regular_files
from guidancehub.preview.state import FramingError
from guidancehub.web.checks.frame_templates import FOLDER, fault_while_rendering, faults_in_templates
from guidancehub.web.hub_frame import HubFrame
from guidancehub.web.navigation import MenuError, Navigation
from guidancehub.web.paths import places_on_paths
from guidancehub.write import source_uri

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig

    from guidancehub.content.hub import Hub
    from guidancehub.project import Project
    from guidancehub.web.output import Output, PageMeta


class HubPage(Page):
    """A page whose HTML is finished, so that MkDocs renders no Markdown."""

    def __init__(self, file: File, config: MkDocsConfig, html: str, meta: PageMeta) -> None:
        """Take the page's HTML, and what overrides/main.html shows around it."""
        super().__init__(meta.label or meta.title, file, config)
        self.markdown, self.content = "", html
        self.meta = {"hub": meta, "description": meta.short_description}
        self.toc = TableOfContents([AnchorLink(each.title, each.anchor, 2) for each in meta.headings])
        # The date of the release, so that the same content gives the same sitemap.
        self.update_date = config.extra["site"].info.released.isoformat()
        self.present_anchor_ids = {each.anchor for each in meta.headings}

    def read_source(self, *_: object, **__: object) -> None:
        """Do nothing: the page has no Markdown to read or to render."""

    render = read_source


def use_hub(config: MkDocsConfig, hub: Hub, pages: Sequence[Output]) -> None:
    """Tell the templates in overrides/ of a hub and its menu. Raises ``MenuError``."""
    config.site_name = hub.info.name
    config.extra |= {
        "site": HubFrame(hub, pages),
        "navigation": Navigation(config.nav, config.extra["only_in_foot"], pages),
        "paths": places_on_paths(hub.routes),
    }


def broken_templates(config: MkDocsConfig, env: Environment) -> list[str]:
    """Return what is wrong in the templates of overrides/, in words; nothing where all can be shown."""
    # A hub that uses the installed package has the package's templates, and perhaps some of its own.
    folders = [Path(each).parent for each in config.theme.dirs if Path(each).name == FOLDER]
    read = [regular_files(folder, FOLDER) for folder in folders]
    names = {path.removeprefix(f"{FOLDER}/") for paths, _ in read for path in paths if path.endswith(".html")}
    refused = [problem for _, problems in read for problem in problems]
    # A link or a pipe in place of a template is told with all that the folders hold.
    return [] if refused else list(faults_in_templates(env, names))


class MkDocsFrames:
    """Puts the document of overrides/ around a preview's pages, one by one."""

    def __init__(self, config: MkDocsConfig) -> None:
        """Take the settings of mkdocs.yml, and read them again whenever they were saved."""
        self._config = config
        self._read = file_version(Path(config.config_file_path))
        self._env = self._environment()

    def use(self, project: Project) -> None:
        """Take the menu, the paths and the hub's name from a project. Raises ``FramingError``."""
        saved = file_version(Path(self._config.config_file_path))
        try:
            if saved != self._read:
                self._config = self._read_again()
                self._env = self._environment()
                self._read = saved
            use_hub(self._config, project.hub, project.pages)
            wrong = broken_templates(self._config, self._env)
        except (MenuError, ConfigurationError) as error:
            hint = "see what nav and the other settings may be in the file's own comments"
            raise FramingError(f"mkdocs.yml, {error}\n    hint: {hint}") from None
        if wrong:
            raise FramingError("\n".join(wrong))

    def framed(self, page: Output | None) -> str:
        """Return a page's document; without a page, that of an address that leads nowhere."""
        config, files = self._config, Files([])
        nav = MkDocsNavigation([], [])
        if page is None:
            name, base_url = "404.html", urlsplit(config.site_url or "/").path
            context = get_context(nav, files, config, base_url=base_url)
        else:
            assert page.page is not None  # noqa: S101 (only pages come here)
            name, file = "main.html", File(source_uri(page), None, config.site_dir, config.use_directory_urls)
            file.edit_uri = f"../{page.source}" if page.source else None
            context = get_context(nav, files, config, HubPage(file, config, page.html, page.page))
        try:
            return self._env.get_template(name).render(context)
        except Exception as error:  # a template may raise anything; what is none of one's is raised again
            if told := fault_while_rendering(error):
                raise FramingError(told) from None
            raise

    def _environment(self) -> Environment:
        environment = self._config.theme.get_env()
        # A saved template is read again.
        environment.auto_reload = True
        return environment

    def _read_again(self) -> MkDocsConfig:
        old = self._config
        read = load_config(old.config_file_path, site_dir=old.site_dir)
        read.site_url = old.site_url
        # The plugin of the installed package sets what a hub's own settings leave open.
        for plugin in read.plugins.values():
            if prepare := getattr(plugin, "prepare", None):
                prepare(read)
        read.extra["preview"] = True
        return read
