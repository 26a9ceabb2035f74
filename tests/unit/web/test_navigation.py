"""The menu, the foot and the lists beside pages: what a hub has is there, in order, with its place marked."""

from __future__ import annotations

import pytest

from guidancehub.web.navigation import MOST_GROUPS, MenuError, Navigation, PageBeside
from guidancehub.web.output import Crumb, Deferred, Output, PageMeta

MATRIX = Crumb("The matrix", "matrix/")
VALUE = Crumb("Value", "matrix/value/")


def page(
    url: str,
    title: str,
    *crumbs: Crumb,
    html: str = "",
    layout: str = "page",
    label: str = "",
    script: str = "",
) -> Output:
    about = PageMeta(title, description="", crumbs=crumbs, layout=layout, label=label, script=script)
    return Output(f"{url}index.html", html, about)


PAGES = (
    page("", "The hub", layout="home"),
    page(
        "matrix/",
        "The matrix",
        html='<a href="../matrix/value/">1</a><a href="../matrix/cost/">2</a>',
        label="Matrix",
    ),
    page("matrix/cost/", "Cost", MATRIX),
    page("matrix/value/", "Value", MATRIX),
    page("matrix/questions/VA-01/", "VA-01", MATRIX, VALUE),
    page("matrix/table/", "Table", MATRIX, layout="table"),
    page("law/", "Law"),
    page("law/rules/", "Rules"),
    page("law/old-rules/", "Old rules: this page has moved", layout="moved"),
    page("cases/", "Cases", script="list.mjs"),
    page("about/", "About"),
    page("alone/", "Alone"),
    Output("assets/x.css", ""),
)
SETUP: list[object] = [
    "index.md",
    {"Ask": ["matrix.md", "matrix/table.md", "absent.md"]},
    {"Read": [{"The law": "law.md"}, "cases.md"]},
    {"Nothing": ["absent/too.md"]},
    {"About": ["about.md"]},
]


@pytest.fixture
def navigation() -> Navigation:
    return Navigation(SETUP, ["About"], PAGES)


def shown(pages: tuple[PageBeside, ...]) -> list[object]:
    """Give each page as its title, with its mark, and those below it as a list."""
    found: list[object] = []
    for each in pages:
        found.append(f"{each.title} ({each.current})" if each.current else each.title)
        if each.pages:
            found.append(shown(each.pages))
    return found


def test_the_menu_has_the_pages_of_the_hub_in_order_and_no_others(navigation: Navigation) -> None:
    groups = [(group.title, group.url, [each.title for each in group.pages]) for group in navigation.menu]
    assert groups == [("Ask", "matrix/", ["Matrix", "Table"]), ("Read", "law/", ["The law", "Cases"])]
    assert [group.title for group in navigation.only_in_foot] == ["About"]
    assert navigation.left_out == ("absent/", "absent/too/")
    assert navigation.downloads is None


def test_downloads_are_offered_where_the_hub_has_their_page() -> None:
    offered = Navigation([], [], [page("downloads/", "Downloads")]).downloads
    assert offered
    assert offered.url == "downloads/"


@pytest.mark.parametrize(
    ("url", "title"),
    [
        ("matrix/questions/VA-01/", "Ask"),
        ("law/rules/", "Read"),
        ("about/", "About"),
        ("alone/", None),
        ("no/", None),
    ],
)
def test_a_page_belongs_to_the_group_of_the_nearest_page_above_it(
    navigation: Navigation, url: str, title: str | None
) -> None:
    group = navigation.group_of(url)
    assert (group.title if group else None) == title


def test_beside_a_page_stands_the_way_down_to_it_and_what_is_beside_each_step(navigation: Navigation) -> None:
    beside = navigation.beside("matrix/questions/VA-01/")
    assert beside
    assert not beside.is_row
    assert shown(beside.pages) == ["Matrix (true)", ["Value (true)", ["VA-01 (page)"], "Cost"], "Table"]


