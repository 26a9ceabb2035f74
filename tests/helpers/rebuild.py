"""Build a project again and again in one process, as the preview does; print the most memory held so far.

    python tests/helpers/rebuild.py FOLDER NUMBER

Before each build, a file of the content changes. Each line is the largest resident size so far, in the
system's own unit.
"""

from __future__ import annotations

import logging
import resource
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config


def main(root: Path, number: int) -> None:
    """Build ``number`` times."""
    logging.disable(logging.CRITICAL)
    edited = root / "content" / "tips.yml"
    text = edited.read_text(encoding="utf-8")
    for turn in range(number):
        edited.write_text(text.replace("summary: ", f"summary: Turn {turn}. ", 1), encoding="utf-8")
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site"))
        # By this the hook knows the preview.
        config.site_url = "http://127.0.0.1:8000/"
        build(config)
        sys.stdout.write(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
