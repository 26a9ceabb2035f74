"""Addresses of other sites: their form, and hosts to which no reader should be sent.

The list of top-level domains beside this file is IANA's, https://data.iana.org/TLD/tlds-alpha-by-domain.txt,
whose first line has its version and day. Nothing here asks the network.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

ADDRESS_FORM: Final = (
    r"^[Hh][Tt][Tt][Pp][Ss]://[A-Za-z0-9.-]+\.[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]([/?#][^\s<>\"'\\]*)?$"
)
"""A pattern for a whole address, which JSON Schemas have too."""
HOST: Final = r"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"
"""A pattern for a host in small letters: each part has 1 to 63 signs, and no hyphen at an end (RFC 1123)."""

_PARTS: Final = re.compile(r"https://([^/?#]*)(.*)", re.IGNORECASE | re.DOTALL)
_PUNYCODE: Final = "xn--"
_EXAMPLE: Final = "example"
"""Reserved for examples by RFC 2606, so that IANA's list does not have it."""
_LONGEST_HOST: Final = 253
_SHORTENERS: Final = frozenset(
    {
        *("adf.ly", "amzn.to", "bit.ly", "bitly.com", "bl.ink", "buff.ly", "cutt.ly", "dlvr.it", "fb.me"),
        *("goo.gl", "is.gd", "j.mp", "lnkd.in", "ow.ly", "qr.ae", "rb.gy", "rebrand.ly", "shorturl.at"),
        *("snip.ly", "t.co", "t.ly", "tiny.cc", "tinyurl.com", "trib.al", "urlz.fr", "v.gd", "w.wiki"),
    }
)
"""Services whose addresses lead to others: nobody can see where, and they can change or end."""
_SHARED_ENDINGS: Final = frozenset(
    {
        *("ac.uk", "co.uk", "ltd.uk", "me.uk", "net.uk", "org.uk", "plc.uk", "sch.uk"),
        *("com.au", "edu.au", "gov.au", "net.au", "org.au", "co.nz", "govt.nz", "net.nz", "org.nz"),
        *("ac.jp", "co.jp", "co.in", "com.br", "co.za", "org.za", "co.kr", "com.tr", "com.mx", "com.cn"),
    }
)
"""Endings of two parts, below which sites have names of their own, and which lead nowhere themselves.

They are those that links of a hub in Britain may end in, chosen by hand on 30 November 2026 from the nearly
4,000 of two parts at https://publicsuffix.org/. A package with all of them would be one more of the 48 that
may build the hub, and refuse good links: many lead to a site, such as “gov.uk” and “nhs.uk”, and that list
does not say which. This one finds slips alone."""

_NAMED_HOST: Final = re.compile(
    r"(?:\bhttps?://(?:www\.)?|\bwww\.)([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})"
    # Without a sign of an address, other endings are those of files too.
    r"|^([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.(?:uk|org|com|net|eu|gov))/?$",
    re.IGNORECASE,
)
"""A host that words name."""
_REDIRECTS: Final = re.compile(
    r"https://(?:[a-z0-9.-]*\.safelinks\.protection\.outlook\.com/|(?:www\.)?google\.[a-z.]+/url\?)",
    re.IGNORECASE,
)
"""What Outlook and Google put around an address that is copied from them."""


class AddressFault(NamedTuple):
    """What is wrong with an address whose form is right."""

    code: str
    found: str
    expected: str
    hint: str


def host_of(address: str) -> str:
    """Return the host of an address in small letters, or “” for anything but an https address."""
    parts = _PARTS.fullmatch(address)
    return parts[1].lower() if parts else ""


def in_small_letters(address: str) -> str:
    """Return an address with its scheme and host in small letters, in which capitals mean nothing."""
    parts = _PARTS.fullmatch(address)
    return f"https://{parts[1].lower()}{parts[2]}" if parts else address


def fault_in_address(address: str) -> AddressFault | None:
    """Return what is wrong with the host of an https address, or ``None`` for one that may be linked."""
    host = host_of(address)
    if not re.fullmatch(HOST, host) or len(host) > _LONGEST_HOST:
        return AddressFault(
            "link-host-form", f"the host {host!r}", "one that exists", "copy it from the browser"
        )
    if any(label.startswith(_PUNYCODE) for label in host.split(".")):
        return AddressFault(
            "link-punycode",
            f"the host {host!r}, which stands for other letters",
            "one in plain letters",
            "such hosts can look like another; link a page of the publisher that has a plain address",
        )
    if host.removeprefix("www.") in _SHORTENERS or _REDIRECTS.match(address):
        return AddressFault(
            "link-short",
            f"{host!r}, which leads to another address",
            "the address itself",
            "open it, and copy the address that the browser then shows",
        )
    if host.removeprefix("www.") in _SHARED_ENDINGS:
        return AddressFault(
            "link-host-form",
            f"the host {host!r}, which is the ending of many sites and none itself",
            "a whole one",
            "copy the address from the browser",
        )
    if host.rpartition(".")[2] not in _top_level_domains():
        ending = host.rpartition(".")[2]
        return AddressFault(
            "link-unknown-ending",
            f"a host that ends in {ending!r}",
            "an ending that there is, such as org or uk",
            "copy the address from the browser",
        )
    return None


def fault_in_link_words(words: str, address: str) -> AddressFault | None:
    """Return what is wrong with the words of a link, which may name the host of its https address or none."""
    host = host_of(address).removeprefix("www.")
    for found in _NAMED_HOST.finditer(words.strip()):
        named = (found[1] or found[2]).lower()
        if not f".{host}".endswith(f".{named}") and not f".{named}".endswith(f".{host}"):
            return AddressFault(
                "link-other-words",
                f"a link to {host!r} whose words are {words.strip()[:60]!r}",
                "words that say where it leads",
                "write what the page is called, or the address that the link has",
            )
    return None


@cache
def _top_level_domains() -> frozenset[str]:
    text = (files("guidancehub.content.model") / "top-level-domains.txt").read_text(encoding="ascii")
    return frozenset({_EXAMPLE, *(line.lower() for line in text.splitlines() if not line.startswith("#"))})
