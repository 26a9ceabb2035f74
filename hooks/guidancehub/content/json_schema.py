"""What the JSON Schemas for editors and those of the open data have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from guidancehub.content.model.fields import LISTED_IN

if TYPE_CHECKING:
    from guidancehub.content.model.hub_info import HubInfo

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
"""The version of JSON Schema."""

# Keywords that are not needed where a schema lists every value.
_FORM_OF_AN_ID: Final = (LISTED_IN, "maxLength", "minLength")


def with_listed_ids(value: Any, info: HubInfo) -> Any:  # noqa: ANN401 (plain JSON)
    """Return a schema in which each field that takes an id from a list in content/hub.yml names them all."""
    if isinstance(value, list):
        return [with_listed_ids(member, info) for member in value]
    if not isinstance(value, dict):
        return value
    if LISTED_IN in value:
        ids = [each.id for each in getattr(info, value[LISTED_IN])]
        return {key: inner for key, inner in value.items() if key not in _FORM_OF_AN_ID} | {"enum": ids}
    return {key: with_listed_ids(inner, info) for key, inner in value.items()}
