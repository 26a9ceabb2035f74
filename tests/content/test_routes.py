"""The readers' paths through the real site, the way to them, and the page on a hub of one's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from built import BuiltPage
from guidancehub.command.begin import KINDS, NewHub, write_hub
from guidancehub.content.kinds import NAMED
from guidancehub.content.model.house_words import defaults
from guidancehub.content.model.hub_colours import HubColours
from guidancehub.content.model.question_bank import OfferedRoute, QuestionBank
from support import ROOT, real_hub

if TYPE_CHECKING:
    from pathlib import Path

OWN = "your-own-hub/"
PATHS = ("paths/buy-or-fund/", "paths/bid-or-run/", "start/", "paths/new-to-this/")
TIME = re.compile(r"\d+ minutes?|look up when needed")


def test_every_step_of_every_path_shows_what_it_takes(pages: dict[str, BuiltPage]) -> None:
    for url in PATHS:
        steps = pages[url].tree.xpath("//ol[@class='hub-stops']/li")
        assert len(steps) > 5
        for step in steps:
            (time,) = step.xpath("span[@class='hub-small']")
            assert TIME.fullmatch(time.text_content()), step.text_content()


def test_every_path_is_short_and_says_how_long_it_is(pages: dict[str, BuiltPage]) -> None:
    lengths = pages[""].texts("//li[@class='hub-door']/p[contains(., 'to read')]")
    minutes = [int(re.findall(r"(\d+) minutes to read", length)[0]) for length in lengths]
    assert len(minutes) == len(PATHS) == 4
    # The one for other systems has six stages, each with its own time.
    assert [total for total in minutes if not 15 <= total <= 40] == [minutes[2]]
    (whole,) = pages["start/"].texts("//main//strong[contains(., 'to read in all')]")
    assert int(whole.split()[0]) <= 50


def test_a_list_to_choose_from_is_looked_up_and_not_read() -> None:
    routes = real_hub().routes
    assert routes
    lists = {"/cases/", "/matrix/", "/matrix/table/", "/glossary/", "/sources/", "/a-to-z/", "/gaps/"}
    stops = [stop for route in routes.routes for stop in routes.stops_of(route)]
    assert [stop.page for stop in stops if stop.page in lists and stop.use == "read"] == []


def test_the_home_page_asks_who_you_are_before_anything_else(pages: dict[str, BuiltPage]) -> None:
    assert pages[""].tree.xpath("//main//h2/@id")[0] == "who"


def test_every_page_has_in_its_menu_what_readers_look_for(pages: dict[str, BuiltPage]) -> None:
    wanted = {
        "matrix/",
        "cases/",
        "start/",
        "self-assessment/",
        "investment/",
        "places/",
        "facts/",
        "drafts/",
    }
    wanted |= {"gaps/", "psr/", "clock/", "notices/", "notices/check/", "pack/guide/", "principles/", "law/"}
    for page in pages.values():
        menu = BuiltPage(page.url, page.tree.xpath("//nav[@aria-label='Main']")[0])
        assert wanted <= {target for target, _ in menu.inner_links()}, page.url


def test_each_step_leads_to_its_page_which_has_its_place_and_leads_to_the_next(
    pages: dict[str, BuiltPage],
) -> None:
    for url in PATHS:
        steps = pages[url].tree.xpath("//ol[@class='hub-stops']/li/a")
        for at, link in enumerate(steps, start=1):
            page, _, query = (
                link.get("href").partition("#")[0].removeprefix("../").removeprefix("../").partition("?")
            )
            (name,) = re.findall(rf"path=([a-z-]+)&step={at}$", query)
            (place,) = pages[page].tree.xpath(f"//nav[@data-path='{name}'][@data-step='{at}']")
            assert place.get("hidden") is not None
            said = " ".join(place.text_content().split())
            assert said.startswith(f"Step {at} of {len(steps)} ·"), said
            following = steps[at].text_content() if at < len(steps) else "This is the last step."
            assert following in said, said
            back = place.xpath(".//a/@href")[0]
            assert back.removeprefix("../" * page.count("/")) == url, page


def test_the_home_page_shows_what_it_promises_and_folds_nothing(pages: dict[str, BuiltPage]) -> None:
    home = pages[""]
    (promise,) = home.texts("//p[@class='hub-hero__promise']")
    assert promise
    assert not re.search(r"[.!?] ", promise)
    assert len(home.texts("//ul[@class='hub-hero__examples']/li/a")) == 3
    doors = home.tree.xpath("//section[@aria-labelledby='who']//li")
    assert len(doors) == 4
    assert [len(door.xpath(".//a[@class='hub-button']")) for door in doors] == [1] * 4
    names = [
        link.get("aria-label") for link in home.tree.xpath("//section[@aria-labelledby='cycle']//svg//a")
    ]
    assert [name.partition(":")[0] for name in names] == [
        "1 Plan",
        "2 Choose",
        "3 Ask",
        "4 Evaluate",
        "5 Review",
    ]
    assert len(home.tree.xpath("//section[@aria-labelledby='cases']//li//h3/a")) == 2
    assert home.tree.xpath("//main/section//details") == []


def test_the_way_to_a_hub_of_ones_own_starts_on_the_home_page_on_start_and_at_every_foot(
    pages: dict[str, BuiltPage],
) -> None:
    for url, part in (("", "//footer"), ("start/", "//main"), ("cases/", "//footer"), ("about/", "//main")):
        place = BuiltPage(url, pages[url].tree.xpath(part)[0])
        assert OWN in {target for target, _ in place.inner_links()}, url
    home = BuiltPage("", pages[""].tree.xpath("//main")[0])
    assert "start/" in {target for target, _ in home.inner_links()}


def test_what_the_page_names_is_what_the_project_or_a_new_hub_has(
    pages: dict[str, BuiltPage], tmp_path: Path
) -> None:
    write_hub(tmp_path / "hub", NewHub("A hub", "A system", (), tuple(KINDS)))
    inline = pages[OWN].texts("//main//*[not(self::pre)]/code")
    fields = {about.alias or name for name, about in type(real_hub().info).model_fields.items()}
    parts = (ROOT / "overrides" / name for name in ("main.html", "parts/footer.html"))
    frame = "".join(each.read_text(encoding="utf-8") for each in parts)
    given = ("page", "title", "url", "pages", "config", "base", "base_url", "e", "menu", "only_in_foot")
    in_templates = {word for word in (*given, "content", "canonical_url") if re.search(rf"\b{word}\b", frame)}
    for word in inline:
        if re.fullmatch(r"[a-z-]+/.*|[\w-]+\.(md|txt|yml)", word) and word not in {"site/", "wheels/"}:
            assert (ROOT / word).exists() or (tmp_path / "hub" / word).exists(), word
        elif re.fullmatch(r"[a-z]+(_[a-z]+)*", word):
            assert word in {
                *fields,
                *NAMED,
                *HubColours.model_fields,
                *OfferedRoute.model_fields,
                *QuestionBank.model_fields,
                *defaults().terms,
                "origin",
                "https",
                "guidancehub",
                *in_templates,
            }, word
    told = {word for word in inline if word.startswith("guidancehub ")}
    assert {"guidancehub check", "guidancehub check --site", "guidancehub build"} <= told


def test_what_the_page_says_of_rights_and_needs_is_what_the_project_says(
    pages: dict[str, BuiltPage],
) -> None:
    (text,) = (" ".join(main.split()) for main in pages[OWN].texts("//main"))
    rights = " ".join(re.sub(r"<[^>]*>", "", real_hub().info.content_rights.html).split())
    assert "gives no open licence" in rights
    assert "gives no open licence" in text
    last = rights.rpartition(". ")[2]
    assert last.startswith("Please ask the report")
    assert last in text
    assert "MIT License" in (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "MIT licence" in text
    needed = re.search(r'requires-python = ">=([\d.]+)"', (ROOT / "pyproject.toml").read_text())
    assert needed
    assert f"Python {needed[1]} or newer" in text
