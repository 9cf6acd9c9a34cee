"""Build hook: a standard wheel carries resources/ as journeyeditor/_resources.

An editable install reads resources/ where it lies: a static `force-include` would leave a copy
there that goes stale with the next edit of a resource.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourcesHook(BuildHookInterface[Any]):
    """Adds the folder of resources to the wheel, for a standard build only."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the folder to hatchling; `version` is the kind of build: standard or editable."""
        if version != "standard":
            return
        resources = Path(self.root, "resources")
        if not resources.is_dir():
            message = f"no folder of resources at {resources}"
            raise FileNotFoundError(message)
        build_data["force_include"][str(resources)] = "journeyeditor/_resources"
