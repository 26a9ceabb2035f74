"""The document around each page: menu, foot and head, as the templates of ``overrides/`` show them."""

from __future__ import annotations

from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin, urlsplit

from guidancehub.content.reading.regular_files import regular_files
from guidancehub.web.checks.frame_templates import FOLDER, fault_while_rendering, faults_in_templates
from guidancehub.web.hub_frame import HubFrame
from guidancehub.web.navigation import MenuError, Navigation
from guidancehub.web.paths import places_on_paths
from guidancehub.web.template_limits import rendered

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from pathlib import Path

    from jinja2 import Environment

    from guidancehub.content.hub import Hub
    from guidancehub.web.output import Output

DOCS: Final = "docs"
"""The folder of pages by hand and pictures, beside the settings."""
PAGE: Final = "main.html"
NOT_FOUND: Final = "404.html"
"""The template, and the URI, of the page for an address that leads nowhere."""


class SettingsError(Exception):
    """The settings of the site are not as expected; the message says where, without the file, and why."""


class DocumentError(Exception):
    """The document around pages cannot be made; the message says where the fault is, and how to mend it."""


@dataclass(frozen=True, slots=True)
class DocumentSettings:
    """What the settings of a site say of the documents around its pages."""

    file: Path
    """The file of the settings, ``mkdocs.yml``."""
    docs: Path
    """The folder of the pages that are written by hand."""
    environment: Environment
    """Has the templates ``main.html`` and ``404.html``, and the limits of ``TemplateLimits`` for them."""
    folders: tuple[Path, ...]
    """Where the theme's templates are, those of ``overrides/`` among them; the first that has one counts."""
    nav: object
    """The menu, as ``nav`` of mkdocs.yml gives it."""
    only_in_foot: Collection[str] = ()
    """The titles of the groups of ``nav`` that only the foot has."""
    config: Mapping[str, Any] = field(default_factory=dict)
    """All settings, which a hub's own templates may show."""
    edit_url: Callable[[str], str] = field(default=lambda _: "")
    """Returns where an editor opens the content file of a path; nothing where the settings do not say."""
    preview_address: str = ""
    """Where a preview stands: ``http://127.0.0.1:8000/``. Empty for a site to publish."""
    has_downloads: bool = True
    """Whether the site has files to take away."""


@dataclass(frozen=True, slots=True)
class FramedPage:
    """A page, as the templates of the document know it."""

    url: str
    """Relative to the site's root."""
    title: str
    content: str
    meta: Mapping[str, Any]
    """The page's record as ``hub``, and its ``description``."""
    canonical_url: str
    edit_url: str
    """Where an editor opens its content file; empty where the settings do not say."""

    @property
    def is_homepage(self) -> bool:
        """Whether it is the first page of the site."""
        return not self.url


class Documents:
    """Puts the hub's document around its pages, one by one."""

    def __init__(self, settings: DocumentSettings, hub: Hub, pages: Sequence[Output]) -> None:
        """Take the menu, the paths and the hub's name. Raises ``DocumentError``."""
        self.info = hub.info
        self._settings = settings
        # Where nothing else says in what order pages stand, their addresses do.
        pages = sorted(pages, key=attrgetter("uri"))
        self._address = settings.preview_address or hub.info.address
        try:
            navigation = Navigation(settings.nav, settings.only_in_foot, pages)
        except MenuError as error:
            raise wrong_settings(error) from None
        extra = {
            "site": HubFrame(hub, pages),
            "navigation": navigation,
            "paths": places_on_paths(hub.routes),
            "shared": dict[object, str](),
            "preview": bool(settings.preview_address),
        }
        self._config = {
            **settings.config,
            "site_name": hub.info.name,
            "site_url": self._address,
            "extra": {**settings.config.get("extra", {}), **extra},
        }

    def of(self, output: Output) -> str:
        """Return the document of a page. Raises ``DocumentError`` for a fault in a template."""
        meta, url = output.page, output.url
        assert meta is not None  # noqa: S101 (only pages come here)
        page = FramedPage(
            url=url,
            title=meta.label or meta.title,
            content=output.html,
            meta={"hub": meta, "description": meta.short_description},
            canonical_url=urljoin(self._address, url),
            edit_url=self._settings.edit_url(output.source) if output.source else "",
        )
        base_url = "/".join([".."] * url.count("/")) or "."
        return self._rendered(PAGE, page=page, base_url=base_url)

    def not_found(self) -> str:
        """Return the document of an address that leads nowhere, with addresses from the host's root on."""
        return self._rendered(NOT_FOUND, page=None, base_url=urlsplit(self._address).path)

    def _rendered(self, template: str, **shown: object) -> str:
        try:
            return rendered(self._settings.environment.get_template(template), config=self._config, **shown)
        except Exception as error:  # a template may raise anything; what is none of one's is raised again
            if told := fault_while_rendering(error):
                raise DocumentError(told) from None
            raise


def wrong_settings(error: MenuError | SettingsError) -> DocumentError:
    """Return a fault of the settings as one of the documents."""
    hint = "see what nav and the other settings may be in the file's own comments"
    return DocumentError(f"mkdocs.yml, {error}\n    hint: {hint}")


def refuse_other_docs(settings: DocumentSettings) -> None:
    """Raise ``DocumentError`` where the settings name another folder of pages than the one that is read."""
    fixed = settings.file.parent / DOCS
    if settings.docs.resolve() != fixed.resolve():
        raise DocumentError(
            f"mkdocs.yml, docs_dir: found {str(settings.docs)!r}, expected “{DOCS}”, which is fixed\n"
            f"    hint: delete the line, and put pages and pictures into the folder {DOCS} beside mkdocs.yml"
        )


def refuse_broken_templates(settings: DocumentSettings) -> None:
    """Raise ``DocumentError`` where a template of overrides/ is unreadable, or names one that is nowhere."""
    # A hub that uses the installed package has the package's templates, and perhaps some of its own.
    read = [regular_files(folder.parent, FOLDER) for folder in settings.folders if folder.name == FOLDER]
    names = {path.removeprefix(f"{FOLDER}/") for paths, _ in read for path in paths if path.endswith(".html")}
    refused = [problem for _, problems in read for problem in problems]
    # A link or a pipe in place of a template is told with all that the folders hold.
    if wrong := [] if refused else list(faults_in_templates(settings.environment, names)):
        raise DocumentError("\n".join(wrong))
