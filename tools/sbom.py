"""Write the bill of materials of what is published, as CycloneDX 1.6 (ECMA-424): tools/sbom.py FILE.

It lists each package that building the hub needs, and each that the site holds a file of, with version and
licence, and which of them another brings along. The same lock files give the same bytes.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from importlib.metadata import requires
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from licences import RULES
from locked import Locked, named_licence, npm_packages, python_packages

if TYPE_CHECKING:
    from collections.abc import Iterable

SHIPPED: Final = "preact"
"""The package of npm of which the site holds a file; the others check script and styles."""
_NAME: Final = re.compile(r"[A-Za-z0-9._-]+")


def bill_of_materials(root: Path) -> dict[str, Any]:
    """Return the bill of the project at ``root``, whose packages have to be installed."""
    packages = python_packages(root / "requirements" / "run.txt")
    said = tomllib.loads((root / RULES).read_text(encoding="utf-8"))["packages"]
    program = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    script = npm_packages(root / "package-lock.json")
    shipped = {each: licence for each, licence in script.items() if each.name == SHIPPED}
    python = {each: said.get(each.name) or named_licence(each.name) or "" for each in packages}
    whole = {"type": "application", "bom-ref": "hub", "name": program["name"], "version": program["version"]}
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {**whole, "licenses": [{"license": {"id": "MIT"}}]}},
        "components": [
            *(_component(each, "pypi", licence) for each, licence in python.items()),
            *(_component(each, "npm", licence) for each, licence in shipped.items()),
        ],
        "dependencies": [
            {
                "ref": "hub",
                "dependsOn": [_ref(each, "pypi") for each in packages]
                + [_ref(each, "npm") for each in shipped],
            },
            *({"ref": _ref(each, "pypi"), "dependsOn": _brought_by(each, packages)} for each in packages),
        ],
    }


def _ref(package: Locked, kind: str) -> str:
    """Return the address of a package, by which lists of weaknesses name it (purl)."""
    return f"pkg:{kind}/{package.name}@{package.version}"


def _component(package: Locked, kind: str, licence: str) -> dict[str, Any]:
    return {
        "type": "library",
        "bom-ref": _ref(package, kind),
        "name": package.name,
        "version": package.version,
        "purl": _ref(package, kind),
        "licenses": [{"expression": licence} if " " in licence else {"license": {"id": licence}}],
    }


def _brought_by(package: Locked, packages: Iterable[Locked]) -> list[str]:
    """Return those of the packages that one asks for by itself."""
    asked = (line for line in requires(package.name) or () if "extra ==" not in line)
    names = {re.sub(r"[-_.]+", "-", found[0]).lower() for line in asked if (found := _NAME.match(line))}
    return [_ref(each, "pypi") for each in packages if each.name in names]


def main(root: Path, target: Path) -> None:
    """Write the bill of the project at ``root`` into a file."""
    text = json.dumps(bill_of_materials(root), indent=2, ensure_ascii=False)
    target.write_text(f"{text}\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(__file__).parent.parent, Path(sys.argv[1]))
