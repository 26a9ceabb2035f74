"""The templates of pages, and the filters that they have besides Jinja's.

They read attributes of records and call macros and functions, which a test holds against their types. Jinja
would ask each record for a member too, and each function what else it takes, thousands of times for a page.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from guidancehub.content.model.sentences import capitalised
from guidancehub.views import labels
from guidancehub.web import long_lines

if TYPE_CHECKING:
    from jinja2 import Template

    from guidancehub.content.model.prose import Prose


class _Context(Context):
    """The values of a template, in which only macros take more than they are called with."""

    def call(self, called: Any, /, *values: Any, **named: Any) -> Any:  # noqa: ANN401 (as Jinja does)
        """Call a macro or a function."""
        # What stands around the call is given to all, and of no use to these.
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return called(self.eval_ctx, *values, **named) if type(called) is Macro else called(*values, **named)


class _Environment(Environment):
    """Templates in which a name after a dot is an attribute, and never a member of a mapping."""

    context_class = _Context
    getattr = staticmethod(getattr)  # type: ignore[assignment] # mypy takes it for one that binds its object


@cache
def environment() -> Environment:
    """Return the templates, ready to render. They hold nothing of any one hub."""
    made = _Environment(
        loader=PackageLoader("guidancehub.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=[long_lines.LongLines],
    )
    made.filters |= {
        "day": labels.day,
        "prose": _prose,
        "html": _html,
        "counted": labels.counted,
        "number": _number,
        "capitalised": capitalised,
    }
    return made


def keep_templates(folder: Path) -> None:
    """Keep the templates as Python's own code in a folder, so that the next process has them ready."""
    # Only their own text is compared when they are taken from there.
    program = hashlib.sha256(b"".join(Path(file).read_bytes() for file in (__file__, long_lines.__file__)))
    folder.mkdir(exist_ok=True)
    environment().bytecode_cache = FileSystemBytecodeCache(str(folder), f"{program.hexdigest()[:16]}-%s")
    # Nobody changes a template while a build runs.
    environment().auto_reload = False


def frame() -> Template:
    """Return the template that surrounds the template of each page."""
    return environment().get_template("frame.html.jinja")


def _number(value: int) -> str:
    """Return a whole number with commas: “1,000”."""
    return f"{value:,}"


def _prose(prose: Prose, to_root: str) -> Markup:
    """Return rendered prose as safe HTML: it was made from text in which HTML is refused."""
    return _html(prose.html, to_root)


def _html(html: str, to_root: str) -> Markup:
    """Return HTML unchanged but for links and pictures from the site's root, which are made relative."""
    root = to_root or "./"
    relative = html.replace('href="/', f'href="{root}').replace('src="/', f'src="{root}')
    return Markup(relative)  # noqa: S704 (checked, or a developer's)
