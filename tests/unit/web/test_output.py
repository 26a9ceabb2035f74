"""What a build makes: pages whose HTML is made when somebody asks for it."""

from __future__ import annotations

from threading import Event, Thread

from guidancehub.web.output import Deferred


def test_a_page_is_made_once() -> None:
    made: list[str] = []

    def make() -> str:
        made.append("<p>A</p>")
        return made[0]

    page = Deferred(make)
    assert made == []
    assert (page.text, page.text, made) == ("<p>A</p>", "<p>A</p>", ["<p>A</p>"])
    assert page == Deferred(lambda: "<p>A</p>") == "<p>A</p>" != Deferred(lambda: "<p>B</p>")
    assert len({page, Deferred(lambda: "<p>A</p>")}) == 1


def test_a_page_that_waits_keeps_no_other_page_waiting() -> None:
    begun, may_end = Event(), Event()
    read: list[str] = []

    def make() -> str:
        begun.set()
        may_end.wait(60)
        return "slow"

    slow = Deferred(make)
    waiting = Thread(target=lambda: slow.text)
    waiting.start()
    begun.wait(60)
    other = Thread(target=lambda: read.append(Deferred(lambda: "quick").text))
    other.start()
    other.join(5)
    before = list(read)
    may_end.set()
    waiting.join(60)
    other.join(60)
    assert before == ["quick"]
