"""Whatever stands where an id belongs, it is an id or is refused where it stands."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from guidancehub.content.kinds import file_at
from guidancehub.content.load import load, record_of
from guidancehub.content.model.fields import RESERVED, AnyId, Code, Slug
from guidancehub.content.problems import ContentError
from guidancehub.content.published import Loaded
from guidancehub.content.reading.file_text import fault_in_text
from minimal_hub import FIXTURE
from strange_texts import IN_A_FILE, STRANGE, each_file

if TYPE_CHECKING:
    from minimal_hub import MinimalHub

CASE = "content/cases/garden-lunches.yml"
TEXT = (FIXTURE / CASE).read_text(encoding="utf-8")
ID = st.one_of(
    STRANGE,
    st.sampled_from(RESERVED),
    st.text("az09-", max_size=85),
    st.text("AQI-019", max_size=12),
    st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*\n?", fullmatch=True),
)
FORMS = {Slug: r"[a-z0-9]+(-[a-z0-9]+)*", Code: r"[A-Z]{1,5}-[0-9]{1,5}"}
TAKE = {of_kind: TypeAdapter(of_kind) for of_kind in (Slug, Code, AnyId)}
FORMS[AnyId] = f"{FORMS[Slug]}|{FORMS[Code]}"


@given(text=ID)
def test_t11_an_id_is_of_its_form_to_the_last_sign(text: str) -> None:
    for of_kind, form in FORMS.items():
        fits = is_id(text) if of_kind is Slug else bool(re.fullmatch(form, text)) and len(text) <= 80
        try:
            taken = TAKE[of_kind].validate_python(text) == text
        except ValidationError:
            taken = False
        assert taken is fits, (of_kind, text)


@given(text=ID)
def test_t11_an_id_in_a_file_is_taken_as_it_is_or_refused_on_its_line(text: str) -> None:
    content = f"id: {json.dumps(text, ensure_ascii=False)}\n{TEXT.partition(chr(10))[2]}"
    kind = file_at(CASE)
    assert kind
    found = record_of(content.encode("utf-8", "surrogatepass"), CASE, kind)
    if isinstance(found, Loaded):
        assert found.record.model_dump()["id"] == text
        assert re.fullmatch(FORMS[Slug], text)
    else:
        assert {(problem.path, problem.line) for problem in found} == {(CASE, 1)}


def shown(text: str) -> str:
    """Return a text without what no file may hold, which is refused before anything is read."""
    return (
        unicodedata.normalize(
            "NFC", "".join(sign for sign in text if sign.isprintable() and not fault_in_text(sign))
        )
        or "-"
    )


def is_id(text: str) -> bool:
    return bool(re.fullmatch(FORMS[Slug], text)) and len(text) <= 80 and text not in RESERVED


@each_file
@given(ids=st.lists(ID.map(shown), min_size=IN_A_FILE, max_size=IN_A_FILE))
def test_each_reference_to_nothing_is_refused_on_its_line(copy: MinimalHub, ids: list[str]) -> None:
    copy.restore()
    before, _, after = TEXT.partition("principles:\n  - share-the-work\n")
    lines = [f"  - {json.dumps(each, ensure_ascii=False)}" for each in ids]
    copy.write(CASE, "\n".join([f"{before}principles:", *lines, after]))
    first = before.count("\n") + 2
    with pytest.raises(ContentError) as error:
        load(copy.root)
    found = {problem.line - first for problem in error.value.problems if problem.path == CASE}
    wrong = {at for at, text in enumerate(ids) if not is_id(text)}
    assert found == (wrong or set(range(len(ids))))
