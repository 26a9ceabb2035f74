"""The page that a browser shows in place of others while the hub has a fault: where, what, and the cure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup, escape

from guidancehub.views.design_tokens import COLOURS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guidancehub.content.problems import Problem
    from guidancehub.preview.state import Fault

_STYLES: Final = """\
:root{color-scheme:light dark}
body{font:1.0625rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:48rem;padding:1.5rem}
li{border-left:.25rem solid light-dark(LIGHT,DARK);margin:1.5rem 0;padding-left:1rem}
ol{list-style:none;padding:0}
p{margin:.25rem 0}
code,pre{font:.9375rem/1.5 ui-monospace,monospace;overflow-wrap:anywhere;white-space:pre-wrap}
""".replace("LIGHT", COLOURS["clay"].light).replace("DARK", COLOURS["clay"].dark)


def fault_page(fault: Fault) -> str:
    """Return the document that tells a fault."""
    number = len(fault.problems)
    title = f"{number} problems to mend" if number > 1 else "A problem to mend"
    told = Markup("").join(_list(fault.problems)) if fault.problems else _words(fault.message)
    return (
        f'<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
        f"<style>\n{_STYLES}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{told}"
        "<p>Mend this and save the file. This page then shows what you came for, without a click.</p>\n"
        "</main>\n</body>\n</html>\n"
    )


def _list(problems: tuple[Problem, ...]) -> Iterator[Markup]:
    yield Markup("<ol>\n")
    for each in problems:
        field = f"{each.field}: " if each.field else ""
        yield Markup("<li>\n<p><code>{}:{}:{}</code></p>\n<p>{}{}</p>\n").format(
            each.path, each.line, each.column, field, each.message
        )
        if each.hint:
            yield Markup("<p><strong>What to do:</strong> {}</p>\n").format(each.hint)
        yield Markup("<p>Code: <code>{}</code></p>\n</li>\n").format(each.code)
    yield Markup("</ol>\n")


def _words(message: str) -> Markup:
    return Markup("<pre>{}</pre>\n").format(escape(message))
