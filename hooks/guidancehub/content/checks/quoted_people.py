"""How people are quoted or cited by name, and what tells a person's name from that of a body or a law."""

from __future__ import annotations

import re
from typing import Final

from guidancehub.content.checks.personal_forms import Form

_QUOTED: Final = "a person who is quoted by name"
_TITLE: Final = "(?:(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Cllr|Councillor|Sir|Dame) )"
_WORD: Final = r"[A-ZÀ-ÖØ-Þ][\w’'-]{1,40}"
_BETWEEN: Final = r"(?: (?:[A-Z]\.|de|da|del|di|la|le|van|von|der|den|al|bin))"
"""What stands between a first name and a surname: an initial, or the small words of some surnames."""
_NAME: Final = (
    rf"(?:{_TITLE}?(?:{_WORD}|[A-Z]\.(?: ?[A-Z]\.){{0,3}}|[B-HJ-Z]){_BETWEEN}{{0,2}} {_WORD}|{_TITLE}{_WORD})"
)
_LONG_NAME: Final = rf"{_NAME}(?: {_WORD}){{0,3}}"
"""As many words as a body may have, whose last one tells what it is."""
_SAID: Final = "(?:said|says|adds|added|comments|commented|explains|explained|recalls|recalled|told us)"
_WORKER: Final = (
    "(?:adviser|advisor|author|carer|chair|chairman|chairwoman|chief|clinician|commissioner|consultant"
    "|coordinator|co-ordinator|councillor|daughter|director|doctor|executive|father|founder|head|husband|lead"
    "|leader|manager|mayor|member|midwife|minister|mother|mum|dad|neighbour|nurse|officer|organiser|owner"
    "|patient|pharmacist|physiotherapist|practitioner|president|psychologist|researcher|resident|secretary|son"
    "|spokesman|spokesperson|spokeswoman|student|teacher|therapist|trustee|user|volunteer|wife|worker)"
)
_OF_WHAT: Final = r"(?: (?:of|for)(?: (?!(?:the|our|your|a|an) )[a-z-]{2,20}){1,3})?"
"""Before a name with “the” stands a body's: “the manager of the Garden Lunches”."""
_ROLE: Final = rf"(?:(?:[a-z][a-z-]{{0,20}} ){{0,3}}{_WORKER}{_OF_WHAT},? )"
_ASIDE: Final = r"(?:,(?: [\w’'&-]{1,40}){1,8},|,)?"
"""What is said of a person between a name and “said”: “, a nurse,”."""
_OPENING: Final = "[“‘\"']"
_CLOSING: Final = "[”’\"']"

QUOTED: Final = (
    Form(
        _QUOTED,
        re.compile(rf"{_CLOSING},? [a-z]"),
        re.compile(rf"{_CLOSING},? {_SAID} {_ROLE}?({_NAME})"),
    ),
    Form(
        _QUOTED,
        re.compile(rf"{_CLOSING},? [A-Za-z]"),
        re.compile(rf"{_CLOSING},? {_ROLE}?({_LONG_NAME}){_ASIDE} {_SAID}\b"),
    ),
    Form(
        _QUOTED,
        re.compile(rf"{_OPENING}(?:(?<=[dst] .)|(?<=[dst][:,] .))"),
        re.compile(rf"(?<!\w)({_NAME}){_ASIDE} {_SAID}(?: that)?[:,]? {_OPENING}"),
    ),
    Form(_QUOTED, re.compile(rf"{_CLOSING} [–—-] "), re.compile(rf"{_CLOSING} [–—-] ({_NAME})")),
    Form(
        "a person who is cited by name",
        re.compile("ccording to "),
        re.compile(rf"\b[Aa]ccording to {_ROLE}?({_LONG_NAME})"),
    ),
)

_FIRST_OF_BODIES: Final = re.compile(
    r"(?:Age|All|Any|Big|British|Central|Citizens|Companies|Contracts|Direct|Each|East|Eastern|English"
    r"|Every|Find|Good|Great|Greater|Her|His|Keep|Mid|New|North|Northern|Royal|Small|South|Southern|The"
    r"|This|West|Western)\b"
)
"""What the name of a body or a paper begins with; some of them are surnames too."""
_OF_BODIES: Final = re.compile(
    r"\b(?:Act|Action|Advice|Agency|Alliance|Annex|Appendix|Article|Assembly|Association|Audit|Authority"
    r"|Award|Board|Borough|Business|Cancer|Care|Centre|Chapter|Charities|Charity|City|College"
    r"|Commission|Commissioning|Committee|Communities|Community|Company|Council|County|Department"
    r"|Development|District|Enterprise|Federation|Figure|Finder|Forum|Foundation|Framework|Fund"
    r"|Government|Group|Guidance|Health|Healthcare|Healthwatch|Hospice|Hospital|Hub|Institute"
    r"|Integrated|International|Journal|Limited|Local|Ltd|Ministry|National|Network|Office|Paragraph"
    r"|Parliament|Part|Partners|Partnership|Plan|Policy|Procedure|Process|Procurement|Programme|Project"
    r"|Provider|Public|Regime|Region|Regional|Regulation|Regulations|Report|Research|Schedule|Scheme"
    r"|Section|Sector|Selection|Service|Services|Social|Society|Strategy|Support|System|Table|Team"
    r"|Tender|Treasury|Trust|UK|Union|University|Voluntary|CIC|HM|ICB|ICS|NHS|PCN|VCSE"
    r"|Boards|Club|Councils|Groups|Networks|Organisations|People|Places|Providers|Trusts)\b|\d"
)
"""What no person is called."""


def is_person(name: str) -> bool:
    """Return whether words with capitals can be a person's name, and name no body, place or law."""
    return not _FIRST_OF_BODIES.match(name) and not _OF_BODIES.search(name)
