"""Make the index that the browser reads, with Pagefind, from records.

Pagefind runs as a process of its own that reads messages and answers. Its own Python client waits a
tenth of a second for each answer, so messages are sent from here: all at once, answered as they come.
"""

from __future__ import annotations

import base64
import gzip
import html
import json
import subprocess
from contextlib import suppress
from dataclasses import replace
from pathlib import PurePosixPath
from threading import Thread
from typing import IO, TYPE_CHECKING, Any, Final

from pagefind_bin import get_executable

from guidancehub.search.plain_text import shortened
from guidancehub.search.record import TYPES, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from guidancehub.search.record import SearchRecord
    from guidancehub.views.facets import Facet

FOLDER: Final = "pagefind"

# Of what Pagefind writes: its search, and the index. Its user interfaces stay out.
_KEPT: Final = (
    *("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.en.pagefind"),
    *("*.pf_meta", "index/*.pf_index", "fragment/*.pf_fragment"),
)
_SIGNATURE: Final = b"pagefind_dcd"

_SUMMARY_WEIGHT: Final = 3.0

MOST_WORDS: Final = 1_200_000
"""How many words of text all records together have in the index, so that it stays small enough for a phone.
A hub of a thousand entries is read in full. In one of ten thousand, each has its title, its summary and the
beginning of each of its parts, 120 words in all."""

LEAST_WORDS: Final = 60
"""How many words of text a record has, however large the hub."""


class IndexingError(Exception):
    """The index was not made, or not whole, and why."""

    def __str__(self) -> str:
        """Return the reason, and what it means."""
        return f"the search has no index: {super().__str__()}"


def index_files(records: Sequence[SearchRecord], facets: Sequence[Facet]) -> dict[str, bytes]:
    """Return the index's files by their addresses below the site.

    Raises ``IndexingError`` when a record is missing from the index.
    """
    files = dict(sorted(_kept(_answered(_messages(records)))))
    files["facets.json"] = _facets_file(records, facets, _names(files))
    return {f"{FOLDER}/{name}": content for name, content in files.items()}


def _kept(written: Iterable[dict[str, str]]) -> Iterator[tuple[str, bytes]]:
    for file in written:
        if any(PurePosixPath(file["path"]).match(pattern) for pattern in _KEPT):
            yield file["path"], base64.b64decode(file["content"])


def _answered(messages: Iterable[dict[str, object]]) -> list[dict[str, str]]:
    """Send messages to Pagefind, and return the files that it makes of them.

    They come back as an answer: when it writes files itself, it answers before the last is whole.
    """
    command = [str(get_executable()), "--service"]
    encoded = [_encoded(at, message) for at, message in enumerate(messages)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:  # noqa: S603
        assert process.stdin is not None  # noqa: S101 (both are pipes)
        assert process.stdout is not None  # noqa: S101
        # It answers while it reads: sending must not wait for the answers.
        sender = Thread(target=_send, args=(encoded, process.stdin))
        sender.start()
        try:
            return _files_in(_answers(process.stdout))
        finally:
            process.kill()
            sender.join()
            with suppress(OSError):
                process.stdin.close()


def _files_in(answers: Iterable[dict[str, Any]]) -> list[dict[str, str]]:
    for answer in answers:
        if answer["type"] == "Error":
            raise IndexingError(f"Pagefind says: {answer['message']}")
        if answer["type"] == "GetFiles":
            files: list[dict[str, str]] = answer["files"]
            return files
    raise IndexingError("Pagefind ended before it had made the index")


def _messages(records: Sequence[SearchRecord]) -> Iterator[dict[str, object]]:
    numbers = {part: at for at, part in enumerate(parts_of(records))}
    most = max(LEAST_WORDS, MOST_WORDS // max(1, len(records)))
    yield {"type": "NewIndex", "config": {"force_language": "en"}}
    for record in records:
        page = _page(replace(record, texts=shortened(record.texts, most)), numbers[record.part])
        yield {"type": "AddFile", "index_id": 0, "url": f"/{record.url}", "file_contents": page}
    yield {"type": "GetFiles", "index_id": 0}


def _encoded(number: int, message: dict[str, object]) -> bytes:
    text = json.dumps({"message_id": number, "payload": message})
    return base64.b64encode(text.encode()) + b","


def _send(messages: Iterable[bytes], stream: IO[bytes]) -> None:
    try:
        for message in messages:
            stream.write(message)
        # It stays open: Pagefind takes the end of its messages for its own.
        stream.flush()
    except OSError:
        # The process has ended; the reader of its answers says so.
        return


def _answers(stream: IO[bytes]) -> Iterator[dict[str, Any]]:
    """Yield answers as they come; each ends with a comma."""
    pieces: list[bytes] = []
    while chunk := stream.read1(1 << 16):  # type: ignore[attr-defined]
        first, *others = chunk.split(b",")
        pieces.append(first)
        for other in others:
            yield json.loads(base64.b64decode(b"".join(pieces)))["payload"]
            pieces = [other]


def _page(record: SearchRecord, part: int) -> str:
    """Return a record as the page that Pagefind reads: what is found in it, and what a result shows."""
    weight = TYPES[record.type].weight
    texts = ((_SUMMARY_WEIGHT, record.summary), *((1.0, text) for text in record.texts))
    body = "".join(
        f'<p data-pagefind-weight="{own * weight:g}">{html.escape(text)}</p>' for own, text in texts if text
    )
    shown = {
        # The browser ranks the two apart (js/search/engine.mjs): a list of pages is named for what it lists.
        "title" if weight == 1 else "name": record.title,
        "also": ", ".join(record.also),
        # Pagefind finds whatever is here: in words, every case study would be found by “case”.
        "part": f"zz{part}",
    }
    meta = "".join(
        f'<meta data-pagefind-meta="{name}[content]" content="{html.escape(value)}">'
        for name, value in shown.items()
        if value
    )
    return f'<html lang="en"><body data-pagefind-body>{meta}{body}</body></html>'


def _names(files: dict[str, bytes]) -> dict[str, str]:
    """Return the name that Pagefind gave to each address, read back from the index."""
    names = {}
    for name, content in files.items():
        if name.startswith("fragment/"):
            text = gzip.decompress(content).removeprefix(_SIGNATURE)
            names[json.loads(text)["url"].removeprefix("/")] = PurePosixPath(name).stem
    return names


def _facets_file(records: Sequence[SearchRecord], facets: Sequence[Facet], names: dict[str, str]) -> bytes:
    """Return the JSON file of the values that each record has, by the name that Pagefind gave to it."""
    missing = {record.url for record in records} ^ set(names)
    if missing or len(names) != len(records):
        raise IndexingError(f"the index and the records differ, as at {sorted(missing)[:3]}")
    places = [(facet.name, option.value) for facet in facets for option in facet.options]
    numbers = {place: at for at, place in enumerate(places)}
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
