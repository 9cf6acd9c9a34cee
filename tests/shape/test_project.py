"""What must hold for the project's own files: contracts, lint settings, locks, imports."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from typing import Any

import pytest

from tests.shape.sources import CHECKOUT

SETTINGS_TEXT = (CHECKOUT / "pyproject.toml").read_text("utf-8")
LOCKS = ("requirements.lock", "requirements-dev.lock")
HEAVY = {"reportlab", "openpyxl", "PySide6"}


def settings(*names: str) -> Any:  # noqa: ANN401 - a table of settings has no type of its own
    """Give a table of pyproject.toml."""
    table: Any = tomllib.loads(SETTINGS_TEXT)
    for name in names:
        table = table[name]
    return table


def contract(name: str) -> dict[str, list[str]]:
    """Give one of import-linter's contracts."""
    found: dict[str, dict[str, list[str]]] = {
        entry["id"]: entry for entry in settings("tool", "importlinter", "contracts")
    }
    return found[name]


def layers() -> list[set[str]]:
    """Give the layers from the top, each with the packages that lie side by side in it."""
    return [set(re.findall(r"\w+", layer)) for layer in contract("layers")["layers"]]


def locked(name: str) -> str:
    """Read a lock file."""
    return (CHECKOUT / name).read_text("utf-8")


def test_every_package_has_its_layer_and_every_layer_is_there() -> None:
    there = {path.stem for path in (CHECKOUT / "journeyeditor").glob("*.py")} - {"__init__"}
    there |= {path.parent.name for path in (CHECKOUT / "journeyeditor").glob("*/__init__.py")}
    assert there == set.union(*layers())
    assert not any("(" in layer for layer in contract("layers")["layers"]), "no optional layers"


def test_the_contract_without_qt_covers_everything_below_the_document() -> None:
    order = layers()
    below = set.union(*order[order.index({"document"}) + 1 :])
    assert set(contract("qt")["source_modules"]) == {f"journeyeditor.{name}" for name in below}


def test_every_ignored_lint_rule_has_its_reason() -> None:
    ignored = re.findall(r'^ {4}"[A-Z]+\d{3}",.*$', SETTINGS_TEXT, re.MULTILINE)
    assert ignored
    assert not [line for line in ignored if not re.search(r"#\s+\w+.*\w", line)]


def test_mypy_is_strict_and_exempts_nothing() -> None:
    mypy = settings("tool", "mypy")
    assert mypy["strict"] is True
    loosening = {"overrides", "exclude", "ignore_missing_imports", "ignore_errors"}
    assert not loosening & set(mypy)


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_everything_by_hash_and_holds_no_addresses(name: str) -> None:
    text = locked(name)
    pin = r"^[\w.-]+==\S+(?: ;.*)? \\\n +--hash=sha256:[0-9a-f]{64}"
    pinned = re.findall(pin, text, re.MULTILINE)
    entries = re.findall(r"^[^\s#]", text, re.MULTILINE)
    assert len(pinned) == len(entries) > 10
    assert not re.search(r"://|file:|--(?:extra-)?index|--find-links|@ ", text)


def test_both_locks_agree() -> None:
    run, test = (
        dict(re.findall(r"^([\w.-]+)==(\S+)", locked(name), re.MULTILINE)) for name in LOCKS
    )
    assert run.items() <= test.items()


def test_the_locks_hold_what_the_project_asks_for() -> None:
    asked = [*settings("project", "dependencies")]
    asked += settings("project", "optional-dependencies", "dev")
    names = {re.split(r"[<>=!;\s]", entry)[0].lower() for entry in asked}
    assert names <= set(re.findall(r"^([\w.-]+)==", locked(LOCKS[1]), re.MULTILINE))


@pytest.mark.parametrize(
    "module", ["export", "storage", "layout", "edits", "models", "texts", "look", "cli"]
)
def test_heavy_libraries_are_imported_only_when_used(module: str) -> None:
    code = f"import sys, journeyeditor.{module}; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not HEAVY & set(run.stdout.split())
