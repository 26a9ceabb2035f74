"""States of the fixture's pages that a reader brings about: answers, faults, choices, steps of a pack."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from assessing import answer, plan_action
from browsing import settling
from pack_pages import unfold_sharing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from playwright.sync_api import Page

    from pack_files import IssuedPack

EARLIER: Final = {
    "kind": "riverside-self-assessment",
    "version": 1,
    "answers": {"assess-soil": "in-hand", "assess-helpers": "not-started"},
    "notes": {},
}
"""Answers that an earlier release saved."""
PAY: Final = "contracts-and-grants/finder/"
BED: Final = "finders/bed-route/"
TWO: Final = (
    "bed-place=all&bed-task=change&tended-now=ends&own-wish=yes"
    "&first-cost=2000&new-cost=2500&the-weather=yes&good-enough=yes"
)
"""Answers that offer two ways."""
TIMETABLE: Final = "clock/#regime=gate&timetable=gate-bed&start=2027-04-01"
ANSWERED: Final = (
    (f"{BED}#{TWO}", "[data-asked]"),
    (f"{BED}#bed-place=all&bed-task=share", "[data-asked]"),
    (f"{PAY}#whose-idea=theirs", "[data-asked]"),
    ("clock/#regime=gate&published=2090-01-20", "[data-told]"),
    ("clock/#regime=gate&published=2026-01-20", "[data-told]"),
)
"""Addresses of tools, each with what shows that its answer is there."""
FAULTY: Final = """Bed: Bed 7, behind the fence.
We dig the bed, one spade deep. The weeds of bed 6 stay.
Hung up on Thursday 20 January 2026
"""
"""A notice with a weekday that is not that of its date, and with words that the checker looks for."""


def _open(page: Page, url: str, sign: str) -> None:
    page.goto("about:blank")
    page.goto(url)
    page.locator(sign).first.wait_for()


def tools(page: Page, address: str) -> Iterator[None]:
    """Show the tools with an answer and with a fault, and what the field of the search suggests."""
    page.goto(address)
    page.locator("#site-search").press_sequentially("shut")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    yield
    page.keyboard.press("Escape")
    yield
    for path, sign in ANSWERED:
        _open(page, f"{address}{path}", sign)
        yield
    page.get_by_role("button", name="Copy a link to this answer").click()
    page.locator(".hub-clock__done").wait_for()
    yield
    _open(page, f"{address}{TIMETABLE}", "[data-told]")
    own = page.get_by_label("Days after: Give the bed away")
    own.fill("-3")
    own.press("Tab")
    yield
    _open(page, f"{address}{BED}", "[data-asked]")
    page.get_by_role("button", name="Continue").click()
    yield
    page.get_by_role("radio").first.check()
    yield
    page.goto(f"{address}notices/check/")
    page.get_by_label("What the draft is").select_option("2")
    page.get_by_label("The draft", exact=True).fill(FAULTY)
    page.get_by_role("button", name="Check the draft").click()
    page.locator(".hub-finding").first.wait_for()
    yield


def searches(page: Page, address: str) -> Iterator[None]:
    """Show results of a search in their groups, an answer before them, and what can be added to a pack."""
    page.goto(f"{address}search/?q=garden")
    page.locator(".hub-find__group .hub-tool").first.wait_for()
    yield
    page.goto(f"{address}search/?q=qi+1")
    page.locator("[data-search-part=answers] > li").first.wait_for()
    yield
    page.goto(f"{address}search/?q=listening")
    page.locator(".hub-result [data-add]").first.wait_for()
    yield


def lists(page: Page, address: str) -> Iterator[None]:
    """Show lists before their script, with a filter and without columns, and the explanation of a word."""
    page.route("**/assets/js/list.mjs", lambda route: route.abort())
    for path in ("cases/", "matrix/table/"):
        page.goto(f"{address}{path}")
        yield
    page.unroute_all()
    page.goto(f"{address}cases/")
    page.locator("[data-facet] input").first.check()
    page.locator(".hub-chosen li").first.wait_for()
    yield
    page.goto(f"{address}matrix/table/")
    for column in page.locator("[data-list-columns] input").all():
        column.uncheck()
    page.locator("[data-hide~=origin]").wait_for()
    yield
    page.goto(f"{address}cases/tool-shed/")
    page.locator("main [popovertarget^=explain-]").first.click()
    yield


def assessments(page: Page, address: str) -> Iterator[None]:
    """Show the self-assessment with a level and an action, compared with the file of an earlier release."""
    page.goto(f"{address}self-assessment/")
    page.locator("[data-question]").first.wait_for()
    answer(page, 0, 2)
    plan_action(page.locator("[data-question]").first, wanted="4", Action="Ask two neighbours.")
    page.locator("[data-notes]").first.fill("Two neighbours have asked for this.")
    page.get_by_label("Compare with a saved file").set_input_files(
        {"name": "earlier.json", "mimeType": "application/json", "buffer": json.dumps(EARLIER).encode()}
    )
    page.locator(".hub-step-mark--earlier").first.wait_for()
    yield


@dataclass(frozen=True, slots=True)
class _Pack:
    """A tender pack on its page, and what is done there."""

    page: Page

    def press(self, name: str) -> None:
        with settling(self.page):
            self.page.get_by_role("button", name=name, exact=True).first.click()

    def fill(self, path: str, text: str) -> None:
        field = self.page.locator(f'[data-field="{path}"]').first
        field.fill(text)
        field.blur()

    def unfold(self) -> None:
        with settling(self.page):
            self.page.evaluate(
                "document.querySelectorAll('.hub-pack details').forEach((each) => { each.open = true; })"
            )


def _gates(pack: _Pack) -> None:
    pack.fill("public.gates.GT-02.text", "Was your turnover at least £900,000?")


def _no_question(pack: _Pack) -> None:
    pack.fill("public.questions.QI-01.text", "Do you always listen to people?")
    pack.fill("bank.words", "zzzz")


def _questions(pack: _Pack) -> None:
    pack.fill("bank.words", "")
    pack.page.locator('[data-field^="bank.place:"]').last.check()
    pack.page.get_by_label("Show as a table").check()


def _weights(pack: _Pack) -> None:
    pack.page.get_by_role("button", name="Lock").first.click()
    pack.page.get_by_role("group", name="How price counts").get_by_label("lowest").first.check()


def try_out_bids(page: Page) -> None:
    """Try out bids in the step “Check”, and wait for what they show."""
    page.get_by_role("button", name="Try out bids").click()
    page.get_by_role("table", name="What decides, most first").wait_for()


def _check(pack: _Pack) -> None:
    try_out_bids(pack.page)
    pack.unfold()


def _papers(pack: _Pack) -> None:
    pack.press("Score them here")


def _share(pack: _Pack) -> None:
    unfold_sharing(pack.page)
    pack.press("Add a member of the panel")


_STEPS: Final[Mapping[str, tuple[Callable[[_Pack], None], ...]]] = {
    "Gates": (_gates,),
    "Questions": (_no_question, _questions),
    "Weights": (_weights,),
    "Check": (_check,),
    "Papers": (_papers,),
    "Keep and share": (_share,),
}
"""What is done in each step, one state after the other."""


def packs(page: Page, address: str, issued: IssuedPack) -> Iterator[None]:
    """Show the tender pack in each of its steps and views, as those who buy and those who bid see it."""
    pack = _Pack(page)
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(f"{address}pack/#add=QI-01,QI-02,VA-01,GT-02,GT-04")
    pack.fill("public.value.yearly", "much")
    pack.press("Fill in the usual ones")
    pack.unfold()
    page.get_by_role("button", name="Start from this set").first.click()
    yield
    pack.fill("public.value.yearly", "400,000")
    yield
    for step, states in _STEPS.items():
        pack.press(step)
        pack.unfold()
        for do in states:
            with settling(page):
                do(pack)
            yield
    pack.press("Show as it prints")
    yield
    page.goto(f"{address}pack/#{issued.fragment}")
    page.get_by_role("button", name="I am bidding").wait_for()
    pack.unfold()
    yield
    pack.press("I am bidding")
    pack.unfold()
    page.get_by_label("Your answer to QI-01").fill("word " * 900)
    yield
