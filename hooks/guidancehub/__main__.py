"""The command line: check the content, write the site's pages, make schemas, start a new entry."""

from __future__ import annotations

import sys
from pathlib import Path

from guidancehub.errors import ContentError
from guidancehub.load import load

if __name__ == "__main__":
    try:
        hub = load(Path.cwd())
    except ContentError as error:
        sys.exit(str(error))
    print(len(hub.located), "entries")
