"""Modules of script, joined as the build joins them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guidancehub.web.script.files import script_files

if TYPE_CHECKING:
    from pathlib import Path

JS = "docs/assets/js"


PARTS = {
    "a/page.mjs": """
import { one } from "./one.mjs";
import { later } from "./later.mjs";
console.log(one.name);
later();
""",
    "a/one.mjs": """
console.log("one");
export const one = { name: 1 };
""",
    "a/later.mjs": """
export async function later() {
  const { add } = await import("./view/check.mjs");
  console.log(await add("pagefind/" + "x.js"));
}
""",
    "a/view/check.mjs": """
import { one } from "../one.mjs";
import { two } from "../two.mjs";
export async function add(address) {
  one.name += two;
  return [one, (await import("./deep.mjs")).deep, address];
}
export const other = (address) => import(address);
""",
    "a/view/deep.mjs": """
import { one } from "../one.mjs";
import { two } from "../two.mjs";
export const deep = [one, two];
""",
    "a/two.mjs": "export const two = 2;\n",
}


def write(root: Path, files: dict[str, str]) -> None:
    """Write files below the folder of script; a path that begins with “..” leads out of it."""
    for name, text in files.items():
        file = root / JS / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def joined(root: Path, files: dict[str, str]) -> dict[str, str]:
    """Return the text of each file that is joined from some modules, by its name."""
    write(root, files)
    outputs, problems = script_files(root)
    assert problems == []
    return {output.uri.removeprefix("assets/js/"): output.html for output in outputs}


def refused(root: Path, files: dict[str, str]) -> list[str]:
    """Return each problem as it is shown, without the folder of script."""
    write(root, files)
    outputs, problems = script_files(root)
    assert outputs == []
    return [str(problem).replace(f"{JS}/", "") for problem in sorted(problems)]
