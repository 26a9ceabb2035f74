"""The papers of a pack: made, filled in by others, brought together and read back, on their page."""

from __future__ import annotations

import json
import re
from io import BytesIO
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import docx
import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from axe_rules import OTHER_RULES, RULES, violations, violations_in_colours
from node import run_node
from pack_pages import open_builder, unfold_sharing
from paper_books import agreed, changed, scored, spaces_in
from programs import FIREFOX
from samples import a_few
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from openpyxl.workbook import Workbook
    from playwright.sync_api import Browser, FilePayload, Locator, Page

CODES: Final = ("QI-01", "VA-01", "NB-01")
TWELVE: Final = (
    *("QI-01", "QI-02"),
    *("VA-01", "VA-02", "VA-03", "VA-04", "VA-05"),
    *("NB-01", "NB-02", "NB-03", "NB-04", "NB-05"),
)
EXCEL: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ALL_FILES: Final = "Evaluators’ workbooks, all at once"


def start(page: Page, address: str, codes: Sequence[str] = CODES) -> list[str]:
    """Open a pack of some questions, with a name; give the list that takes errors."""
    errors = open_builder(page, address, f"add={','.join(codes)}")
    page.get_by_text("Added to the pack").first.wait_for()
    page.get_by_label("Name of the service").fill("Soup for all")
    page.get_by_label("Name of the service").blur()
    return errors


def step(page: Page, name: str) -> None:
    page.get_by_role("navigation", name="Steps of the pack").get_by_role("button", name=name).click()
    page.get_by_role("heading", name=name, level=2, exact=True).wait_for()
    page.get_by_text("Loading…").first.wait_for(state="detached")


def papers(page: Page, address: str, codes: Sequence[str] = CODES) -> list[str]:
    """Open the step of the papers, with a pack that was issued."""
    errors = start(page, address, codes)
    step(page, "Keep and share")
    unfold_sharing(page)
    stamp(page)
    step(page, "Papers")
    return errors


def stamp(page: Page) -> None:
    press(page, "Stamp issue 1")
    press(page, "Stamp it")


def press(page: Page, name: str) -> None:
    """Press a button that the line which says what was done does not cover."""
    button = page.get_by_role("button", name=name, exact=True)
    button.evaluate("each => each.scrollIntoView({ block: 'center' })")
    button.click()


def saved(page: Page, name: str) -> tuple[str, bytes]:
    """Press what saves a paper; give the name and the bytes of the file."""
    return caught(page, lambda: press(page, name))


def caught(page: Page, act: Callable[[], object]) -> tuple[str, bytes]:
    with page.expect_download() as download:
        act()
    return download.value.suggested_filename, download.value.path().read_bytes()


def give(page: Page, label: str, files: Mapping[str, bytes], kind: str = EXCEL) -> None:
    payload: list[FilePayload] = [
        {"name": name, "mimeType": kind, "buffer": content} for name, content in files.items()
    ]
    page.get_by_label(label, exact=True).set_input_files(payload)


def section(page: Page, title: str) -> Locator:
    return page.get_by_role("region", name=title)


def status(page: Page) -> Locator:
    return page.locator(".hub-pack__said")


def high(_code: str, who: str) -> int:
    """Give A the most, and each other a mark less than the one before."""
    return 2 - "ABC".index(who)


@pytest.fixture(scope="module")
def workbooks(browser: Browser, address: str) -> dict[str, bytes]:
    """Give the workbooks of three evaluators as they filled them in."""
    page = browser.new_page()
    papers(page, address)
    files = dict(saved(page, f"Save workbook {number}") for number in (1, 2, 3))
    page.close()
    return {name: scored(content, high) for name, content in files.items()}


@pytest.fixture(scope="module")
def moderation(browser: Browser, address: str, workbooks: dict[str, bytes]) -> tuple[str, bytes]:
    """Give the moderation workbook as it is made."""
    page = browser.new_page()
    papers(page, address)
    made = caught(page, lambda: give(page, ALL_FILES, workbooks))
    page.close()
    return made


