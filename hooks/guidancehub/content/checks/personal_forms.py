"""What an email address, a number of a person's and a postal address look like.

Each takes time in step with a text's length, because what repeats in it is limited or cannot be tried twice.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple


class Form(NamedTuple):
    """What somebody's data looks like."""

    name: str
    """What it is called."""
    sign: re.Pattern[str]
    """A part of the form that nearly no text has, and that is found in a fraction of the time."""
    form: re.Pattern[str]
    """The form. One with a group means the group."""


EMAIL: Final = "an email address"
_MAILBOX: Final = r"(?<![\w.+-])[\w.+-]++"
_EMAIL: Final = re.compile(rf"{_MAILBOX}@[\w-]++(?:\.[\w-]++)++")
_SIGN_OF_DISGUISE: Final = re.compile(
    r"[\[({<@_Tt-](?:(?<=[\[({<]) ?(?:[Aa][Tt]|@) ?[\])}>]|(?<=[_-])at[_-]"
    r"|(?<=@)(?: |[\w.-]{1,63} ?[\[({<])|(?<=[Tt]) (?i:org|com|net|uk)\b)"
)
"""It begins with one set of signs, because a text is searched for such a set several times as fast."""
_IN_BRACKETS: Final = r" ?[\[({{<] ?(?:{0}) ?[\])}}>] ?"
_ENDING: Final = r"(?:org|com|net|uk)\b"
_DISGUISED: Final = re.compile(
    rf"{_MAILBOX}(?: ?@ |{_IN_BRACKETS.format('[Aa][Tt]|@')}|@(?=[\w.-]{{1,63}} ?[\[({{<])"
    rf"| (?i:at) (?=[\w-]++(?: (?i:dot) \w{{2,20}}){{0,3}}? (?i:dot) (?i:{_ENDING})))"
    rf"[\w-]{{1,63}}(?:(?:\.|{_IN_BRACKETS.format('[Dd][Oo][Tt]|[.]')}| (?i:dot) )[A-Za-z][\w-]{{1,62}})++"
    r"|(?<![\w.+-])[A-Za-z0-9.+]{1,63} ?[_-]at[_-] ?[A-Za-z0-9]{1,63}"
    rf"(?: ?[_-]dot[_-] ?[A-Za-z0-9]{{2,63}}){{0,3}} ?[_-]dot[_-] ?{_ENDING}"
)
"""How people write an address that machines are not to find. A price (“3 @ 4.50”) ends in digits."""
_HOST: Final = r"[\w-]{1,63}(?:\.[\w-]{1,63}){0,3}\.[A-Za-z]{2,20}\b"
_NO_MAILBOX: Final = r"(?!(?:an?|and|any|are|him|her|is|it|me|or|page|site|team|the|them|us|you|your)\b)"
_SIGN_OF_WORDS: Final = re.compile(rf"(?i: at ){_HOST}")
_IN_WORDS: Final = re.compile(
    rf"(?<![\w.+-])[A-Za-z][\w+-]{{0,40}}[._][\w.+-]{{1,40}} (?i:at) {_HOST}"
    r"|(?<![\w.+-])[\w.+-]{1,60} (?i:at nhs\.net)\b"
    r"|\b(?i:e-?mail(?:ed|ing)?|write to|wrote to|writing to|contact(?:ed|ing)?):? "
    rf"({_NO_MAILBOX}[\w.+-]{{1,60}} (?i:at) {_HOST})"
)
"""An “at” alone is also where a page is, so that the rest has to look like somebody's address."""
EMAIL_IN_ADDRESS: Final = re.compile(rf"{_MAILBOX}(?:@|%40)(?:[\w-]++\.)++[A-Za-z]{{2,63}}")
"""Its end has letters alone, unlike a version's: “library@1.2.3”. A name that begins with “@” is a page's."""

