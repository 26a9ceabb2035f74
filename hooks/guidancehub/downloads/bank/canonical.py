"""Canonical JSON: one way to write a value, the same as ``docs/assets/js/pack/canonical.mjs``."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Mapping


def canonical(value: object) -> str:
    """Return a value as JSON with sorted keys, no spaces, texts in NFC, and no point in whole numbers."""
    return json.dumps(_normal(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def with_digest(body: Mapping[str, Any]) -> dict[str, Any]:
    """Return fields with “digest”, which is the SHA-256 of the canonical JSON of the others but “$schema”."""
    digested = {name: value for name, value in body.items() if name not in {"digest", "$schema"}}
    return {**body, "digest": sha256(canonical(digested).encode()).hexdigest()}


def _normal(value: object) -> object:
    if isinstance(value, str):
        return normalize("NFC", value)
    if isinstance(value, dict):
        return {normalize("NFC", name): _normal(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_normal(inner) for inner in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
