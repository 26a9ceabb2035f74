"""Make the index that the browser reads from records, with Pagefind.

Pagefind runs in a process of its own, which reads messages and answers. Pagefind's Python client waits a
tenth of a second for each answer. Here all messages are sent at once, and answers are read as they come.
"""

from __future__ import annotations

import base64
import gzip
import html
import json
import re
import subprocess
import tempfile
from contextlib import suppress
from dataclasses import replace
from itertools import chain
from pathlib import PurePosixPath
from threading import Thread
from typing import IO, TYPE_CHECKING, Any, Final, TypeAlias, cast

from pagefind_bin import get_executable

from guidancehub.search.plain_text import shortened
from guidancehub.search.record import FILE, PAGE, TYPES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from io import BufferedReader

    from guidancehub.search.record import ResultPart, SearchRecord
    from guidancehub.views.facets import Facet

FOLDER: Final = "pagefind"

# The files of Pagefind's output that we keep: the search and the index, not its user interfaces.
_KEPT: Final = re.compile(
    r"pagefind(?:-worker)?\.js|pagefind-entry\.json|wasm\.en\.pagefind"
    r"|[^/]+\.pf_meta|index/[^/]+\.pf_index|fragment/[^/]+\.pf_fragment"
)
_SIGNATURE: Final = b"pagefind_dcd"

_SUMMARY_WEIGHT: Final = 3.0

_SHORT: Final = frozenset({PAGE, FILE})
"""Types of records that come last, or say little."""
LESS_NAMED: Final = 0.5
"""The titles of types of at most this weight count less."""

MOST_WORDS: Final = 1_200_000
"""The most words of text that all records together have in the index, so that it is small enough for a phone.
A hub of a thousand entries is indexed in full. In one of ten thousand, each has its title, its summary and
the beginning of each of its texts, 120 words in all."""

LEAST_WORDS: Final = 60
"""How many words of text each record may have, however large the hub is."""


class IndexingError(Exception):
    """The index was not made, or is not complete; the message says why."""

    def __str__(self) -> str:
        """Return that there is no index, and the reason."""
        reason, *more = self.args
        return "\n".join([f"the search has no index: {reason}", *filter(None, more)])


Rest: TypeAlias = "tuple[Sequence[SearchRecord], Sequence[Facet]]"
"""The records that come last, and what all are filtered by."""


def index_files(records: Sequence[SearchRecord], facets: Sequence[Facet]) -> dict[str, bytes]:
    """Return the bytes of each file of the index by its URI.

    Raises ``IndexingError`` when a record is missing from the index.
    """
    return index_of(records, lambda: ((), facets))


def index_of(first: Sequence[SearchRecord], rest: Callable[[], Rest]) -> dict[str, bytes]:
    """Return the same, of records of which Pagefind reads the ``first`` before the ``rest`` is there.

    The rest are pages and files. Raises ``IndexingError``.
    """
    given: list[Rest] = []

    def wait() -> Sequence[SearchRecord]:
        given.append(rest())
        return given[0][0]

    files = dict(sorted(_kept(_answered(_messages(first, wait)))))
    last, facets = given[0]
    files["facets.json"] = _facets_file((*first, *last), facets, _names(files))
    return {f"{FOLDER}/{name}": content for name, content in files.items()}


def _kept(written: Iterable[dict[str, str]]) -> Iterator[tuple[str, bytes]]:
    for file in written:
        if _KEPT.fullmatch(file["path"]):
            yield file["path"], base64.b64decode(file["content"])


def _answered(messages: Iterable[dict[str, object]]) -> list[dict[str, str]]:
    """Send messages to Pagefind, and return the files of its answer: each a ``path`` and base64 ``content``.

    Pagefind could write the files itself, but would then answer before the last is complete.
    """
    command = [str(get_executable()), "--service"]
    # It runs a file of the package pagefind_bin.
    with (
        tempfile.TemporaryFile() as said,
        subprocess.Popen(  # noqa: S603 (see above)
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said
        ) as process,
    ):
        # Both are pipes.
        requests, answers = cast("IO[bytes]", process.stdin), cast("BufferedReader", process.stdout)
        # It answers while it reads: sending must not wait for the answers.
        sender = Thread(target=_send, args=(messages, requests))
        sender.start()
        try:
            return _files_in(_answers(answers))
        except IndexingError as error:
            # It tells a trace too where the build that asks for the index ends before it does.
            said.seek(0)
            raise IndexingError(*error.args, said.read().decode(errors="replace").strip()) from None
        finally:
            process.kill()
            sender.join()
            with suppress(OSError):
                requests.close()