_TELEPHONE: Final = re.compile(
    # With its country's code, a number may have any signs between its digits.
    r"(?<![\w-])(?<!\d\.)\(?(?:\+|00 ?)44\)?(?:[ ().\[\]-]{0,3}\d){9,11}(?:(?![\w-])|(?=(?:ext|x)\.? ?\d))"
    r"|(?<![\w.-])\+(?!44)[1-9]\d{0,2}(?:[ ().-]{0,2}\d){8,11}(?![\w.-]{0,40}\d)"
    r"|(?<![\w-])(?<!\d\.)\(?0(?:\d[ ()-]{0,2}){8,9}\d(?:(?![\w-])|(?=(?:ext|x)\.? ?\d))"
    r"|(?<![\w.-])0\d{2,4}(?: ?\. ?\d{3,4}){2}(?![\w.-]{0,40}\d)"
    r"|(?<![\w.-])07\d{3}(?:\.\d{3}[ .]?\d{3}| \d{3}\.\d{3})(?![\w.-]{0,40}\d)"
    # Without its plus, the country's code is a number like any other, so that the groups have to fit.
    r"|(?<![\w.,£/-])44(?:[ -]?7\d{3}[ -]?\d{3}[ -]?\d{3}"
    r"|[ -](?:\(0\) ?)?(?:[13]\d{2}[ -]\d{3}[ -]?\d{4}|1\d{3}[ -]\d{3}[ -]?\d{3}|2\d[ -]\d{4}[ -]?\d{4}))"
    r"(?![\w/-])"
    # Dates, years and references have slashes too, so that the code of an area has to be one.
    r"|(?<![\w./-])0(?:[17]\d{3}/\d{3}[ -]?\d{3}|[138]\d{2}/\d{3}[ -]?\d{4}|2\d/[3-9]\d{3}[ -]?\d{4})"
    r"(?![\w/-])"
)
_PREFIX: Final = "[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
_INSURANCE: Final = re.compile(
    rf"\b{_PREFIX} ?\d{{2}} ?\d{{2}} ?\d{{2}} ?[A-D]\b"
    # In small letters it may be words with numbers (“at 10 20 30 a day”), or part of an address or a code.
    r"|(?<![\w./#-])(?!(?:a[mnst]|be|by|he|me|my|pp|re|ss|we) )"
    rf"(?i:{_PREFIX} ?\d{{2}} ?\d{{2}} ?\d{{2}} ?[A-D])(?![\w/-]|\.\w)"
)
_POSTCODE: Final = re.compile(r"\b(?:[A-Z]{1,2}\d[A-Z\d]?) ?\d[ABD-HJLNP-UW-Z]{2}\b")
_STREET: Final = (
    "(?:Street|Road|Lane|Avenue|Close|Drive|Crescent|Terrace|Square|Way|Court|Gardens|Grove|Place)"
)
_SHORT_STREET: Final = r"(?:St|Rd|Ave|Ln|Dr|Cl|Cres|Sq|Ct|Gdns|Pl)\b(?!\.? [A-Z\d])"
"""“St” before a name is a saint, “Dr” a doctor, and “Cl” before a number a clause."""
_WORD: Final = r"[\w’'-]{1,40}"
_SMALL_POSTCODE: Final = re.compile(
    rf"(?:[A-Z]{_WORD},?|,|(?i:{_STREET})(?:,? {_WORD}){{1,3}},?) "
    r"((?i:[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2})\b)(?<!st)(?<!nd)(?<!rd)(?<!th)"
)
"""After a place, a comma or a street: elsewhere, small letters and digits are codes. “2nd” ends none."""
_ON_STREET: Final = rf"[A-Za-z]?,? (?:[A-Z]{_WORD} ){{1,3}}(?:{_STREET}\b|{_SHORT_STREET})"
_NUMBERED: Final = rf"\d++{_ON_STREET}"
_POSTAL: Final = re.compile(
    rf"\b(?:(?:[Ff]lat|[Aa]partment) \d{{1,3}}[A-Za-z]?,? (?:{_NUMBERED}|[A-Z]{_WORD})|{_NUMBERED})"
)

FORMS: Final = (
    Form(EMAIL, re.compile("@"), _EMAIL),
    Form(EMAIL, _SIGN_OF_DISGUISE, _DISGUISED),
    Form(EMAIL, _SIGN_OF_WORDS, _IN_WORDS),
    Form("a telephone number", re.compile(r"[+04](?:[ ().\[\]/-]{0,4}\d){8}"), _TELEPHONE),
    Form("a National Insurance number", re.compile(r"\d\d ?\d\d ?\d\d ?[A-Da-d]"), _INSURANCE),
    Form("a postcode", re.compile(r"\d[ABD-HJLNP-UW-Z]{2}"), _POSTCODE),
    Form("a postcode", re.compile(r"\d[A-Za-z\d]? \d[a-z]{2}\b"), _SMALL_POSTCODE),
    Form(
        "a postal address",
        re.compile(rf"\d(?:(?<=[Ff]lat \d)|(?<=[Aa]partment \d)|{_ON_STREET})"),
        _POSTAL,
    ),
)
NHS_NUMBER: Final = Form(
    "an NHS number",
    re.compile(r"\d{3}[ .-]?\d{3}[ .-]?\d{4}"),
    re.compile(r"(?<![\w-])(?<!\d\.)\d{3}(?:[ -]?\d{3}[ -]?|\.\d{3}\.)\d{4}(?![\w.-]{0,40}\d)"),
)
"""Whether it is one, its check digit says."""