def test_a_tender_runs_from_the_set_to_what_one_bidder_is_told(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    errors = papers(page, address)
    name, paper = saved(page, "Save the Word paper for bidders")
    assert name == "soup-for-all-for-bidders.docx"
    assert set(CODES) <= set(spaces_in(docx.Document(BytesIO(paper))))
    books = dict(saved(page, f"Save workbook {number}") for number in (1, 2, 3))
    assert sorted(books) == [f"soup-for-all-issue-1-evaluator-{number}.xlsx" for number in (1, 2, 3)]
    filled = {each: scored(content, high) for each, content in books.items()}
    name, merged = caught(page, lambda: give(page, ALL_FILES, filled))
    assert name == "soup-for-all-issue-1-moderation.xlsx"
    together = section(page, "Bring the evaluators’ files together")
    assert "is saved as soup-for-all-issue-1-moderation.xlsx, from 3 files." in together.inner_text()
    give(page, "Moderation workbook", {"moderated.xlsx": agreed(merged, high, winner="A")})
    after = section(page, "After the moderation meeting")
    after.get_by_text("“moderated.xlsx” is read.").wait_for()
    assert "Nothing is missing" in after.inner_text()
    name, record = saved(page, "Save the record of the decision")
    assert name == "soup-for-all-record.docx"
    assert "It was clearest on every question." in text_of(record)
    page.get_by_label("Which bidder").select_option("B")
    name, told = saved(page, "Save the paper for B")
    assert name == "soup-for-all-information-for-B.docx"
    assert "Bidder A" in text_of(told)
    assert "Bidder C" not in text_of(told)
    assert errors == []
    assert {urlsplit(each).netloc for each in asked if not each.startswith(("data:", "blob:"))} == {
        urlsplit(address).netloc
    }


def text_of(document: bytes) -> str:
    body = docx.Document(BytesIO(document)).element.body
    return "\n".join(
        "".join(part.text or "" for part in each.iter(qn("w:t"))) for each in body.iter(qn("w:p"))
    )


def test_what_makes_and_what_reads_papers_loads_only_when_it_is_asked_for(
    page: Page, address: str, workbooks: dict[str, bytes]
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2].partition("?")[0]))
    papers(page, address)
    exporting = {"pack-make.mjs", "pack-read-back.mjs", "pack-practise.mjs", "word.docx", "excel.xlsx"}
    assert "pack-papers.mjs" in asked
    assert exporting.isdisjoint(asked)
    saved(page, "Save the Word paper for bidders")
    assert exporting.intersection(asked) == {"pack-make.mjs", "word.docx"}
    caught(page, lambda: give(page, ALL_FILES, workbooks))
    assert exporting.intersection(asked) == {"pack-make.mjs", "pack-read-back.mjs", "word.docx", "excel.xlsx"}


def with_weight(book: Workbook) -> None:
    rows = [row for row in book["Pack"].iter_rows() if row[0].value == "question"]
    rows[0][2].value = 999


def with_issue(book: Workbook) -> None:
    (row,) = (row for row in book["Pack"].iter_rows() if row[0].value == "issue")
    row[1].value = 2


def without_scores(book: Workbook) -> None:
    del book["Scores"]