def test_a_page_that_needs_its_width_has_the_group_alone_in_a_row(navigation: Navigation) -> None:
    for url, listed in (
        ("matrix/table/", ["Matrix", "Table (page)"]),
        ("cases/", ["The law", "Cases (page)"]),
    ):
        beside = navigation.beside(url)
        assert beside
        assert beside.is_row
        assert shown(beside.pages) == listed


@pytest.mark.parametrize("url", ["", "about/", "alone/", "no/"])
def test_nothing_stands_beside_a_page_that_has_no_other_beside_it(navigation: Navigation, url: str) -> None:
    assert navigation.beside(url) is None


def test_a_page_that_has_moved_stands_beside_no_other(navigation: Navigation) -> None:
    beside = navigation.beside("law/rules/")
    assert beside
    assert shown(beside.pages) == ["The law (true)", ["Rules (page)"], "Cases"]


def test_a_long_list_is_left_to_its_own_page() -> None:
    many = [page(f"law/rule-{at}/", f"Rule {at}") for at in range(31)]
    for count, length in ((30, 30), (31, 0)):
        beside = Navigation(
            [{"Read": ["law.md", "cases.md"]}], [], [*PAGES[:1], *PAGES[6:7], *PAGES[9:10], *many[:count]]
        ).beside("law/")
        assert beside
        assert len(beside.pages[0].pages) == length


@pytest.mark.parametrize(
    ("setup", "message"),
    [
        ("matrix.md", "nav: found 'matrix.md', expected a list"),
        ([7], "nav: found 7, expected “page.md”"),
        (
            [{"Ask": "matrix.md"}],
            "nav: found {'Ask': 'matrix.md'}, expected “page.md”, or a title with a list",
        ),
        ([{"Ask": ["matrix/"]}], "nav, Ask: found 'matrix/', expected the file of a page"),
        (
            [{"Ask": [{"Deeper": ["matrix.md"]}]}],
            "nav, Ask: found ['matrix.md'], expected the file of a page",
        ),
        (
            [{f"Ask {at}": ["matrix.md"]} for at in range(MOST_GROUPS + 1)],
            f"nav: found {MOST_GROUPS + 1} groups, expected at most {MOST_GROUPS}",
        ),
    ],
)
def test_a_menu_of_another_form_is_refused_with_its_place(setup: object, message: str) -> None:
    with pytest.raises(MenuError) as refused:
        Navigation(setup, [], PAGES)
    assert str(refused.value).startswith(message)


def test_a_group_for_the_foot_that_there_is_not_is_refused() -> None:
    with pytest.raises(MenuError, match="only_in_foot: found 'Abuot', expected the title of a group"):
        Navigation(SETUP, ["Abuot"], PAGES)


def test_a_list_too_long_to_stand_beside_a_page_takes_no_time() -> None:
    def refuse() -> str:
        raise AssertionError("the page was looked through for the place of each of its links")

    cases = Crumb("Cases", "cases/")
    many = [page(f"cases/{at}/", f"Case {at}", cases) for at in range(31)]
    listing = Output("cases/index.html", Deferred(refuse), PageMeta("Cases", description=""))
    others = [each for each in PAGES if each.uri != listing.uri]
    beside = Navigation(SETUP, ["About"], [*others, listing, *many]).beside("cases/7/")
    assert beside
    assert shown(beside.pages) == ["The law", "Cases (true)"]


def test_the_header_names_the_pages_of_the_menu_the_foot_and_the_downloads(navigation: Navigation) -> None:
    assert navigation.names("matrix/table/")
    assert navigation.names("about/")
    assert not navigation.names("matrix/value/")
    assert not navigation.names("downloads/")
    with_downloads = Navigation(SETUP, ["About"], [*PAGES, page("downloads/", "Downloads")])
    assert with_downloads.names("downloads/")
