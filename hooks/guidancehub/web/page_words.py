"""The words that every template has: a hub's own, and those for values of the model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from guidancehub.content.model.words import PLACEHOLDER
from guidancehub.views import labels

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guidancehub.content.model.house_words import HouseWords
    from guidancehub.content.model.hub_info import HubInfo
    from guidancehub.content.model.origin import Origin
    from guidancehub.content.model.scoring import Weighting


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words for values of the model, which templates call ``words``."""

    house: HouseWords
    origins: Mapping[str, Origin]
    weightings: Mapping[str, Weighting]
    states: Mapping[str, str]
    """How far an action has come, in words."""

    @classmethod
    def of(cls, info: HubInfo) -> PageWords:
        """Return the words of one hub."""
        origins = {each.id: each for each in info.origins}
        states = {state: info.words.heading(label) for state, label in labels.STATES.items()}
        return cls(info.words, origins, {each.id: each for each in info.weightings}, states)

    def say(self, key: str, **values: object) -> str:
        """Return one of the program's texts as the hub says it."""
        return self.house.say(key, **values)

    def with_parts(self, key: str, **parts: str) -> Markup:
        """Return one of the program's texts with parts of the page in it, such as links."""
        text = str(escape(self.house.say(key)))
        return Markup(PLACEHOLDER.sub(lambda name: escape(parts.get(name[1], name[0])), text))  # noqa: S704 (escaped)