DAMAGED: Final[dict[str, tuple[Callable[[bytes], bytes], str]]] = {
    "a changed weight": (
        lambda file: changed(file, with_weight),
        "the weight of the question QI-01 was changed",
    ),
    "another issue": (lambda file: changed(file, with_issue), "is of issue “2” of the pack"),
    "a missing sheet": (lambda file: changed(file, without_scores), "Scores"),
    "a damaged file": (lambda file: file[: len(file) // 2], "“two.xlsx”"),
    "no workbook": (lambda _file: b"<script>alert(1)</script>", "“two.xlsx”"),
}


@a_few(2)
@pytest.mark.parametrize("name", DAMAGED)
def test_a_file_that_does_not_fit_is_told_in_words_and_nothing_is_made(
    page: Page, address: str, workbooks: dict[str, bytes], name: str
) -> None:
    change, said = DAMAGED[name]
    errors = papers(page, address)
    downloads: list[str] = []
    page.on("download", lambda download: downloads.append(download.suggested_filename))
    one, two, _three = workbooks.values()
    give(page, ALL_FILES, {"one.xlsx": one, "two.xlsx": change(two)})
    together = section(page, "Bring the evaluators’ files together")
    together.get_by_text("Nothing was made, because something does not fit:").wait_for()
    text = together.locator(".hub-pack__problems").inner_text()
    assert said in text
    assert "one.xlsx" not in text
    assert status(page).inner_text().startswith("Nothing was made")
    assert downloads == []
    assert errors == []


def test_files_of_another_pack_are_refused(page: Page, address: str, workbooks: dict[str, bytes]) -> None:
    papers(page, address, ("QI-02",))
    give(page, ALL_FILES, workbooks)
    problems = page.locator(".hub-pack__problems li")
    problems.first.wait_for()
    assert problems.count() == len(workbooks)
    assert "The file is of another pack" in problems.first.inner_text()


def test_what_one_bidder_is_told_waits_for_the_results(
    page: Page, address: str, moderation: tuple[str, bytes]
) -> None:
    errors = papers(page, address)
    name, content = moderation
    give(page, "Moderation workbook", {name: content})
    after = section(page, "After the moderation meeting")
    after.get_by_text("are to mend in the workbook").wait_for()
    # The workbook does not say who was chosen, and nothing is guessed.
    page.get_by_label("Which bidder").select_option("A")
    after.get_by_text("Say first who was chosen, above.").wait_for()
    assert page.get_by_role("button", name="Save the paper for A").count() == 0
    after.get_by_role("group", name="Who was chosen?").get_by_role("checkbox").first.check()
    press(page, "Save the paper for A")
    after.get_by_text("Nothing was made:").wait_for()
    assert "before the results are ready" in after.inner_text()
    # What is announced covers no more than a few lines.
    assert len(status(page).inner_text()) < 200
    assert errors == []


def give_moderation(page: Page, address: str, moderation: tuple[str, bytes]) -> None:
    papers(page, address)
    give(page, "Moderation workbook", dict([moderation]))
    page.get_by_label("Which bidder").wait_for()


def test_a_workbook_that_was_read_counts_for_its_pack_alone(
    page: Page, address: str, moderation: tuple[str, bytes]
) -> None:
    give_moderation(page, address, moderation)
    step(page, "Service")
    page.get_by_label("Value of one year").fill("90000")
    page.get_by_label("Value of one year").blur()
    step(page, "Papers")
    page.get_by_text("The pack has changed since the moderation workbook was read").wait_for()
    assert page.get_by_label("Which bidder").count() == 0
    assert page.get_by_text("The pack has changed since it was issued").is_visible()
    press(page, "Undo")
    page.get_by_label("Which bidder").wait_for()


def test_a_workbook_that_cannot_be_used_leaves_nothing_of_the_one_before(
    page: Page, address: str, moderation: tuple[str, bytes]
) -> None:
    give_moderation(page, address, moderation)
    give(page, "Moderation workbook", {"again.xlsx": changed(moderation[1], with_weight)})
    after = section(page, "After the moderation meeting")
    after.get_by_text("The workbook could not be used:").wait_for()
    assert page.get_by_label("Which bidder").count() == 0
    assert "to mend in the workbook" not in after.inner_text()
    assert "its private reasons and the moderation workbook" not in after.inner_text()


def test_an_empty_pack_says_what_to_do_first_and_makes_no_empty_papers(page: Page, address: str) -> None:
    open_builder(page, address)
    step(page, "Papers")
    assert "The pack asks nothing yet" in page.locator(".hub-pack__panel").inner_text()
    assert page.get_by_role("button", name=re.compile("^Save (the Word|workbook)")).count() == 0
    press(page, "Choose questions")
    page.get_by_role("heading", name="Questions", level=2, exact=True).wait_for()


def test_a_draft_and_a_changed_pack_say_that_they_have_to_be_issued(page: Page, address: str) -> None:
    start(page, address)
    step(page, "Papers")
    assert "that it is a draft" in page.locator(".hub-pack__panel").inner_text()
    page.get_by_role("button", name="Issue the pack", exact=True).click()
    page.get_by_role("heading", name="Issue the pack, and log what changes").wait_for()


def test_a_grant_has_applicants_and_a_direct_award_one_provider(page: Page, address: str) -> None:
    start(page, address)
    page.get_by_label("Route", exact=True).select_option(label="Grant")
    step(page, "Papers")
    text = page.locator(".hub-pack__panel").inner_text()
    ours = text.replace("Atamis", "")
    assert re.findall(r"(?i)[^.\n]*\bbid(?:ders?|s)?\b[^.\n]*", ours) == []
    assert not re.search(r"(?i)standstill|regulation|award notice", text)
    assert page.get_by_label("Each applicant, one a line").input_value().startswith("Applicant A\n")
    step(page, "Service")
    page.get_by_label("Route", exact=True).select_option(label="Direct Award Process C")
    step(page, "Papers")
    assert page.get_by_label("Each provider, one a line").input_value() == "Provider A"
    name, _ = saved(page, "Save the Word paper for providers")
    assert name.endswith(".docx")


def test_the_panel_of_the_private_notes_is_in_the_lists_and_in_the_moderation_workbook(
    page: Page, address: str
) -> None:
    start(page, address)
    step(page, "Keep and share")
    unfold_sharing(page)
    for number, (role, judges) in enumerate((("Service manager", True), ("Chair", False)), 1):
        page.get_by_role("button", name="Add a member of the panel").click()
        page.get_by_label("Role", exact=True).nth(number - 1).fill(role)
        page.get_by_label("Role", exact=True).nth(number - 1).blur()
        page.get_by_label("Judges the answers").nth(number - 1).set_checked(judges)
    stamp(page)
    step(page, "Papers")
    assert page.get_by_label("Evaluators, one a line").input_value() == "Service manager"
    name, book = saved(page, "Save workbook 1")
    _, merged = caught(page, lambda: give(page, ALL_FILES, {name: scored(book, high)}))
    roles: list[object] = []
    changed(merged, lambda book: roles.extend(row[0].value for row in book["Panel"].iter_rows(min_row=6)))
    assert roles[:3] == ["Service manager", "Chair", None]


def test_too_many_bidders_are_refused_where_they_are_typed(page: Page, address: str) -> None:
    papers(page, address)
    field = page.get_by_label("Each bidder, one a line")
    field.fill("\n".join(f"Provider {number}" for number in range(27)))
    field.blur()
    assert page.get_by_text("There is room for 26; these are 27.").is_visible()
    # A workbook of the people before would be another one than the lists say.
    assert page.get_by_role("button", name="Save workbook").count() == 0
    field.fill("One\n\n  Two  ")
    field.blur()
    assert page.get_by_text("with 6 answers to judge").count() == 3


def test_what_is_done_is_announced_once_and_the_focus_stays(page: Page, address: str) -> None:
    papers(page, address)
    page.evaluate(
        """() => {
          const said = document.querySelector('.hub-pack__said');
          window.heard = [];
          const hear = new MutationObserver(() => window.heard.push(said.textContent));
          hear.observe(said, { childList: true, characterData: true, subtree: true });
        }"""
    )
    saved(page, "Save workbook 2")
    section(page, "For the evaluators").get_by_text("Workbook 2 is saved as").wait_for()
    assert page.evaluate("window.heard") == [
        "Making workbook 2…",
        "Workbook 2 is saved as soup-for-all-issue-1-evaluator-2.xlsx.",
    ]
    assert page.evaluate("document.activeElement.textContent") == "Save workbook 2"


def test_somebody_practises_scoring_with_the_keyboard_alone(page: Page, address: str) -> None:
    errors = papers(page, address)
    page.get_by_role("button", name="Score them here").press("Enter")
    page.get_by_label("Your score for answer 1").wait_for()
    assert page.evaluate("document.activeElement.textContent").startswith("Answer 1 of ")
    compare = page.get_by_role("button", name="Compare with the agreed scores")
    count = page.get_by_label(re.compile("^Your score for answer")).count()
    for number in range(1, count + 1):
        assert compare.is_disabled()
        page.keyboard.press("Tab")
        assert (
            page.evaluate("document.activeElement.labels[0].textContent") == f"Your score for answer {number}"
        )
        page.keyboard.press("ArrowDown")
    assert page.get_by_text("no score yet").count() == 0
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_text("within one mark of it").first.wait_for()
    assert re.match(r"The agreed score in \d+ of \d+", page.evaluate("document.activeElement.textContent"))
    assert page.get_by_text("Agreed: ").count() == count
    assert errors == []


def test_twelve_answers_go_to_word_and_come_back_as_they_were_written(page: Page, address: str) -> None:
    errors = start(page, address, TWELVE)
    step(page, "Keep and share")
    unfold_sharing(page)
    link = page.get_by_label("Link to this pack").input_value()
    page = page.context.new_page()
    errors += open_builder(page, address, link.partition("#")[2])
    page.get_by_role("button", name="I am bidding").click()
    _, paper = saved(page, "Save as Word")
    document = docx.Document(BytesIO(paper))
    # The link lacks a part of the pack, but the paper answers the whole of it.
    (fingerprint,) = re.findall(r"fingerprint (\w{10})", page.locator(".hub-pack").inner_text())
    assert any(f"Fingerprint {fingerprint}" in each.text for each in document.paragraphs)
    spaces = spaces_in(document)
    written = {code: f"{code}: we listen & learn,\n“every Tuesday” – <b>£5</b> 🙂" for code in TWELVE}
    for code, text in written.items():
        (paragraph,) = spaces[code].iter(qn("w:p"))
        for run in list(paragraph.iter(qn("w:r"))):
            paragraph.remove(run)
        # Signs that nobody sees come along from web pages, and no file of answers may have them.
        Paragraph(paragraph, document).add_run(f"\u200e{text}\u2060")
    content = BytesIO()
    document.save(content)
    page.get_by_label("Keep my answers on this device").check()
    give(page, "Read answers from Word", {"answers.docx": content.getvalue()}, WORD)
    page.get_by_text("12 answers are taken from the Word document.").wait_for()
    kept = page.evaluate("Object.values(localStorage).find((each) => each.includes('answers'))")
    assert [each["text"] for each in json.loads(kept)["answers"]] == [*written.values()]
    for code, text in written.items():
        assert page.get_by_label(f"Your answer to {code}").input_value() == text
    assert page.locator(".hub-pack__problems").count() == 0
    # What is written here is not replaced before the reader says so.
    give(page, "Read answers from Word", {"answers.docx": content.getvalue()}, WORD)
    page.get_by_role("heading", name=re.compile("replace|place", re.IGNORECASE)).or_(
        page.locator("[data-field='bidding.asks']")
    ).first.wait_for()
    (paragraph,) = spaces[TWELVE[0]].iter(qn("w:p"))
    Paragraph(paragraph, document).add_run("word " * 12_000)
    longer = BytesIO()
    document.save(longer)
    give(page, "Read answers from Word", {"answers.docx": longer.getvalue()}, WORD)
    page.get_by_text(f"The answer to {TWELVE[0]} has more than 60,000 characters").first.wait_for()
    give(page, "Read answers from Word", {"answers.docx": b"PK no document"}, WORD)
    page.get_by_text("About the Word document:").wait_for()
    assert errors == []


WATCH: Final = """() => {
  window.made = [];
  const before = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    window.made.push(blob);
    return before.call(URL, blob);
  };
  return true;
}"""
"""Keeps each file that the page saves from here on."""
COUNT: Final = "() => (window.made.length >= {count} ? true : null)"
SUMS: Final = """async () => {
  const sum = async (blob) => crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
  const sums = await Promise.all(window.made.map(sum));
  return sums.map((sum) => [...new Uint8Array(sum)].map((each) => each.toString(16)).join("."));
}"""
GIVE: Final = """() => {{
  const label = [...document.querySelectorAll("label")].find((each) => each.textContent === "{label}");
  const files = new DataTransfer();
  for (const at of {which}) {{
    files.items.add(new File([window.made[at]], `${{at}}.xlsx`));
  }}
  label.control.files = files.files;
  label.control.dispatchEvent(new Event("change", {{ bubbles: true }}));
  return true;
}}"""
SAVED: Final = (
    *(
        "Save the Word paper for bidders",
        "Save the sheets (Excel)",
        "Save the rows (CSV)",
        "Save the rows (JSON)",
    ),
    *("Save the criteria (JSON)", "Save the Word paper for evaluators", "Save workbook 1", "Save workbook 2"),
    *("Save the exercise (Excel)", "Save the record of the decision"),
)


def test_chromium_and_firefox_make_the_same_bytes_of_each_paper(page: Page, address: str) -> None:
    program = FIREFOX.find()
    assert program, "no Firefox: run “make browser”, which installs it"
    link = f"{address}pack/#add={','.join(CODES)}"
    merge = GIVE.format(
        label=ALL_FILES, which=json.dumps([SAVED.index("Save workbook 1"), SAVED.index("Save workbook 2")])
    )
    steps: list[dict[str, str]] = [{"click": "Papers"}, {"read": ".hub-pack__papers h3"}, {"run": WATCH}]
    for number, name in enumerate(SAVED, 1):
        steps += [{"click": name}, {"run": COUNT.format(count=number)}]
    steps += [{"run": merge}, {"run": COUNT.format(count=len(SAVED) + 1)}, {"run": SUMS}]
    said = run_node(ROOT / "tests" / "helpers" / "firefox.mjs", program, link, json.dumps(steps))
    *_, in_firefox = json.loads(said)
    page.goto(link)
    page.get_by_text("Added to the pack").first.wait_for()
    step(page, "Papers")
    page.evaluate(WATCH)
    for number, name in enumerate(SAVED, 1):
        press(page, name)
        until(page, COUNT.format(count=number))
    page.evaluate(merge)
    until(page, COUNT.format(count=len(SAVED) + 1))
    assert dict(zip((*SAVED, "merged"), page.evaluate(SUMS), strict=True)) == dict(
        zip((*SAVED, "merged"), in_firefox, strict=True)
    )


def until(page: Page, condition: str) -> None:
    for _ in range(400):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    raise AssertionError(condition)


def faults(page: Page, rules: Mapping[str, object] | None = None) -> list[tuple[str, str]]:
    """Return what axe finds by some rules, or by all in light, in dark and in forced colours."""
    in_pack = ".hub-pack"
    found = violations(page, rules, in_pack) if rules else violations_in_colours(page, in_pack)
    return [(each["id"], each["nodes"][0]["html"]) for each in found]


@a_few(1)
@pytest.mark.parametrize("name", ["wide", "phone"])
def test_axe_finds_no_fault_in_any_state_of_the_papers(
    browser: Browser, address: str, moderation: tuple[str, bytes], name: str
) -> None:
    is_phone = name == "phone"
    rules = OTHER_RULES if is_phone else None
    context = browser.new_context(viewport={"width": 320, "height": 640} if is_phone else None)
    page = context.new_page()
    errors = open_builder(page, address)
    step(page, "Papers")
    assert faults(page, rules) == [], "empty"
    page = context.new_page()
    errors += papers(page, address)
    assert faults(page, rules) == [], "issued"
    saved(page, "Save the sheets (Excel)")
    give(page, ALL_FILES, {"x.xlsx": b"nothing"})
    page.get_by_text("Nothing was made").first.wait_for()
    give(page, "Moderation workbook", {moderation[0]: moderation[1]})
    page.get_by_label("Which bidder").select_option("A")
    page.get_by_role("group", name="Who was chosen?").get_by_role("checkbox").first.check()
    page.get_by_role("button", name="Score them here").press("Enter")
    page.get_by_label("Your score for answer 1").wait_for()
    assert faults(page, rules) == [], "told, read and practising"
    if name == "phone":
        assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert errors == []
    context.close()


def test_progress_shows_and_is_named_while_files_are_read(
    page: Page, address: str, workbooks: dict[str, bytes]
) -> None:
    papers(page, address)
    # What reads does not come before the page was looked at.
    held: list[Callable[[], None]] = []
    page.route("**/pack-read-back.mjs", lambda route: held.append(route.continue_))
    give(page, ALL_FILES, workbooks)
    bar = page.get_by_role("progressbar", name="Reading the evaluators’ files…")
    bar.wait_for()
    assert bar.get_attribute("max") == "3"
    assert faults(page, RULES) == []
    press(page, "Save workbook 1")
    assert status(page).inner_text() == "One at a time: Reading the evaluators’ files…"
    with page.expect_download():
        held[0]()
    bar.wait_for(state="detached")
