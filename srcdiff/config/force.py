"""What is in force for a text, and where each value came from: the command line over the default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from srcdiff.config.settings import Settings


@dataclass(frozen=True, slots=True)
class InForce:
    """The settings, and for each that is not the default where it came from."""

    settings: Settings
    origins: Mapping[str, str]


def settings_for(given: Mapping[str, Any]) -> InForce:
    """The settings with what the command line gives, by the names of the fields of `Settings`."""
    return InForce(replace(Settings(), **given), dict.fromkeys(given, "command line"))