def _files_in(answers: Iterable[dict[str, Any]]) -> list[dict[str, str]]:
    for answer in answers:
        if answer["type"] == "Error":
            raise IndexingError(f"Pagefind says: {answer['message']}")
        if answer["type"] == "GetFiles":
            files: list[dict[str, str]] = answer["files"]
            return files
    raise IndexingError("Pagefind ended before it had made the index")


def _messages(
    first: Sequence[SearchRecord], rest: Callable[[], Sequence[SearchRecord]]
) -> Iterator[dict[str, object]]:
    # Of pages and files there are few, and what they say is short.
    most = max(LEAST_WORDS, MOST_WORDS // max(1, sum(each.type not in _SHORT for each in first)))
    yield {"type": "NewIndex", "config": {"force_language": "en"}}
    numbers: dict[ResultPart, int] = {}
    for record in chain(first, _waited_for(rest)):
        number = numbers.setdefault(record.part, len(numbers))
        page = _page(replace(record, texts=shortened(record.texts, most)), number)
        yield {"type": "AddFile", "index_id": 0, "url": f"/{record.url}", "file_contents": page}
    yield {"type": "GetFiles", "index_id": 0}


def _waited_for(rest: Callable[[], Sequence[SearchRecord]]) -> Iterator[SearchRecord]:
    yield from rest()


def _encoded(number: int, message: dict[str, object]) -> bytes:
    text = json.dumps({"message_id": number, "payload": message})
    return base64.b64encode(text.encode()) + b","


def _send(messages: Iterable[dict[str, object]], stream: IO[bytes]) -> None:
    try:
        for at, message in enumerate(messages):
            stream.write(_encoded(at, message))
        # The input stays open, because Pagefind stops when it is closed.
        stream.flush()
    except OSError:
        # The process has ended; the code that reads its answers reports that.
        return


def _answers(stream: BufferedReader) -> Iterator[dict[str, Any]]:
    """Yield the payload of each answer as it comes; a comma ends each answer."""
    pieces: list[bytes] = []
    while chunk := stream.read1(1 << 16):
        first, *others = chunk.split(b",")
        pieces.append(first)
        for other in others:
            yield json.loads(base64.b64decode(b"".join(pieces)))["payload"]
            pieces = [other]


def _page(record: SearchRecord, part: int) -> str:
    """Return a record as an HTML page for Pagefind: the text to search, and the data that a result shows."""
    weight = TYPES[record.type].weight
    texts = ((_SUMMARY_WEIGHT, record.summary), *((1.0, text) for text in record.texts))
    body = "".join(
        f'<p data-pagefind-weight="{own * weight:g}">{html.escape(text)}</p>' for own, text in texts if text
    )
    shown = {
        # js/search/engine.mjs ranks the two separately: the titles of other works and of files count less.
        "title" if weight > LESS_NAMED else "name": record.title,
        "also": ", ".join(record.also),
        # Pagefind searches this text too: if it were words, “case” would find every case study.
        "part": f"zz{part}",
    }
    meta = "".join(
        f'<meta data-pagefind-meta="{name}[content]" content="{html.escape(value)}">'
        for name, value in shown.items()
        if value
    )
    return f'<html lang="en"><body data-pagefind-body>{meta}{body}</body></html>'


def _names(files: dict[str, bytes]) -> dict[str, str]:
    """Return the name that Pagefind gave to each record's URL, read from the index."""
    names = {}
    for name, content in files.items():
        if name.startswith("fragment/"):
            text = gzip.decompress(content).removeprefix(_SIGNATURE)
            names[json.loads(text)["url"].removeprefix("/")] = PurePosixPath(name).stem
    return names


def _facets_file(records: Sequence[SearchRecord], facets: Sequence[Facet], names: dict[str, str]) -> bytes:
    """Return the JSON file with each record's values, by the name that Pagefind gave to the record.

    Raises ``IndexingError`` when the index does not have exactly these records.
    """
    missing = {record.url for record in records} ^ set(names)
    if missing or len(names) != len(records):
        raise IndexingError(f"the index and the records differ, as at {sorted(missing)[:3]}")
    values = [(facet.name, option.value) for facet in facets for option in facet.options]
    numbers = {value: at for at, value in enumerate(values)}
    content = {
        "facets": [
            {
                "name": facet.name,
                "title": facet.title,
                "options": [{"value": option.value, "label": option.label} for option in facet.options],
            }
            for facet in facets
        ],
        "records": {names[each.url]: sorted(numbers[value] for value in each.facets) for each in records},
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
