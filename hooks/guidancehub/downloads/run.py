"""Make the downloads in threads while other work goes on.

Threads are enough: nearly all the time is typst's, which lets other threads run while it works.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from guidancehub.views.formats import PDF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future

    from guidancehub.downloads.download import Download

_AT_ONCE: Final = 2
"""How many downloads are made at a time. The booklet of 1,000 questions alone takes 461 MB."""


@contextmanager
def start_downloads(downloads: Iterable[Download]) -> Iterator[dict[str, Future[bytes]]]:
    """Start every download, and yield a future of the bytes of each by its ``uri``.

    When the block ends, all are made. When it raises, those that have not begun are never made.
    """
    # The longest work comes first, so that nobody waits for it alone.
    ordered = sorted(downloads, key=lambda download: download.format != PDF)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        try:
            yield {download.uri: pool.submit(download.make) for download in ordered}
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
