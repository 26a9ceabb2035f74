"""Install programs with the package manager that this machine has."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# What comes before the packages' names; a manager whose lists may be old renews them first.
INSTALLERS = {
    "apt-get": (("apt-get", "update", "-qq"), ("apt-get", "install", "-y", "-qq")),
    "dnf": (("dnf", "install", "-y", "-q"),),
    "pacman": (("pacman", "-Sy", "--noconfirm"),),
    "zypper": (("zypper", "--non-interactive", "install"),),
    "apk": (("apk", "add"),),
    "brew": (("brew", "install", "--cask"),),
}


def install(packages: Mapping[str, Sequence[str]]) -> None:
    """Install packages, named for each manager, with the first manager that is here."""
    for manager, commands in INSTALLERS.items():
        if shutil.which(manager) is None:
            continue
        root_needed = manager != "brew" and os.geteuid() != 0
        for command in (*commands[:-1], (*commands[-1], *packages[manager])):
            print("+", " ".join(command), flush=True)
            environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
            subprocess.run(("sudo", *command) if root_needed else command, check=True, env=environment)
        return
